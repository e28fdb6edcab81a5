import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { pdf, zip } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { addFile } from '../artifacts/add-artifact.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'

const world = await aWorld({ WORKERS: 'false', MAX_UPLOAD_BYTES: '3000000' })
let district: Awaited<ReturnType<typeof aDistrict>>
let attemptId: string
beforeEach(async () => {
  // A clean store, so that "nothing was kept" can be seen.
  await world.db.deleteFrom('artifacts').execute()
  await world.db.deleteFrom('files').execute()
  for await (const digest of world.store.list()) await world.store.remove(digest)
  district = await aDistrict(world)
  attemptId = await anAttempt(district)
})

const origin = 'http://laurel.example'
const post = (path: string, body: BodyInit, { as = district.earner as Actor, headers = {} as Record<string, string> } = {}) =>
  aWeb(world, as).request(`${origin}${path}`, {
    method: 'POST',
    body,
    headers: { Origin: origin, Accept: 'application/json', ...headers },
    ...({ duplex: 'half' } as object),
  })
function formOf(...files: [bytes: Uint8Array | string, name: string][]) {
  const form = new FormData()
  form.set('requirementId', 'tally')
  for (const [bytes, name] of files) form.append('file', new Blob([bytes as BlobPart], { type: 'image/jpeg' }), name)
  return form
}
const upload = (...files: [bytes: Uint8Array | string, name: string][]) => post(`/work/${attemptId}/artifacts`, formOf(...files))
const artifacts = async () => (await findEvidence(world.db, [attemptId])).artifacts
async function stored() {
  const digests: string[] = []
  for await (const digest of world.store.list()) digests.push(digest)
  return digests
}
const incoming = () => readdir(join(world.config.DATA_DIR, 'files', 'incoming'))
async function expectNothingKept() {
  expect(await artifacts()).toEqual([])
  expect(await stored()).toEqual([])
  expect(await incoming()).toEqual([])
  expect(await world.db.selectFrom('files').select('digest').execute()).toEqual([])
}

test('a file becomes an artifact of the part, known by its content, under a clean name', async () => {
  const response = await upload([pdf(), '..\\..\\Strichliste März.jpeg'])
  expect(response.status).toBe(201)
  expect(await artifacts()).toMatchObject([
    {
      requirementId: 'tally',
      kind: 'document',
      name: 'Strichliste März.pdf',
      contentType: 'application/pdf',
      sizeBytes: pdf().length,
      studentMedia: 'unanswered',
    },
  ])
})

test('the same bytes twice in one part are one artifact and one file', async () => {
  await upload([pdf(), 'a.pdf'], [pdf(), 'b.pdf'])
  expect((await artifacts()).map(({ name }) => name)).toEqual(['a.pdf'])
  expect(await stored()).toHaveLength(1)
})

test.each<[string, [Uint8Array | string, string], string]>([
  ['an empty file', ['', 'empty.pdf'], 'file-empty'],
  ['one that is too large', [new Uint8Array(3_000_001), 'long.mp4'], 'file-too-large'],
  ['one cut short', [pdf().subarray(0, 300), 'half.pdf'], 'file-cut-short'],
  ['a program named as a picture', [Buffer.concat([Buffer.from('MZ'), Buffer.alloc(900)]), 'cat.jpg'], 'file-is-program'],
  ['a drawing with script', ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'x.svg'], 'file-is-markup'],
  ['an archive', [zip({ 'a.txt': 'x' }), 'a.zip'], 'file-is-archive'],
])('%s is refused with a sentence that names it, and nothing is kept', async (_what, file, code) => {
  const response = await upload(file)
  expect(response.status).toBe(422)
  const answer = (await response.json()) as { code: string; title: string }
  expect(answer.code).toBe(code)
  expect(answer.title).toMatch(new RegExp(`^“${file[1]}” was not added. [A-Z].+\\.$`))
  await expectNothingKept()
})

test('a kind that the part does not ask for is refused, and the sentence says what it asks for', async () => {
  const wav = Buffer.alloc(44 + 8000)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + 8000, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(8000, 24)
  wav.writeUInt32LE(8000, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(8000, 40)
  const response = await upload([wav, 'talk.wav'])
  expect(response.status).toBe(422)
  expect(((await response.json()) as { title: string }).title).toBe(
    '“talk.wav” was not added. This file is of another kind (WAV recording): this part asks for a document, a picture, a link or a text.',
  )
  await expectNothingKept()
})

test('of several files the good ones are added, and the others are named', async () => {
  const response = await upload(
    [pdf(), 'good.pdf'],
    ['<html></html>', 'page.html'],
    [new Uint8Array(3_100_000), 'huge.bin'],
    ['Also good.', 'notes.txt'],
  )
  expect(response.status).toBe(201)
  const { files } = (await response.json()) as { files: { name: string; because?: string }[] }
  expect(files.map(({ name, because }) => [name, because !== undefined])).toEqual([
    ['good.pdf', false],
    ['page.html', true],
    ['huge.bin', true],
    ['notes.txt', false],
  ])
  expect((await artifacts()).map(({ name }) => name)).toEqual(['good.pdf', 'notes.txt'])
})

/** The bytes of a form, so that a test can stop in the middle of them. */
async function rawForm(...files: [Uint8Array | string, string][]) {
  const request = new Request(origin, { method: 'POST', body: formOf(...files) })
  return { bytes: new Uint8Array(await request.arrayBuffer()), contentType: request.headers.get('content-type') ?? '' }
}

test('a form that ends in the middle of a file leaves nothing of it', async () => {
  const { bytes, contentType } = await rawForm([Buffer.alloc(500_000, 'Text. '), 'long.txt'])
  const response = await post(`/work/${attemptId}/artifacts`, bytes.slice(0, 300_000), { headers: { 'Content-Type': contentType } })
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([422, 'upload-cut-off'])
  await expectNothingKept()
})

test('a connection that breaks in the middle of a file leaves nothing of it', async () => {
  const { bytes, contentType } = await rawForm([Buffer.alloc(500_000, 'Text. '), 'long.txt'])
  const breaking = new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.slice(0, 200_000))
      controller.error(new Error('The phone lost its signal.'))
    },
  })
  const response = await post(`/work/${attemptId}/artifacts`, breaking, { headers: { 'Content-Type': contentType } })
  expect(response.status).toBe(422)
  await expectNothingKept()
})

test('only the earner adds to the work: not a visitor, a colleague or an admin, and nothing of it is kept', async () => {
  for (const [actor, status] of [
    [visitor, 401],
    [district.colleague, 403],
    [district.admin, 403],
  ] as const) {
    const response = await post(`/work/${attemptId}/artifacts`, formOf([pdf(), 'a.pdf']), { as: actor })
    expect(response.status).toBe(status)
  }
  await expectNothingKept()
})

test('a form from another site is refused', async () => {
  const response = await post(`/work/${attemptId}/artifacts`, formOf([pdf(), 'a.pdf']), { headers: { Origin: 'https://evil.example' } })
  expect(response.status).toBe(403)
  await expectNothingKept()
})

test('nothing is added to what is handed in, or to a part that is not there', async () => {
  const elsewhere = formOf([pdf(), 'a.pdf'])
  elsewhere.set('requirementId', 'nowhere')
  expect((await post(`/work/${attemptId}/artifacts?requirement=nowhere`, elsewhere)).status).toBe(404)
  await fillAttempt(district, attemptId)
  await perform(world, district.earner, submitAttempt, { attemptId })
  expect((await upload([pdf(), 'late.pdf'])).status).toBe(409)
  expect(await stored()).toEqual([])
})

test('a form without a file says to choose one; other bodies are not read', async () => {
  expect((await upload(['', ''])).status).toBe(422)
  expect((await post(`/work/${attemptId}/artifacts`, '{}', { headers: { 'Content-Type': 'application/json' } })).status).toBe(415)
})

test('a plain form without script leads back to the part', async () => {
  const response = await post(`/work/${attemptId}/artifacts?requirement=tally`, formOf([pdf(), 'a.pdf']), {
    headers: { Accept: 'text/html,*/*' },
  })
  expect([response.status, response.headers.get('location')]).toEqual([303, `/work/${attemptId}?requirement=tally&said=added`])
})

const typed = (fields: Record<string, string>) => new URLSearchParams({ intent: 'autosave', ...fields })

test('an autosaved answer says its revision; a second tab gets both texts', async () => {
  const save = async (body: string, revision: string) =>
    (await post(`/work/${attemptId}/answers/context`, typed({ body, revision }))).json()
  expect(await save('Phone', '0')).toMatchObject({ saved: { revision: expect.any(Number), at: expect.stringMatching(/Z$/) } })
  expect(await save('Laptop', '0')).toMatchObject({ conflict: { values: { body: 'Phone' } } })
})

test('an autosave that is refused says why, with its status', async () => {
  const response = await post(`/work/${attemptId}/answers/context`, typed({ body: 'x'.repeat(60_001), revision: '1' }))
  expect([response.status, await response.json()]).toMatchObject([422, { refused: { code: 'input-invalid' } }])
  expect((await post(`/work/${attemptId}/answers/context`, typed({ body: 'x', revision: '1' }), { as: visitor })).status).toBe(401)
})

test('what is said of an artifact saves itself, and so does the self-check', async () => {
  await upload([pdf(), 'a.pdf'])
  const [artifact] = await artifacts()
  const change = await post(
    `/work/${attemptId}/artifacts/${artifact?.id}`,
    typed({ note: 'Row 4 shows it.', studentMedia: 'no-students', revision: '1' }),
  )
  expect(await change.json()).toMatchObject({ saved: { revision: 2 } })
  expect(await artifacts()).toMatchObject([{ note: 'Row 4 shows it.', studentMedia: 'no-students', name: 'a.pdf' }])
  const check = await post(`/work/${attemptId}/self-check`, typed({ 'levels.waits': 'demonstrated', revision: '0' }))
  expect(await check.json()).toMatchObject({ saved: {} })
})

test('a file is taken in also where the database reads for nobody by itself, as behind the doors of a server', async () => {
  const forNobody = readsOf(world.db, visitor) as typeof world.db
  const arrival = { attemptId, requirementId: 'tally', name: 'tally.pdf', bytes: Readable.from([pdf()]) }
  expect(await perform({ ...world, db: forNobody }, district.earner, addFile, arrival)).toMatchObject({ attemptId })
})
