import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fillDistrict, small } from '../bench/growth-data.ts'
import type { Actor } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { openDatabase, openPool } from './foundation/platform/database.ts'
import type { World } from './foundation/platform/world.ts'
import { claimNextSubmission } from './judgment/queue/claim-submission.ts'
import { aDistrict } from './testing/district.ts'
import { type OpenedPage, openPage, pagesOf } from './testing/pages.ts'
import { aWorld, ownerOf } from './testing/world.ts'

/** What grows with the years of a district. Definitions, schools and rules grow with what it offers, which is little. */
const growing = new Set([
  'people',
  'memberships',
  'attempts',
  'artifacts',
  'answers',
  'files',
  'renditions',
  'submissions',
  'assessments',
  'scores',
  'decisions',
  'decision_levels',
  'awards',
  'unseen_awards',
  'credentials',
  'ledger_lines',
  'messages',
  'events',
  'invitations',
  'open_submissions',
  'sessions',
])
/** A page shows some dozens of rows, and looks at a few more to find them. */
const mostRows = 600

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
type Statement = { text: string; parameters: readonly unknown[]; asker: string }
let heard: Statement[] = []
const { rows: here } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: here[0]?.name ?? '' }, () => undefined, 4)
const listening: World = { ...world, db: openDatabase(pool, (text, parameters, asker) => heard.push({ text, parameters, asker })) }
afterAll(async () => {
  asLarge.release()
  await pool.end()
})
beforeAll(
  () =>
    fillDistrict(ownerOf(world), district, {
      ...small,
      people: 3000,
      definitions: 500,
      awards: 4000,
      waiting: 1500,
      held: 300,
      returned: 1500,
      letters: 4000,
      events: 4000,
      invitations: 2000,
    }),
  60_000,
)

// A few thousand rows are read whole sooner than by an index. On millions these ways would never be taken, so they are told to cost much.
const asLarge = await pool.connect()
await asLarge.query('set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off')

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}
const rowsOf = (plan: Plan) => (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
const within = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(within)]

/** What a statement does that grows with what it looks through: reads of many rows, whole tables, and sorts of many. */
async function growthOf({ text, parameters, asker }: Statement): Promise<string[]> {
  await asLarge.query("select set_config('laurel.asker', $1, false)", [asker])
  const { rows } = await asLarge.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`, [...parameters])
  return within(rows[0]?.['QUERY PLAN'][0]?.Plan as Plan).flatMap((node) => {
    const relation = node['Relation Name'] ?? ''
    const many = rowsOf(node) > mostRows
    if (growing.has(relation) && (many || (node['Node Type'] === 'Seq Scan' && rowsOf(node) > 100)))
      return [`${node['Node Type']} of ${rowsOf(node)} rows of ${relation}`]
    return many && ['Sort', 'Aggregate'].includes(node['Node Type']) ? [`${node['Node Type']} of ${rowsOf(node)} rows`] : []
  })
}

async function growthIn(work: () => Promise<unknown>): Promise<string[]> {
  heard = []
  await work()
  const texts = new Map(
    heard
      .filter(({ text }) => /^\s*(?:select|with)\b/i.test(text) && !/for update/i.test(text))
      .map((statement) => [statement.text, statement]),
  )
  const found: string[] = []
  for (const statement of texts.values()) found.push(...(await growthOf(statement)).map((what) => `${what}: ${statement.text}`))
  return found
}

const open = (page: OpenedPage, actor: Actor, path: string, params?: Record<string, string>) =>
  openPage(listening, page, actor, path, params)
const { earner, assessor, admin } = district

test.each(pagesOf(district))('%s: no statement reads or sorts what grows', async (_name, page, who, path, params) => {
  const module = await page()
  expect(await growthIn(() => open(module, who, path, params))).toEqual([])
  expect(heard.length).toBeGreaterThan(0)
})

/** One of many in a table of the district: its id, and the person who may open it. */
async function oneOf(table: 'attempts' | 'awards' | 'assessments', whose: 'earnerId' | 'assessorId', state?: string) {
  const { rows } = await sql<{ id: string; personId: string }>`
    select id, ${sql.ref(whose)} as person_id from ${sql.table(table)} ${state ? sql`where state = ${state}` : sql``} limit 1
  `.execute(world.db)
  if (!rows[0]) throw new Error(`There is none in ${table}.`)
  return rows[0]
}
const as = (personId: string): Actor => ({ ...(earner as Extract<Actor, { kind: 'person' }>), id: personId })

test.each(['school', 'roles', '-roles'])('people by %s, from the middle on: no statement reads or sorts what grows', async (sort) => {
  const { rows } = await sql<{
    id: string
  }>`select id from memberships where organization_id = ${district.district.id} order by name_order offset 1500 limit 1`.execute(world.db)
  const path = `/people?sort=${sort.replace('-', '')}&order=${sort.startsWith('-') ? 'descending' : ''}&after=${rows[0]?.id}`
  const page = await import('./people/memberships/people-page.tsx')
  expect(await growthIn(() => open(page, admin, path))).toEqual([])
})

test.each(['submitted', 'in_assessment', 'returned', 'earned'])(
  'an attempt that is %s: no statement reads or sorts what grows',
  async (state) => {
    const [page, { id, personId }] = [await import('./work/attempt-pages/attempt-page.tsx'), await oneOf('attempts', 'earnerId', state)]
    expect(await growthIn(() => open(page, as(personId), `/work/${id}`, { attemptId: id }))).toEqual([])
    expect(heard.length).toBeGreaterThan(0)
  },
)

test('a submission being assessed: no statement reads or sorts what grows', async () => {
  const [page, { id, personId }] = [await import('./judgment/assessment/assessment-page.tsx'), await oneOf('assessments', 'assessorId')]
  const actor: Actor = { ...(assessor as Extract<Actor, { kind: 'person' }>), id: personId }
  expect(await growthIn(() => open(page, actor, `/review/${id}`, { assessmentId: id }))).toEqual([])
  expect(heard.length).toBeGreaterThan(0)
})

test.each(['a visitor', 'its earner', 'an admin'])('an award, for %s: no statement reads or sorts what grows', async (who) => {
  const [page, { id, personId }] = [await import('./credentials/award-pages/award-page.tsx'), await oneOf('awards', 'earnerId')]
  const actor: Actor = who === 'a visitor' ? { kind: 'visitor' } : who === 'an admin' ? admin : as(personId)
  expect(await growthIn(() => open(page, actor, `/awards/${id}`, { id }))).toEqual([])
  expect(heard.length).toBeGreaterThan(0)
})

test('who opens the next submission looks at a few that wait, not at all that were ever decided', async () => {
  heard = []
  // Whose table is not full, as that of the other is.
  await perform(listening, district.secondAssessor, claimNextSubmission, {})
  const claim = heard.find(({ text }) => /skip locked/.test(text))
  expect(await growthOf(claim ?? { text: '', parameters: [], asker: '*' })).toEqual([])
})

test('a statement that reads everything is found by this test', async () => {
  expect(await growthOf({ text: 'select count(*) from awards', parameters: [], asker: '*' })).not.toEqual([])
  expect(await growthOf({ text: 'select * from people order by updated_at limit 5', parameters: [], asker: '*' })).not.toEqual([])
})
