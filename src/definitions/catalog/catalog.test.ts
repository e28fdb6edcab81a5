import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { manyAchievements } from '../../testing/many-achievements.ts'
import { pathwayText, thisOne } from '../../testing/pathway.ts'
import { aWorld } from '../../testing/world.ts'
import type { Definition } from '../achievements/definition.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { bringBackAchievement, retireAchievement } from '../achievements/retire-achievement.ts'
import { slipsBetween } from '../achievements/search-words.ts'
import { startDraft } from '../authoring/start-draft.ts'
import { publishPathway } from '../pathways/publish-pathway.ts'
import { retirePathway } from '../pathways/retire-pathway.ts'
import { startPathway } from '../pathways/start-pathway.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { valuingOrganizations } from '../value/whose-rules.ts'
import { searchCatalog } from './catalog.ts'
import { readCatalogQuery } from './catalog-query.ts'
import { readPosition } from './fits.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district, neighbor, earner } = await aDistrict(world)

async function publish(
  changes: Partial<Definition>,
  { organizationId = district.id, money }: { organizationId?: string; money?: string } = {},
) {
  const draft = await perform(world, system, startDraft, { organizationId, definition: smallDefinition(changes) })
  const value = { achievementId: draft.achievementId, organizationId }
  await perform(world, system, setValueRule, { ...value, currency: 'clock-hours', amount: '8' })
  if (money) await perform(world, system, setValueRule, { ...value, currency: 'money', amount: money })
  return perform(world, system, publishVersion, draft)
}
const look = (search: string, organizationId: string | null = null) =>
  searchCatalog(world.db, readCatalogQuery(new URLSearchParams(search)), {
    organizationIds: organizationId === null ? [] : [organizationId],
    personId: null,
    now: world.now(),
  })
const titles = async (search: string) => (await look(search)).entries.map(({ title }) => title)

beforeAll(async () => {
  await publish(
    {
      title: 'Probing questions and questioning',
      competency: 'Asks.',
      category: 'Discourse',
      level: 1,
      sessions: { count: 3, minutes: 60 },
    },
    { money: '200' },
  )
  await publish({
    title: 'Restorative practice',
    competency: 'Repairs harm.',
    category: 'Culture',
    level: 2,
    sessions: { count: 4, minutes: 90 },
    keyMethod: 'A circle, and good questions.',
  })
  await publish(
    { title: 'Fractions with number lines', competency: 'Compares.', category: 'Numeracy', level: 2, tags: ['rational numbers'] },
    { organizationId: neighbor.id },
  )
})

describe('words', () => {
  test('the title counts more than the text', async () => {
    expect((await titles('q=questions')).slice(0, 2)).toEqual(['Probing questions and questioning', 'Restorative practice'])
  })
  test.each([
    ['questoning', 'questioning'],
    ['restoratve practice', 'restorative practice'],
    ['fracions', 'fractions'],
    ['comparng', 'compares'],
    ['fracitons lines', 'fractions lines'],
  ])('"%s" is read as "%s"', async (typed, meant) => {
    const { search, entries } = await look(`q=${typed}`)
    expect(search?.readAs).toBe(meant)
    expect(entries.length).toBeGreaterThan(0)
  })
  test('a word that is being typed finds what it will be', async () => {
    expect(await titles('q=restor')).toEqual(['Restorative practice'])
  })
  test('no entry with all the words: those with any of them', async () => {
    const { search, entries } = await look('q=fractions harm')
    expect(search).toMatchObject({ isAnyWord: true })
    expect(entries.map(({ title }) => title).sort()).toEqual(['Fractions with number lines', 'Restorative practice'])
  })
  test('quotes and minus are understood', async () => {
    expect(await titles('q="number lines"')).toEqual(['Fractions with number lines'])
    expect(await titles('q=questions -circle')).not.toContain('Restorative practice')
  })
  test('words of the structure of a definition find nothing', async () => {
    expect((await look('q=description')).found).toBe(0)
  })
  test.each(["' or 1=1 --", '\\', "!&|():*<->'", '%_%', '\u0000', '💥', 'the and of', 'a'.repeat(5000), "to_tsquery('x')", '-', '"', '*'])(
    '"%s" is only text',
    async (text) => {
      await expect(look(new URLSearchParams({ q: text }).toString())).resolves.toBeDefined()
    },
  )
  test('no text brings the search down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40, unit: 'grapheme' }), async (q) => {
        await expect(look(new URLSearchParams({ q }).toString())).resolves.toBeDefined()
      }),
      { numRuns: 60 },
    )
  })
})

test('filters narrow, and their counts say what a second choice would add', async () => {
  const { found, total, facets } = await look('category=Culture')
  expect({ found, total }).toEqual({ found: 1, total: 4 })
  expect(Object.fromEntries(facets.category.map(({ value, count }) => [value, count]))).toEqual({ Discourse: 2, Culture: 1, Numeracy: 1 })
  expect(facets.level).toEqual([{ value: '2', name: '2', count: 1 }])
  expect(await titles('category=Culture&category=Numeracy&level=2')).toEqual(['Fractions with number lines', 'Restorative practice'])
  expect(await titles('worth=money')).toEqual(['Probing questions and questioning'])
  expect(await titles('time=long')).toEqual(['Restorative practice'])
  expect(await titles(`issuer=${neighbor.slug}`)).toEqual(['Fractions with number lines'])
  expect(await titles('category=Nonsense&level=9&sort=backwards&after=zzz')).toHaveLength(4)
})

test('the catalog is narrowed to what a pathway asks for, also through one inside, and finds pathways by their words', async () => {
  const author = await aPerson(world, 'Priya Author', [{ organizationId: district.id, roles: ['author'] }])
  const [one] = (await look('q=restorative')).entries
  const make = async (title: string, pieces: Parameters<typeof pathwayText>[0][number]['pieces']) => {
    const text = pathwayText([{ pieces }], { title })
    const { pathwayId, revision } = await perform(world, author, startPathway, { organizationId: district.id, text })
    return perform(world, author, publishPathway, { pathwayId, revision })
  }
  const inner = await make('Circles of repair', [thisOne(one?.id ?? '')])
  const outer = await make('Leading circles', [{ id: 'p', kind: 'pathway', pathwayId: inner.pathwayId }])
  expect(await titles(`pathway=${inner.slug}`)).toEqual(['Restorative practice'])
  expect(await titles(`pathway=${outer.slug}`)).toEqual(['Restorative practice'])
  const { facets, pathwayTitles } = await look('')
  expect(facets.pathway.map(({ value, count }) => [pathwayTitles[value], count]).sort()).toEqual([
    ['Circles of repair', 1],
    ['Leading circles', 1],
  ])
  // One that there is not narrows nothing.
  expect(await titles('pathway=nothing-of-the-kind')).toHaveLength(4)
  expect((await look('q=circles')).pathways.map(({ title }) => title)).toEqual(['Circles of repair', 'Leading circles'])
  expect((await look('q=Répair')).pathways.map(({ title }) => title)).toEqual(['Circles of repair'])
  expect((await look('q=%25')).pathways).toEqual([])
  for (const { pathwayId } of [outer, inner]) await perform(world, author, retirePathway, { pathwayId })
  expect((await look('')).facets.pathway).toEqual([])
})

test('value is what the reader’s own organization gives; a visitor sees what the issuer gives', async () => {
  const seen = async (organizationId: string | null) =>
    (await look('q=fractions', organizationId)).entries.flatMap(({ rules }) => rules.map(({ amount }) => amount))
  expect(valuingOrganizations(earner)).toEqual([district.id])
  expect(await seen(null)).toEqual(['8.00'])
  expect(await seen(district.id)).toEqual([])
})

test('what is retired leaves the catalog, and comes back with its words', async () => {
  const { achievementId } = await publish({ title: 'Zeppelin building' })
  await perform(world, system, retireAchievement, { achievementId })
  expect((await look('q=zeppelin')).found).toBe(0)
  expect((await look('q=zepelin')).search?.readAs ?? null).toBeNull()
  await perform(world, system, bringBackAchievement, { achievementId })
  expect((await look('q=zepelin')).search?.readAs).toBe('zeppelin')
  await perform(world, system, retireAchievement, { achievementId })
})

test('what is published, priced or renamed shows in the next search', async () => {
  const first = await publish({ title: 'Kites in the wind' }, { organizationId: neighbor.id })
  const seen = async () => {
    const { entries, facets } = await look('q=kites')
    return {
      entries: entries.map(({ title, rules }) => [title, ...rules.map(({ amount }) => amount)]),
      issuers: facets.issuer.map(({ name }) => name),
    }
  }
  expect(await seen()).toEqual({ entries: [['Kites in the wind', '8.00']], issuers: ['Lakeshore'] })
  const value = { achievementId: first.achievementId, organizationId: neighbor.id, currency: 'clock-hours' as const }
  await perform(world, system, setValueRule, { ...value, amount: '12' })
  await world.db.updateTable('organizations').set({ shortName: 'Lakeside Bay' }).where('id', '=', neighbor.id).execute()
  expect(await seen()).toEqual({ entries: [['Kites in the wind', '12.00']], issuers: ['Lakeside Bay'] })
  await perform(world, system, setValueRule, { ...value, amount: '0' })
  expect((await seen()).entries).toEqual([['Kites in the wind']])
  await perform(world, system, retireAchievement, { achievementId: first.achievementId })
  expect((await seen()).entries).toEqual([])
})

test('a page goes on where it was, though its last entry was retired meanwhile', async () => {
  const ids: string[] = []
  for (const letter of 'ABCD') ids.push((await publish({ title: `Kelp ${letter}`, competency: 'Kelp.' })).achievementId)
  const cursor = (key: string, id: string) => Buffer.from(JSON.stringify([key, id])).toString('base64url')
  await perform(world, system, retireAchievement, { achievementId: ids[1] ?? '' })
  expect(await titles(`q=kelp&sort=title&after=${cursor('Kelp B', ids[1] ?? '')}`)).toEqual(['Kelp C', 'Kelp D'])
  expect(await titles(`q=kelp&sort=title&before=${cursor('Kelp B', ids[1] ?? '')}`)).toEqual(['Kelp A'])
  // With nothing left on that side, what is nearest.
  await perform(world, system, retireAchievement, { achievementId: ids[3] ?? '' })
  expect(await titles(`q=kelp&sort=title&after=${cursor('Kelp D', ids[3] ?? '')}`)).toEqual(['Kelp A', 'Kelp C'])
  await perform(world, system, retireAchievement, { achievementId: ids[0] ?? '' })
  expect(await titles(`q=kelp&sort=title&before=${cursor('Kelp A', ids[0] ?? '')}`)).toEqual(['Kelp C'])
  for (const achievementId of ids.filter((_, index) => index === 2)) await perform(world, system, retireAchievement, { achievementId })
})

test('what fits a position comes first, each with the reason; pages go on from one to the next', async () => {
  const { id } = await anAchievement(
    world,
    neighbor.id,
    smallDefinition({
      title: 'Zero as a number',
      competency: 'Shows it.',
      category: 'Numeracy',
      audience: 'Teachers of mathematics, grades 5 to 8.',
    }),
  )
  const position = readPosition([{ title: 'Grade 6 mathematics', school: null }])
  const reader = { organizationIds: [], personId: null, now: world.now(), position }
  const all = await searchCatalog(world.db, readCatalogQuery(new URLSearchParams('sort=fits')), reader)
  expect(all.entries[0]).toMatchObject({ id, fit: { subjects: ['mathematics'], grades: { from: 5, to: 8 } } })
  const first = await searchCatalog(world.db, readCatalogQuery(new URLSearchParams('sort=fits')), reader, 2)
  const second = await searchCatalog(world.db, readCatalogQuery(new URLSearchParams(`sort=fits&after=${first.next}`)), reader, 2)
  expect([...first.entries, ...second.entries].map((entry) => entry.id)).toEqual(all.entries.slice(0, 4).map((entry) => entry.id))
  expect(await titles('sort=fits')).toEqual(await titles('sort=title'))
  await perform(world, system, retireAchievement, { achievementId: id })
})

test('slips between words are counted: swapped, missing, too many, another', () => {
  expect([
    slipsBetween('wait', 'wiat'),
    slipsBetween('wait', 'wat'),
    slipsBetween('wait', 'waiit'),
    slipsBetween('wait', 'want'),
    slipsBetween('', 'abc'),
  ]).toEqual([1, 1, 1, 1, 3])
  fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => slipsBetween(a, b) === slipsBetween(b, a)))
})

describe('with a few hundred entries', () => {
  beforeAll(async () => {
    await manyAchievements(world, neighbor.id, 200)
  })
  test.each(['sort=title', 'sort=newest', 'sort=shortest', 'q=students', 'q=questions&level=2'])(
    '%s: paging forward shows each once, and back again the same',
    async (search) => {
      const pages: string[][] = []
      let at = await look(search)
      for (;;) {
        pages.push(at.entries.map(({ slug }) => slug))
        if (!at.next) break
        at = await look(`${search}&after=${at.next}`)
      }
      const all = pages.flat()
      expect(new Set(all).size).toBe(all.length)
      expect(all.length).toBe(at.found)
      for (const page of pages.slice(0, -1).reverse()) {
        at = await look(`${search}&before=${at.previous}`)
        expect(at.entries.map(({ slug }) => slug)).toEqual(page)
      }
      expect(at.previous).toBeNull()
    },
  )
  test('a cursor that someone changed is left out, not a fault', async () => {
    for (const key of ['x', '1e999', 'NaN', '2026-99-99 00:00:00+00', '\u0000'])
      for (const sort of ['title', 'newest', 'shortest', 'relevance']) {
        const after = Buffer.from(JSON.stringify([key, '01a204b9-27d8-76d3-a643-b0ca773e89a1'])).toString('base64url')
        await expect(look(`q=students&sort=${sort}&after=${after}`)).resolves.toBeDefined()
      }
  })
})

test('what the filters leave is worked out once for all of a district, and anew as soon as the catalog is another', async () => {
  const asked = 'level=1&sort=newest'
  const first = await look(asked, district.id)
  expect((await look(asked, district.id)).facets).toBe(first.facets)
  expect((await look('level=2&sort=newest', district.id)).facets).not.toBe(first.facets)
  expect((await look(asked, neighbor.id)).facets).not.toBe(first.facets)
  await publish({ title: 'Something new to count', competency: 'Counts.', category: 'Numeracy', level: 1 })
  const then = await look(asked, district.id)
  expect(then.found).toBe(first.found + 1)
  expect(then.entries[0]?.title).toBe('Something new to count')
})
