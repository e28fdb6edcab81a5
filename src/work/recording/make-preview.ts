import { ALL_FORMATS, AudioSampleSink, BlobSource, CanvasSink, Input, type InputAudioTrack, type InputVideoTrack } from 'mediabunny'

/** What stands for a recording where the server has no program to look at it: how long it is, a picture, and how loud it is. */
export type Preview = { seconds: number | null; peaks: string | null; poster: string | null }

const mostPeaks = 1200
/** A picture, and what is tried where that is larger than the server takes. */
const sizes = [
  { width: 1280, quality: 0.8 },
  { width: 640, quality: 0.6 },
]
const mostPictureBytes = 500_000
/** A phone that takes longer than this to hear a recording does without its waveform. */
const mostHearingMilliseconds = 90_000

/** Looks at a recording with the browser's own decoders. What it can't decode is left out. @throws Error where it can't be read at all */
export async function makePreview(file: Blob, stillAt: number | null): Promise<Preview> {
  using input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
  const [seconds, picture, sound] = [
    await input.computeDuration().catch(() => null),
    await input.getPrimaryVideoTrack(),
    await input.getPrimaryAudioTrack(),
  ]
  const poster = picture ? await takeStill(picture, stillAt ?? Math.min(2, (seconds ?? 0) / 10)).catch(() => null) : null
  const peaks = sound && seconds ? await hear(sound, seconds).catch(() => null) : null
  return { seconds: seconds && Number.isFinite(seconds) ? seconds : null, peaks, poster }
}

async function takeStill(track: InputVideoTrack, at: number): Promise<string | null> {
  if (!(await track.canDecode())) return null
  const first = await track.getFirstTimestamp()
  for (const { width, quality } of sizes) {
    const sink = new CanvasSink(track, { width: Math.min(width, await track.getDisplayWidth()) })
    const shown = await sink.getCanvas(Math.max(first, at))
    if (!shown) return null
    const blob = await jpegOf(shown.canvas, quality)
    if (blob && blob.size <= mostPictureBytes) return base64Of(new Uint8Array(await blob.arrayBuffer()))
  }
  return null
}

const jpegOf = (canvas: HTMLCanvasElement | OffscreenCanvas, quality: number): Promise<Blob | null> =>
  canvas instanceof OffscreenCanvas
    ? canvas.convertToBlob({ type: 'image/jpeg', quality })
    : new Promise((made) => canvas.toBlob(made, 'image/jpeg', quality))

/** The loudest of each step of time, as the server keeps it: a byte each. Heard in portions, so that an hour needs no more memory than a minute. */
async function hear(track: InputAudioTrack, seconds: number): Promise<string | null> {
  if (!(await track.canDecode())) return null
  const until = performance.now() + mostHearingMilliseconds
  const peaks = new Uint8Array(Math.max(1, Math.min(mostPeaks, Math.ceil(seconds * 20))))
  let plane = new Float32Array(0)
  for await (const sample of new AudioSampleSink(track).samples()) {
    const { numberOfFrames, sampleRate, timestamp } = sample
    if (plane.length < numberOfFrames) plane = new Float32Array(numberOfFrames)
    const own = plane.subarray(0, numberOfFrames)
    sample.copyTo(own, { planeIndex: 0, format: 'f32-planar' })
    sample.close()
    if (performance.now() > until) return null
    for (const [at, value] of own.entries()) {
      const step = Math.floor(((timestamp + at / sampleRate) / seconds) * peaks.length)
      const peak = Math.min(255, Math.round(Math.abs(value) * 255))
      if (peak > (peaks[step] ?? 255)) peaks[step] = peak
    }
  }
  return base64Of(peaks)
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
