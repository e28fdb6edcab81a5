import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { factKinds } from '../../facts.ts'
import { dispatchAll, type Readers } from '../../foundation/events/dispatcher.ts'
import { operator, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { openDatabase, openPool, readsOf } from '../../foundation/platform/database.ts'
import { addSchools } from '../../people/organizations/add-schools.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { dropStuckWork, retryStuckWork } from './deal-with-stuck.ts'
import { retrySubscriber } from './retry-subscriber.ts'
import { listStuckWork } from './stuck-work.ts'
import { readingState, subscriberPlaces } from './subscriber-places.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { admin, neighborAdmin } = district
const { id: awardId } = await anAward(district)

/** A job in the queue of those that never succeeded, as it is put there after its last try. */
const aDeadJob = async (work: string, data: object) => {
  await sql`insert into jobs.job (name, data) values (${`${work}.dead`}, ${JSON.stringify(data)}::jsonb)`.execute(world.db)
  const { stuck } = await listStuckWork(world.db)
  return stuck[0]?.id ?? ''
}
const waiting = async (work: string) =>
  (await sql<{ data: object }>`select data from jobs.job where name = ${work} and state = 'created'`.execute(world.db)).rows

test('what never succeeded is tried again from the beginning by an admin of its organization, once', async () => {
  await sql`delete from jobs.job where name = 'credential.sign'`.execute(world.db)
  const jobId = await aDeadJob('credential.sign', { awardId })
  await expect(perform(world, neighborAdmin, retryStuckWork, { jobId })).rejects.toMatchObject({ code: 'not-an-admin' })
  await perform(world, admin, retryStuckWork, { jobId })
  expect(await waiting('credential.sign')).toEqual([{ data: { awardId } }])
  await expect(perform(world, admin, retryStuckWork, { jobId })).rejects.toMatchObject({ code: 'not-stuck' })
  expect((await listStuckWork(world.db)).stuck).toEqual([])
  const told = await world.db.selectFrom('events').where('subjectId', '=', jobId).select(['name', 'details']).execute()
  expect(told).toEqual([{ name: 'stuck-work.retried', details: { work: 'credential.sign' } }])
})

test('what is dropped is gone, and what belongs to no organization is the operator’s', async () => {
  const jobId = await aDeadJob('evidence.sweep', {})
  await expect(perform(world, admin, dropStuckWork, { jobId })).rejects.toMatchObject({ code: 'not-an-admin' })
  await perform(world, operator, dropStuckWork, { jobId })
  expect([await waiting('evidence.sweep'), (await listStuckWork(world.db)).stuck]).toEqual([[], []])
})

test('an admin who looks is told what is stuck of their own organization, and whose it is of nobody else’s', async () => {
  const messageId = world.newId()
  await sql`insert into messages (id, kind, organization_id, to_address, subject, body_text, body_html, created_at)
    values (${messageId}, 'decision', ${district.district.id}, 'a@school.example', 'A decision', '', '', now())`.execute(world.db)
  const jobId = await aDeadJob('mail.send', { messageId })
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: rows[0]?.name ?? '' }, () => undefined, 1)
  try {
    const app = openDatabase(pool)
    const whose = async (who: typeof admin) => (await listStuckWork(readsOf(app, who))).stuck.find(({ id }) => id === jobId)?.organizationId
    expect(await whose(admin)).toBe(district.district.id)
    expect(await whose(neighborAdmin)).toBeNull()
  } finally {
    await pool.end()
  }
})

test('an admin reads what is stuck of their own organization, a page at a time, however much others have', async () => {
  for (let made = 0; made < 3; made++) await aDeadJob('credential.sign', { awardId })
  for (let made = 0; made < 3; made++) await aDeadJob('evidence.sweep', { awardId: 'none of ours' })
  const own = { organizationIds: [district.district.id], size: 2 }
  const first = await listStuckWork(world.db, own)
  const rest = await listStuckWork(world.db, { ...own, before: first.next, size: 10 })
  expect([first.stuck.length, rest.next]).toEqual([2, null])
  const ids = [...first.stuck, ...rest.stuck].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...first.stuck, ...rest.stuck].filter(({ organizationId }) => organizationId !== district.district.id)).toEqual([])
  expect(rest.stuck.filter(({ work }) => work === 'credential.sign').length + 2).toBe(3)
  expect((await listStuckWork(world.db, { organizationIds: [] })).stuck).toEqual([])
})

const places = async (ids?: readonly string[]) => {
  const found = await subscriberPlaces(world.db, ids)
  return found.filter(({ name }) => name === 'listening')
}
const tell = async (organizationId: string) => {
  await perform(world, operator, addSchools, { organizationId, names: [`School ${world.newId()}`] })
  await dispatchAll(world, { kinds: factKinds, subscribers: [] })
}

test('a subscriber that stands still says where, how long and why to those whose fact it is, and tries again when it is told to', async () => {
  let isMended = false
  const heard: string[] = []
  const quiet = { ...world, log: { ...world.log, error: () => undefined } }
  const readers: Readers = {
    kinds: factKinds,
    subscribers: [
      {
        name: 'listening',
        hear: async (_scene, events) => {
          if (!isMended) throw new Error('The other side does not take it.')
          heard.push(...events.map(({ id }) => id))
        },
      },
    ],
  }
  const [own, others] = [[district.district.id], [district.neighbor.id]]
  // What happened before it came is not for it.
  await dispatchAll(world, { kinds: factKinds, subscribers: [] })
  await dispatchAll(quiet, readers)
  await expect(perform(world, admin, retrySubscriber, { name: 'listening' })).rejects.toMatchObject({ code: 'not-standing' })
  await tell(district.district.id)
  await tell(district.neighbor.id)
  await tell(district.district.id)
  await dispatchAll(quiet, readers)
  expect(await places(own)).toMatchObject([
    { waiting: 2, waitingSince: expect.any(Date), failures: 1, fault: 'The other side does not take it.' },
  ])
  expect(await places(others)).toMatchObject([{ waiting: 1, failures: 1, fault: null, retryAt: expect.any(Date) }])
  expect(await places()).toMatchObject([{ waiting: 3, fault: 'The other side does not take it.' }])
  expect((await places(own)).map((each) => readingState(each, world.now()))).toEqual(['standing'])

  isMended = true
  await dispatchAll(quiet, readers)
  expect(heard, 'it rests').toEqual([])
  for (const someone of [district.earner, district.hr, visitor])
    await expect(perform(world, someone, retrySubscriber, { name: 'listening' })).rejects.toMatchObject({
      kind: expect.stringMatching(/^(forbidden|unauthenticated)$/),
    })
  await expect(perform(world, admin, retrySubscriber, { name: 'nobody' })).rejects.toMatchObject({ code: 'subscriber-missing' })
  await perform(world, neighborAdmin, retrySubscriber, { name: 'listening' })
  await dispatchAll(quiet, readers)
  expect(heard.length).toBeGreaterThanOrEqual(3)
  expect(await places(own)).toMatchObject([{ waiting: 0, waitingSince: null, failures: 0, fault: null }])
  const told = await world.db.selectFrom('events').where('name', '=', 'subscriber.retried').select(['organizationId', 'details']).execute()
  expect(told).toEqual([{ organizationId: district.neighbor.id, details: { name: 'listening' } }])
})

test('a subscriber is far behind once something waits for minutes, or very much waits', () => {
  const now = new Date()
  const at = { name: 'listening', place: 1, waiting: 0, waitingSince: null, failures: 0, fault: null, retryAt: null }
  expect(readingState(at, now)).toBe('reading')
  expect(readingState({ ...at, waiting: 3, waitingSince: new Date(now.getTime() - 60_000) }, now)).toBe('reading')
  expect(readingState({ ...at, waiting: 3, waitingSince: new Date(now.getTime() - 600_000) }, now)).toBe('behind')
  expect(readingState({ ...at, waiting: 1000, waitingSince: now }, now)).toBe('behind')
  expect(readingState({ ...at, failures: 2 }, now)).toBe('standing')
})
