import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { readConfig } from '../src/config.ts'
import { usualRule } from '../src/definitions/rules/rule.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { system } from '../src/foundation/platform/actor.ts'
import { inScene, perform } from '../src/foundation/platform/command.ts'
import { openDatabase, openPool, readsOf, readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { totalsOf } from '../src/recognition/ledger/ledger.ts'
import { ringsOf } from '../src/recognition/ledger/rings.ts'
import { settleOf } from '../src/recognition/ledger/settle-ledger.ts'
import { packetFile } from '../src/recognition/packets/packet-files.ts'
import { preparePacket } from '../src/recognition/packets/prepare-packet.ts'
import { approvePacket, closePacket } from '../src/recognition/packets/settle-packet.ts'
import { closePeriod } from '../src/recognition/periods/close-period.ts'
import { publishRule } from '../src/recognition/rules/publish-rule.ts'
import { writeRule } from '../src/recognition/rules/write-rule.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict, aPerson } from '../src/testing/district.ts'

/**
 * A packet of 5,000 lines prepared, approved, signed and written in its three forms (under 5 s); a balance where the ledger has a million lines (under
 * 20 ms); a year of 300 people worked out again and equal (under 10 s). PEOPLE, LINES and EARNERS make it smaller for a look.
 */
const [people, lines, earners] = [
  Number(process.env.PEOPLE ?? 5000),
  Number(process.env.LINES ?? 1_000_000),
  Number(process.env.EARNERS ?? 300),
]
const tell = (what: string, milliseconds: number, most: number) => {
  console.log(`${what}: ${milliseconds.toFixed(1)} ms (at most ${most})`)
  if (milliseconds > most) process.exitCode = 1
}
const since = (start: number) => performance.now() - start

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-packets-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(
  readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
  postgres.connection,
)
const world = { ...opened, db: readsOfAll(opened.db) }
const pool = openPool(postgres.connection, console.error, 2, { statementMs: 0 })
const owner = openDatabase(pool)
const district = await aDistrict(world)
const organizationId = district.district.id
const last = new Date(Date.UTC(world.now().getUTCFullYear(), world.now().getUTCMonth() - 1, 1)).toISOString().slice(0, 10)

// People and lines straight into the tables: what is measured is what reads them.
await sql`insert into people (id, name, email, email_verified)
  select gen_random_uuid(), 'Person ' || n, 'person-' || n || '@bench.example', true from generate_series(1, ${people}) n`.execute(owner)
await sql`insert into memberships (id, person_id, organization_id, roles, started_at)
  select gen_random_uuid(), id, ${organizationId}, '{earner}', now() - interval '5 years' from people where email like '%@bench.example'`.execute(
  owner,
)
const fill = (count: number, month: string) => sql`
  with who as (select id, row_number() over (order by id) - 1 as place from people where email like '%@bench.example')
  insert into ledger_lines (id, cause, person_id, organization_id, currency, unit, amount, reasons, recorded_at, school_year, period)
  select gen_random_uuid(), 'adjustment', who.id, ${organizationId}, case when n % 3 = 0 then 'clock-hours' else 'money' end,
    case when n % 3 = 0 then 'h' else 'USD' end, (1 + n % 500)::numeric / 4, '[{"code": "adjusted", "reason": "Made for the bench, to be measured."}]',
    ${month}::date + interval '12 days', extract(year from ${month}::date)::integer - (extract(month from ${month}::date) < 7)::integer, ${month}::date
  from generate_series(1, ${count}) n join who on who.place = n % ${people}`
await owner.connection().execute(async (one) => {
  await sql`set session_replication_role = replica`.execute(one)
  const months = Array.from({ length: 40 }, (_, back) => {
    const day = new Date(`${last}T00:00:00Z`)
    day.setUTCMonth(day.getUTCMonth() - 1 - back)
    return day.toISOString().slice(0, 10)
  })
  for (const month of months) await fill(Math.floor((lines - 5000) / months.length), month).execute(one)
  await fill(5000, last).execute(one)
  await sql`set session_replication_role = origin`.execute(one)
})
await sql`analyze`.execute(owner)
const { rows: counted } = await sql<{ lines: number }>`select count(*)::integer as lines from ledger_lines`.execute(owner)
console.log(`${counted[0]?.lines} lines of ${people} people.`)

const { rows: some } = await sql<{ id: string }>`select id from people where email like '%@bench.example' order by id limit 60`.execute(
  owner,
)
const times: number[] = []
const year = Number(last.slice(0, 4))
for (const { id } of some) {
  const start = performance.now()
  await totalsOf(readsOfAll(world.db), id, year)
  await ringsOf(readsOfAll(world.db), id, { organizationIds: [organizationId], schoolYear: year })
  times.push(since(start))
}
tell('A balance and its rings', times.toSorted((a, b) => a - b)[30] ?? 0, 20)
const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`explain select currency, sum(amount) from ledger_lines
  where person_id = ${some[0]?.id}::uuid group by currency`.execute(owner)
console.log(plan.map((row) => `  ${Object.values(row)[0]}`).join('\n'))

let start = performance.now()
await perform(world, district.hr, closePeriod, { organizationId, month: last.slice(0, 7) })
console.log(`The month closed: ${since(start).toFixed(0)} ms`)
start = performance.now()
const { packetId, lines: packed } = await perform(world, district.hr, preparePacket, { organizationId, month: last.slice(0, 7) })
const prepared = since(start)
await perform(world, district.admin, approvePacket, { packetId })
await perform(world, district.hr, closePacket, { packetId })
const signed = since(start)
const db = readsOf(world.db, district.hr)
for (const form of ['csv', 'json', 'pdf'] as const) await (await packetFile(db, district.hr, { packetId, form })).arrayBuffer()
tell(`A packet of ${packed} lines (prepared ${prepared.toFixed(0)}, signed ${signed.toFixed(0)}) in three forms`, since(start), 5000)

const { priorApproval, askWithin, ...rule } = {
  ...usualRule,
  name: 'A raise',
  currency: 'money',
  gives: { how: 'fixed' as const, amount: '600' },
}
const { ruleId } = await perform(world, district.hr, writeRule, {
  organizationId,
  rule: { ...rule, recurs: 'next-year', caps: [{ per: 'school-year', years: null, amount: '900' }] } as never,
})
await perform({ ...world, now: () => new Date('2025-01-01T12:00:00Z') }, system, publishRule, { ruleId })
const awarded: string[] = []
for (let number = 0; number < earners; number++) {
  const earner = await aPerson(world, `Earner ${number}`, [{ organizationId, roles: ['earner'] }])
  await anAward(district, { earner })
  awarded.push(earner.id)
}
start = performance.now()
let changed = 0
for (const personId of awarded) changed += (await inScene(world, system, (scene) => settleOf(scene, { personId, organizationId }))).length
tell(`A year of ${earners} people worked out again, with ${changed} lines changed`, since(start), 10_000)
if (changed > 0) process.exitCode = 1

await close()
await pool.end()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
