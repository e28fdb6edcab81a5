import { z } from 'zod'

export const sorts = ['relevance', 'fits', 'title', 'newest', 'shortest'] as const
export type Sort = (typeof sorts)[number]

/** How long it takes, as people ask for it: the limits are in minutes. */
export const lengths = { short: { from: 0, to: 120 }, medium: { from: 121, to: 300 }, long: { from: 301, to: 1_000_000 } } as const
export type Length = keyof typeof lengths
export const lengthNames = ['short', 'medium', 'long'] as const satisfies readonly Length[]

/** What someone asks the catalog. All of it stands in the address, so that a search can be kept and sent on. */
export type CatalogQuery = {
  text: string
  /** Names of categories; those that nothing is about are left out by the search. */
  categories: string[]
  levels: (1 | 2 | 3)[]
  lengths: Length[]
  /** What it must count toward here: all of those named. */
  worth: ('hours' | 'money' | 'accepted')[]
  noStudentMedia: boolean
  issuers: string[]
  /** The addresses of pathways: what any of them asks for. */
  pathways: string[]
  /** Who endorses it as it is now: any of these organizations. */
  endorsers: string[]
  sort: Sort
  /** Where the page begins or ends: the sort key and id of the entry before or after it. */
  cursor: { key: string; id: string; direction: 'after' | 'before' } | null
}

/** Whether something narrows the catalog beside words. */
export const isFiltered = (query: CatalogQuery): boolean =>
  [query.categories, query.levels, query.lengths, query.worth, query.issuers, query.pathways, query.endorsers].some(
    (chosen) => chosen.length > 0,
  ) || query.noStudentMedia

const cursorSchema = z.tuple([z.string().max(300), z.uuid()])

/** Reads an address. What does not make sense is left out rather than refused: old and mangled links still show something. */
export function readCatalogQuery(search: URLSearchParams): CatalogQuery {
  const among = <Name extends string>(name: string, known: readonly Name[]) => known.filter((value) => search.getAll(name).includes(value))
  const text = (search.get('q') ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 200)
  const asked = sorts.find((sort) => sort === search.get('sort'))
  return {
    text,
    categories: [...new Set(search.getAll('category'))].filter((name) => name.length <= 60).slice(0, 60),
    levels: ([1, 2, 3] as const).filter((level) => search.getAll('level').includes(String(level))),
    lengths: among('time', lengthNames),
    worth: among('worth', ['hours', 'money', 'accepted']),
    noStudentMedia: search.getAll('media').includes('none'),
    issuers: search
      .getAll('issuer')
      .filter((slug) => /^[a-z0-9-]{1,60}$/.test(slug))
      .slice(0, 20),
    pathways: search
      .getAll('pathway')
      .filter((slug) => /^[a-z0-9-]{1,90}$/.test(slug))
      .slice(0, 20),
    endorsers: search
      .getAll('endorsed')
      .filter((slug) => /^[a-z0-9-]{1,60}$/.test(slug))
      .slice(0, 20),
    sort: asked && (asked !== 'relevance' || text !== '') ? asked : text ? 'relevance' : 'title',
    cursor: readCatalogCursor(search.get('after'), 'after') ?? readCatalogCursor(search.get('before'), 'before'),
  }
}

function readCatalogCursor(value: string | null, direction: 'after' | 'before'): CatalogQuery['cursor'] {
  if (!value) return null
  try {
    const [key, id] = cursorSchema.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
    return { key, id, direction }
  } catch {
    return null
  }
}

export const writeCatalogCursor = (key: string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** The address of the same search with other values; null takes one away. Another search begins at its first page. */
export function catalogAddress(search: URLSearchParams, changes: Record<string, string | null>, page = '/catalog'): string {
  const next = new URLSearchParams(search)
  next.delete('after')
  next.delete('before')
  for (const [name, value] of [...next]) if (value === '') next.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return next.size > 0 ? `${page}?${next}` : page
}
