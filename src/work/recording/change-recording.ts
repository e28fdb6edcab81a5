import { ALL_FORMATS, BlobSource, BufferTarget, Conversion, Input, Mp4OutputFormat, Output, StreamTarget } from 'mediabunny'

export type Changes = {
  /** Which part of it is kept, in seconds. */
  trim?: { start: number; end: number } | undefined
  /** Whether it is made smaller: no picture higher than 720 lines. */
  smaller?: boolean
}
type Options = {
  /** Where it is written; else memory. */
  place?: FileSystemFileHandle | null
  signal?: AbortSignal
  onProgress?: (part: number) => void
}

const mostLines = 720
const bitsPerSecond = 1_400_000
/** What is not smaller by so much is sent as it was. */
export const worthwhile = 0.8

/** How long a recording is, in seconds. @throws Error where it is none that can be read */
export async function secondsOf(file: Blob): Promise<number> {
  using input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
  // Awaited here, or the input would be closed before it is read.
  return await input.computeDuration()
}

/**
 * Cuts a recording, or makes it smaller, by the browser's own encoders; what need not be encoded is copied. Without what the file says of
 * its maker or place. @throws Error where this browser can't, or it was given up
 */
export async function changeRecording(
  file: File,
  { trim, smaller = false }: Changes,
  { place, signal, onProgress }: Options = {},
): Promise<File> {
  using input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
  const memory = place ? null : new BufferTarget()
  const target = memory ?? new StreamTarget(await (place as FileSystemFileHandle).createWritable())
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: place ? false : 'in-memory' }), target })
  const conversion = await Conversion.init({
    input,
    output,
    tracks: 'primary',
    tags: {},
    ...(trim && { trim }),
    ...(smaller && {
      video: async (track) => ({
        ...((await track.getDisplayHeight()) > mostLines && { height: mostLines }),
        bitrate: bitsPerSecond,
        forceTranscode: true,
      }),
    }),
  })
  if (!conversion.isValid) throw new Error('This browser can’t do that with this recording.')
  const cancel = () => void conversion.cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  if (onProgress) conversion.onProgress = onProgress
  try {
    await conversion.execute()
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
  const made = memory ? new Blob([memory.buffer as ArrayBuffer]) : await (place as FileSystemFileHandle).getFile()
  const name = `${file.name.replace(/\.\w{1,5}$/, '')}.mp4`
  return new File([made], name, { type: file.type.startsWith('audio/') ? 'audio/mp4' : 'video/mp4', lastModified: file.lastModified })
}
