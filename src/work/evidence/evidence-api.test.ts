import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, expect, inject, test, vi } from 'vitest'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { openDatabase, openPool } from '../../foundation/platform/database.ts'
import { findAssessment } from '../../judgment/assessment/find-assessment.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { withdrawAttempt } from '../attempts/withdraw-attempt.ts'
import { makingWaitingCopies } from '../renditions/make-clean-copy.ts'
import { readRange } from './file-response.ts'

const world = await aWorld()
const district = await aDistrict(world)
// The door stands where it does in an instance: it reads in the role that row-level security holds to who asks.
const { rows: here } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: here[0]?.name ?? '' }, () => undefined, 2)
const served = { ...world, db: openDatabase(pool) }
afterAll(() => pool.end())
const bytes = pdf()
const handedIn = {
  requirementId: 'tally',
  kind: 'document' as const,
  name: 'Strichliste “März”.pdf',
  contentType: 'application/pdf',
  bytes,
}
const submission = await aSubmission(district, { files: [handedIn] })
// What a blind assessor gets is the copy.
await makingWaitingCopies.work(world, {})
const artifactId = submission.artifacts.find(({ kind }) => kind === 'document')?.id
const get = (actor: Actor, headers: Record<string, string> = {}, path = `/evidence/${artifactId}`, method = 'GET') =>
  aWeb(served, actor).request(path, { headers, method })

test('the earner gets the file as it was, with a type that was found in it, and nothing may run', async () => {
  const response = await get(district.earner)
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-length')).toBe(String(bytes.length))
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
  expect(response.headers.get('content-security-policy')).not.toMatch(/script-src/)
  expect(response.headers.get('cache-control')).toBe('private, no-cache')
  expect(response.headers.get('content-disposition')).toBe(
    `inline; filename="Strichliste _M_rz_.pdf"; filename*=UTF-8''Strichliste%20%E2%80%9CM%C3%A4rz%E2%80%9D.pdf`,
  )
})

test('asked to save, the file is an attachment', async () => {
  const response = await get(district.earner, {}, `/evidence/${artifactId}?download`)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment;/)
})

test.each([
  ['a visitor', visitor],
  ['a colleague', district.colleague],
  ['an assessor who has not claimed it', district.assessor],
  ['the assessor of a neighbor', district.neighborAssessor],
  ['the principal', district.principal],
  ['an admin', district.admin],
])('%s is told that there is no such file', async (_who, actor) => {
  expect((await get(actor)).status).toBe(404)
})

test('an assessor sees what was handed in while they hold it; not what was added later, nor anything once they have released it', async () => {
  const later = world.newId()
  await world.db
    .insertInto('artifacts')
    .values({
      id: later,
      attemptId: submission.attemptId,
      requirementId: 'tally',
      kind: 'document',
      name: 'later.pdf',
      fileDigest: await digestOf(),
      addedAt: world.now(),
    })
    .execute()
  const assessmentId = world.newId()
  await world.db
    .insertInto('assessments')
    .values({ id: assessmentId, submissionId: submission.submissionId, assessorId: district.assessor.id, claimedAt: world.now() })
    .execute()
  expect((await get(district.assessor)).status).toBe(200)
  expect((await get(district.assessor, {}, `/evidence/${later}`)).status).toBe(404)
  expect((await get(district.earner, {}, `/evidence/${later}`)).status).toBe(200)
  await world.db.updateTable('assessments').set({ releasedAt: world.now() }).where('id', '=', assessmentId).execute()
  expect((await get(district.assessor)).status).toBe(404)
  expect((await get(district.earner)).status).toBe(200)
})

test('a blind assessor does not learn whose work it is from the name of a file', async () => {
  const earner = await aPerson(world, 'Dana Ortiz', [{ organizationId: district.district.id, roles: ['earner'] }])
  const held = await aSubmission(district, { earner, files: [{ ...handedIn, name: 'Ortiz_Dana_Tally.pdf' }] })
  const id = held.artifacts.find(({ kind }) => kind === 'document')?.id
  const { assessmentId } = await perform(world, district.secondAssessor, claimSubmission, { submissionId: held.submissionId })

  const served = await get(district.secondAssessor, {}, `/evidence/${id}?download`)
  expect([served.status, served.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename="evidence.pdf"; filename*=UTF-8''evidence.pdf`,
  ])
  const read = await findAssessment(world.db, district.secondAssessor, assessmentId)
  expect(JSON.stringify(read)).not.toMatch(/Ortiz|Dana/)
  expect(read.items.find(({ src }) => src === `/evidence/${id}`)?.name).toMatch(/^Tally.*\.pdf$/)
  expect((await get(earner, {}, `/evidence/${id}`)).headers.get('content-disposition')).toContain('Ortiz_Dana_Tally.pdf')
})

test('people who assess for the district no more see none of what they read, and work that was withdrawn is its earner’s again', async () => {
  const held = await aSubmission(district, { files: [handedIn], earner: district.colleague })
  const path = `/evidence/${held.artifacts.find(({ kind }) => kind === 'document')?.id}`
  await perform(world, district.secondAssessor, claimSubmission, { submissionId: held.submissionId })
  expect((await get(district.secondAssessor, {}, path)).status).toBe(200)

  expect((await get({ ...district.secondAssessor, memberships: [] }, {}, path)).status).toBe(404)
  expect((await get({ ...district.secondAssessor, memberships: district.neighborAssessor.memberships }, {}, path)).status).toBe(404)

  await perform(world, district.colleague, withdrawAttempt, { attemptId: held.attemptId })
  expect((await get(district.secondAssessor, {}, path)).status).toBe(404)
  expect((await get(district.colleague, {}, path)).status).toBe(200)
})

const digestOf = async () => {
  const { digest } = await world.db.selectFrom('files').select('digest').executeTakeFirstOrThrow()
  return digest
}

test('on work that is open whoever weighs it gets the clean copy, for practice under a name that says nothing', async () => {
  const definition = smallDefinition()
  const open = await anAchievement(world, district.district.id, { ...definition, assessment: { ...definition.assessment, blind: false } })
  const work = await aSubmission(district, {
    achievement: open,
    files: [{ ...handedIn, bytes: Buffer.concat([pdf(), Buffer.from('%for practice\n')]) }],
  })
  const id = work.artifacts.find(({ kind }) => kind === 'document')?.id
  const sitDown = (assessorId: string, seat: 'first' | 'calibration') =>
    world.db
      .insertInto('assessments')
      .values({ id: world.newId(), submissionId: work.submissionId, assessorId, seat, claimedAt: world.now() })
      .execute()
  await sitDown(district.assessor.id, 'first')
  await makingWaitingCopies.work(world, {})
  expect((await get(district.assessor, {}, `/evidence/${id}`)).status).toBe(200)
  await sitDown(district.secondAssessor.id, 'calibration')
  const practice = () => get(district.secondAssessor, {}, `/evidence/${id}`)
  const copy = await practice()
  expect([copy.status, copy.headers.get('content-disposition')]).toEqual([
    200,
    `inline; filename="evidence.pdf"; filename*=UTF-8''evidence.pdf`,
  ])
})

test('a player gets the part it asks for', async () => {
  const part = await get(district.earner, { Range: 'bytes=5-9' })
  expect([part.status, await part.text()]).toEqual([206, bytes.toString('latin1', 5, 10)])
  expect(part.headers.get('content-range')).toBe(`bytes 5-9/${bytes.length}`)
  expect(part.headers.get('content-length')).toBe('5')

  const end = await get(district.earner, { Range: 'bytes=-6' })
  expect([end.status, await end.text()]).toEqual([206, bytes.toString('latin1', bytes.length - 6)])

  const beyond = await get(district.earner, { Range: `bytes=${bytes.length}-` })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])

  const changed = await get(district.earner, { Range: 'bytes=0-1', 'If-Range': '"another"' })
  expect(changed.status).toBe(200)
  await changed.body?.cancel()
})

test('a browser that has the file is not sent it again, and HEAD sends none', async () => {
  const first = await get(district.earner, {}, undefined, 'HEAD')
  expect([first.status, await first.text(), first.headers.get('content-length')]).toEqual([200, '', String(bytes.length)])
  const again = await get(district.earner, { 'If-None-Match': first.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test.each(['not-an-id', '019ac000-0000-7000-8000-000000000000', '../../../etc/passwd'])('there is no file at /evidence/%s', async (id) => {
  expect((await get(district.earner, {}, `/evidence/${encodeURIComponent(id)}`)).status).toBe(404)
})

test.each<[string | undefined, ReturnType<typeof readRange>]>([
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=0-499', { start: 0, end: 99 }],
  ['bytes=99-99', { start: 99, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=1-2', null],
  [undefined, null],
])('the range %s of a hundred bytes is %j', (header, range) => {
  expect(readRange(header, 100)).toEqual(range)
})

test('a file whose bytes are others than were kept breaks off before its end, and is shown to nobody from then on', async () => {
  const whole = Buffer.concat([pdf(), Buffer.alloc(300_000, ' ')])
  const work = await aSubmission(district, {
    earner: await aPerson(world, 'Ines Aal', [{ organizationId: district.district.id, roles: ['earner'] }]),
    files: [{ ...handedIn, bytes: whole }],
  })
  const file = work.artifacts.find(({ kind }) => kind === 'document')
  const other = Buffer.from(whole)
  other[250_000] = 65
  const store = { ...world.store, read: async () => Readable.from([other.subarray(0, 200_000), other.subarray(200_000)]) }
  const response = await aWeb({ ...served, store }, work.earner).request(`/evidence/${file?.id}?download`)
  const got: Uint8Array[] = []
  const reading = async () => {
    for await (const part of response.body ?? []) got.push(part)
  }
  await expect(reading()).rejects.toThrow(/store of files/)
  expect(Buffer.concat(got).length).toBeLessThan(whole.length)
  // What was found is noted beside the answer; from then on the file is shown to nobody.
  await vi.waitFor(async () => {
    const later = await get(work.earner, {}, `/evidence/${file?.id}?download`)
    expect([later.status, await later.json()]).toMatchObject([409, { code: 'file-altered' }])
  })
})
