import {
  getFirstEncodableAudioCodec,
  getFirstEncodableVideoCodec,
  MediaStreamAudioTrackSource,
  MediaStreamVideoTrackSource,
  Mp4OutputFormat,
  Output,
  StreamTarget,
} from 'mediabunny'
import type { TakeWriter } from './kept-takes.ts'

/** A recording under way. */
export type RecordedTake = {
  pause: () => void
  resume: () => void
  /** Ends it, and gives what was recorded. */
  stop: () => Promise<File>
  /** Rejects when the camera, the encoder or the disk fails; what was recorded until then is kept. */
  broken: Promise<never>
}

/** So many seconds a crash may cost. */
const portionSeconds = 2
const soundBitsPerSecond = 96_000

/** Records what a stream brings, in portions that are kept as they come. @throws Error where this browser can't encode it */
export async function recordTake(stream: MediaStream, writer: TakeWriter, videoBitsPerSecond: number): Promise<RecordedTake> {
  const [video] = stream.getVideoTracks()
  const [sound] = stream.getAudioTracks()
  const keep = portions(writer)
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'fragmented', minimumFragmentDuration: portionSeconds }),
    target: new StreamTarget(new WritableStream({ write: ({ data }) => keep.add(data), close: () => keep.end() })),
  })
  const sources: (MediaStreamVideoTrackSource | MediaStreamAudioTrackSource)[] = []
  if (video) {
    const { width = 1280, height = 720 } = video.getSettings()
    const codec = await getFirstEncodableVideoCodec(['avc', 'vp9', 'av1'], { width, height, bitrate: videoBitsPerSecond })
    if (!codec) throw new Error('No video can be encoded here.')
    const source = new MediaStreamVideoTrackSource(video, { codec, bitrate: videoBitsPerSecond, keyFrameInterval: portionSeconds })
    output.addVideoTrack(source)
    sources.push(source)
  }
  if (sound) {
    const codec = await getFirstEncodableAudioCodec(['aac', 'opus'], { bitrate: soundBitsPerSecond })
    if (!codec) throw new Error('No sound can be encoded here.')
    const source = new MediaStreamAudioTrackSource(sound, { codec, bitrate: soundBitsPerSecond })
    output.addAudioTrack(source)
    sources.push(source)
  }
  // These never fulfill: they only tell of a fault.
  const broken = Promise.race([...sources.map(({ errorPromise }) => errorPromise), keep.broken]) as Promise<never>
  broken.catch(() => undefined)
  await output.start()
  return {
    broken,
    pause: () => {
      for (const source of sources) source.pause()
    },
    resume: () => {
      for (const source of sources) source.resume()
    },
    async stop() {
      await output.finalize()
      return writer.file()
    },
  }
}

/** Gathers what the muxer writes, which only ever appends, into portions of about two seconds. */
function portions({ write }: TakeWriter) {
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let since = performance.now()
  const { promise: broken, reject } = Promise.withResolvers<never>()
  broken.catch(() => undefined)
  const flush = async () => {
    if (waiting.length === 0) return
    const bytes = new Uint8Array(await new Blob(waiting).arrayBuffer())
    waiting = []
    since = performance.now()
    await write(bytes).catch((error: unknown) => {
      reject(error)
      throw error
    })
  }
  return {
    broken,
    async add(data: Uint8Array<ArrayBuffer>) {
      // The muxer may use its memory again.
      waiting.push(data.slice())
      if (performance.now() - since >= portionSeconds * 1000) await flush()
    },
    end: flush,
  }
}
