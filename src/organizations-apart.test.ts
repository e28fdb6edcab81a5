import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fillDistrict, small } from '../bench/growth-data.ts'
import { openDatabase, openPool } from './foundation/platform/database.ts'
import type { World } from './foundation/platform/world.ts'
import { anAward } from './testing/award.ts'
import { aDistrict, aPerson } from './testing/district.ts'
import { openPage, pagesOf } from './testing/pages.ts'
import { aSubmission } from './testing/submission.ts'
import { aWorld, ownerOf } from './testing/world.ts'

/**
 * The pages of one district, on a database that a larger one shares: each statement is asked again, as who asked it, and what it brings is
 * searched for whatever is the other's. Where one reaches across, it is named below with its reason.
 */
const world = await aWorld({ WORKERS: 'false' })
const [here, there] = [await aDistrict(world), await aDistrict(world)]
const { id: awardId } = await anAward(here)
await aSubmission(here, {
  earner: await aPerson(world, 'Second earner', [{ organizationId: here.district.id, roles: ['earner'] }]),
})
await fillDistrict(ownerOf(world), there, small)

type Statement = { text: string; parameters: readonly unknown[]; asker: string }
let heard: Statement[] = []
const { rows: database } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
const place = { host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: database[0]?.name ?? '' }
const pool = openPool(place, () => undefined, 4)
const listening: World = { ...world, db: openDatabase(pool, (text, parameters, asker) => heard.push({ text, parameters, asker })) }
afterAll(() => pool.end())

const everything = 'everything may be read'
/** Every id that is the other district's alone, and of what kind of thing it is. */
const theirs = new Map<string, string>()
const id = there.district.id
const kinds: [kind: string, ids: RawBuilder<{ id: string }>][] = [
  ['organization', sql`select id from organizations where id = ${id} or parent_id = ${id}`],
  ['person', sql`select person_id as id from memberships where organization_id = ${id}`],
  ['membership', sql`select id from memberships where organization_id = ${id}`],
  ['invitation', sql`select id from invitations where organization_id = ${id}`],
  ['definition', sql`select id from achievements where organization_id = ${id}`],
  ['attempt', sql`select id from attempts where organization_id = ${id}`],
  ['submission', sql`select submissions.id from submissions join attempts on attempts.id = attempt_id where organization_id = ${id}`],
  [
    'assessment',
    sql`select assessments.id from assessments join submissions on submissions.id = submission_id join attempts on attempts.id = attempt_id where organization_id = ${id}`,
  ],
  ['artifact', sql`select artifacts.id from artifacts join attempts on attempts.id = attempt_id where organization_id = ${id}`],
  ['award', sql`select id from awards where organization_id = ${id}`],
  ['line', sql`select id from ledger_lines where organization_id = ${id}`],
  ['letter', sql`select id from messages where organization_id = ${id}`],
  ['fact', sql`select id from events where organization_id = ${id}`],
]
for (const [kind, ids] of kinds) {
  const { rows } = await ids.execute(world.db)
  for (const row of rows) theirs.set(row.id, kind)
}

/** Pages that read of other organizations, or may read everything, each with its reason; `architecture.test.ts` names the same files. */
const across: Record<string, string[]> = {
  // What may be copied is searched for in the catalog, which is public, of all who issue here.
  'a new micro-credential': ['definition', 'organization'],
  // A rule may be about whatever is offered, which is public, and names who offers it.
  'value rules': ['definition', 'organization'],
  'writing a value rule': ['definition', 'organization'],
  // What others offer is public, and may be accepted.
  'choosing what to accept': ['definition', 'organization'],
  // A letter may be to someone who belongs nowhere yet; `outboxOf` says whose are listed.
  outbox: [everything],
  // Who holds which seat row-level security tells nobody else; `openBoard` asks that an admin of the organization asks.
  board: [everything],
  'board, later': [everything],
  assessors: [everything],
  'one assessor': [everything],
  // Who heard an appeal row-level security tells nobody else; both ask first that an admin of the organization asks.
  'appeals of an organization': [everything],
  'appeals that ended': [everything],
  // Medians of what many took, told from several people on.
  'time that assessments take': [everything],
  // An award shows everyone what it rests on; `findAward` chooses what that is.
  'an award, for a visitor': [everything],
  'an award, for its earner': [everything],
}

const asAsked = openPool(place, () => undefined, 1)
afterAll(() => asAsked.end())

/** The kinds of things of the other district that a statement brings. */
async function broughtBy({ text, parameters, asker }: Statement): Promise<string[]> {
  await asAsked.query("select set_config('laurel.asker', $1, false)", [asker])
  const { rows } = await asAsked.query(text, [...parameters])
  const ids = JSON.stringify(rows).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  return [...new Set(ids.flatMap((one) => theirs.get(one) ?? []))]
}

async function reachOf(work: () => Promise<unknown>): Promise<string[]> {
  heard = []
  await work()
  expect(heard.length).toBeGreaterThan(0)
  const reads = new Map(
    heard.filter(({ text }) => /^\s*(?:select|with)\b/i.test(text) && !/for update/i.test(text)).map((one) => [one.text, one]),
  )
  const found: string[] = []
  for (const one of reads.values()) {
    found.push(...(await broughtBy(one)))
    if (one.asker === '*') found.push(everything)
  }
  return [...new Set(found)].sort()
}

test('the other district has something of every kind', () => {
  expect([...new Set(theirs.values())]).toEqual(kinds.map(([kind]) => kind))
})

const { rows: attempts } = await sql<{ id: string }>`select attempt_id as id from awards where id = ${awardId}`.execute(world.db)
const attemptId = attempts[0]?.id ?? ''
const awardPage = () => import('./credentials/award-pages/award-page.tsx')
const pages: ReturnType<typeof pagesOf> = [
  ...pagesOf(here),
  ['an award, for a visitor', awardPage, { kind: 'visitor' }, `/awards/${awardId}`, { id: awardId }],
  ['an award, for its earner', awardPage, here.earner, `/awards/${awardId}`, { id: awardId }],
  ['an attempt', () => import('./work/attempt-pages/attempt-page.tsx'), here.earner, `/work/${attemptId}`, { attemptId }],
]

// The listing of the catalog is public, of all who issue here, and kept for everyone: whatever page comes first would ask for it.
beforeAll(async () => {
  await openPage(listening, await import('./definitions/catalog/catalog-page.tsx'), here.earner, '/catalog')
})

test.each(pages)('%s: no statement brings what is another organization’s, unless it says so', async (name, page, who, path, params) => {
  const module = await page()
  expect(await reachOf(() => openPage(listening, module, who, path, params))).toEqual(across[name] ?? [])
})

test('a statement that reaches across is found by this test', async () => {
  expect(await broughtBy({ text: 'select * from awards', parameters: [], asker: '' })).toContain('award')
  expect(await broughtBy({ text: 'select id from attempts', parameters: [], asker: '*' })).toEqual(['attempt'])
  expect(await broughtBy({ text: 'select id from attempts', parameters: [], asker: '' })).toEqual([])
})
