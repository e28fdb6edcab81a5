import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { inTransaction } from '../../foundation/platform/database.ts'
import { editOrganization } from '../../people/organizations/edit-organization.ts'
import { aDistrict, anAchievement } from '../../testing/district.ts'
import { inventedDefinition } from '../../testing/many-achievements.ts'
import { aWorld } from '../../testing/world.ts'
import { categoryNames } from '../badges/categories.ts'
import { pageSize, searchCatalog } from './catalog.ts'
import { lengthNames, lengths, readCatalogQuery } from './catalog-query.ts'
import { catalogMark } from './listing.ts'

const world = await aWorld({ WORKERS: 'false' })
const { db } = world
const { district, neighbor, admin } = await aDistrict(world)
const organizations = [district, neighbor]
const days = ['2026-03-01', '2026-06-01', '2026-09-01', '2027-03-01']

const invented = (number: number) => {
  const definition = inventedDefinition(number)
  return { ...definition, title: definition.title.replace(/ \d+$/, '') }
}

/** A catalog with all that can happen to an entry: another version, a retirement, rules that begin, change and end, of either organization. */
beforeAll(async () => {
  for (let number = 0; number < 90; number++) {
    const owner = organizations[number % 3 === 0 ? 1 : 0] ?? district
    const { id } = await anAchievement(world, owner.id, invented(number))
    if (number % 7 === 0) {
      const versionId = world.newId()
      const definition = JSON.stringify(invented(1000 + number))
      const version = {
        id: versionId,
        achievementId: id,
        number: 2,
        definition,
        publishedAt: new Date(world.now().getTime() + number * 1000),
      }
      await db.insertInto('achievementVersions').values(version).execute()
      await db.updateTable('achievements').set({ currentVersionId: versionId }).where('id', '=', id).execute()
    }
    if (number % 11 === 0) await db.insertInto('retirements').values({ achievementId: id, retiredAt: world.now() }).execute()
    for (const [place, organization] of organizations.entries())
      for (const [index, effectiveFrom] of days.slice(0, 3).entries())
        for (const currency of ['clock-hours', 'money'] as const) {
          if ((number * 7 + place * 3 + index * 5 + currency.length) % 4 !== 0) continue
          const amount = String((number + index) % 3)
          const unit = currency === 'money' ? 'USD' : 'h'
          const rule = { organizationId: organization.id, achievementId: id, currency, number: index + 1, amount, unit, effectiveFrom }
          await db
            .insertInto('valueRules')
            .values({ ...rule, id: world.newId(), setAt: new Date('2020-01-01') })
            .execute()
        }
  }
})

/** The same questions put to the database in the plainest words there are. */
async function plainly(search: URLSearchParams, organizationId: string | null, day: string) {
  const all = (name: string) => search.getAll(name)
  const given = (currency: string) => sql`coalesce((select amount from value_rules rule where rule.achievement_id = a.id
    and rule.organization_id = coalesce(${organizationId}::uuid, a.organization_id) and rule.currency = ${currency} and effective_from <= ${day}::date
    order by effective_from desc, number desc limit 1), 0) > 0`
  const { rows } = await sql<Record<string, string | number | boolean>>`
    select a.id, v.title, v.category, v.level::text as level, v.total_minutes as minutes, not v.student_media as media, o.slug as issuer,
      extract(epoch from v.published_at)::float8 as published, ${given('clock-hours')} as hours, ${given('money')} as money,
      ${search.get('q') ?? ''} = '' or v.search @@ to_tsquery('english', ${`${search.get('q') || 'x'}:*`}) as hit
    from achievements a join achievement_versions v on v.id = a.current_version_id join organizations o on o.id = a.organization_id
    where a.id not in (select achievement_id from retirements)`.execute(db)
  const time = (minutes: unknown) => lengthNames.find((name) => Number(minutes) <= lengths[name].to) ?? ''
  const entries = rows.filter(({ hit }) => hit).map((row) => ({ ...row, time: time(row.minutes) }) as Record<string, unknown>)
  type Entry = (typeof entries)[number]
  const among = (name: string) => (entry: Entry) => all(name).length === 0 || all(name).includes(String(entry[name]))
  const tests: Record<string, (entry: Entry) => boolean> = {
    category: among('category'),
    level: among('level'),
    time: among('time'),
    issuer: among('issuer'),
    media: (entry) => all('media').length === 0 || entry.media === true,
    hours: (entry) => !all('worth').includes('hours') || entry.hours === true,
    money: (entry) => !all('worth').includes('money') || entry.money === true,
  }
  const fits = (entry: Entry, but?: string) => Object.entries(tests).every(([name, holds]) => name === but || holds(entry))
  const counted = (facet: string, but: string, reading: (entry: Entry) => string | null) => {
    const counts: Record<string, number> = {}
    for (const entry of entries) {
      const value = reading(entry)
      if (value !== null && fits(entry, but)) counts[value] = (counts[value] ?? 0) + 1
    }
    return [facet, counts]
  }
  const titles = new Intl.Collator('en', { numeric: true })
  const number = (entry: Entry, name: string) => Number(entry[name])
  const orders: Record<string, (a: Entry, b: Entry) => number> = {
    title: (a, b) => titles.compare(String(a.title), String(b.title)),
    newest: (a, b) => number(b, 'published') - number(a, 'published'),
    shortest: (a, b) => number(a, 'minutes') - number(b, 'minutes'),
  }
  const is = (name: string, value: string) => (entry: Entry) => (entry[name] === true ? value : null)
  const worth = {
    ...(counted('', 'hours', is('hours', 'hours'))[1] as object),
    ...(counted('', 'money', is('money', 'money'))[1] as object),
  }
  return {
    total: rows.length,
    fitting: entries.filter((entry) => fits(entry)),
    order: orders[search.get('sort') ?? ''],
    facets: {
      ...Object.fromEntries(['category', 'level', 'time', 'issuer'].map((name) => counted(name, name, (entry) => String(entry[name])))),
      ...Object.fromEntries([counted('media', 'media', is('media', 'none'))]),
      worth,
      // Nobody wrote a pathway here, and nobody endorsed anything.
      pathway: {},
      endorser: {},
    },
  }
}

test('whatever is asked, on whatever day and by whom, the answer is what the database says in plain words', async () => {
  const words = ['', '', '', 'questions', 'fractions', 'st', 'pairs']
  const question = fc.record({
    q: fc.constantFrom(...words),
    category: fc.subarray([...categoryNames], { maxLength: 3 }),
    level: fc.subarray(['1', '2', '3']),
    time: fc.subarray([...lengthNames]),
    worth: fc.subarray(['hours', 'money']),
    media: fc.subarray(['none']),
    issuer: fc.subarray(organizations.map(({ slug }) => slug)),
    sort: fc.constantFrom('title', 'newest', 'shortest'),
  })
  const asks = fc.tuple(question, fc.constantFrom(null, ...organizations.map(({ id }) => id)), fc.constantFrom(...days))
  await fc.assert(
    fc.asyncProperty(asks, async ([{ q, sort, ...filters }, organizationId, day]) => {
      const search = new URLSearchParams({ q, sort })
      for (const [name, values] of Object.entries(filters)) for (const value of values) search.append(name, value)
      const expected = await plainly(search, organizationId, day)
      const look = (more = '') =>
        searchCatalog(db, readCatalogQuery(new URLSearchParams(`${search}${more}`)), {
          organizationIds: organizationId === null ? [] : [organizationId],
          personId: null,
          now: new Date(`${day}T12:00:00Z`),
        })
      const seen: string[] = []
      let page = await look()
      const { facets, found, total, search: read } = page
      // Of few hits the catalog makes more of the words than was typed.
      fc.pre(read === null || (read.readAs === null && !read.isAnyWord))
      for (; ; page = await look(`&after=${page.next}`)) {
        seen.push(...page.entries.map(({ id }) => id))
        expect(page.entries.length).toBeLessThanOrEqual(pageSize)
        if (!page.next) break
      }
      expect([total, found, seen.toSorted()]).toEqual([
        expected.total,
        expected.fitting.length,
        expected.fitting.map(({ id }) => String(id)).toSorted(),
      ])
      const byId = new Map(expected.fitting.map((entry) => [entry.id, entry]))
      const inOrder = seen.map((id) => byId.get(id) ?? {})
      if (expected.order)
        for (const [index, entry] of inOrder.entries())
          if (index > 0) expect(expected.order(inOrder[index - 1] ?? {}, entry)).toBeLessThanOrEqual(0)
      const counts = Object.fromEntries(
        Object.entries(facets).map(([name, list]) => [name, Object.fromEntries(list.map(({ value, count }) => [value, count]))]),
      )
      expect(counts).toEqual(expected.facets)
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('who edits an organization while something of it is published or retired both get through', async () => {
  const { id } = await anAchievement(world, district.id)
  const waiting = async () => (await sql`select from pg_locks where not granted`.execute(db)).rows.length > 0
  let editing: Promise<unknown> = Promise.resolve()
  await inTransaction(db, async (scope) => {
    await scope.insertInto('retirements').values({ achievementId: id, retiredAt: world.now() }).execute()
    const { name, shortName, description, url, email, accent } = await db
      .selectFrom('organizations')
      .where('id', '=', district.id)
      .selectAll()
      .executeTakeFirstOrThrow()
    let isEdited = false
    editing = perform(world, admin, editOrganization, {
      ...{ organizationId: district.id, name, shortName, description, url, email },
      accent: accent === '#1d6b4f' ? '#123456' : accent,
    }).then(() => {
      isEdited = true
    })
    editing.catch(() => undefined)
    while (!isEdited && !(await waiting()));
    await scope
      .insertInto('events')
      .values({
        id: world.newId(),
        name: 'achievement.retired',
        actorKind: 'system',
        organizationId: district.id,
        subjectId: id,
        at: world.now(),
      })
      .execute()
  })
  await editing
})

test('a change under way marks nothing before it is there, and a hundred rows of one change are one mark', async () => {
  const { id } = await anAchievement(world, district.id)
  const before = await catalogMark(db)
  await inTransaction(db, async (scope) => {
    await scope.insertInto('retirements').values({ achievementId: id, retiredAt: world.now() }).execute()
    expect(await catalogMark(db)).toBe(before)
  })
  const after = await catalogMark(db)
  expect(after).not.toBe(before)
  await sql`update organizations set name = name`.execute(db)
  expect(await catalogMark(db)).not.toBe(after)
  expect((await sql`select from catalog_state`.execute(db)).rows).toHaveLength(1)
})
