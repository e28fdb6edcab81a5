import { type FileHandle, open } from 'node:fs/promises'
import {
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  MATROSKA,
  type MetadataTags,
  MkvOutputFormat,
  MovOutputFormat,
  MP4,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { type FilePeek, peeking } from '../evidence/file-peek.ts'
import { CannotMake, type Found, foundOf, wideText } from './found.ts'

const containers: Record<string, () => OutputFormat> = {
  'video/mp4': () => new Mp4OutputFormat({ fastStart: false }),
  'audio/mp4': () => new Mp4OutputFormat({ fastStart: false }),
  'video/3gpp': () => new Mp4OutputFormat({ fastStart: false }),
  'video/quicktime': () => new MovOutputFormat({ fastStart: false }),
  'video/webm': () => new WebMOutputFormat(),
  'audio/webm': () => new WebMOutputFormat(),
  'video/matroska': () => new MkvOutputFormat(),
  'audio/matroska': () => new MkvOutputFormat(),
  'video/ogg': () => new OggOutputFormat(),
  'audio/ogg': () => new OggOutputFormat(),
}
const bare: Record<string, (file: FilePeek) => Promise<Kept>> = {
  'audio/mpeg': framesOf,
  'audio/aac': framesOf,
  'audio/wav': chunksOf,
  'audio/flac': blocksOf,
}

/** Writes a recording again from its pictures and sounds, which stay to the byte: tags, places, cover pictures and tracks of data stay behind. */
export async function cleanRecording(contentType: string, from: string, to: string): Promise<Found> {
  const format = containers[contentType]
  if (format) return rewrap(from, to, format())
  const keep = bare[contentType]
  if (!keep) throw new CannotMake('kind', `Recordings of the kind ${contentType} can’t be written.`)
  return peeking(from, async (file) => {
    const { parts, found } = await keep(file)
    const out = await open(to, 'w', 0o600)
    try {
      for (const part of parts) await ('bytes' in part ? out.appendFile(part.bytes) : copy(file, out, part.from, part.to))
    } finally {
      await out.close()
    }
    return found
  })
}

async function rewrap(from: string, to: string, format: OutputFormat): Promise<Found> {
  const input = new Input({
    formats: [MP4, QTFF, MATROSKA, WEBM, OGG],
    source: new FilePathSource(from, { maxCacheSize: 4_194_304, handleUnhandledError: () => undefined }),
  })
  try {
    const found = foundInTags(await input.getMetadataTags().catch(() => ({})))
    // The library copies the names of tracks, and has no setting for it: a microphone is often called after its owner.
    for (const track of await input.getTracks()) Object.assign(track, { getName: async () => null })
    const output = new Output({ format, target: new FilePathTarget(to) })
    const conversion = await Conversion.init({
      input,
      output,
      tags: {},
      showWarnings: false,
    })
    if (!conversion.isValid || conversion.discardedTracks.some(({ track }) => track.isVideoTrack() || track.isAudioTrack()))
      throw new CannotMake('kind', 'The recording has a track that can’t be written again.')
    await conversion.execute()
    return found
  } catch (error) {
    if (error instanceof CannotMake) throw error
    throw new CannotMake('damaged', `The recording can’t be written again: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    input.dispose()
  }
}

function foundInTags({ artist, albumArtist, raw = {} }: MetadataTags): Found {
  const named = Object.entries(raw).flatMap(([key, value]) =>
    typeof value === 'string' && /author|artist|©aut|©ART|director|IART|TPE\d|ARTIST|COMPOSER/.test(key) ? [value] : [],
  )
  return foundOf([artist, albumArtist, ...named], Object.keys(raw).some(isPlace))
}
const isPlace = (key: string) => /©xyz|loci|location|GPS/i.test(key)

/** What is kept of a recording, in order: bytes that were made, and stretches of its own. */
type Kept = { parts: ({ bytes: Buffer } | { from: number; to: number })[]; found: Found }

/** MP3 and AAC: the frames, without the tags before them (ID3v2) and after them (ID3v1, APE, Lyrics3). */
async function framesOf(file: FilePeek): Promise<Kept> {
  const names: string[] = []
  let from = 0
  for (let head = await file.read(from, 10); head.toString('latin1', 0, 3) === 'ID3'; head = await file.read(from, 10)) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 127), 0)
    const tag = await file.read(from + 10, Math.min(size, 1_000_000))
    names.push(...namesInId3(tag))
    from += 10 + size + (((head[5] ?? 0) & 16) === 0 ? 0 : 10)
    // Some writers fill up with zeros beyond what the tag says.
    if (from >= file.size) throw new CannotMake('damaged', 'The tag is longer than the recording.')
  }
  let to = file.size
  for (let cut = true; cut; ) {
    cut = false
    const end = await file.read(to - 128, 128)
    if (end.toString('latin1', 0, 3) === 'TAG') {
      names.push(end.toString('latin1', 33, 63).replace(/\0[\s\S]*$/, ''))
      to -= 128
      cut = true
    }
    const foot = await file.read(to - 32, 32)
    if (foot.toString('latin1', 0, 8) === 'APETAGEX') {
      const size = foot.readUInt32LE(12) + ((foot.readUInt32LE(20) & 0x80000000) === 0 ? 0 : 32)
      to = Math.max(from, to - size)
      cut = size > 0
    }
    const lyrics = await file.read(to - 15, 15)
    if (lyrics.toString('latin1', 6) === 'LYRICS200') {
      to = Math.max(from, to - 15 - Number(lyrics.toString('latin1', 0, 6)))
      cut = true
    }
  }
  if (!(to > from)) throw new CannotMake('damaged', 'There is no sound between the tags.')
  return { parts: [{ from, to }], found: foundOf(names) }
}

/** Artists (TPE1, TPE2) and authors of ID3v2.3 and 2.4, for telling; odd tags say nothing. */
function namesInId3(tag: Buffer): string[] {
  const names: string[] = []
  for (const frame of ['TPE1', 'TPE2', 'TEXT', 'TOWN']) {
    const at = tag.indexOf(frame, 0, 'latin1')
    if (at === -1 || at + 11 > tag.length) continue
    const way = tag[at + 10] ?? 0
    const text = tag.subarray(at + 11, at + 10 + Math.min(400, tag.readUInt32BE(at + 4)))
    names.push(way === 1 || way === 2 ? wideText(text).replace(/^\ufeff/, '') : text.toString(way === 3 ? 'utf8' : 'latin1'))
  }
  return names
}

/** WAV: how the sound is coded, and the sound. */
async function chunksOf(file: FilePeek): Promise<Kept> {
  const parts: Kept['parts'] = []
  const names: string[] = []
  let bytes = 4
  let hasSound = false
  for (let at = 12; at + 8 <= file.size && !hasSound; ) {
    const head = await file.read(at, 8)
    const kind = head.toString('latin1', 0, 4)
    let length = head.readUInt32LE(4)
    // Recorders that could not go back to fill in the length leave 0 or the largest number.
    if (kind === 'data' && (length === 0 || at + 8 + length > file.size)) length = file.size - at - 8
    const end = at + 8 + length
    if (kind === 'LIST') names.push(...namesInList(await file.read(at + 8, Math.min(length, 100_000))))
    if (kind === 'fmt ' || kind === 'fact' || kind === 'data') {
      const own = Buffer.from(head)
      own.writeUInt32LE(length, 4)
      parts.push({ bytes: own }, { from: at + 8, to: end }, { bytes: Buffer.alloc(length % 2) })
      bytes += 8 + length + (length % 2)
    }
    hasSound = kind === 'data'
    at = end + (length % 2)
  }
  if (!hasSound) throw new CannotMake('damaged', 'There is no sound in the recording.')
  const start = Buffer.from('RIFF\0\0\0\0WAVE', 'latin1')
  start.writeUInt32LE(Math.min(bytes, 0xffffffff), 4)
  return { parts: [{ bytes: start }, ...parts], found: foundOf(names) }
}

function namesInList(list: Buffer): string[] {
  const at = list.indexOf('IART', 0, 'latin1')
  return at === -1 || at + 8 > list.length
    ? []
    : [list.toString('latin1', at + 8, at + 8 + Math.min(200, list.readUInt32LE(at + 4))).replace(/\0[\s\S]*$/, '')]
}

/** FLAC: how the sound is coded, where its seconds are, and the sound. */
async function blocksOf(file: FilePeek): Promise<Kept> {
  const names: string[] = []
  const kept: Buffer[] = []
  let at = 0
  // An ID3 tag before it is against the standard and common.
  const id3 = await file.read(0, 10)
  if (id3.toString('latin1', 0, 3) === 'ID3') at = 10 + [6, 7, 8, 9].reduce((sum, byte) => sum * 128 + ((id3[byte] ?? 0) & 127), 0)
  if ((await file.read(at, 4)).toString('latin1') !== 'fLaC') throw new CannotMake('damaged', 'The recording does not begin as FLAC.')
  at += 4
  for (let isLast = false; !isLast; ) {
    const head = await file.read(at, 4)
    if (head.length < 4) throw new CannotMake('damaged', 'The recording ends too early.')
    const [kind, length] = [(head[0] ?? 0) & 127, head.readUIntBE(1, 3)]
    isLast = ((head[0] ?? 0) & 128) !== 0
    if (kind === 0 || kind === 3) kept.push(Buffer.concat([Buffer.from(head), await file.read(at + 4, length)]))
    if (kind === 4)
      names.push(
        ...[...(await file.read(at + 4, Math.min(length, 100_000))).toString('utf8').matchAll(/ARTIST=([^=\p{Cc}]{1,80})/giu)].map(
          ([, name = '']) => name,
        ),
      )
    at += 4 + length
  }
  for (const [index, block] of kept.entries()) block[0] = ((block[0] ?? 0) & 127) | (index === kept.length - 1 ? 128 : 0)
  return { parts: [{ bytes: Buffer.concat([Buffer.from('fLaC'), ...kept]) }, { from: at, to: file.size }], found: foundOf(names) }
}

async function copy(file: FilePeek, out: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 1_000_000) await out.appendFile(await file.read(at, Math.min(1_000_000, to - at)))
}
