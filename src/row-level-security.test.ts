import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { addWebhook } from './administration/webhooks/add-webhook.ts'
import { factKinds } from './facts.ts'
import { dispatchAll } from './foundation/events/dispatcher.ts'
import type { Actor } from './foundation/platform/actor.ts'
import { visitor } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { openDatabase, openPool, readsOf } from './foundation/platform/database.ts'
import { anAward } from './testing/award.ts'
import { aDistrict, aPerson } from './testing/district.ts'
import { aSubmission } from './testing/submission.ts'
import { aWorld, ownerOf } from './testing/world.ts'

/** Queries without any scope of their own: what the second belt keeps from the person who asks. */
const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const there = await aDistrict(world)
for (const district of [here, there]) {
  await anAward(district)
  await aSubmission(district, {
    earner: await aPerson(world, 'Second earner', [{ organizationId: district.district.id, roles: ['earner'] }]),
  })
}
await sql`insert into invitations (id, organization_id, address, roles, token_hash, invited_at, expires_at)
  select gen_random_uuid(), id, 'new-' || slug || '@school.example', '{earner}', slug, now(), now() + interval '1 day' from organizations where kind = 'district'`.execute(
  world.db,
)

await sql`insert into answers (attempt_id, requirement_id, body, saved_at) select id, 'tally', 'Seven spoke.', now() from attempts on conflict do nothing`.execute(
  world.db,
)
await sql`insert into self_checks (attempt_id, criterion_id, level, saved_at) select id, 'waits', 'demonstrated', now() from attempts`.execute(
  world.db,
)
for (const { district, achievement, earner } of [here, there]) {
  const rule = world.newId()
  await sql`insert into value_rules (id, organization_id, achievement_id, currency, number, amount, unit, effective_from, set_at)
    values (${rule}, ${district.id}, ${achievement.id}, 'clock-hours', 1, 5, 'h', '2026-01-01', now())`.execute(world.db)
  await sql`insert into ledger_lines (id, person_id, organization_id, award_id, value_rule_id, currency, unit, amount, recorded_at, school_year, cause)
    select gen_random_uuid(), earner_id, organization_id, id, ${rule}, 'clock-hours', 'h', 5, now(), 2026, 'award' from awards where earner_id = ${earner.id}`.execute(
    world.db,
  )
}

await dispatchAll(world, { kinds: factKinds, subscribers: [] })
for (const { admin, district } of [here, there]) {
  const { id } = await perform(world, admin, addWebhook, {
    organizationId: district.id,
    url: 'https://hr.example.org/told',
    kinds: ['award.issued'],
  })
  await sql`insert into webhook_deliveries (id, webhook_id, event_id, place, kind)
    select gen_random_uuid(), ${id}, event_id, place, 'award.issued' from event_places where chain = ${district.id}`.execute(world.db)
}
for (const { earner, admin } of [here, there])
  for (const { id } of [earner, admin]) {
    await sql`insert into notices (id, person_id, kind, cause, made_at) values (gen_random_uuid(), ${id}, 'password-changed', 'test', now())`.execute(
      world.db,
    )
    await sql`insert into letter_ways (person_id, kind, way) values (${id}, 'due', 'never')`.execute(world.db)
    await sql`insert into letter_hours (person_id, digest_hour) values (${id}, 8)`.execute(world.db)
    await sql`insert into calendars (person_id, secret_hash, secret_sealed, made_at) values (${id}, ${id}, 'sealed', now())`.execute(
      world.db,
    )
  }

for (const { earner, district } of [here, there]) {
  await sql`insert into data_copies (id, person_id, asked_at) values (gen_random_uuid(), ${earner.id}, now())`.execute(world.db)
  await sql`insert into erasures (id, person_id, organization_ids, asked_at, asked_by, due_at)
    values (gen_random_uuid(), ${earner.id}, array[${district.id}::uuid], now(), 'person', now() + interval '1 month')`.execute(world.db)
}

const tables = [
  'artifacts',
  'answers',
  'attempts',
  'submissions',
  'assessments',
  'scores',
  'decisions',
  'decision_levels',
  'decision_readings',
  'open_submissions',
  'messages',
  'invitations',
  'ledger_lines',
  'events',
  'unseen_awards',
  'self_checks',
  'webhooks',
  'webhook_deliveries',
  'event_places',
  'notices',
  'letter_ways',
  'letter_hours',
  'calendars',
  'data_copies',
  'erasures',
] as const
/** What no person reads by themselves, whoever they are. */
const nobodys = ['live_changes'] as const
const rowsOf = async (actor: Actor, table: string): Promise<string[]> => {
  const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(
    readsOf(world.db, actor),
  )
  return rows.map(({ row }) => row)
}
const all = async (table: string) => {
  const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(world.db)
  return rows.map(({ row }) => row)
}

test('every table that the second belt guards is asked here', async () => {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relrowsecurity order by 1`.execute(world.db)
  expect(rows.map(({ name }) => name)).toEqual([...tables, ...nobodys].sort())
})

for (const table of nobodys)
  test(`${table}: read by the system alone`, async () => {
    expect((await all(table)).length).toBeGreaterThan(0)
    for (const actor of [here.admin, here.assessor, here.earner, visitor]) expect(await rowsOf(actor, table)).toEqual([])
  })

for (const table of tables)
  test(`${table}: people of one organization find nothing of the other, and visitors nothing at all`, async () => {
    expect((await all(table)).length).toBeGreaterThan(0)
    for (const person of [here.admin, here.assessor, here.earner, here.author]) {
      const seen = new Set(await rowsOf(person, table))
      const other = new Set(await rowsOf(there.admin, table))
      expect([...seen].filter((row) => other.has(row))).toEqual([])
    }
    expect(await rowsOf(visitor, table)).toEqual([])
    const byBoth = new Set([
      ...(await rowsOf(here.admin, table)),
      ...(await rowsOf(there.admin, table)),
      ...(await rowsOf(here.earner, table)),
      ...(await rowsOf(there.earner, table)),
    ])
    // The belt is none that keeps everything from everyone.
    expect(byBoth.size).toBeGreaterThan(0)
  })

test('a key of an organization finds what is its organization’s, and nothing of the other', async () => {
  const key = (organizationId: string): Actor => ({
    kind: 'key',
    name: 'Key',
    organizationId,
    timeZone: 'UTC',
    key: { id: world.newId(), scopes: [] },
  })
  const [mine, theirs] = [await rowsOf(key(here.district.id), 'attempts'), await rowsOf(key(there.district.id), 'attempts')]
  expect(mine.length).toBeGreaterThan(0)
  expect(mine.filter((row) => theirs.includes(row))).toEqual([])
})

test('a handle that nobody asks through reads nothing, and keeps nothing', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: rows[0]?.name ?? '' }, () => undefined, 1)
  try {
    const db = openDatabase(pool)
    expect(await db.selectFrom('attempts').selectAll().execute()).toEqual([])
    await expect(
      db.insertInto('answers').values({ attemptId: world.newId(), requirementId: 'a', body: '', savedAt: new Date() }).execute(),
    ).rejects.toThrow('row-level security')
  } finally {
    await pool.end()
  }
})

test('on one connection, each reads only what is theirs, however they take turns', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: rows[0]?.name ?? '' }, () => undefined, 1)
  try {
    const db = openDatabase(pool)
    const [mine, theirs] = [readsOf(db, here.admin), readsOf(db, there.admin)]
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        (n % 3 === 0 ? mine : n % 3 === 1 ? theirs : readsOf(db, visitor)).selectFrom('invitations').select('organizationId').execute(),
      ),
    )
    for (const [n, found] of asked.entries())
      expect(found.map(({ organizationId }) => organizationId)).toEqual(
        n % 3 === 0 ? [here.district.id] : n % 3 === 1 ? [there.district.id] : [],
      )
  } finally {
    await pool.end()
  }
})

test('the role of the application can neither lift the belt nor change what is kept', async () => {
  for (const attempt of [
    sql`alter table attempts disable row level security`,
    sql`alter table awards disable trigger all`,
    sql`drop policy attempts_seen on attempts`,
    sql`set session_replication_role = replica`,
    sql`set role laurel_jobs`,
    sql`truncate answers`,
  ])
    await expect(attempt.execute(world.db)).rejects.toThrow(/permission denied|must be owner/)
  const { rows } = await sql<{
    bypasses: boolean
  }>`select rolbypassrls or rolsuper as bypasses from pg_roles where rolname in ('laurel_app', 'laurel_jobs')`.execute(ownerOf(world))
  expect(rows).toEqual([{ bypasses: false }, { bypasses: false }])
})
