import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findAssessment } from '../../judgment/assessment/find-assessment.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, aPerson } from '../../testing/district.ts'
import { compoundDocument, pdf } from '../../testing/files.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aPdf } from '../../testing/telling-files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { takeArtifact } from '../artifacts/receive-artifacts.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { sweepingEvidence, sweepingRemoved } from '../evidence/sweep-evidence.ts'
import { makingCleanCopy, makingWaitingCopies } from './make-clean-copy.ts'

// The first copy waits for its thread to start.
vi.setConfig({ testTimeout: 60_000 })

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const told = await aPdf('Maya Ortiz')

let count = 0
const handedIn = async (bytes: Buffer, contentType = 'application/pdf', name = 'Plan of Maya Ortiz.pdf') => {
  // Someone else each time: nobody has two attempts at one micro-credential, or holds many submissions.
  const organizationId = district.district.id
  const earner = await aPerson(world, `Dana ${++count}`, [{ organizationId, roles: ['earner'] }])
  const assessor = await aPerson(world, `Lee ${count}`, [{ organizationId, roles: ['assessor'] }])
  const submission = await aSubmission(district, {
    earner,
    files: [{ requirementId: 'tally', kind: 'document', name, contentType, bytes }],
  })
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId: submission.submissionId })
  const file = submission.artifacts.find(({ digest }) => digest !== null)
  const get = (who: 'earner' | 'assessor', headers: Record<string, string> = {}) =>
    aWeb(world, who === 'earner' ? earner : assessor).request(`/evidence/${file?.id}`, { headers })
  const item = async () => (await findAssessment(world.db, assessor, assessmentId)).items.find(({ id }) => id === `artifact:${file?.id}`)
  return { ...submission, file, digest: file?.digest ?? '', get, item }
}
const renditionOf = (digest: string) => world.db.selectFrom('renditions').where('ofDigest', '=', digest).selectAll().executeTakeFirst()
const body = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('a blind assessor never gets a byte of the original, and the copy as soon as it is made; its earner gets what was added', async () => {
  const { digest, get, item } = await handedIn(told)
  const waits = await get('assessor', { Accept: 'application/json' })
  expect([waits.status, ((await waits.json()) as { code: string }).code]).toEqual([409, 'copy-in-work'])
  expect(await item()).toMatchObject({ copy: 'waiting', src: null })

  await makingCleanCopy.work(world, { digest })
  const served = await get('assessor')
  const bytes = await body(served)
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(`${bytes.toString('latin1')}${JSON.stringify([...served.headers])}`).not.toMatch(/Ortiz|Maya|Plan of/)
  expect(bytes.length).toBe(Number(served.headers.get('content-length')))
  expect(await item()).toMatchObject({ copy: 'ready', sizeBytes: bytes.length })

  const part = await get('assessor', { Range: 'bytes=5-9' })
  expect([part.status, await part.text()]).toEqual([206, bytes.toString('latin1', 5, 10)])
  expect((await body(await get('earner'))).equals(told)).toBe(true)
})

test('what is shown and signed is the digest of the original', async () => {
  const { digest, submissionId } = await handedIn(told)
  const { evidence } = await world.db.selectFrom('submissions').where('id', '=', submissionId).select('evidence').executeTakeFirstOrThrow()
  expect(JSON.stringify(evidence)).toContain(digest)
})

test('of a file of which no copy can be made, the assessor gets no byte either, and is told why and what to do', async () => {
  const { digest, get, item } = await handedIn(compoundDocument('WordDocument', 'Maya Ortiz'), 'application/msword', 'plan.doc')
  await makingCleanCopy.work(world, { digest })
  expect(await renditionOf(digest)).toMatchObject({ state: 'failed', because: 'kind', digest: null })
  const refused = await get('assessor', { Accept: 'application/json' })
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'copy-not-possible'])
  expect(await item()).toMatchObject({ copy: 'failed', src: null })
  expect((await get('earner')).status).toBe(200)
})

test('who added it is told what the file says, and of a file whose copy failed that its assessor can’t see it', async () => {
  const { attemptId, digest } = await handedIn(told)
  await makingCleanCopy.work(world, { digest })
  const { artifacts } = await findEvidence(world.db, [attemptId])
  expect(artifacts.find((each) => each.digest === digest)).toMatchObject({
    copyState: 'ready',
    copyFound: { people: ['Maya Ortiz'], place: false },
  })
})

test('copies of what was there before are made by themselves, also beside a file whose bytes are gone, and only once', async () => {
  const { digest } = await handedIn(await aPdf('Maya Ortiz the second'))
  const lost = await handedIn(await aPdf('Maya Ortiz the third'))
  await world.store.remove(lost.digest)
  await Promise.all([makingWaitingCopies.work(world, {}), makingWaitingCopies.work(world, {}), makingCleanCopy.work(world, { digest })])
  const made = await renditionOf(digest)
  expect(made?.state).toBe('ready')
  await makingCleanCopy.work(world, { digest })
  expect(await renditionOf(digest)).toEqual(made)
  expect((await renditionOf(lost.digest))?.state).toBe('waiting')
})

test('what says nothing of anyone is its own copy, and one that is not read blindly has none', async () => {
  const { digest } = await handedIn(Buffer.from('Tuesday: seven spoke.'), 'text/plain', 'notes.txt')
  await makingCleanCopy.work(world, { digest })
  expect(await renditionOf(digest)).toMatchObject({ state: 'ready', digest })
})

const kept = async () =>
  (await world.db.selectFrom('personEvidence').select('bytes').where('personId', '=', district.earner.id).executeTakeFirst())?.bytes ?? 0
async function* once(bytes: Uint8Array) {
  yield bytes
}

test('a copy counts for whose file it is, and goes with it', async () => {
  const attemptId = await anAttempt(district)
  const before = await kept()
  const bytes = await aPdf('Maya Ortiz', 'Of this plan there is one alone.')
  const { artifactId } = await takeArtifact(
    world,
    district.earner,
    { name: 'plan.pdf', bytes: once(bytes) },
    { attemptId, requirementId: 'tally' },
  )
  const { fileDigest } = await world.db.selectFrom('artifacts').where('id', '=', artifactId).select('fileDigest').executeTakeFirstOrThrow()
  const digest = fileDigest ?? ''
  expect(await kept()).toBe(before + bytes.length)
  await makingCleanCopy.work(world, { digest })
  const copy = (await renditionOf(digest))?.digest ?? ''
  const { sizeBytes } = await world.db.selectFrom('files').where('digest', '=', copy).select('sizeBytes').executeTakeFirstOrThrow()
  expect([copy === digest, await kept()]).toEqual([false, before + bytes.length + sizeBytes])
  // The same file in another attempt of theirs counts with its copy at once.
  const other = await anAttempt({ ...district, achievement: await anAchievement(world, district.district.id) })
  await takeArtifact(world, district.earner, { name: 'again.pdf', bytes: once(bytes) }, { attemptId: other, requirementId: 'tally' })
  expect(await kept()).toBe(before + 2 * (bytes.length + sizeBytes))

  const sweepAfter = async (hours: number) => {
    const then = { ...world, now: () => new Date(Date.now() + hours * 3_600_000) } satisfies World
    await sweepingRemoved.work(then, {})
    await sweepingEvidence.work(then, {})
  }
  await sweepAfter(2)
  expect([await world.store.has(digest), await world.store.has(copy)]).toEqual([true, true])
  await world.db.updateTable('artifacts').set({ removedAt: world.now() }).where('fileDigest', '=', digest).execute()
  await sweepAfter(7)
  expect(await kept()).toBe(before)
  expect([await world.store.has(digest), await world.store.has(copy), await renditionOf(digest)]).toEqual([false, false, undefined])
  expect(await world.db.selectFrom('files').where('digest', 'in', [digest, copy]).select('digest').execute()).toEqual([])
})

test('a file without a name in it is read as it was added', async () => {
  const { digest, get } = await handedIn(pdf())
  await makingCleanCopy.work(world, { digest })
  expect((await get('assessor')).status).toBe(200)
})

test('a copy that counts for many waits for none of them in a circle', async () => {
  const shared = await aPdf('Maya Ortiz', 'A form that everyone was given.')
  const first = await handedIn(shared)
  await handedIn(shared)
  const people = await world.db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('fileDigest', '=', first.digest)
    .orderBy('attempts.earnerId')
    .select('attempts.earnerId')
    .execute()
  const last = people.at(-1)?.earnerId ?? ''
  // Someone who adds a file is counted first, and then their organization; the copy is counted in between.
  let copying = Promise.resolve()
  await world.db.transaction().execute(async (db) => {
    await db
      .updateTable('personEvidence')
      .set((row) => ({ bytes: row.ref('bytes') }))
      .where('personId', '=', last)
      .execute()
    copying = makingCleanCopy.work(world, { digest: first.digest })
    await vi.waitFor(async () => {
      const { rows } = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        world.db,
      )
      expect(rows.length).toBe(1)
    }, 10_000)
    await db
      .updateTable('organizationEvidence')
      .set((row) => ({ bytes: row.ref('bytes') }))
      .where('organizationId', '=', district.district.id)
      .execute()
  })
  await copying
  expect((await renditionOf(first.digest))?.state).toBe('ready')
})
