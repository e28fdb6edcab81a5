import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { setValueRule } from '../../definitions/value/set-value-rule.ts'
import { type Person, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { openPage } from '../../testing/pages.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { countGoalsNow } from './count-goals.ts'
import { findBudget } from './find-budget.ts'
import { foldingRecognized } from './fold-recognized.ts'
import { goalStandings } from './goal-standings.ts'
import { byAchievement, byCategory, byMonth, bySchool, wholeOf, yearsWith } from './recognized.ts'
import * as page from './reports-page.tsx'
import { setBudget } from './set-budget.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const home = district.district.id
const second = world.newId()
await world.db
  .insertInto('organizations')
  .values({
    id: second,
    kind: 'school',
    parentId: home,
    slug: `second-${second.slice(-6)}`,
    name: 'Second School',
    shortName: 'Second',
    createdAt: world.now(),
  })
  .execute()
const talk = await anAchievement(world, home, smallDefinition({ title: 'Talk', category: 'Discourse' }))
const data = await anAchievement(world, home, smallDefinition({ title: 'Data', category: 'Data literacy', level: 3 }))
for (const [achievementId, money, hours] of [
  [talk.id, '200.10', '8'],
  [data.id, '600', '20'],
] as const)
  for (const [currency, amount] of [
    ['money', money],
    ['clock-hours', hours],
  ] as const)
    await perform(world, district.hr, setValueRule, { achievementId, organizationId: home, currency, amount })
const anEarner = (schoolId: string | null = district.schoolId) =>
  aPerson(world, 'Nell Earner', [{ organizationId: home, schoolId, roles: ['earner'] }])
const [here, there, office] = [await anEarner(), await anEarner(second), await anEarner(null)]
await anAward(district, { earner: here, achievement: talk })
await anAward(district, { earner: here, achievement: data })
await anAward(district, { earner: there, achievement: talk })
const gone = await anAward(district, { earner: there, achievement: data })
await anAward(district, { earner: office, achievement: talk })

const [{ year } = { year: 0 }] = (await sql<{ year: number }>`select max(school_year) as year from ledger_lines`.execute(world.db)).rows
const wish = { organizationId: home, year, currency: 'money', schoolId: null }
const sumOfLines = async (currency = 'money') =>
  (
    await sql<{ sum: string }>`select sum(amount)::numeric(20, 2)::text as sum from ledger_lines where organization_id = ${home}
      and school_year = ${year} and currency = ${currency}`.execute(world.db)
  ).rows[0]?.sum
const brief = (parts: readonly { key: string; amount: string; lines: number }[]) =>
  parts.map(({ key, amount, lines }) => [key, amount, lines])

test('sums are those of the lines, by month, school, category and micro-credential, before they are folded and after', async () => {
  for (const isFolded of [false, true, true]) {
    if (isFolded) await foldingRecognized.work(world, {})
    expect(await wholeOf(world.db, wish)).toMatchObject({ amount: '1800.30', lines: 5 })
    expect((await wholeOf(world.db, wish)).amount).toBe(await sumOfLines())
    expect(brief(await byCategory(world.db, wish))).toEqual([
      ['Data literacy', '1200.00', 2],
      ['Discourse', '600.30', 3],
    ])
    expect((await bySchool(world.db, wish)).map(({ name, amount }) => [name, amount]).sort()).toEqual([
      ['', '200.10'],
      ['Northside Middle', '800.10'],
      ['Second School', '800.10'],
    ])
    expect((await byMonth(world.db, wish)).map(({ amount }) => amount)).toEqual(['1800.30'])
    const { rows } = await byAchievement(world.db, wish)
    expect(rows).toMatchObject([
      { title: 'Data', amount: '1200.00', lines: 2, path: `/catalog/${data.slug}` },
      { title: 'Talk', amount: '600.30', lines: 3 },
    ])
    expect(await byAchievement(world.db, wish, { page: 2, size: 1 })).toMatchObject({ rows: [{ title: 'Talk' }], isMore: false })
    expect(await yearsWith(world.db, wish)).toEqual([year])
  }
})

test('what is taken back counts below zero, and a fold at the same moment counts nothing twice', async () => {
  await Promise.all([
    perform(world, district.admin, revokeAward, { id: gone.id, reason: 'The recording showed another class.' }),
    foldingRecognized.work(world, {}),
    foldingRecognized.work(world, {}),
  ])
  expect(await wholeOf(world.db, wish)).toMatchObject({ amount: '1200.30', lines: 4 })
  await foldingRecognized.work(world, {})
  expect((await wholeOf(world.db, wish)).amount).toBe(await sumOfLines())
  expect((await wholeOf(world.db, { ...wish, currency: 'clock-hours' })).amount).toBe(await sumOfLines('clock-hours'))
  expect((await wholeOf(world.db, { ...wish, schoolId: second })).amount).toBe('200.10')
})

test('the newest budget counts, zero takes it away, and none but admins and HR of the organization set one', async () => {
  const budget = { organizationId: home, schoolYear: year, currency: 'money' }
  await perform(world, district.hr, setBudget, { ...budget, amount: '60000' })
  await perform(world, district.admin, setBudget, { ...budget, amount: '65000.50' })
  expect(await findBudget(readsOf(world.db, district.hr), wish)).toMatchObject({ amount: '65000.50' })
  expect(await findBudget(readsOf(world.db, district.earner), wish)).toBeNull()
  expect(await findBudget(readsOf(world.db, district.neighborAdmin), wish)).toBeNull()
  await perform(world, district.hr, setBudget, { ...budget, amount: '0' })
  expect(await findBudget(world.db, wish)).toBeNull()
  for (const who of [district.principal, district.earner, district.neighborAdmin, visitor])
    await expect(perform(world, who, setBudget, { ...budget, amount: '1' })).rejects.toMatchObject({
      kind: expect.stringMatching(/forbidden|unauthenticated/),
    })
  for (const amount of ['-1', '1e9', '1.005', '9999999999', ''])
    await expect(perform(world, district.hr, setBudget, { ...budget, amount })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, district.hr, setBudget, { ...budget, currency: 'shells', amount: '5' })).rejects.toMatchObject({
    code: 'currency-unknown',
  })
})

const open = (who: Person | typeof visitor, search = '') => openPage(world, page, who, `/value/reports${search}`)

test('HR reads all of the organization, a principal their school alone, and nobody else anything', async () => {
  expect(await open(district.hr)).toMatchObject({ whole: { amount: '1200.30' }, isWhole: true })
  expect(await open(district.principal)).toMatchObject({ whole: { amount: '800.10' }, isWhole: false, schoolParts: [], budget: null })
  // Another school by its address is not theirs.
  expect(await open(district.principal, `?school=${second}`)).toMatchObject({ whole: { amount: '800.10' } })
  for (const who of [district.earner, district.coach, district.stranger])
    await expect(open(who)).rejects.toMatchObject({ code: 'not-for-reports' })
  await expect(open(visitor)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(open(district.neighborAdmin, `?of=${district.district.slug}`)).rejects.toMatchObject({ kind: 'missing' })
  expect(await open(district.neighborAdmin)).toMatchObject({ whole: { amount: '0.00' } })
  const sums = (who: Person) => wholeOf(readsOf(world.db, who), wish)
  expect([(await sums(district.neighborAdmin)).amount, (await sums(here)).amount]).toEqual(['0.00', '0.00'])
  const nowhere = await aPerson(world, 'Pat Principal', [{ organizationId: home, roles: ['principal'] }])
  await expect(open(nowhere)).rejects.toMatchObject({ code: 'no-school' })
  for (const search of ['?year=1066&currency=shells&school=none&page=-4', '?page=99999999&year=x'])
    expect(await open(district.hr, search)).toMatchObject({ of: { currency: 'money' } })
})

test('every table is a file, for who may read it', async () => {
  const file = async (who: Person, search: string) => aWeb(world, who).request(`/value/reports.csv?${search}`)
  const text = async (who: Person, search: string) =>
    (await (await file(who, search)).text())
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
  expect(await text(district.hr, 'table=micro-credential')).toEqual([
    'Micro-credential,Level,Given,Lines,Unit',
    'Talk,1,600.30,3,USD',
    'Data,3,600.00,1,USD',
  ])
  expect((await text(district.hr, 'table=month')).length).toBe(13)
  expect(await text(district.principal, 'table=category')).toEqual([
    'Category,Given,Lines,Unit',
    'Data literacy,600.00,1,USD',
    'Discourse,200.10,1,USD',
  ])
  expect((await file(district.earner, 'table=month')).status).toBe(403)
  expect((await file(district.hr, 'table=constructor')).status).toBe(404)
})

test('how far people are is counted without persons, and small groups are told of nowhere', async () => {
  await world.db.updateTable('organizations').set({ yearlyHours: '20' }).where('id', '=', home).execute()
  for (let more = 0; more < 7; more++) await anEarner()
  await countGoalsNow(world)
  await countGoalsNow(world)
  const standings = await goalStandings(readsOf(world.db, district.hr), { organizationId: home, year, schoolId: null })
  const all = standings?.rows.find(({ isWhole }) => isWhole)
  expect(standings).toMatchObject({ goal: '20.00', least: 5 })
  // Most are of Northside; Second School and the office have one each, who could be told by who knows the others.
  expect(all?.people).toBeGreaterThanOrEqual(10)
  const told = standings?.rows.flatMap(({ cells, people }) => [...Object.values(cells), people]) ?? []
  expect(told.every((people) => people === null || people >= 5)).toBe(true)
  expect(standings?.rows.find(({ schoolId }) => schoolId === second)?.people).toBeNull()
  const own = await goalStandings(readsOf(world.db, district.principal), { organizationId: home, year, schoolId: district.schoolId })
  expect(own?.rows).toEqual([standings?.rows.find(({ schoolId }) => schoolId === district.schoolId)])
  expect(await goalStandings(readsOf(world.db, district.neighborAdmin), { organizationId: home, year, schoolId: null })).toBeNull()
  await world.db.updateTable('organizations').set({ yearlyHours: null }).where('id', '=', home).execute()
  await countGoalsNow(world)
  expect(await goalStandings(world.db, { organizationId: home, year, schoolId: null })).toBeNull()
})
