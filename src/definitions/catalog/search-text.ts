import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { correctWord } from '../achievements/search-words.ts'
import type { Listed, Listing } from './listing.ts'
import { isShortWord, questionParts } from './word-groups.ts'

/** Ranking reads all words of every hit; beyond this many it reads the headlines only. */
const rankedAtMost = 300

/** What a text finds: the entries, the best first, and what it was read as where that is not what was typed. */
export type TextSearch = { readAs: string | null; isAnyWord: boolean; entries: readonly Listed[] }

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12)
/** Letters and digits only, so that nothing in it is an operator. The last word may be unfinished. */
const allOf = (words: readonly string[]) => words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')
const usesOperators = (text: string) => /"|(^|\s)-\S|\sor\s/i.test(text)

type Found = { tsquery: string; entries: Listed[] }

/** What is in the catalog for a query; `exact` texts with quotes, minus or "or" are read the way web searches read them. */
async function find(db: Queryable, { byVersion }: Listing, query: string, exact: boolean): Promise<Found> {
  const { rows } = await sql<{ tsquery: string; versions: string | null }>`
    with question as materialized (select ${exact ? sql`websearch_to_tsquery('english', ${query})` : sql`to_tsquery('english', ${query})`} as tsquery),
    hit as materialized (
      select version.id, version.search, version.headline from achievement_versions version, question where version.search @@ question.tsquery
    ),
    amount as materialized (select count(*) as hits from hit)
    select question.tsquery::text as tsquery, (
      select string_agg(hit.id::text, ',' order by
        case when amount.hits > ${sql.lit(rankedAtMost)} then ts_rank(hit.headline, question.tsquery) else ts_rank(hit.search, question.tsquery) end desc,
        hit.id desc)
      from hit, amount) as versions
    from question`.execute(db)
  const { tsquery = '', versions } = rows[0] ?? {}
  // Versions that were replaced or retired have the words too, and are not in the listing.
  return { tsquery, entries: (versions ? versions.split(',') : []).flatMap((id) => byVersion.get(id) ?? []) }
}

const kept = recentlyUsed<TextSearch>(200)

/**
 * Reads what was typed. Few or no hits: words that the catalog does not know are taken for those that were probably meant.
 * Still none: any of the words will do. Null where there is nothing to search for, as with only "the". The same text under the same mark of the
 * catalog is answered from memory: many type the same words, and every page of a search asks again.
 */
export async function searchText(db: Queryable, listing: Listing, text: string): Promise<TextSearch | null> {
  const key = `${listing.mark} ${text}`
  const known = kept.get(key)
  if (known) return known
  const found = await readSearchText(db, listing, text)
  if (found) kept.set(key, found)
  return found
}

async function readSearchText(db: Queryable, listing: Listing, text: string): Promise<TextSearch | null> {
  const words = wordsOf(text)
  if (words.length === 0) return null
  const asTyped = usesOperators(text) ? await find(db, listing, text, true) : await findWords(db, listing, words)
  if (asTyped.tsquery === '') return null
  if (asTyped.entries.length >= 3) return { readAs: null, isAnyWord: false, entries: asTyped.entries }

  const corrected = await Promise.all(
    words.map(async (word) => (isShortWord(word) || (await isKnown(db, word)) ? word : ((await correctWord(db, word)) ?? word))),
  )
  if (corrected.some((word, index) => word !== words[index])) {
    const { entries } = await findWords(db, listing, corrected)
    if (entries.length > asTyped.entries.length) return { readAs: corrected.join(' '), isAnyWord: false, entries }
  }
  if (asTyped.entries.length === 0 && words.length > 1) {
    const { entries } = await find(db, listing, corrected.map((word) => `${word}:*`).join(' | '), false)
    if (entries.length > 0) return { readAs: corrected.join(' '), isAnyWord: true, entries }
  }
  return { readAs: null, isAnyWord: false, entries: asTyped.entries }
}

/**
 * What has all of the words. A short word of teachers and its long form find the same; only where that finds nothing is the last word taken for
 * the beginning of another, as "pe" of "peers".
 */
async function findWords(db: Queryable, listing: Listing, words: readonly string[]): Promise<Found> {
  const parts = questionParts(words)
  if (!parts) return find(db, listing, allOf(words), false)
  const named = await find(db, listing, parts.map((part, index) => partOf(part, index === parts.length - 1)).join(' & '), false)
  return named.entries.length > 0 ? named : find(db, listing, allOf(words), false)
}

/** A group stands as it is; a last word may be unfinished. */
const partOf = (part: string, isLast: boolean) => (isLast && !part.startsWith('(') ? `${part}:*` : part)

/** Whether something in the catalog has a word that begins so, in any of its forms. */
async function isKnown(db: Queryable, word: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from achievement_versions version join achievements on achievements.current_version_id = version.id
      where version.search @@ to_tsquery('english', ${`${word}:*`})
    ) as known`.execute(db)
  return rows[0]?.known ?? false
}
