import { type RawBuilder, sql } from 'kysely'
import type { Definition } from '../achievements/definition.ts'
import { currentRules, dayOf, givenOn, type ValueRule } from '../achievements/value-rules.ts'
import type { Category } from '../badges/categories.ts'
import type { Actor } from '../platform/actor.ts'
import type { Reader } from '../platform/database.ts'
import { type Cube, countFacets, type Facets } from './catalogue-facets.ts'
import { type CatalogueQuery, lengthNames, lengths, type Sort, writeCursor } from './catalogue-query.ts'
import { rankedAtMost, readSearchText, type TextSearch } from './search-text.ts'

export const pageSize = 24

export type CatalogueEntry = {
  id: string
  slug: string
  versionId: string
  title: string
  competency: string
  category: Category
  level: 1 | 2 | 3
  sessions: Definition['sessions']
  /** What it is worth to this reader. */
  rules: ValueRule[]
}
export type Catalogue = {
  entries: CatalogueEntry[]
  /** How many fit, and how many there are at all. */
  found: number
  total: number
  facets: Facets
  previous: string | null
  next: string | null
  search: TextSearch | null
}

/** Whose values a reader is shown: those of where she works. Null for everyone else: of each entry, those of who offers it. */
export function valuingOrganization(actor: Actor): string | null {
  if (actor.kind !== 'person') return null
  const own = actor.memberships.find(({ roles }) => roles.includes('earner')) ?? actor.memberships[0]
  return own?.organizationId ?? null
}

/** What entries are ordered by, in SQL, and how such a key looks in a cursor: one that was changed by hand must not become a fault of the database. */
const sortKeys: Record<Sort, { key: RawBuilder<unknown>; type: RawBuilder<unknown>; isDescending: boolean; fits: RegExp }> = {
  relevance: { key: sql.raw('rank'), type: sql.raw('real'), isDescending: true, fits: /^\d{1,3}(\.\d{1,20})?(e-\d{1,2})?$/ },
  title: { key: sql.raw('lower(title)'), type: sql.raw('text'), isDescending: false, fits: /^[^\0]*$/ },
  newest: {
    key: sql.raw('published_at'),
    type: sql.raw('timestamptz'),
    isDescending: true,
    fits: /^20\d\d-(0\d|1[0-2])-[0-2]\d [0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/,
  },
  shortest: { key: sql.raw('total_minutes'), type: sql.raw('integer'), isDescending: false, fits: /^\d{1,6}$/ },
}

type Row = Omit<CatalogueEntry, 'rules'> & { key: string; organizationId: string }
type Answer = { total: number; cube: Cube | null; page: Row[] | null }

/** One page of the catalogue, with how many each filter would leave. */
export async function searchCatalogue(
  db: Reader,
  query: CatalogueQuery,
  { organizationId, now }: { organizationId: string | null; now: Date },
): Promise<Catalogue> {
  const search = query.text ? await readSearchText(db, query.text) : null
  const sort = query.sort === 'relevance' && !search ? 'title' : query.sort
  const { key, type, isDescending, fits } = sortKeys[sort]
  const cursor = query.cursor && fits.test(query.cursor.key) ? query.cursor : null
  const isBackward = cursor?.direction === 'before'
  const order = sql.raw(isDescending === isBackward ? 'asc' : 'desc')
  const beyond = sql.raw(isDescending === isBackward ? '>' : '<')
  const { rows } = await sql<Answer>`
    with given as materialized (${givenOn(organizationId, dayOf(now))}),
    hit as materialized (
      select achievements.id, achievements.slug, achievements.organization_id, version.id as version_id, version.title, version.category,
        version.level, version.total_minutes, version.student_media, version.published_at,
        ${isGiven(organizationId, 'clock-hours')} as hours, ${isGiven(organizationId, 'money')} as money, ${rank(search, sort)} as rank
      from achievements
      join achievement_versions version on version.id = achievements.current_version_id
      where not exists (select from retirements where retirements.achievement_id = achievements.id)
        ${search ? sql`and version.search @@ ${search.tsquery}::tsquery` : sql``}
    ),
    cube as (
      select category, level, ${lengthOfHit} as length, hours, money, student_media, organization.slug, organization.short_name, count(*) as count
      from hit join organizations organization on organization.id = hit.organization_id
      group by 1, 2, 3, 4, 5, 6, 7, 8
    ),
    page as (
      select hit.*, ${key} as sort_key from hit
      where ${sql.join([...conditions(query), cursor ? sql`(${key}, id) ${beyond} (${cursor.key}::${type}, ${cursor.id}::uuid)` : sql`true`], sql` and `)}
      order by ${key} ${order}, id ${order} limit ${sql.lit(pageSize + 1)}
    )
    select
      (select count(*) from achievements where current_version_id is not null
        and not exists (select from retirements where retirements.achievement_id = achievements.id))::int as total,
      (select json_agg(json_build_array(category, level, length, hours, money, student_media, slug, short_name, count)) from cube) as cube,
      (select json_agg(json_build_object('id', page.id, 'key', page.sort_key::text, 'organizationId', page.organization_id, 'slug', page.slug,
        'versionId', page.version_id, 'title', page.title, 'competency', version.competency, 'category', page.category, 'level', page.level,
        'sessions', version.definition -> 'sessions') order by page.sort_key ${order}, page.id ${order})
        from page join achievement_versions version on version.id = page.version_id) as page`.execute(db)

  const answer = rows[0]
  const fetched = answer?.page ?? []
  const isMore = fetched.length > pageSize
  const shown = fetched.slice(0, pageSize)
  if (isBackward) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    entries: await withWorth(db, shown, organizationId, now),
    ...countFacets(answer?.cube ?? [], query),
    total: answer?.total ?? 0,
    previous: first && (isBackward ? isMore : cursor !== null) ? writeCursor(first.key, first.id) : null,
    next: last && (isBackward || isMore) ? writeCursor(last.key, last.id) : null,
    search,
  }
}

const isLength = (name: keyof typeof lengths) => sql`total_minutes between ${sql.lit(lengths[name].from)} and ${sql.lit(lengths[name].to)}`
const lengthOfHit = sql`case ${sql.join(
  lengthNames.map((name) => sql`when ${isLength(name)} then ${sql.lit(name)}`),
  sql` `,
)} end`

/**
 * Whether an entry counts toward a currency, for the reader's organization or for the one that offers it. Asked of a hashed list rather than
 * joined: how many rules are in force can't be estimated, and a plan that guesses too low takes a second.
 */
const isGiven = (organizationId: string | null, currency: 'clock-hours' | 'money') =>
  sql`(achievements.id, ${organizationId === null ? sql`achievements.organization_id` : sql`${organizationId}::uuid`}) in (
    select achievement_id, organization_id from given where currency = ${currency})`

/** The chosen filters as SQL. Within a group any of those chosen fits. */
function conditions(query: CatalogueQuery): RawBuilder<unknown>[] {
  const chosen: RawBuilder<unknown>[] = []
  if (query.categories.length > 0) chosen.push(sql`category = any(${query.categories}::text[])`)
  if (query.levels.length > 0) chosen.push(sql`level = any(${query.levels}::int[])`)
  if (query.lengths.length > 0) chosen.push(sql`(${sql.join(query.lengths.map(isLength), sql` or `)})`)
  if (query.worth.includes('hours')) chosen.push(sql`hours`)
  if (query.worth.includes('money')) chosen.push(sql`money`)
  if (query.noStudentMedia) chosen.push(sql`not student_media`)
  if (query.issuers.length > 0)
    chosen.push(sql`organization_id in (select id from organizations where slug = any(${query.issuers}::text[]))`)
  return chosen
}

/** How well a hit fits. All its words are weighed where there are few hits; title and competency where a common word has thousands. */
function rank(search: TextSearch | null, sort: Sort) {
  if (!search || sort !== 'relevance') return sql`0::real`
  return search.hits <= rankedAtMost
    ? sql`ts_rank(version.search, ${search.tsquery}::tsquery)`
    : sql`ts_rank(version.headline, ${search.tsquery}::tsquery)`
}

async function withWorth(db: Reader, rows: readonly Row[], organizationId: string | null, now: Date): Promise<CatalogueEntry[]> {
  const givers = new Map<string, string[]>()
  for (const row of rows) {
    const giver = organizationId ?? row.organizationId
    givers.set(giver, [...(givers.get(giver) ?? []), row.id])
  }
  const rules = (await Promise.all([...givers].map(([giver, ids]) => currentRules(db, ids, giver, now)))).flat()
  return rows.map(({ key: _key, organizationId: _organization, ...entry }) => ({
    ...entry,
    rules: rules.filter((rule) => rule.achievementId === entry.id),
  }))
}
