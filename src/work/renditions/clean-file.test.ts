import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { compoundDocument, zip } from '../../testing/files.ts'
import {
  aFlac,
  anMp3,
  anOpenText,
  aPdf,
  aPdfWithEverything,
  aPhoto,
  aPresentation,
  aRecording,
  aWave,
  aWordDocument,
  aWorkbook,
} from '../../testing/telling-files.ts'
import { peeking } from '../evidence/file-peek.ts'
import { identifyFile } from '../evidence/identify-file.ts'
import { cleanFile } from './clean-file.ts'
import type { CannotMake, Found } from './found.ts'

const folder = mkdtempSync(join(tmpdir(), 'laurel-clean-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

async function cleaned(bytes: Buffer, name: string): Promise<{ clean: Buffer; found: Found; to: string }> {
  const [from, to] = [join(folder, `${++count}-from`), join(folder, `${count}-to`)]
  writeFileSync(from, bytes)
  const { contentType } = await peeking(from, (file) => identifyFile(file, name))
  const found = await cleanFile(contentType, from, to)
  // A copy is as whole as what comes in, and of the same kind.
  expect((await peeking(to, (file) => identifyFile(file, name))).contentType).toBe(contentType)
  return { clean: readFileSync(to), found, to }
}

/** All that stands in a file, also packed: PDF streams and zip entries are unpacked, and each is looked at as UTF-8 and UTF-16. */
function everythingIn(bytes: Buffer): string {
  const parts = [bytes]
  for (const match of bytes.toString('latin1').matchAll(/stream\r?\n|PK[^\x20-\x7e]{2}/g)) {
    const isZip = match[0].startsWith('PK')
    try {
      const at = isZip
        ? match.index + 30 + bytes.readUInt16LE(match.index + 26) + bytes.readUInt16LE(match.index + 28)
        : match.index + match[0].length
      const part = isZip ? inflateRawSync(bytes.subarray(at), { finishFlush: 2 }) : inflateSync(bytes.subarray(at), { finishFlush: 2 })
      parts.push(part, Buffer.from(everythingIn(part)))
    } catch {
      // Not packed: seen as it is.
    }
  }
  const wide = (part: Buffer, from: number, isSwapped: boolean) => {
    const even = Buffer.from(part.subarray(from, part.length - ((part.length - from) % 2)))
    return (isSwapped ? even.swap16() : even).toString('utf16le')
  }
  return parts
    .map((part) => [part.toString('latin1'), ...[0, 1].flatMap((from) => [wide(part, from, false), wide(part, from, true)])].join('\n'))
    .join('\n')
}

/** Where the name stands in it, `null` where nowhere. */
const told = (bytes: Buffer) => /.{0,40}(Ortiz|Maya).{0,20}/i.exec(everythingIn(bytes))?.[0] ?? null
const maya: Found = { people: ['Maya Ortiz'], place: false }

const pictures: [string, Parameters<typeof aPhoto>[0], boolean][] = [
  ['photo.jpg', 'jpeg', true],
  ['picture.png', 'png', true],
  ['picture.webp', 'webp', true],
  ['picture.tif', 'tiff', false],
  ['picture.avif', 'avif', true],
]
test.each(pictures)('%s says neither who took it nor where any more, and shows the same', async (name, kind, place) => {
  const photo = await aPhoto(kind)
  expect(told(photo)).not.toBe(null)
  const { clean, found } = await cleaned(photo, name)
  expect(found).toEqual({ people: ['Maya Ortiz'], place })
  expect(told(clean)).toBe(null)
  const [before, after] = [await sharp(photo).metadata(), await sharp(clean).metadata()]
  expect([after.width, after.height, after.orientation ?? 1]).toEqual([before.width, before.height, before.orientation ?? 1])
  expect((await sharp(clean).raw().toBuffer()).equals(await sharp(photo).raw().toBuffer())).toBe(true)
  expect((await cleaned(clean, name)).clean.equals(clean)).toBe(true)
})

test('a photo that was turned stays turned', async () => {
  const photo = await aPhoto('jpeg', 6)
  const { clean } = await cleaned(photo, 'turned.jpg')
  expect((await sharp(clean).metadata()).orientation).toBe(6)
  expect(told(clean)).toBe(null)
})

test('what follows the end of a photo, as a second picture or a film, goes', async () => {
  const photo = await aPhoto('jpeg')
  const { clean } = await cleaned(Buffer.concat([photo, Buffer.from('MPF of Maya Ortiz'), Buffer.from([0xff, 0xd9])]), 'motion.jpg')
  expect(told(clean)).toBe(null)
})

test('a moving GIF keeps moving, without its comments', async () => {
  const frames = await sharp(Buffer.alloc(20 * 40 * 3, 90).fill(200, 1200), { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif({ loop: 0 })
    .toBuffer()
  const at = 13 + 3 * 2 ** (((frames[10] ?? 0) & 7) + 1)
  const comment = Buffer.from('\x21\xfe\x12Drawn by M. Ortiz.\0', 'latin1')
  const { clean } = await cleaned(Buffer.concat([frames.subarray(0, at), comment, frames.subarray(at)]), 'moving.gif')
  expect(told(clean)).toBe(null)
  expect((await sharp(clean).metadata()).pages).toBe(2)
})

test('a PDF loses its author, in whichever way it is written', async () => {
  const { clean, found } = await cleaned(await aPdf('Maya Ortiz'), 'plan.pdf')
  expect(found).toEqual(maya)
  expect(told(clean)).toBe(null)
  expect(everythingIn(clean)).toContain('/Pages')
})

test('a PDF keeps its pages, and loses notes on who saved it before, who noted what, files and photos’ places', async () => {
  const source = await aPdfWithEverything()
  expect(told(source)).not.toBe(null)
  const { clean, found } = await cleaned(source, 'all.pdf')
  expect(found.people).toContain('Maya Ortiz')
  expect(found.place).toBe(true)
  const after = everythingIn(clean)
  expect(told(clean)).toBe(null)
  expect(after).toContain('Twenty-four students spoke')
  expect(after).toContain('See this line.')
})

test('a Word document says no more who wrote, changed and noted it, nor where its photo was taken', async () => {
  const { clean, found } = await cleaned(await aWordDocument(), 'plan.docx')
  expect(found).toEqual({ people: ['Maya Ortiz'], place: true })
  const after = everythingIn(clean)
  expect(told(clean)).toBe(null)
  expect(after).toContain('Twenty-four students spoke')
  expect(after).toContain('w:ins')
})

test.each([
  ['a workbook', aWorkbook, 'data.xlsx'],
  ['a presentation', aPresentation, 'talk.pptx'],
  ['an OpenDocument text', anOpenText, 'plan.odt'],
])('%s says no more who made it', async (_what, make, name) => {
  const bytes = make()
  expect(told(bytes)).not.toBe(null)
  const { clean, found } = await cleaned(bytes, name)
  expect(found.people).toContain('Maya Ortiz')
  expect(told(clean)).toBe(null)
  expect(everythingIn(clean)).toContain('Twenty-four')
})

test('an RTF document says no more who made it', async () => {
  const rtf = Buffer.from(
    '{\\rtf1\\ansi{\\info{\\title Plan}{\\author Maya Ortiz}{\\operator Maya Ortiz}}{\\*\\revtbl {Unknown;}{Maya Ortiz;}}Twenty-four \\{students\\}\\par}',
  )
  const { clean, found } = await cleaned(rtf, 'plan.rtf')
  expect(found).toEqual(maya)
  expect(clean.toString()).toBe('{\\rtf1\\ansiTwenty-four \\{students\\}\\par}')
})

test.each(['mp4', 'mov', 'webm', 'mkv', 'ogg'] as const)('a recording in %s keeps its sound and loses its tags', async (kind) => {
  const bytes = await aRecording(kind)
  expect(told(bytes)).not.toBe(null)
  const { clean, found, to } = await cleaned(bytes, `lesson.${kind}`)
  expect(found.people).toEqual(['Maya Ortiz'])
  expect(told(clean)).toBe(null)
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(to) })
  expect((await input.getMetadataTags()).artist).toBeUndefined()
  expect(await input.computeDuration()).toBeCloseTo(2, 0)
  input.dispose()
})

test('a place in an MP4 goes', async () => {
  const bytes = await aRecording('mp4', true)
  expect(bytes.includes('+40.7128-074.0060/')).toBe(true)
  const { clean, found } = await cleaned(bytes, 'lesson.mp4')
  expect(found.place).toBe(true)
  expect(clean.includes('+40.7128')).toBe(false)
})

test.each([
  ['an MP3', anMp3, 'lesson.mp3'],
  ['a WAV', aWave, 'lesson.wav'],
  ['a FLAC', aFlac, 'lesson.flac'],
])('%s keeps its sound and loses its tags', async (_what, make, name) => {
  const bytes = await make()
  expect(told(bytes)).not.toBe(null)
  const { clean, found } = await cleaned(bytes, name)
  expect(found).toEqual(maya)
  expect(told(clean)).toBe(null)
})

test('a text stays as it is', async () => {
  const text = Buffer.from('Maya Ortiz wrote this, and an assessor reads it.')
  const { clean, found } = await cleaned(text, 'notes.txt')
  expect([clean.equals(text), found]).toEqual([true, { people: [], place: false }])
})

const refused = async (bytes: Buffer, contentType: string): Promise<string> => {
  const [from, to] = [join(folder, `${++count}-from`), join(folder, `${count}-to`)]
  writeFileSync(from, bytes)
  return cleanFile(contentType, from, to).then(
    () => 'cleaned',
    (error: CannotMake) => `${error.name} ${error.because}`,
  )
}
const bomb = deflateSync(Buffer.alloc(80_000_000))
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test.each<[string, () => Buffer, string, string]>([
  ['an old Word document', () => compoundDocument('WordDocument'), 'application/msword', 'kind'],
  ['a PDF without a catalog', () => Buffer.from('%PDF-1.4\n1 0 obj<</A 1>>endobj\nstartxref\n0\n%%EOF'), 'application/pdf', 'damaged'],
  [
    'a PDF that points at itself',
    () => Buffer.from('%PDF-1.4\n1 0 obj 1 0 R endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF'),
    'application/pdf',
    'damaged',
  ],
  [
    'a PDF nested without end',
    () => Buffer.from(`%PDF-1.4\n1 0 obj<</Pages ${'['.repeat(100_000)}>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF`),
    'application/pdf',
    'damaged',
  ],
  [
    'a PDF whose packed objects are a bomb',
    () =>
      Buffer.concat([
        Buffer.from(`%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bomb.length}>>stream\n`),
        bomb,
        Buffer.from('\nendstream endobj\n2 0 obj<</Type/Catalog/Pages 3 0 R>>endobj\ntrailer<</Root 2 0 R>>\nstartxref\n0\n%%EOF'),
      ]),
    'application/pdf',
    'too-large',
  ],
  [
    'a PDF under a lock for changes',
    () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\nstartxref\n9\n%%EOF'),
    'application/pdf',
    'kind',
  ],
  ['a document whose text is a bomb', () => zipBomb(), word, 'damaged'],
  ['a photo cut short', () => Buffer.from('ffd8ffe1fff0', 'hex'), 'image/jpeg', 'damaged'],
  ['a recording that is none', () => Buffer.from('not a recording at all'), 'video/mp4', 'damaged'],
])('of %s no copy is made, and it is said why', async (_what, make, contentType, because) => {
  expect(await refused(make(), contentType)).toBe(`CannotMake ${because}`)
})

function zipBomb(): Buffer {
  const bytes = zip({ 'word/document.xml': 'x' })
  const packed = deflateRawSync(Buffer.alloc(80_000_000, 0x20))
  const name = 'word/document.xml'.length
  const head = Buffer.from(bytes.subarray(0, 30 + name))
  head.writeUInt16LE(8, 8)
  const list = Buffer.from(bytes.subarray(30 + name + 1))
  list.writeUInt16LE(8, 10)
  list.writeUInt32LE(packed.length, 20)
  list.writeUInt32LE(head.length + packed.length, list.length - 6)
  return Buffer.concat([head, packed, list])
}
