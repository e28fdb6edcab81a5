import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { zip } from '../../testing/files.ts'
import { aWorld } from '../../testing/world.ts'
import { addFile } from '../artifacts/add-artifact.ts'
import { removeArtifact } from '../artifacts/change-artifact.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { addStudents } from '../consent/add-students.ts'
import { startClass } from '../consent/start-class.ts'
import { peeking } from '../evidence/file-peek.ts'
import { keepFile } from '../evidence/keep-file.ts'
import { readEntries, unpack } from '../renditions/zip-entries.ts'
import { filePlaceOf, maskFileNames } from './mask-file-names.ts'
import { namesInFile } from './names-in-file.ts'
import { maskedXml, rulesOf, wordsOf } from './xml-words.ts'

const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner, colleague } = district
let attemptId: string
beforeAll(async () => {
  attemptId = await anAttempt(district)
  const { id: classId } = await perform(world, earner, startClass, { name: 'Period 3', schoolYear: 2026, endsOn: '2099-06-30' })
  // Two students of one name, and one whose name is a word too.
  await perform(world, earner, addStudents, { classId, list: 'Jordan Lee\nJordan Lee\nMay Cruz\nJosé Peña' })
})

const type = 'application/vnd.openxmlformats-officedocument'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const types = (part: string, kind: string) =>
  `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${type}.${kind}.main+xml"/></Types>`
const rels = (part: string) =>
  `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`
const letter = (body: string, more: Record<string, string> = {}) =>
  zip({
    '[Content_Types].xml': types('word/document.xml', 'wordprocessingml.document'),
    '_rels/.rels': rels('word/document.xml'),
    'word/document.xml': `${declared}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `${declared}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Maya Ortiz</dc:creator></cp:coreProperties>`,
    ...more,
  })
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: string[]) => `<w:p>${runs.map(run).join('')}</w:p>`

async function* once(bytes: Uint8Array) {
  yield bytes
}
const add = (name: string, bytes: Buffer) =>
  perform(world, earner, addFile, { attemptId, requirementId: 'tally', name, bytes: once(bytes) })
async function look(artifactId: string) {
  const { artifacts } = await findEvidence(world.db, [attemptId])
  const artifact = artifacts.find(({ id }) => id === artifactId)
  if (!artifact) throw new Error('It is not there.')
  const said = await namesInFile(world, world.db, earner, artifact)
  if ('because' in said) return { because: said.because, found: [], findings: [], digest: artifact.digest ?? '' }
  const { findings } = said.found
  return { because: null, found: findings.map(({ found, sure }) => `${found}${sure ? '' : '?'}`), findings, digest: artifact.digest ?? '' }
}
async function maskAll(artifactId: string) {
  const { findings, digest } = await look(artifactId)
  const places = findings.filter(({ sure }) => sure).map(({ ranges }) => filePlaceOf(ranges))
  return perform(world, earner, maskFileNames, { attemptId, artifactId, of: digest, places })
}
/** Where the file of an artifact lies for a test. */
async function fileOf(artifactId: string) {
  const { digest, sizeBytes } = await world.db
    .selectFrom('artifacts')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.id', '=', artifactId)
    .select(['digest', 'sizeBytes'])
    .executeTakeFirstOrThrow()
  const path = join(mkdtempSync(join(tmpdir(), 'laurel-names-')), 'file')
  const bytes = await world.store.read({ digest, sizeBytes })
  if (!bytes) throw new Error('No bytes.')
  writeFileSync(path, Buffer.concat(await bytes.toArray()))
  return path
}
const partOf = (path: string, name: string) =>
  peeking(path, async (file) => {
    const entry = (await readEntries(file)).find((each) => each.name === name)
    return entry ? (await unpack(file, entry)).toString() : ''
  })

test('a Word document: a name over three runs, a word that is a name too, and a link to an address; the copy opens and names no author', async () => {
  const { artifactId } = await add(
    'Notes.docx',
    letter(
      paragraph('Then ', 'Jor', 'dan L', 'ee answered &amp; smiled.') + paragraph('In May we began. May said so.') + paragraph('No one.'),
      {
        'word/_rels/document.xml.rels': `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="x" Target="mailto:jordan@school.example" TargetMode="External"/></Relationships>`,
      },
    ),
  )
  const { found, findings } = await look(artifactId)
  expect(found).toEqual(['Jordan Lee', 'May?', 'May?', 'jordan@school.example'])
  expect(findings[0]?.place).toEqual({ kind: 'paragraph', number: 1 })
  const masked = await maskAll(artifactId)
  const path = await fileOf(masked.artifactId)
  const document = await partOf(path, 'word/document.xml')
  expect(document).toContain(`${run('[student]')}${run('')}${run(' answered &amp; smiled.')}`)
  expect(document).toContain(paragraph('In May we began. May said so.') + paragraph('No one.'))
  expect(await partOf(path, 'word/_rels/document.xml.rels')).toContain('mailto:[student]')
  expect(await partOf(path, 'docProps/core.xml')).not.toContain('Maya')
  expect((await look(masked.artifactId)).found).toEqual(['May?', 'May?'])
  const { artifacts } = await findEvidence(world.db, [attemptId])
  expect(artifacts.find(({ id }) => id === masked.artifactId)).toMatchObject({ name: 'Notes.docx', maskedFrom: artifactId })
})

test('slides, their notes, cells of a table and an OpenDocument text say where a name stands', async () => {
  const slide = (text: string) =>
    `${declared}<p:sld xmlns:p="p" xmlns:a="a"><p:pic><p:cNvPr descr="Jordan Lee at the board"/></p:pic><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`
  const slides = await add(
    'Lesson.pptx',
    zip({
      '[Content_Types].xml': types('ppt/presentation.xml', 'presentationml.presentation'),
      '_rels/.rels': rels('ppt/presentation.xml'),
      'ppt/presentation.xml': `${declared}<p:presentation xmlns:p="p"/>`,
      'ppt/slides/slide2.xml': slide('Peña: 7'),
      'ppt/notesSlides/notesSlide2.xml': slide('Call 555-010-1234'),
    }),
  )
  expect((await look(slides.artifactId)).findings.map(({ found, place }) => [found, place])).toEqual([
    ['Jordan Lee', { kind: 'slide', number: 2 }],
    ['Peña', { kind: 'slide', number: 2 }],
    ['Jordan Lee', { kind: 'notes', number: 2 }],
    ['555-010-1234', { kind: 'notes', number: 2 }],
  ])
  const sheet = await add(
    'Grades.xlsx',
    zip({
      '[Content_Types].xml': types('xl/workbook.xml', 'spreadsheetml.sheet'),
      '_rels/.rels': rels('xl/workbook.xml'),
      'xl/workbook.xml': `${declared}<workbook/>`,
      'xl/sharedStrings.xml': `${declared}<sst><si><t>First</t></si><si><t>Jordan</t></si><si><r><t>L</t></r><r><t>ee</t></r></si></sst>`,
      'xl/worksheets/sheet1.xml': `${declared}<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row></sheetData></worksheet>`,
    }),
  )
  // First and last name in two cells are one name, and both are masked.
  expect((await look(sheet.artifactId)).findings).toMatchObject([
    { sure: true, place: { kind: 'cell', sheet: 1, cell: 'A2' }, ranges: [{ unit: 1 }, { unit: 2 }] },
  ])
  const path = await fileOf((await maskAll(sheet.artifactId)).artifactId)
  expect(await partOf(path, 'xl/sharedStrings.xml')).toContain(
    '<si><t>First</t></si><si><t>[student]</t></si><si><r><t>[student]</t></r><r><t></t></r></si>',
  )
  const text = rulesOf('application/vnd.oasis.opendocument.text')
  const xml = '<text:p>Von <text:span>Jor</text:span><text:span>dan<text:s/>Lee</text:span></text:p>'
  const units = wordsOf(xml, text)
  expect(units.map((unit) => unit.text)).toEqual(['Von Jordan Lee'])
  expect(maskedXml(xml, units, new Map([[0, [{ start: 4, end: 14 }]]]), '[x]')).toBe(
    '<text:p>Von <text:span>[x]</text:span><text:span><text:s/></text:span></text:p>',
  )
})

test('a PDF tells the page and its fields, and no copy is promised; captions and tables of text are masked line by line', async () => {
  const document = new PDFDocument({ compress: true })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.text('Nothing here.').addPage().text('Jordan Lee was here.')
  document.end()
  await ended
  const pdf = await add('Report.pdf', Buffer.concat(parts))
  const seen = await look(pdf.artifactId)
  expect(seen.findings).toMatchObject([{ found: 'Jordan Lee', place: { kind: 'page', number: 2 } }])
  await expect(maskAll(pdf.artifactId)).rejects.toMatchObject({ code: 'mask-not-possible' })

  const table = await add('Grades.csv', Buffer.from('name,points\r\n"Lee, Jordan",7\r\nJosé Peña,9\r\n'))
  expect((await look(table.artifactId)).found).toEqual(['Lee?', 'Jordan?', 'José Peña'])
  const masked = await maskAll(table.artifactId)
  expect(readFileSync(await fileOf(masked.artifactId), 'utf8')).toBe('name,points\r\n"Lee, Jordan",7\r\n[student],9\r\n')
})

test('captions are looked through cue by cue, and masked in their place', async () => {
  const wav = Buffer.alloc(44 + 16_000)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + 16_000, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(8000, 24)
  wav.writeUInt32LE(16_000, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(16_000, 40)
  const recording = await keepFile(world, { name: 'Talk.wav', bytes: once(wav) })
  const artifactId = world.newId()
  const values = { id: artifactId, attemptId, requirementId: 'tally', kind: 'audio', name: 'Talk.wav', fileDigest: recording.digest }
  await world.db
    .insertInto('artifacts')
    .values({ ...values, addedAt: world.now() })
    .execute()
  const body = 'WEBVTT\n\n00:00:00.000 --> 00:00:00.400\nWell done, Jordan Lee.\n\n00:00:00.500 --> 00:00:00.900\nNow we sing.\n'
  await world.db.insertInto('captions').values({ artifactId, language: 'en', body, cueCount: 2, savedAt: world.now() }).execute()
  const { findings } = await look(artifactId)
  expect(findings).toMatchObject([{ found: 'Jordan Lee', place: { kind: 'cue', seconds: 0 } }])
  const places = findings.map(({ ranges }) => filePlaceOf(ranges))
  const mask = (of: string) => perform(world, earner, maskFileNames, { attemptId, artifactId, of, places })
  await expect(mask('captions:7')).rejects.toMatchObject({ code: 'text-changed' })
  await mask('captions:1')
  const after = await world.db.selectFrom('captions').where('artifactId', '=', artifactId).selectAll().executeTakeFirstOrThrow()
  expect([after.body, after.revision]).toEqual([body.replace('Jordan Lee', '[student]'), 2])
  await expect(mask('captions:1')).rejects.toMatchObject({ code: 'text-changed' })
})

test('what is hostile, damaged or another’s is told in words, and nothing is changed', async () => {
  const bomb = await add('Bomb.docx', letter(`<w:p><w:r><w:t>${' '.repeat(70_000_000)}</w:t></w:r></w:p>`))
  expect(await look(bomb.artifactId)).toMatchObject({ because: 'too-large' })
  await perform(world, earner, removeArtifact, { attemptId, artifactId: bomb.artifactId })
  const declaring = await add('Declares.docx', letter('<!DOCTYPE x [<!ENTITY a "Jordan Lee">]><w:p><w:r><w:t>&a;</w:t></w:r></w:p>'))
  expect(await look(declaring.artifactId)).toMatchObject({ because: 'kind' })

  const { artifactId } = await add('Mine.docx', letter(paragraph('Jordan Lee')))
  const { digest, findings } = await look(artifactId)
  const places = findings.map(({ ranges }) => filePlaceOf(ranges))
  const mask = (who: typeof earner, given: object) =>
    perform(world, who, maskFileNames, { attemptId, artifactId, of: digest, places, ...given })
  await expect(mask(colleague, {})).rejects.toMatchObject({ code: 'not-your-work' })
  await expect(mask(earner, { places: [] })).rejects.toMatchObject({ code: 'places-none' })
  await expect(mask(earner, { places: ['0:1-2; drop'] })).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(mask(earner, { of: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'text-changed' })
  await expect(mask(earner, { of: 'captions:0' })).rejects.toMatchObject({ code: 'text-changed' })
  // At once in two windows: one takes the place, the other hears of it.
  const both = await Promise.allSettled([mask(earner, {}), mask(earner, {})])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'artifact-replaced' } })
})

test('an XML part of a million signs, or of one tag that never ends, takes no longer than a moment', () => {
  const rules = rulesOf(type)
  const began = performance.now()
  expect(wordsOf(`<w:p>${run('Jordan ')}</w:p>`.repeat(20_000), rules)).toHaveLength(20_000)
  wordsOf(`<w:p ${'a="'.repeat(300_000)}`, rules)
  wordsOf('<w:p>'.repeat(300_000), rules)
  expect(performance.now() - began).toBeLessThan(6000)
})
