import { searchCatalog } from '../../definitions/catalog/catalog.ts'
import { readCatalogQuery } from '../../definitions/catalog/catalog-query.ts'
import { valuingOrganizations } from '../../definitions/value/whose-rules.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

const mostSuggestions = 3

/** Words that say how something was learned, not what: they would find whatever is about a meeting. */
const howWords =
  /\b(?:watched|read|listened|attended|joined|took|talked|learned|learnt|about|how|with|from|some|video|podcast|webinar|book|article|chapter|talk|course|session|workshop|edcamp|mooc|chat|colleague|today|minutes?|hours?)\b/gi

/** What a line of a log is searched by: its own words, what it is for, its tags. */
export const wordsToSearch = ({ line, purpose, tags }: { line: string; purpose: string; tags: readonly string[] }): string => {
  const words = [line, purpose, ...tags]
    .join(' ')
    .replaceAll(/https?:\S+/g, ' ')
    .replaceAll(/[^\p{L}\p{N}\s-]+/gu, ' ')
  const telling = words
    .replaceAll(howWords, ' ')
    .split(/\s+/)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word))
    .join(' ')
  return (telling || words.replaceAll(/\s+/g, ' ').trim()).slice(0, 200)
}

/** What in the catalog this could count toward: three at most, by the catalog's own search, which forgives typing errors. */
export async function couldCountToward(
  db: Queryable,
  actor: Person,
  entry: { line: string; purpose: string; tags: readonly string[] },
  now: Date,
) {
  const text = wordsToSearch(entry)
  if (text === '') return []
  const query = readCatalogQuery(new URLSearchParams({ q: text }))
  const reader = { organizationIds: valuingOrganizations(actor), personId: actor.id, now }
  const { entries } = await searchCatalog(db, query, reader, mostSuggestions)
  return entries.map(({ id, slug, versionId, title, competency, language }) => ({ id, slug, versionId, title, competency, language }))
}
