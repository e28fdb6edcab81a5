import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Person, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { askApi, programOf } from '../../testing/program.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { withdrawAttempt } from '../attempts/withdraw-attempt.ts'
import { partsOf } from './file-parts.ts'
import { findUnfinished } from './find-uploads.ts'
import { expiringUploads } from './tidy-uploads.ts'

const world = await aWorld({ WORKERS: 'false', MAX_UPLOAD_BYTES: '3000000', PERSON_EVIDENCE_BYTES: '9000000', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner, colleague } = district
let attemptId: string
beforeAll(async () => {
  attemptId = await anAttempt(district)
})

/** A PDF as long as wished, no two alike. */
const aPdf = (length: number) => {
  const filling = Buffer.from(`%${randomBytes(Math.ceil(length / 2)).toString('hex')}\n`)
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), filling, pdf().subarray(9)])
}
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const tus = { 'Tus-Resumable': '1.0.0', Origin: 'http://laurel.example' }
const asked = (by: Person, method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit | Buffer) =>
  aWeb(world, by).request(path, {
    method,
    headers: { ...tus, ...headers },
    ...(body !== undefined && { body: body as BodyInit, duplex: 'half' }),
  })
const begin = (
  size: number | string,
  { name = 'Tally.pdf', by = earner, part = 'tally', ...more }: Record<string, unknown> & { by?: Person } = {},
) => {
  const said = { attemptId, requirementId: part, filename: name, ...more }
  const metadata = Object.entries(said).map(([key, value]) => `${key} ${base64(String(value))}`)
  return asked(by, 'POST', '/uploads', { 'Upload-Length': String(size), 'Upload-Metadata': metadata.join(',') })
}
const begun = async (size: number, more = {}) => {
  const response = await begin(size, more)
  expect([response.status, await response.clone().text()]).toEqual([201, ''])
  return response.headers.get('location') ?? ''
}
const send = (at: string, offset: number | string, bytes: BodyInit | Buffer, by = earner, more: Record<string, string> = {}) =>
  asked(by, 'PATCH', at, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset), ...more }, bytes)
const offsetOf = async (at: string, by = earner) => {
  const response = await asked(by, 'HEAD', at)
  return response.status === 200 ? Number(response.headers.get('upload-offset')) : response.status
}
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code?: string }).code]
const mine = async () => (await findEvidence(world.db, [attemptId])).artifacts
const unfinished = () => findUnfinished(world.db, earner.id, attemptId, world.now())
const staged = () => readdirSync(world.config.STAGING_DIR).filter((name) => name !== 'place')

test('a file comes in pieces, out of order is refused, and the last makes it an artifact once', async () => {
  const bytes = aPdf(200_000)
  const at = await begun(bytes.length, { sha256: digestOf(bytes) })
  expect((await send(at, 0, bytes.subarray(0, 50_000))).headers.get('upload-offset')).toBe('50000')
  expect(await codeOf(await send(at, 0, bytes.subarray(0, 50_000)))).toEqual([409, 'upload-offset'])
  expect(await codeOf(await send(at, 90_000, bytes.subarray(90_000)))).toEqual([409, 'upload-offset'])
  for (const lie of ['-1', '1e3', 'x', '50000.5', '']) expect((await send(at, lie, 'x')).status, lie).toBeGreaterThanOrEqual(400)
  expect(await offsetOf(at)).toBe(50_000)
  expect(await unfinished()).toMatchObject([{ name: 'Tally.pdf', sizeBytes: bytes.length, receivedBytes: 50_000, problem: null }])

  const last = await send(at, 50_000, bytes.subarray(50_000))
  expect(last.status).toBe(204)
  const artifactId = last.headers.get('laurel-artifact')
  expect(await mine()).toMatchObject([{ id: artifactId, name: 'Tally.pdf', digest: digestOf(bytes), sizeBytes: bytes.length }])
  expect([await unfinished(), staged()]).toEqual([[], []])

  // Once more, as who did not hear the answer would.
  expect(await offsetOf(at)).toBe(bytes.length)
  const again = await asked(earner, 'POST', `/work/${attemptId}${at}`)
  expect([again.status, await again.json()]).toMatchObject([200, { artifactId, isThere: true }])
  expect(await mine()).toHaveLength(1)
})

test('a beginning that is sent again is the same upload, also at once and after it was added; what was refused begins anew', async () => {
  const bytes = aPdf(1500)
  const key = 'a-beginning-sent-twice'
  const beginByKey = async (more: Record<string, string> = {}, by = earner) => {
    const form = new URLSearchParams({ requirementId: 'tally', name: 'Keyed.pdf', sizeBytes: String(bytes.length), key, ...more })
    const form_ = { 'Content-Type': 'application/x-www-form-urlencoded' }
    return asked(by, 'POST', `/work/${attemptId}/uploads`, form_, form.toString())
  }
  const idOf = async (response: Response) => ((await response.json()) as { uploadId: string }).uploadId
  const [one, other] = await Promise.all([beginByKey().then(idOf), beginByKey().then(idOf)])
  expect(other).toBe(one)
  const added = await send(`/uploads/${one}`, 0, bytes)
  expect(await beginByKey().then(idOf)).toBe(one)
  const again = await asked(earner, 'POST', `/work/${attemptId}/uploads/${one}`)
  expect(await again.json()).toMatchObject({ artifactId: added.headers.get('laurel-artifact'), isThere: true })
  // Named by somebody else it is nothing, and a name that is none is refused.
  expect(await codeOf(await beginByKey({}, colleague))).toEqual([403, 'not-your-work'])
  for (const bad of ['short', 'x'.repeat(65), '<script>alert(1)</script>', 'a b c d e f g h i j'])
    expect((await beginByKey({ key: bad })).status, bad).toBeGreaterThanOrEqual(400)

  const lie = { key: 'a-beginning-that-lies', sizeBytes: '300', name: 'Lie.pdf' }
  const refused = await beginByKey(lie).then(idOf)
  expect((await send(`/uploads/${refused}`, 0, Buffer.from('<html>'.repeat(50)))).status).toBe(422)
  const anew = await beginByKey(lie).then(idOf)
  expect(anew).not.toBe(refused)
  expect(await offsetOf(`/uploads/${anew}`)).toBe(0)
  await asked(earner, 'DELETE', `/uploads/${anew}`)
})

test('whoever sends what waits on a device is told whose session it is, and a visitor nothing', async () => {
  const response = await asked(earner, 'GET', '/uploads/sender')
  expect([await response.json(), response.headers.get('cache-control')]).toEqual([{ personId: earner.id }, 'no-store'])
  expect((await aWeb(world, visitor).request('/uploads/sender')).status).toBe(401)
})

test('the same file in the same part is one artifact', async () => {
  const bytes = aPdf(1000)
  const both = []
  for (const name of ['Once.pdf', 'Twice.pdf'])
    both.push((await send(await begun(bytes.length, { name }), 0, bytes)).headers.get('laurel-artifact'))
  expect(both[0]).toBe(both[1])
  expect((await mine()).filter(({ digest }) => digest === digestOf(bytes))).toMatchObject([{ name: 'Once.pdf' }])
})

test('to everyone else there is no such upload: not to go on with, to look at, to read, to end or to add', async () => {
  const bytes = aPdf(2000)
  const at = await begun(bytes.length)
  await send(at, 0, bytes.subarray(0, 1000))
  for (const by of [colleague, district.admin, district.coach]) {
    expect(await offsetOf(at, by)).toBe(404)
    expect((await send(at, 1000, bytes.subarray(1000), by)).status).toBe(404)
    expect((await asked(by, 'DELETE', at)).status).toBe(404)
    expect((await asked(by, 'POST', `/work/${attemptId}${at}`)).status).toBe(404)
    expect((await asked(by, 'POST', `${at}/same?at=1000`, {}, bytes.subarray(0, 1000))).status).toBe(404)
  }
  // Its bytes are given to nobody, its owner too.
  for (const by of [earner, colleague]) expect((await asked(by, 'GET', at)).status).toBe(405)
  expect((await asked(earner, 'POST', `/work/${attemptId}/uploads/nonsense`)).status).toBe(404)
  expect(await codeOf(await begin(10, { by: colleague }))).toEqual([403, 'not-your-work'])
  expect(await offsetOf(at)).toBe(1000)
  // From another site nothing is taken, whatever the browser sends along.
  expect((await send(at, 1000, bytes.subarray(1000), earner, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await asked(earner, 'DELETE', at)).status).toBe(204)
  expect(await offsetOf(at)).toBe(404)
})

test('what can be known before the first byte is refused then', async () => {
  expect(await codeOf(await begin(0))).toEqual([422, 'file-empty'])
  expect(await codeOf(await begin(3_000_001))).toEqual([422, 'file-too-large'])
  expect(await codeOf(await begin(1000, { name: 'Lesson.mp4' }))).toEqual([422, 'kind-not-asked'])
  expect(await codeOf(await begin(1000, { part: 'context' }))).toEqual([422, 'kind-not-asked'])
  expect((await begin(1000, { part: 'nowhere' })).status).toBe(404)
  expect(await codeOf(await begin(1000, { sha256: 'abc' }))).toEqual([422, 'input-invalid'])
  for (const lie of ['-5', '1e2', '12.5', 'NaN', '99999999999999999999']) expect((await begin(lie)).status, lie).toBeGreaterThanOrEqual(400)
  for (const metadata of [
    '',
    'filename',
    'a b c',
    `filename ${base64('x.pdf')}`,
    `attemptId ${base64('\0')},requirementId eA==,filename eA==`,
  ])
    expect(
      (await asked(earner, 'POST', '/uploads', { 'Upload-Length': '10', 'Upload-Metadata': metadata })).status,
      metadata,
    ).toBeGreaterThanOrEqual(400)
  expect(await unfinished()).toEqual([])
})

test('a hostile name is kept as a name', async () => {
  const name = `../../etc/${'a'.repeat(900)}\u202efdp.exe.pdf`
  expect(await codeOf(await begin(500, { name: 'a\u0000b.pdf' }))).toEqual([422, 'text-unstorable'])
  const bytes = aPdf(500)
  const at = await begun(bytes.length, { name })
  expect((await unfinished())[0]?.name).not.toMatch(/[/\0\u202e]/)
  const id = (await send(at, 0, bytes)).headers.get('laurel-artifact')
  expect((await mine()).find((each) => each.id === id)?.name).toMatch(/^a+….pdf$/)
})

test('more than was said is refused, and what fits is kept', async () => {
  const bytes = aPdf(4000)
  const at = await begun(bytes.length)
  expect((await send(at, 0, Buffer.concat([bytes, bytes]))).status).toBe(413)
  expect(await offsetOf(at)).toBeLessThanOrEqual(bytes.length)
  // A stream that does not say its length is stopped where the file ends.
  const stream = new Blob([new Uint8Array(bytes), new Uint8Array(bytes)]).stream()
  await send(at, await offsetOf(at), stream)
  expect(await offsetOf(at)).toBeLessThanOrEqual(bytes.length)
  await asked(earner, 'DELETE', at)
})

test('a file that is refused for what it is says so to whoever looks later, and its bytes go', async () => {
  const before = staged()
  const bytes = Buffer.from('<html><script>alert(1)</script>'.repeat(20))
  const at = await begun(bytes.length, { name: 'Tally.pdf' })
  const [status] = await codeOf(await send(at, 0, bytes))
  expect(status).toBe(422)
  expect(await unfinished()).toMatchObject([{ isRefused: true, problem: { text: '“{name}” was not added. {reason}' } }])
  expect(staged()).toEqual(before)
  await asked(earner, 'DELETE', at)

  const other = aPdf(800)
  const lied = await begun(other.length, { sha256: digestOf(bytes) })
  expect(await codeOf(await send(lied, 0, other))).toEqual([422, 'upload-differs'])
  await asked(earner, 'DELETE', lied)
})

test('who goes on with another file of the same size is told, and the upload stays', async () => {
  const [bytes, other] = [aPdf(300_000), aPdf(300_000)]
  const at = await begun(bytes.length)
  await send(at, 0, bytes.subarray(0, 200_000))
  const parts = (of: Buffer) => Buffer.concat(partsOf(200_000).map(({ start, length }) => of.subarray(start, start + length)))
  const same = (of: Buffer, received = 200_000) => asked(earner, 'POST', `${at}/same?at=${received}`, {}, of)
  expect((await same(parts(bytes))).status).toBe(204)
  const middle = Buffer.from(bytes)
  middle[100_000] = (middle[100_000] ?? 0) ^ 1
  for (const wrong of [parts(other), parts(middle), parts(bytes).subarray(1), Buffer.alloc(0)])
    expect(await codeOf(await same(wrong))).toEqual([409, 'upload-other-file'])
  expect(await codeOf(await same(parts(bytes), 250_000))).toEqual([409, 'upload-other-file'])
  expect((await send(at, 200_000, bytes.subarray(200_000))).status).toBe(204)
})

test('what is on its way counts toward what one person may keep, and so do beginnings', async () => {
  const begunNow: string[] = []
  for (;;) {
    const response = await begin(2_900_000)
    if (response.status !== 201) {
      expect(await codeOf(response)).toEqual([507, 'evidence-full-person'])
      break
    }
    begunNow.push(response.headers.get('location') ?? '')
  }
  expect(begunNow.length).toBeGreaterThan(0)
  for (const at of begunNow) await asked(earner, 'DELETE', at)
  for (let count = 0; count < 20; count++) begunNow[count] = await begun(10)
  expect(await codeOf(await begin(10))).toEqual([409, 'uploads-unfinished'])
  for (const at of begunNow.slice(0, 20)) await asked(earner, 'DELETE', at)
})

test('a server that was killed after the store had the file adds it all the same', async () => {
  const bytes = aPdf(5000)
  const at = await begun(bytes.length)
  await send(at, 0, bytes.subarray(0, 4000))
  const id = at.split('/').at(-1) ?? ''
  const row = await world.db.selectFrom('uploads').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  // As far as `upload.finish` comes before its transaction.
  const rest = (async function* () {
    yield bytes.subarray(4000)
  })()
  await world.staging.write(String(row.stagedId), 4000, rest, { maxBytes: bytes.length })
  const whole = await world.staging.finish(String(row.stagedId))
  await world.db.updateTable('uploads').set({ digest: whole.digest }).where('id', '=', id).execute()
  await world.db
    .insertInto('files')
    .values({ digest: whole.digest, sizeBytes: bytes.length, contentType: 'application/pdf', storedAt: world.now() })
    .execute()
  await world.store.keep(whole)

  expect(await offsetOf(at)).toBe(bytes.length)
  const added = await asked(earner, 'POST', `/work/${attemptId}${at}`)
  expect(added.status).toBe(200)
  expect((await mine()).filter(({ digest }) => digest === whole.digest)).toHaveLength(1)
})

test('finished at once from several places, it is one artifact', async () => {
  const bytes = aPdf(6000)
  const at = await begun(bytes.length)
  await send(at, 0, bytes.subarray(0, 5999))
  const row = await world.db
    .selectFrom('uploads')
    .where('id', '=', at.split('/').at(-1) ?? '')
    .select('stagedId')
    .executeTakeFirstOrThrow()
  const last = (async function* () {
    yield bytes.subarray(5999)
  })()
  await world.staging.write(String(row.stagedId), 5999, last, { maxBytes: bytes.length })
  const finish = () => asked(earner, 'POST', `/work/${attemptId}${at}`)
  const statuses = (await Promise.all([finish(), finish(), finish()])).map(({ status }) => status)
  expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([])
  expect(statuses).toContain(200)
  expect((await finish()).status).toBe(200)
  expect((await mine()).filter(({ digest }) => digest === digestOf(bytes))).toHaveLength(1)
})

test('a program sends in pieces with its key, and with one that may not it does not', async () => {
  const [writer, reader] = [await programOf(world, earner, ['work:read', 'work:write']), await programOf(world, earner, ['work:read'])]
  const bytes = aPdf(3000)
  const path = `/attempts/${attemptId}/requirements/tally/uploads`
  const answer = await writer.ask('POST', path, { name: 'By program.pdf', sizeBytes: bytes.length })
  expect(answer.status).toBe(201)
  const at = `/uploads/${answer.body.uploadId}`
  const piece = { ...tus, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' }
  expect((await reader.ask('PATCH', at, bytes, piece)).status).toBe(403)
  expect((await askApi(world, null, 'PATCH', at, bytes, piece)).status).toBe(401)
  const done = await writer.ask('PATCH', at, bytes, piece)
  expect([done.status, done.headers.get('laurel-artifact')]).toEqual([204, expect.stringMatching(/^[0-9a-f-]{36}$/)])
  expect((await writer.ask('GET', at)).status).toBe(405)
  expect((await writer.ask('OPTIONS', '/uploads')).headers.get('tus-max-size')).toBe('3000000')
  expect((await writer.ask('GET', `/attempts/${attemptId}/uploads`)).body.items).toEqual([])
})

test('pieces that come to another machine are refused in words, and nothing is lost', async () => {
  const bytes = aPdf(3000)
  const at = await begun(bytes.length)
  await send(at, 0, bytes.subarray(0, 1000))
  const id = at.split('/').at(-1) ?? ''
  const here = { stagingPlace: world.staging.place }
  await world.db.updateTable('uploads').set({ stagingPlace: world.newId() }).where('id', '=', id).execute()
  expect(await codeOf(await send(at, 1000, bytes.subarray(1000)))).toEqual([409, 'upload-at-other-machine'])
  expect(await offsetOf(at)).toBe(1000)
  await world.db.updateTable('uploads').set(here).where('id', '=', id).execute()
  expect((await send(at, 1000, bytes.subarray(1000))).status).toBe(204)
})

test('what nothing came of for days is given up; what came lately is not', async () => {
  const bytes = aPdf(3000)
  const [old, fresh] = [await begun(bytes.length), await begun(bytes.length)]
  for (const at of [old, fresh]) await send(at, 0, bytes.subarray(0, 1000))
  await world.db
    .updateTable('uploads')
    .set({ expiresAt: new Date(world.now().getTime() - 1000) })
    .where('id', '=', old.split('/').at(-1) ?? '')
    .execute()
  await expiringUploads.work(world, {})
  expect([await offsetOf(old), await offsetOf(fresh)]).toEqual([404, 1000])
  await asked(earner, 'DELETE', fresh)
})

test('who is no teacher any more with a file under way goes on with it: the work is theirs, and nobody else sees more of it', async () => {
  const own = await anAttempt(district, colleague)
  const bytes = aPdf(3000)
  const at = await begun(bytes.length, { by: colleague, attemptId: own })
  const other = await begun(bytes.length, { by: colleague, attemptId: own, name: 'Other.pdf' })
  await send(at, 0, bytes.subarray(0, 1000), colleague)
  const { admin } = district
  const membership = await world.db.selectFrom('memberships').where('personId', '=', colleague.id).select('id').executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId: membership.id })
  const theirs: Person = { ...colleague, memberships: [] }
  // Signed out meanwhile, each request of the protocol is refused in words, and nothing of the file is told or lost.
  const visiting = (method: string, headers = {}, body?: Buffer) =>
    aWeb(world, visitor).request(at, { method, headers: { ...tus, ...headers }, ...(body && { body: new Uint8Array(body) }) })
  const piece = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '1000' }
  for (const response of [
    await visiting('HEAD'),
    await visiting('PATCH', piece, bytes.subarray(1000)),
    await visiting('DELETE'),
    await aWeb(world, visitor).request(`/work/${own}${at}`, { method: 'POST', headers: tus }),
    await aWeb(world, visitor).request('/uploads', { method: 'POST', headers: { ...tus, 'Upload-Length': '10' } }),
  ]) {
    expect([response.status, response.headers.get('upload-offset')]).toEqual([401, null])
    expect(await response.text()).not.toMatch(/Tally|1000/)
  }
  for (const by of [admin, earner]) expect(await offsetOf(at, by)).toBe(404)

  expect(await offsetOf(at, theirs)).toBe(1000)
  const parts = Buffer.concat(partsOf(1000).map(({ start, length }) => bytes.subarray(start, start + length)))
  expect((await asked(theirs, 'POST', `${at}/same?at=1000`, {}, parts)).status).toBe(204)
  const last = await send(at, 1000, bytes.subarray(1000), theirs)
  expect(last.status).toBe(204)
  expect((await asked(theirs, 'POST', `/work/${own}${at}`)).status).toBe(200)
  expect((await findEvidence(world.db, [own])).artifacts).toMatchObject([{ digest: digestOf(bytes) }])
  expect((await asked(theirs, 'DELETE', other)).status).toBe(204)
  // Begun without a role as well: an attempt belongs to its person.
  const late = await begun(10, { by: theirs, attemptId: own })
  expect((await asked(theirs, 'DELETE', late)).status).toBe(204)
})

test('work that is withdrawn with a file under way takes it no more, and says so', async () => {
  const own = await anAttempt(district, colleague)
  const bytes = aPdf(3000)
  const at = await begun(bytes.length, { by: colleague, attemptId: own })
  await send(at, 0, bytes.subarray(0, 1000), colleague)
  await perform(world, colleague, withdrawAttempt, { attemptId: own })
  // People of no role any more go on with what is theirs.
  const nobody = { ...colleague, memberships: [] }
  expect(await codeOf(await send(at, 1000, bytes.subarray(1000), nobody))).toEqual([409, 'withdrawn'])
  expect(await offsetOf(at, nobody)).toBe(bytes.length)
  expect(await findUnfinished(world.db, colleague.id, own, world.now())).toMatchObject([{ isRefused: false, problem: expect.anything() }])
  expect((await asked(nobody, 'DELETE', at)).status).toBe(204)
})
