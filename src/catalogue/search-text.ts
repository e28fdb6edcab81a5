import { sql } from 'kysely'
import { correctWord } from '../achievements/search-words.ts'
import type { Reader } from '../platform/database.ts'

/** Ranking reads all words of every hit; beyond this many it reads the headlines only. */
export const rankedAtMost = 300

/** How a text is searched: as PostgreSQL's tsquery, and what it was read as where that is not what was typed. */
export type TextSearch = {
  tsquery: string
  readAs: string | null
  isAnyWord: boolean /** how many, up to one more than are ranked by all their words */
  hits: number
}

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12)
/** Letters and digits only, so that nothing in it is an operator. The last word may be unfinished. */
const allOf = (words: readonly string[]) => words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')
const usesOperators = (text: string) => /"|(^|\s)-\S|\sor\s/i.test(text)

type Found = { tsquery: string; count: number }

/** Counts what is in the catalogue for a query; `exact` texts with quotes, minus or "or" are read the way web searches read them. */
async function count(db: Reader, query: string, exact: boolean): Promise<Found> {
  const { rows } = await sql<Found>`
    with question as materialized (select ${exact ? sql`websearch_to_tsquery('english', ${query})` : sql`to_tsquery('english', ${query})`} as tsquery)
    select question.tsquery::text as tsquery,
      (select count(*) from (
        select 1 from achievement_versions version join achievements on achievements.current_version_id = version.id
        where version.search @@ question.tsquery limit ${sql.lit(rankedAtMost + 1)}
      ) hits)::int as count
    from question`.execute(db)
  return rows[0] ?? { tsquery: '', count: 0 }
}

/**
 * Reads what was typed. Few or no hits: words that the catalogue does not know are taken for those that were probably meant.
 * Still none: any of the words will do. Null where there is nothing to search for, as with only "the".
 */
export async function readSearchText(db: Reader, text: string): Promise<TextSearch | null> {
  const words = wordsOf(text)
  if (words.length === 0) return null
  const asTyped = usesOperators(text) ? await count(db, text, true) : await count(db, allOf(words), false)
  if (asTyped.tsquery === '') return null
  if (asTyped.count >= 3) return { tsquery: asTyped.tsquery, readAs: null, isAnyWord: false, hits: asTyped.count }

  const corrected = await Promise.all(
    words.map(async (word) => ((await isKnown(db, word)) ? word : ((await correctWord(db, word)) ?? word))),
  )
  if (corrected.some((word, index) => word !== words[index])) {
    const found = await count(db, allOf(corrected), false)
    if (found.count > asTyped.count) return { tsquery: found.tsquery, readAs: corrected.join(' '), isAnyWord: false, hits: found.count }
  }
  if (asTyped.count === 0 && words.length > 1) {
    const found = await count(db, corrected.map((word) => `${word}:*`).join(' | '), false)
    if (found.count > 0) return { tsquery: found.tsquery, readAs: corrected.join(' '), isAnyWord: true, hits: found.count }
  }
  return { tsquery: asTyped.tsquery, readAs: null, isAnyWord: false, hits: asTyped.count }
}

const isKnown = async (db: Reader, word: string) => (await count(db, `${word}:*`, false)).count > 0
