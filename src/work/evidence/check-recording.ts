import { ADTS, FilePathSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny'
import { cutShort, unreadable } from './file-faults.ts'
import type { FileFormat } from './file-formats.ts'
import type { FilePeek } from './file-peek.ts'

// Named one by one: playlists, which the library also reads, would lead it to other files.
const formats = [MP4, QTFF, MATROSKA, WEBM, MP3, WAVE, OGG, ADTS, FLAC]

export type Recording = { hasPicture: boolean; seconds: number | null }

/** Reads what is in a recording, from its index. @throws Refusal where it is cut short or holds neither picture nor sound */
export async function readRecording(file: FilePeek, format: FileFormat): Promise<Recording> {
  if (['video/mp4', 'video/quicktime', 'video/3gpp', 'audio/mp4'].includes(format.contentType)) await checkBoxes(file, format.name)
  if (['video/webm', 'video/matroska'].includes(format.contentType)) await checkMatroska(file, format.name)
  if (format.contentType === 'audio/wav') await checkRiff(file, format.name)
  const input = new Input({
    formats,
    source: new FilePathSource(file.path, { maxCacheSize: 4_194_304, handleUnhandledError: () => undefined }),
  })
  try {
    const [pictures, sounds] = await inTime(Promise.all([input.getVideoTracks(), input.getAudioTracks()]))
    if (pictures.length + sounds.length === 0) throw unreadable(format.name)
    const seconds = await inTime(input.getDurationFromMetadata()).catch(() => null)
    return { hasPicture: pictures.length > 0, seconds: seconds !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : null }
  } catch {
    throw unreadable(format.name)
  } finally {
    input.dispose()
  }
}

/** How long a recording is by what is in it, whatever it says of itself. For short ones: all of it is looked at. @throws Refusal where it can't be read */
export async function measureRecording(path: string, format: FileFormat): Promise<number> {
  const input = new Input({ formats, source: new FilePathSource(path, { maxCacheSize: 4_194_304, handleUnhandledError: () => undefined }) })
  try {
    const seconds = await inTime(input.computeDuration())
    if (!Number.isFinite(seconds) || seconds <= 0) throw unreadable(format.name)
    return seconds
  } catch {
    throw unreadable(format.name)
  } finally {
    input.dispose()
  }
}

const inTime = <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The recording took too long to read.')), 20_000)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** ISO base media (MP4, QuickTime, 3GP, HEIC): boxes one after the other, each with its length; one that reaches past the end was cut. */
export async function checkBoxes(file: FilePeek, name: string, needed: readonly string[] = ['moov', 'mdat']): Promise<void> {
  const seen = new Set<string>()
  for (let at = 0; at + 8 <= file.size; ) {
    const head = await file.read(at, 16)
    const kind = head.toString('latin1', 4, 8)
    if (!/^[\x20-\x7e\xa9]{4}$/.test(kind)) break
    let length = head.readUInt32BE(0)
    if (length === 1) length = head.length === 16 ? Number(head.readBigUInt64BE(8)) : Number.NaN
    else if (length === 0) length = file.size - at
    if (!(length >= 8)) break
    if (at + length > file.size) throw cutShort(name)
    seen.add(kind === 'moof' ? 'mdat' : kind)
    at += length
  }
  if (needed.some((kind) => !seen.has(kind))) throw cutShort(name)
}

/** EBML (WebM, Matroska): the segment says how long it is, unless it was written while recording; then it must hold some of it. */
async function checkMatroska(file: FilePeek, name: string): Promise<void> {
  const header = await readElement(file, 0)
  if (!header) throw cutShort(name)
  const segment = await readElement(file, header.dataAt + header.length)
  if (segment?.id !== 0x18538067) throw cutShort(name)
  if (segment.length !== Number.POSITIVE_INFINITY) {
    if (segment.dataAt + segment.length > file.size) throw cutShort(name)
    return
  }
  for (let at = segment.dataAt; ; ) {
    const element = await readElement(file, at)
    if (!element) throw cutShort(name)
    if (element.id === 0x1f43b675) return
    at = element.dataAt + element.length
  }
}

async function readElement(file: FilePeek, at: number): Promise<{ id: number; dataAt: number; length: number } | null> {
  const head = await file.read(at, 12)
  const idLength = Math.clz32(head[0] ?? 0) - 23
  if (head.length < 2 || idLength > 4) return null
  const sizeByte = head[idLength] ?? 0
  const sizeLength = Math.clz32(sizeByte) - 23
  if (sizeLength > 8 || head.length < idLength + sizeLength) return null
  let length = BigInt(sizeByte & ((1 << (8 - sizeLength)) - 1))
  for (let index = 1; index < sizeLength; index++) length = (length << 8n) | BigInt(head[idLength + index] ?? 0)
  const isUnknown = length === (1n << BigInt(7 * sizeLength)) - 1n
  return {
    id: head.readUIntBE(0, idLength),
    dataAt: at + idLength + sizeLength,
    length: isUnknown ? Number.POSITIVE_INFINITY : Number(length),
  }
}

async function checkRiff(file: FilePeek, name: string): Promise<void> {
  const said = (await file.read(0, 8)).readUInt32LE(4)
  // 0 and the largest number are what recorders write that could not go back to fill it in.
  if (said !== 0 && said !== 0xffffffff && said + 8 > file.size + 1) throw cutShort(name)
}
