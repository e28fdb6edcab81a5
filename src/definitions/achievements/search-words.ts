import { sql } from 'kysely'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import type { Definition } from './definition.ts'

/** The words of a text that someone may search for. */
const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,30}/gu) ?? []

/** The words by which a definition can be found. */
export const searchWordsOf = (definition: Definition): Set<string> =>
  new Set(
    [
      definition.title,
      definition.competency,
      definition.category,
      definition.keyMethod,
      definition.whyItMatters,
      ...definition.tags,
      ...definition.components.flatMap(({ name, description }) => [name, description]),
      ...definition.requirements.map(({ title }) => title),
    ].flatMap(wordsIn),
  )

/** Keeps count of the words in the catalog when a definition comes into it, changes, or leaves it. */
export async function countSearchWords(
  db: OpenTransaction,
  { before, after }: { before: Definition | null; after: Definition | null },
): Promise<void> {
  const [old, now] = [before ? searchWordsOf(before) : new Set<string>(), after ? searchWordsOf(after) : new Set<string>()]
  const changes = [
    ...[...now].filter((word) => !old.has(word)).map((word) => [word, 1] as const),
    ...[...old].filter((word) => !now.has(word)).map((word) => [word, -1] as const),
  ]
  if (changes.length === 0) return
  // In one order, so that two who publish at once wait for each other instead of for good.
  await sql`
    insert into search_words (word, uses)
    select word, uses from unnest(${changes.map(([word]) => word)}::text[], ${changes.map(([, uses]) => uses)}::int[]) as change (word, uses) order by word
    on conflict (word) do update set uses = greatest(search_words.uses + excluded.uses, 0)`.execute(db)
}

/**
 * The word of the catalog that was probably meant by one that is not in it, or null.
 * Trigrams find candidates in longer words; in short ones a single slip leaves too few of them, so those of like length are tried too.
 */
export async function correctWord(db: Queryable, word: string): Promise<string | null> {
  const wanted = word.toLowerCase()
  if (wanted.length < 3) return null
  const { rows } = await sql<{ word: string; uses: number }>`
    (select word, uses from search_words where word % ${wanted} and uses > 0 order by similarity(word, ${wanted}) desc, uses desc limit 30)
    union
    (select word, uses from search_words where word like ${`${[...wanted][0] ?? ''}%`} and uses > 0
      and length(word) between ${wanted.length - 1} and ${wanted.length + 1} and ${wanted.length} <= 6 order by uses desc limit 200)`.execute(
    db,
  )
  const allowed = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3
  const [best] = rows
    .map((row) => ({ ...row, distance: Math.min(slipsBetween(wanted, row.word), 1 + slipsBetween(rootOf(wanted), rootOf(row.word))) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || b.uses - a.uses || (a.word < b.word ? -1 : 1))
  return best?.word ?? null
}

/** A word without its commonest endings: a slip in a form that nobody wrote leads to one that somebody did. */
const rootOf = (word: string) => (word.length > 5 ? word.replace(/(ings?|ed|es|s)$/, '') : word)

/** How many slips of the finger lie between two words: a letter too many, too few, another, or two swapped (Damerau–Levenshtein, restricted). */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  from.forEach((letter, row) => {
    const line = [row + 1]
    to.forEach((other, column) => {
      const at = (values: number[], index: number) => values[index] ?? Number.POSITIVE_INFINITY
      let least = Math.min(at(last, column + 1) + 1, at(line, column) + 1, at(last, column) + (letter === other ? 0 : 1))
      if (row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other) least = Math.min(least, at(before, column - 1) + 1)
      line.push(least)
    })
    before = last
    last = line
  })
  return last[to.length] ?? 0
}
