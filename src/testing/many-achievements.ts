import { sql } from 'kysely'
import { type Definition, definitionSchema } from '../definitions/achievements/definition.ts'
import { searchWordsOf } from '../definitions/achievements/search-words.ts'
import { categoryNames } from '../definitions/badges/categories.ts'
import type { World } from '../foundation/platform/world.ts'
import { ownerOf } from './world.ts'

const verbs = 'Asks Builds Plans Reads Weighs Listens Models Frames Groups Invites Records Adapts Compares Designs Explains'.split(' ')
const nouns =
  'questions feedback norms fractions essays inquiry discourse vocabulary rubrics data motivation routines families portfolios experiments maps stories debates sketches timelines graphs poems gestures checklists goals reflections evidence translations choices'.split(
    ' ',
  )
const settings =
  'science mathematics history reading writing music kindergarten workshops laboratories homerooms libraries clubs advisories seminars studios'.split(
    ' ',
  )
const moves =
  'with students before lessons after silence in pairs across grades through talk by choice without grades for newcomers at home'.split(' ')
const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo han ker lom pra sti tur'.split(' ')

/** A generator that says the same every time (mulberry32). */
function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const among = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new RangeError('Nothing to choose from.')
    return item
  }
  return { next, among }
}

/** The nth of many invented definitions, as long as real ones: about 400 words, some of them rare. */
export function inventedDefinition(number: number): Definition {
  const { next, among } = chance(number + 1)
  const rare = () => Array.from({ length: 2 + Math.floor(next() * 2) }, () => among(syllables)).join('')
  const sentence = (words: number) =>
    Array.from({ length: words }, () => (next() < 0.12 ? rare() : among(next() < 0.5 ? nouns : next() < 0.5 ? settings : moves))).join(' ')
  const subject = `${among(nouns)} ${among(['in', 'for', 'and', 'through'])} ${among(settings)}`
  const criterion = (id: string) => ({
    id,
    name: sentence(4),
    levels: { 'not-yet': sentence(8), approaching: sentence(8), demonstrated: sentence(9), extended: sentence(9) },
  })
  return definitionSchema.parse({
    title: `${subject[0]?.toUpperCase()}${subject.slice(1)} ${number + 1}`,
    competency: `${among(verbs)} ${sentence(9)}.`,
    keyMethod: sentence(50),
    components: [1, 2, 3].map((index) => ({ name: `${sentence(2)} ${index}`, description: sentence(14) })),
    whyItMatters: sentence(120),
    citations: [{ text: sentence(20) }],
    audience: 'Teachers of any grade.',
    sessions: { count: 1 + Math.floor(next() * 6), minutes: among([45, 60, 75, 90]) },
    category: among(categoryNames),
    level: among([1, 1, 2, 2, 3] as const),
    requirements: [
      { id: 'context', kind: 'question', title: 'Context', instructions: sentence(30) },
      {
        id: 'clip',
        kind: 'artifact',
        title: sentence(2),
        instructions: sentence(30),
        accepts: ['video'],
        studentMedia: next() < 0.6 ? 'with-consent' : 'none',
        criteria: ['a', 'b', 'c'].map(criterion),
      },
    ],
    assessment: { whoValidates: 'A trained assessor of the district.' },
    tags: [among(nouns), among(settings)],
  })
}

/** Fills the catalog of an organization with published definitions and their values, without the commands: for measuring. */
export async function manyAchievements(world: World, organizationId: string, count: number): Promise<void> {
  const words = new Map<string, number>()
  for (let from = 0; from < count; from += 500) {
    const batch = Array.from({ length: Math.min(500, count - from) }, (_, index) => {
      const definition = inventedDefinition(from + index)
      for (const word of searchWordsOf(definition)) words.set(word, (words.get(word) ?? 0) + 1)
      return { id: world.newId(), versionId: world.newId(), definition, slug: `invented-${from + index + 1}` }
    })
    await world.db
      .insertInto('achievements')
      .values(batch.map(({ id, slug }) => ({ id, organizationId, slug, createdAt: world.now() })))
      .execute()
    await world.db
      .insertInto('achievementVersions')
      .values(
        batch.map(({ id, versionId, definition }, index) => ({
          id: versionId,
          achievementId: id,
          number: 1,
          definition: JSON.stringify(definition),
          publishedAt: new Date(world.now().getTime() - (from + index) * 60_000),
        })),
      )
      .execute()
    await world.db
      .insertInto('valueRules')
      .values(
        batch.flatMap(({ id, definition }) =>
          (['clock-hours', 'money'] as const).map((currency) => ({
            id: world.newId(),
            organizationId,
            achievementId: id,
            currency,
            number: 1,
            amount: currency === 'money' ? String(definition.level * 200) : String(definition.sessions.count * 2),
            unit: currency === 'money' ? 'USD' : 'h',
            effectiveFrom: '2026-01-01',
            setAt: world.now(),
          })),
        ),
      )
      .execute()
  }
  await sql`update achievements set current_version_id = version.id from achievement_versions version
    where version.achievement_id = achievements.id and achievements.organization_id = ${organizationId} and current_version_id is null`.execute(
    world.db,
  )
  await sql`insert into search_words (word, uses) select * from unnest(${[...words.keys()]}::text[], ${[...words.values()]}::int[])
    on conflict (word) do update set uses = search_words.uses + excluded.uses`.execute(world.db)
  for (const table of ['achievements', 'achievement_versions', 'value_rules', 'search_words'])
    await sql`vacuum analyze ${sql.ref(table)}`.execute(ownerOf(world))
}
