import {
  ALL_FORMATS,
  AudioSample,
  BlobSource,
  BufferTarget,
  CanvasSink,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  type VideoSample,
} from 'mediabunny'
import { CannotBlur } from './cannot-blur.ts'
import { drawMosaic } from './draw-mosaic.ts'
import { findFaces } from './find-faces.ts'
import { boxAt, followed, type Look, type Region, type Span, widened } from './regions.ts'

/** So often a video is looked at: a face is nowhere else in a fifth of a second. */
const step = 0.2
/** What the detector sees of a wider picture is no more. */
const lookedAtWidth = 1280
/** What is longer is written aside, not into memory. */
const mostInMemory = 150_000_000
const toneHertz = 1000

type Told = (part: number) => void

const opened = (file: Blob) => new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
const unreadable = (cause: unknown): never => {
  throw cause instanceof CannotBlur ? cause : new CannotBlur('not-readable', { cause })
}

/** The way of every face through a video. @throws CannotBlur */
export async function facesInRecording(file: Blob, closely: boolean, told: Told): Promise<Region[]> {
  using input = opened(file)
  const track = await input.getPrimaryVideoTrack().catch(unreadable)
  if (!track || !(await track.canDecode())) throw new CannotBlur('not-readable')
  const seconds = await input.computeDuration().catch(unreadable)
  const sink = new CanvasSink(track, {
    ...((await track.getDisplayWidth()) > lookedAtWidth && { width: lookedAtWidth }),
    poolSize: 1,
  })
  const moments = Array.from({ length: Math.max(1, Math.ceil(seconds / step)) }, (_, place) => place * step)
  const looks: Look[] = []
  try {
    for await (const frame of sink.canvasesAtTimestamps(moments)) {
      const at = moments[looks.length] ?? 0
      looks.push({ at, boxes: frame ? await findFaces(frame.canvas, closely) : [] })
      told(looks.length / moments.length)
    }
  } catch (cause) {
    unreadable(cause)
  }
  return followed(looks, step, seconds)
}

/**
 * Writes a recording again: squares over the regions, silence or a tone over the spans, all else as it was, and nothing that the file said of its
 * maker or place. @throws CannotBlur
 */
export async function writeRecording(file: Blob, regions: readonly Region[], spans: readonly Span[], told: Told): Promise<File> {
  using input = opened(file)
  const [picture, sound] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]).catch(unreadable)
  const place = file.size > mostInMemory ? await placeAside() : null
  const memory = place ? null : new BufferTarget()
  const target = memory ?? new StreamTarget(await (place as FileSystemFileHandle).createWritable())
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: place ? false : 'in-memory' }), target })
  const { averageBitrate } = picture ? await picture.computePacketStats(200) : { averageBitrate: 0 }
  const conversion = await Conversion.init({
    input,
    output,
    tracks: 'primary',
    tags: {},
    ...(picture &&
      regions.length > 0 && {
        video: {
          ...blurring(regions, await picture.getDisplayWidth(), await picture.getDisplayHeight()),
          bitrate: Math.round(Math.min(8_000_000, Math.max(500_000, averageBitrate * 1.2))),
        },
      }),
    ...(sound && spans.length > 0 && { audio: { forceTranscode: true, process: silencing(spans) } }),
  }).catch(unreadable)
  // A browser that can’t write one of the two must not leave it out in silence.
  const lost = conversion.discardedTracks.some(({ track }) => track === picture || track === sound)
  if (!conversion.isValid || lost) throw new CannotBlur('not-writable')
  conversion.onProgress = told
  await conversion.execute().catch((cause: unknown) => {
    throw new CannotBlur('not-writable', { cause })
  })
  const made = memory ? new Blob([memory.buffer as ArrayBuffer]) : await (place as FileSystemFileHandle).getFile()
  return picture ? new File([made], 'masked.mp4', { type: 'video/mp4' }) : new File([made], 'masked.m4a', { type: 'audio/mp4' })
}

function blurring(regions: readonly Region[], width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new CannotBlur('too-large')
  return {
    forceTranscode: true,
    // Drawn the right way up, so that a box is where it was seen.
    allowTransformationMetadata: false,
    process(sample: VideoSample) {
      context.clearRect(0, 0, width, height)
      sample.draw(context, 0, 0, width, height)
      for (const region of regions) {
        const box = boxAt(region, sample.timestamp)
        if (box) drawMosaic(context, widened(box))
      }
      return canvas
    },
  }
}

/** A little before and after what was marked: a word begins before it is heard as one. */
const around = 0.05

function silencing(marked: readonly Span[]) {
  const spans = marked.map((span) => ({ ...span, from: span.from - around, to: span.to + around }))
  return (sample: AudioSample): AudioSample => {
    const { timestamp, duration, numberOfChannels, numberOfFrames, sampleRate } = sample
    const own = spans.filter(({ from, to }) => from < timestamp + duration && to > timestamp)
    if (own.length === 0) return sample
    const data = new Float32Array(numberOfFrames * numberOfChannels)
    for (let channel = 0; channel < numberOfChannels; channel++) {
      const part = data.subarray(channel * numberOfFrames, (channel + 1) * numberOfFrames)
      sample.copyTo(part, { planeIndex: channel, format: 'f32-planar' })
      for (let frame = 0; frame < numberOfFrames; frame++) {
        const at = timestamp + frame / sampleRate
        const span = own.find(({ from, to }) => at >= from && at < to)
        if (span) part[frame] = span.by === 'tone' ? Math.sin(2 * Math.PI * toneHertz * at) * 0.1 : 0
      }
    }
    return new AudioSample({ data, format: 'f32-planar', numberOfChannels, sampleRate, timestamp })
  }
}

const asideName = 'masked-recording'
/** A file of this browser that nobody else sees; the next one takes its place. */
async function placeAside(): Promise<FileSystemFileHandle | null> {
  try {
    const root = await navigator.storage.getDirectory()
    await root.removeEntry(asideName).catch(() => undefined)
    return await root.getFileHandle(asideName, { create: true })
  } catch {
    return null
  }
}
