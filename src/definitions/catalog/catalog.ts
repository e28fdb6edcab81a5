import type { Queryable } from '../../foundation/platform/database.ts'
import { isWithdrawn } from '../value/rule-words.ts'
import { findPromises, type ValueRule } from '../value/value-rules.ts'
import { findWorthGiven } from '../value/worth-given.ts'
import { applyFilters, type Facets, filterListing } from './catalog-facets.ts'
import { type CatalogQuery, writeCatalogCursor } from './catalog-query.ts'
import { fitOf, type Position } from './fits.ts'
import { comesBefore, findListing, type Listed, type ListedPathway, type Listing, type ListingOrder } from './listing.ts'
import { pathwaysByWords } from './pathways-by-words.ts'
import { searchText } from './search-text.ts'
import { findTopics } from './topics.ts'

export const pageSize = 24

export type CatalogEntry = Pick<
  Listed,
  'id' | 'slug' | 'versionId' | 'title' | 'competency' | 'language' | 'category' | 'level' | 'sessions' | 'endorsedBy'
> & {
  /** What it is worth to this reader. */
  rules: readonly ValueRule[]
  /** What it has in common with the reader’s position, where that was asked for. */
  fit: { subjects: string[]; grades: { from: number; to: number } | null } | null
}
type Asking = {
  organizationIds: readonly string[]
  personId: string | null
  now: Date
  /** Absent where nobody asks what fits. */
  position?: Position | null
}
export type Catalog = {
  /** What was asked, without what there is nothing of. */
  query: CatalogQuery
  entries: CatalogEntry[]
  /** How many fit, and how many there are at all. */
  found: number
  total: number
  facets: Facets
  previous: string | null
  next: string | null
  /** What the text was read as, where there is one. */
  search: { readAs: string | null; isAnyWord: boolean } | null
  /** The titles of the pathways that can be chosen, by address. */
  pathwayTitles: Record<string, string>
  /** Pathways that the words fit. */
  pathways: readonly ListedPathway[]
}

/** One page of the catalog, with how many each filter would leave. */
export async function searchCatalog(
  db: Queryable,
  asked: CatalogQuery,
  { organizationIds, personId, now, position = null }: Asking,
  size = pageSize,
): Promise<Catalog> {
  const listing = await findListing(db)
  const query = {
    ...asked,
    categories: asked.categories.filter((name) => listing.categories.has(name)),
    pathways: asked.pathways.filter((slug) => listing.pathways.some((one) => one.slug === slug)),
  }
  const [search, given] = await Promise.all([
    query.text ? searchText(db, listing, query.text) : null,
    findWorthGiven(db, { mark: listing.mark, organizationIds, now }),
  ])
  const fits = query.sort === 'fits' && position ? await fitsOf(db, listing, position) : null
  const isByMatch = query.sort === 'relevance' && search !== null
  const order = isByMatch || fits ? null : query.sort === 'relevance' || query.sort === 'fits' ? 'title' : query.sort
  const wanted = search && !isByMatch ? new Set(search.entries) : null
  const all = order ? listing.inOrder[order] : (fits?.ordered ?? search?.entries ?? [])
  const ordered = wanted ? all.filter((entry) => wanted.has(entry)) : all
  const { fitting, facets } = order && !wanted ? filterListing(listing, order, given, query) : applyFilters(ordered, given, query)
  const { from, to } = boundsOf(fitting, order, query.cursor, size)
  const shown = fitting.slice(from, to)
  // What someone has begun brings what was promised then, whatever it would bring now.
  const begun = personId ? await findPromises(db, { personId, achievementIds: shown.map(({ id }) => id), at: now }) : null
  const cursorOf = (entry: Listed | undefined, index: number) => (entry ? writeCatalogCursor(keyOf(entry, order, index), entry.id) : null)
  return {
    query,
    entries: shown.map(({ id, slug, versionId, title, competency, language, category, level, sessions, endorsedBy }) => ({
      id,
      slug,
      versionId,
      title,
      competency,
      language,
      category,
      level,
      sessions,
      endorsedBy,
      fit: fits?.of.get(id) ?? null,
      rules: begun?.get(id)?.rules.filter((rule) => !isWithdrawn(rule)) ?? given.get(id)?.rules ?? [],
    })),
    found: fitting.length,
    total: listing.byVersion.size,
    facets,
    previous: from > 0 ? cursorOf(shown[0], from) : null,
    next: to < fitting.length ? cursorOf(shown.at(-1), to - 1) : null,
    pathwayTitles: Object.fromEntries(listing.pathways.map(({ slug, title }) => [slug, title])),
    pathways: query.text ? pathwaysByWords(listing, query.text).slice(0, 3) : [],
    search: search && { readAs: search.readAs, isAnyWord: search.isAnyWord },
  }
}

/** The whole catalog by how well it fits a position, and what each has in common with it. Of equals, the title decides. */
async function fitsOf(db: Queryable, listing: Listing, position: Position) {
  const topics = await findTopics(db, listing)
  const none = { subjects: new Set<string>(), grades: [] }
  const of = new Map(listing.inOrder.title.map(({ id }) => [id, fitOf(topics.get(id) ?? none, position)]))
  const scoreOf = ({ id }: Listed) => of.get(id)?.score ?? 0
  return { ordered: listing.inOrder.title.toSorted((a, b) => scoreOf(b) - scoreOf(a)), of }
}

/** What a cursor remembers of an entry beside its id: where it would stand if it were gone. */
const keyOf = (entry: Listed, order: ListingOrder | null, index: number): string =>
  ({ title: entry.title, newest: entry.publishedAt, shortest: String(entry.minutes), best: String(index) })[order ?? 'best']

/** Which of the fitting entries a page shows. A cursor whose entry left the catalog since stands where it would be now. */
function boundsOf(fitting: readonly Listed[], order: ListingOrder | null, cursor: CatalogQuery['cursor'], size: number) {
  if (!cursor) return { from: 0, to: Math.min(size, fitting.length) }
  const { key, id, direction } = cursor
  const known = fitting.findIndex((entry) => entry.id === id)
  const place = known >= 0 ? known : placeOf(fitting, order, key, id)
  const last = fitting.length
  // Where all on that side left the catalog since, what is nearest is shown: an empty page would say that nothing fits.
  if (direction === 'before') return place > 0 ? { from: Math.max(0, place - size), to: place } : { from: 0, to: Math.min(size, last) }
  const from = place + (known >= 0 ? 1 : 0)
  return { from: from < last ? from : Math.max(0, last - size), to: Math.min(from + size, last) }
}

function placeOf(fitting: readonly Listed[], order: ListingOrder | null, key: string, id: string): number {
  if (order === null) return Math.min(Math.max(0, Math.floor(Number(key) || 0)), fitting.length)
  const first = fitting.findIndex(
    (entry) => comesBefore[order](entry, { ...entry, id, title: key, publishedAt: key, minutes: Number(key) }) > 0,
  )
  return first < 0 ? fitting.length : first
}
