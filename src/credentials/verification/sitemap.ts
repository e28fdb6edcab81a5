import { type SqlBool, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { awardAddresses, issuerAddresses } from '../awards/award-addresses.ts'

/** Addresses in one map: made in a moment, where the protocol's 50,000 (sitemaps.org) hold a server up. */
export const addressesPerMap = 5_000
const rowsPerRead = 2_000

/** What may be found: the pages of the instance with its issuers and pathways, its catalog, and the awards whose earners want that. */
export const sitemapSections = ['pages', 'catalog', 'awards'] as const
export type SitemapSection = (typeof sitemapSections)[number]
export type SitemapEntry = { address: string; changed: Date | null }

const isStanding = sql<SqlBool>`not exists (select from revocations where revocations.award_id = award_listings.award_id)
  and not exists (select from suspensions where suspensions.award_id = award_listings.award_id)`

type Row = { id: string; path: string; changed: Date }
type ReadRows = (db: Queryable, from: string | null, after: string | null, limit: number) => Promise<Row[]>

const catalogRows: ReadRows = (db, from, after, limit) =>
  db
    .selectFrom('offers')
    .innerJoin('achievements', 'achievements.id', 'offers.achievementId')
    .innerJoin('achievementVersions as versions', 'versions.id', 'offers.versionId')
    .$call((query) => (from === null ? query : query.where('offers.achievementId', '>=', from)))
    .$call((query) => (after === null ? query : query.where('offers.achievementId', '>', after)))
    .orderBy('offers.achievementId')
    .limit(limit)
    .select(['achievements.id', 'achievements.slug as path', 'versions.publishedAt as changed'])
    .execute()

const awardRows: ReadRows = (db, from, after, limit) =>
  db
    .selectFrom('awardListings')
    .where(isStanding)
    .$call((query) => (from === null ? query : query.where('awardId', '>=', from)))
    .$call((query) => (after === null ? query : query.where('awardId', '>', after)))
    .orderBy('awardId')
    .limit(limit)
    .select(['awardId as id', 'awardId as path', 'listedAt as changed'])
    .execute()

/** How many addresses there are, by section. */
export async function countSitemap(db: Queryable): Promise<Record<SitemapSection, number>> {
  const { rows } = await sql<Record<SitemapSection, number>>`select
    (select count(*) from organizations where kind <> 'school') + 4
      + (select count(*) from pathways where current_version_id is not null and retired_at is null)
      + (select count(*) from profiles where is_listed) as pages,
    (select count(*) from offers) as catalog,
    (select count(*) from award_listings where ${isStanding}) as awards`.execute(db)
  return rows[0] ?? { pages: 0, catalog: 0, awards: 0 }
}

/** Where each map of a section begins. */
export async function mapStarts(db: Queryable, section: 'catalog' | 'awards', perMap = addressesPerMap): Promise<string[]> {
  const ids =
    section === 'catalog'
      ? sql`select achievement_id as id from offers`
      : sql`select award_id as id from award_listings where ${isStanding}`
  const { rows } = await sql<{ id: string }>`
    select id from (select id, row_number() over (order by id) as place from (${ids}) listed) numbered
    where (place - 1) % ${sql.lit(perMap)} = 0 order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The addresses of a section from a place on, read a few thousand at a time. */
export async function* sitemapEntries(
  db: Queryable,
  baseUrl: string,
  section: SitemapSection,
  { from = null, limit = addressesPerMap }: { from?: string | null; limit?: number } = {},
): AsyncGenerator<SitemapEntry> {
  if (section === 'pages') {
    for (const path of ['/', '/catalog', '/pathways', '/verify']) yield { address: `${baseUrl}${path}`, changed: null }
    const issuers = await db.selectFrom('organizations').where('kind', '!=', 'school').orderBy('id').limit(limit).select('slug').execute()
    for (const { slug } of issuers) yield { address: issuerAddresses(baseUrl, slug).home, changed: null }
    const pathways = await db
      .selectFrom('pathways')
      .innerJoin('pathwayVersions as version', 'version.id', 'pathways.currentVersionId')
      .where('pathways.retiredAt', 'is', null)
      .orderBy('pathways.id')
      .limit(limit)
      .select(['pathways.slug', 'version.publishedAt'])
      .execute()
    for (const { slug, publishedAt } of pathways) yield { address: `${baseUrl}/pathways/${slug}`, changed: publishedAt }
    // Who wants to be found says so; a page is told by the policy of its table.
    const people = await db
      .selectFrom('profiles')
      .where('isListed', '=', true)
      .orderBy('handle')
      .limit(limit)
      .select(['handle', 'changedAt'])
      .execute()
    for (const { handle, changedAt } of people) yield { address: `${baseUrl}/people/${handle}`, changed: changedAt }
    return
  }
  const read = section === 'catalog' ? catalogRows : awardRows
  let after: string | null = null
  for (let left = limit; left > 0; ) {
    const rows: Row[] = await read(db, from, after, Math.min(left, rowsPerRead))
    for (const { path, changed } of rows)
      yield { address: section === 'catalog' ? `${baseUrl}/catalog/${path}` : awardAddresses(baseUrl, path).page, changed }
    if (rows.length < rowsPerRead) return
    left -= rows.length
    after = rows.at(-1)?.id ?? null
  }
}
