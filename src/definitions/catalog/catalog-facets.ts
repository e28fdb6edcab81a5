import { type RecentlyUsed, recentlyUsed } from '../../foundation/platform/recently-used.ts'
import type { RulesGiven, WorthGiven } from '../value/worth-given.ts'
import type { CatalogQuery } from './catalog-query.ts'
import type { Listed, Listing, ListingOrder } from './listing.ts'

export type FacetCount = { value: string; name: string; count: number }
export type Facets = Record<'category' | 'level' | 'time' | 'worth' | 'media' | 'pathway' | 'endorser' | 'issuer', FacetCount[]>

/** Each group of filters as a bit: those that an entry misses. */
const missing = {
  category: 1,
  level: 2,
  time: 4,
  hours: 8,
  money: 16,
  media: 32,
  issuer: 64,
  pathway: 128,
  accepted: 256,
  endorser: 512,
} as const

/** Which of the chosen filters an entry does not fit, as bits; zero where it fits all. Within a group any of those chosen fits. */
function missedBy({ categories, levels, lengths, worth, noStudentMedia, issuers, pathways, endorsers }: CatalogQuery) {
  const [byCategory, byLevel, byLength, byIssuer] = [new Set<string>(categories), new Set(levels), new Set(lengths), new Set(issuers)]
  const [wantsHours, wantsMoney, wantsAccepted] = [worth.includes('hours'), worth.includes('money'), worth.includes('accepted')]
  return (entry: Listed, given: RulesGiven | undefined): number =>
    (byCategory.size > 0 && !byCategory.has(entry.category) ? missing.category : 0) |
    (byLevel.size > 0 && !byLevel.has(entry.level) ? missing.level : 0) |
    (byLength.size > 0 && !byLength.has(entry.length) ? missing.time : 0) |
    (wantsHours && !given?.hours ? missing.hours : 0) |
    (wantsMoney && !given?.money ? missing.money : 0) |
    (wantsAccepted && !given?.accepted ? missing.accepted : 0) |
    (noStudentMedia && entry.studentMedia ? missing.media : 0) |
    (byIssuer.size > 0 && !byIssuer.has(entry.issuer.slug) ? missing.issuer : 0) |
    (pathways.length > 0 && !entry.pathways.some((slug) => pathways.includes(slug)) ? missing.pathway : 0) |
    (endorsers.length > 0 && !entry.endorsedBy.some(({ slug }) => endorsers.includes(slug)) ? missing.endorser : 0)
}

/**
 * What fits, and how many each filter would leave. A group's own choices do not narrow its counts, so that a second box in it shows what it
 * adds. Counts stand in the order of first hits.
 */
export function applyFilters(hits: readonly Listed[], worth: WorthGiven, query: CatalogQuery): { fitting: Listed[]; facets: Facets } {
  const missed = missedBy(query)
  const fitting: Listed[] = []
  const counts: Record<keyof Facets, Map<string, FacetCount>> = {
    category: new Map(),
    level: new Map(),
    time: new Map(),
    worth: new Map(),
    media: new Map(),
    pathway: new Map(),
    endorser: new Map(),
    issuer: new Map(),
  }
  const add = (facet: keyof Facets, value: string, name: string) => {
    const known = counts[facet].get(value)
    if (known) known.count++
    else counts[facet].set(value, { value, name, count: 1 })
  }
  for (const entry of hits) {
    const given = worth.get(entry.id)
    const bits = missed(entry, given)
    if (bits === 0) fitting.push(entry)
    if ((bits & ~missing.category) === 0) add('category', entry.category, entry.category)
    if ((bits & ~missing.level) === 0) add('level', String(entry.level), String(entry.level))
    if ((bits & ~missing.time) === 0) add('time', entry.length, entry.length)
    if (given?.hours && (bits & ~missing.hours) === 0) add('worth', 'hours', 'hours')
    if (given?.money && (bits & ~missing.money) === 0) add('worth', 'money', 'money')
    if (given?.accepted && (bits & ~missing.accepted) === 0) add('worth', 'accepted', 'accepted')
    if (!entry.studentMedia && (bits & ~missing.media) === 0) add('media', 'none', 'none')
    if ((bits & ~missing.pathway) === 0) for (const slug of entry.pathways) add('pathway', slug, slug)
    if ((bits & ~missing.endorser) === 0) for (const { slug, name } of entry.endorsedBy) add('endorser', slug, name)
    if ((bits & ~missing.issuer) === 0) add('issuer', entry.issuer.slug, entry.issuer.name)
  }
  const list = (facet: keyof Facets) => [...counts[facet].values()]
  return {
    fitting,
    facets: {
      category: list('category'),
      level: list('level'),
      time: list('time'),
      worth: list('worth'),
      media: list('media'),
      pathway: list('pathway'),
      endorser: list('endorser'),
      issuer: list('issuer'),
    },
  }
}

type Filtered = ReturnType<typeof applyFilters>

/** By what is given: that is one object for as long as the mark of the catalog, the organizations and the days are the same. */
const kept = new WeakMap<WorthGiven, RecentlyUsed<Filtered>>()
/** Of one district, each with as many references as the catalog has entries. */
const mostKept = 20

/** The whole catalog in one of its orders with the filters of a query: the same for all who earn in the same places, so it is worked out once. */
export function filterListing(listing: Listing, order: ListingOrder, worth: WorthGiven, query: CatalogQuery): Filtered {
  const { categories, levels, lengths, worth: wanted, noStudentMedia, issuers, pathways, endorsers } = query
  const key = JSON.stringify([listing.mark, order, categories, levels, lengths, wanted, noStudentMedia, issuers, pathways, endorsers])
  const ofDistrict = kept.get(worth) ?? recentlyUsed<Filtered>(mostKept)
  kept.set(worth, ofDistrict)
  const known = ofDistrict.get(key)
  if (known) return known
  const filtered = applyFilters(listing.inOrder[order], worth, query)
  ofDistrict.set(key, filtered)
  return filtered
}
