import PDFDocument from 'pdfkit'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { jobWorks } from '../../job-works.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { zip } from '../../testing/files.ts'
import { aWorld } from '../../testing/world.ts'
import { addFile } from '../artifacts/add-artifact.ts'
import { lookThroughWaiting } from '../artifacts/file-looks.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { findIncomplete } from '../attempts/find-incomplete.ts'
import { addStudents, changeStudent } from '../consent/add-students.ts'
import { startClass } from '../consent/start-class.ts'

const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner } = district
let attemptId: string
let classId: string
beforeAll(async () => {
  attemptId = await anAttempt(district)
  classId = (await perform(world, earner, startClass, { name: 'Period 3', schoolYear: 2026, endsOn: '2099-06-30' })).id
  await perform(world, earner, addStudents, { classId, list: 'Jordan Lee' })
})

async function* once(bytes: Uint8Array) {
  yield bytes
}
const add = (name: string, bytes: Buffer) =>
  perform(world, earner, addFile, { attemptId, requirementId: 'tally', name, bytes: once(bytes) })
/** The jobs of this world are done by hand, as the minute brings them round. */
async function waitAMinute() {
  const work = (jobWorks as unknown as { job: object; work: (of: typeof world, data: object) => Promise<void> }[]).find(
    ({ job }) => job === lookThroughWaiting,
  )
  await work?.work(world, {})
}
async function found(artifactId: string) {
  const { artifacts } = await findEvidence(world.db, [attemptId])
  const { pages, words, namesFound } = artifacts.find(({ id }) => id === artifactId) ?? {}
  return { pages, words, names: namesFound }
}
const aPdf = (...pages: string[]) =>
  new Promise<Buffer>((done) => {
    const document = new PDFDocument({ autoFirstPage: false })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(Buffer.concat(parts)))
    for (const text of pages) document.addPage().text(text)
    document.end()
  })
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'application/vnd.openxmlformats-officedocument'
const typesOf = (part: string, kind: string) =>
  `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${office}.${kind}.main+xml"/></Types>`
const words = (text: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`

test('a PDF that came into the work is looked through: its pages, its words, and in how many places it may tell who a student is', async () => {
  const { artifactId } = await add('Notes.pdf', await aPdf('Jordan Lee spoke first.', 'Then all of them.', 'Jordan Lee again.'))
  expect(await found(artifactId)).toEqual({ pages: null, words: null, names: null })
  await waitAMinute()
  expect(await found(artifactId)).toEqual({ pages: 3, words: 11, names: 2 })
  const lacks = findIncomplete(district.achievement.definition, await findEvidence(world.db, [attemptId]))
  expect(lacks.filter((lack) => lack.artifactId === artifactId).map(({ code, blocks }) => [code, blocks])).toEqual([
    ['names-in-file', false],
  ])
})

test('a name that comes on a class list, or is spelled in another way, is looked for in what was there before; of others nothing changes', async () => {
  const { artifactId } = await add('Seats.txt', Buffer.from('Window: Mateo Villalobos. Door: Priyanka Nair.\n'))
  await waitAMinute()
  expect(await found(artifactId)).toEqual({ pages: null, words: 6, names: 0 })
  await perform(world, earner, addStudents, { classId, list: 'Mateo Villalobos\nPrianka Nayr' })
  await waitAMinute()
  expect((await found(artifactId)).names).toBe(1)
  const { id } = await world.db.selectFrom('students').where('name', '=', 'Prianka Nayr').select('id').executeTakeFirstOrThrow()
  await perform(world, earner, changeStudent, { studentId: id, name: 'Priyanka Nair', mark: '', locale: 'en', isAdult: false })
  await waitAMinute()
  expect((await found(artifactId)).names).toBe(2)
  const waiting = await world.db.selectFrom('fileLooks').where('lookedAt', 'is', null).select('artifactId').execute()
  expect(waiting).toEqual([])
})

test('a text has the pages that its program wrote down, slides those that are there; who reads them in another program may see others', async () => {
  const letter = (pages: string) =>
    zip({
      '[Content_Types].xml': typesOf('word/document.xml', 'wordprocessingml.document'),
      'word/document.xml': declared + words('Two words'),
      'docProps/app.xml': `${declared}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${pages}</Properties>`,
    })
  const slide = `${declared}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>One</a:t></a:r></a:p></p:sld>`
  const slides = zip({
    '[Content_Types].xml': typesOf('ppt/presentation.xml', 'presentationml.presentation'),
    'ppt/presentation.xml': `${declared}<p:presentation xmlns:p="p"/>`,
    'ppt/slides/slide1.xml': slide,
    'ppt/slides/slide2.xml': slide,
    'ppt/notesSlides/notesSlide1.xml': `${declared}<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>What I say</a:t></a:r></a:p></p:notes>`,
  })
  const ids = [
    await add('Said.docx', letter('<Pages>14</Pages>')),
    await add('Unsaid.docx', letter('')),
    await add('Lies.docx', letter('<Pages>99999999</Pages>')),
    await add('Slides.pptx', slides),
  ].map(({ artifactId }) => artifactId)
  await waitAMinute()
  expect(await Promise.all(ids.map(found))).toEqual([
    { pages: 14, words: 2, names: 0 },
    { pages: null, words: 2, names: 0 },
    { pages: null, words: 2, names: 0 },
    { pages: 2, words: 2, names: 0 },
  ])
})

test('a PDF of more pages than are looked through still says how many; what can’t be read says nothing and is not tried for ever', async () => {
  const long = await add('Long.pdf', await aPdf(...Array.from({ length: 301 }, (_, page) => `Page ${page}`)))
  const broken = await add('Broken.pdf', Buffer.from('%PDF-1.4\nnothing\nstartxref\n9\n%%EOF\n'))
  await waitAMinute()
  expect(await found(long.artifactId)).toEqual({ pages: 301, words: null, names: null })
  expect(await found(broken.artifactId)).toEqual({ pages: null, words: null, names: null })
  expect(await world.db.selectFrom('fileLooks').where('lookedAt', 'is', null).select('artifactId').execute()).toEqual([])
})

test('only numbers are kept of what was found', async () => {
  const rows = await world.db.selectFrom('fileLooks').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/Jordan|Mateo/)
})
