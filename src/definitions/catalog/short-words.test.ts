import { beforeAll, expect, test } from 'vitest'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { searchCatalog } from './catalog.ts'
import { readCatalogQuery } from './catalog-query.ts'
import { shortWords } from './short-words.ts'
import { plainWords, questionParts } from './word-groups.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district } = await aDistrict(world)
const titles = async (q: string) => {
  const query = readCatalogQuery(new URLSearchParams({ q, sort: 'title' }))
  const { entries } = await searchCatalog(world.db, query, { organizationIds: [], personId: null, now: world.now() })
  return entries.map(({ title }) => title)
}

beforeAll(async () => {
  for (const title of [
    'Talk for English language learners',
    'Tasks that ELLs can enter',
    'Goals in an individualized education program',
    'Physical education for everyone',
    'Social-emotional check-ins',
    'Peer observation',
    'Selecting texts',
  ])
    await anAchievement(
      world,
      district.id,
      smallDefinition({ title, competency: 'Does it.', keyMethod: '', whyItMatters: '', components: [] }),
    )
})

test.each([
  ['ELL', ['Talk for English language learners', 'Tasks that ELLs can enter']],
  ['ells', ['Talk for English language learners', 'Tasks that ELLs can enter']],
  ['English learners', ['Talk for English language learners', 'Tasks that ELLs can enter']],
  ['english language learner talk', ['Talk for English language learners']],
  ['tasks EL', ['Tasks that ELLs can enter']],
  ['IEP', ['Goals in an individualized education program']],
  ['iep goals', ['Goals in an individualized education program']],
  ['PE', ['Physical education for everyone']],
  ['SEL', ['Social-emotional check-ins']],
])('“%s” finds the short words and the long', async (typed, found) => {
  expect(await titles(typed)).toEqual(found)
})

test('a short word that nothing means may still be the beginning of another', async () => {
  expect(await titles('ta')).toContain('Tasks that ELLs can enter')
  expect(await titles('peer')).toEqual(['Peer observation'])
})

test('every line of the list has a short word and no phrase stands in two', () => {
  const all = shortWords.flat().map((phrase) => plainWords(phrase).join(' '))
  expect(all.filter((phrase, index) => phrase === '' || all.indexOf(phrase) !== index)).toEqual([])
  for (const [short = ''] of shortWords) expect(questionParts(short.split('-')), short).not.toBeNull()
})
