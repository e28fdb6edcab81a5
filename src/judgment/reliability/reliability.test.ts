import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Level } from '../../definitions/achievements/definition.ts'
import { agreementOf } from '../../definitions/catalog/agreement.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { openPage } from '../../testing/pages.ts'
import { aReading } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { reliabilityOf, reliabilityOfDefinition } from './reliability.ts'
import { linesTogether } from './weighed-together.ts'

const world = await aWorld()
const district = await aDistrict(world)
const { assessor: first, secondAssessor: second, admin, earner, neighborAdmin } = district
const third = await aPerson(world, 'Dana Cole', [{ organizationId: district.district.id, roles: ['assessor'] }])
const weighedBy = (readers: number, title: string) =>
  anAchievement(world, district.district.id, smallDefinition({ title, assessment: { ...smallDefinition().assessment, readers } }))
const twice = await weighedBy(2, 'Weighed twice')
const thrice = await weighedBy(3, 'Weighed by three')
const once = await weighedBy(1, 'Weighed once')

type Given = Record<string, Level>
let teachers = 0
/** Work of a new teacher, to which each assessor gives what is said. */
async function weighed(achievement: typeof twice, ...given: [Person, Given][]) {
  const teacher = await aPerson(world, `Teacher ${++teachers}`, [{ organizationId: district.district.id, roles: ['earner'] }])
  const work = await aSubmission(district, { earner: teacher, achievement })
  for (const [who, levels] of given) await aReading(world, who, work, (id) => levels[id] ?? 'demonstrated')
  return work
}
const ofDistrict = () => reliabilityOf(readsOf(world.db, admin), { organizationId: district.district.id, period: 'year', now: world.now() })

test('what one weighs, or two before both have finished, counts nothing; from five on it is told, and a settled difference as it was', async () => {
  await weighed(once, [first, {}])
  await weighed(twice, [first, { talk: 'extended' }])
  expect(await ofDistrict()).toMatchObject({ submissions: 0, whole: null, definitions: [], over: [] })

  for (let count = 0; count < 4; count++) await weighed(twice, [first, {}], [second, {}])
  expect(await ofDistrict()).toMatchObject({ submissions: 4, whole: null, definitions: [{ title: 'Weighed twice', figures: null }] })

  // Two levels apart on one criterion: a third settles it, and what the two gave stays what they gave.
  await weighed(twice, [first, { talk: 'not-yet' }], [second, { talk: 'demonstrated' }], [third, { talk: 'demonstrated' }])
  const told = await ofDistrict()
  expect(told.submissions).toBe(5)
  expect(told.whole).toMatchObject({
    submissions: 5,
    criteria: 10,
    pairs: 10,
    exact: { value: 0.9 },
    adjacent: { value: 0.9 },
    given: [1, 0, 19, 0],
  })

  const { definition } = await world.db
    .selectFrom('achievements')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'currentVersionId')
    .where('achievements.id', '=', twice.id)
    .select(sql<ReturnType<typeof smallDefinition>>`definition`.as('definition'))
    .executeTakeFirstOrThrow()
  const ofOne = await reliabilityOfDefinition(readsOf(world.db, admin), {
    organizationId: district.district.id,
    achievementId: twice.id,
    definition,
    period: 'all',
    now: world.now(),
  })
  const exact = Object.fromEntries(ofOne.criteria.map(({ key, figures }) => [key, figures?.exact?.value]))
  expect(exact).toEqual({ waits: 1, talk: 0.8 })
})

test('of three who weigh, each pair of seats is told apart', async () => {
  for (let count = 0; count < 5; count++) await weighed(thrice, [first, {}], [second, {}], [third, { talk: 'extended' }])
  const { seats } = await ofDistrict()
  expect(seats.map(({ key, figures }) => [key, figures?.exact?.value])).toEqual([
    // The first two seats are taken in each, and all agree but on five criteria of the third.
    ['first second', 19 / 20],
    ['first third', 0.5],
    ['second third', 0.5],
  ])
})

test('what is older than a year is told only with all of time', async () => {
  const later = new Date(world.now().getTime() + 400 * 86_400_000)
  const asked = { organizationId: district.district.id, now: later }
  expect(await reliabilityOf(readsOf(world.db, admin), { ...asked, period: 'year' })).toMatchObject({ submissions: 0, whole: null })
  expect(await reliabilityOf(readsOf(world.db, admin), { ...asked, period: 'all' })).toMatchObject({ submissions: 10 })
})

test('everyone reads on the page of a micro-credential how far they agree, once enough were compared', async () => {
  const now = world.now()
  expect(await agreementOf(readsOf(world.db, earner), twice.id, now)).toBeNull()
  // Five submissions of two criteria, three pairs each.
  expect(await agreementOf(readsOf(world.db, { kind: 'visitor' }), thrice.id, now)).toEqual({ compared: 30, near: 30 })
  const { agreement } = (await openPage(world, await import('../../definitions/catalog/achievement-page.tsx'), { kind: 'visitor' }, '/', {
    slug: thrice.slug,
  })) as { agreement: unknown }
  expect(agreement).toEqual({ compared: 30, near: 30 })
})

test('one submission that five weighed is told to nobody, however many pairs it makes', async () => {
  const more = await Promise.all(
    ['Fourth', 'Fifth'].map((name) => aPerson(world, `${name} Assessor`, [{ organizationId: district.district.id, roles: ['assessor'] }])),
  )
  const five = await weighedBy(5, 'Weighed by five')
  const all = [first, second, third, ...more].map((who): [Person, Given] => [who, {}])
  await weighed(five, ...all)
  await weighed(five, ...all)
  // Two submissions of two criteria, ten pairs each.
  expect(await agreementOf(readsOf(world.db, { kind: 'visitor' }), five.id, world.now())).toBeNull()
  const { rows } = await linesTogether(readsOf(world.db, admin), district.district.id, null, 100)
  expect(rows.map(({ achievement }) => achievement)).not.toContain(five.slug)
  expect((await ofDistrict()).definitions).toContainEqual(expect.objectContaining({ title: 'Weighed by five', figures: null }))
})

test('the file for a researcher has a line for each criterion, in pages, and no person, day or id', async () => {
  const db = readsOf(world.db, admin)
  const page = await linesTogether(db, district.district.id, null, 4)
  expect(page.rows).toHaveLength(8)
  expect(page.rows[0]).toEqual({
    achievement: twice.slug,
    submission: 1,
    criterion: 'talk',
    month: world.now().toISOString().slice(0, 7),
    given: ['demonstrated', 'demonstrated'],
  })
  const rest = await linesTogether(db, district.district.id, page.next, 100)
  expect(rest.next).toBeNull()
  expect([...page.rows, ...rest.rows].map(({ submission }) => submission)).toEqual(
    Array.from({ length: 20 }, (_, line) => 1 + Math.floor(line / 2)),
  )
})

test('only admins and authors of an organization see it, each their own', async () => {
  const page = await import('./reliability-page.tsx')
  await expect(openPage(world, page, { kind: 'visitor' }, '/reliability')).rejects.toMatchObject({ kind: 'unauthenticated' })
  for (const who of [earner, first])
    await expect(openPage(world, page, who, '/reliability')).rejects.toMatchObject({ code: 'not-for-reliability' })
  const { slug } = await world.db
    .selectFrom('organizations')
    .where('id', '=', district.district.id)
    .select('slug')
    .executeTakeFirstOrThrow()
  await expect(openPage(world, page, neighborAdmin, `/reliability?of=${slug}`)).rejects.toMatchObject({ kind: 'missing' })
  // Whoever asks for another's by its id finds nothing there.
  expect(
    await reliabilityOf(readsOf(world.db, neighborAdmin), { organizationId: district.district.id, period: 'all', now: world.now() }),
  ).toMatchObject({ submissions: 0 })
  const of = await import('./definition-reliability-page.tsx')
  await expect(openPage(world, of, neighborAdmin, `/reliability/${twice.slug}`, { slug: twice.slug })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('what was weighed together is kept as it was', async () => {
  await expect(sql`update weighed_together set criteria = '{}'`.execute(world.db)).rejects.toThrow()
  await expect(sql`delete from weighed_together`.execute(world.db)).rejects.toThrow()
})
