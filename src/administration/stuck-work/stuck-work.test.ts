import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { operator } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { openDatabase, openPool, readsOf } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { dropStuckWork, retryStuckWork } from './deal-with-stuck.ts'
import { listStuckWork } from './stuck-work.ts'

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
