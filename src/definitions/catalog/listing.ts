import { sql } from 'kysely'
import { forAll } from '../../foundation/platform/asked-by.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { giveWay } from '../../foundation/platform/give-way.ts'
import type { Definition } from '../achievements/definition.ts'
import { type Length, lengthNames, lengths } from './catalog-query.ts'

/** One published micro-credential, as the catalog lists it. */
export type Listed = {
  id: string
  slug: string
  versionId: string
  title: string
  competency: string
  language: string
  category: string
  level: 1 | 2 | 3
  sessions: Definition['sessions']
  minutes: number
  length: Length
  studentMedia: boolean
  /** ISO 8601. */
  publishedAt: string
  issuer: { id: string; slug: string; name: string }
  /** The addresses of the pathways that ask for it, also through one inside. */
  pathways: readonly string[]
  /** The organizations that endorse it as it is now. */
  endorsedBy: readonly { slug: string; name: string }[]
}

/** A published pathway, as the catalog names it. */
export type ListedPathway = { id: string; slug: string; title: string; summary: string; milestoneId: string }

export type ListingOrder = 'title' | 'newest' | 'shortest'

/** All that is in the catalog under one mark, in the orders in which people read it. */
export type Listing = {
  mark: string
  inOrder: Record<ListingOrder, readonly Listed[]>
  byVersion: ReadonlyMap<string, Listed>
  categories: ReadonlySet<string>
  /** By title. */
  pathways: readonly ListedPathway[]
}

const titles = new Intl.Collator('en', { numeric: true })
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** What comes first, by order; of equals, one stays before the other on every page. */
export const comesBefore: Record<ListingOrder, (a: Listed, b: Listed) => number> = {
  title: (a, b) => titles.compare(a.title, b.title) || byId(a, b),
  newest: (a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : byId(b, a)),
  shortest: (a, b) => a.minutes - b.minutes || byId(a, b),
}

/** The mark of what the catalog shows now; another one as soon as anything in it is another. */
export async function catalogMark(db: Queryable): Promise<string> {
  const { mark } = await db.selectFrom('catalogState').select('mark').executeTakeFirstOrThrow()
  return mark
}

/**
 * The whole catalog. Thousands of entries are a few megabytes, and they change a few times a day: kept in memory, they are filtered, counted
 * and ordered in a millisecond, where the database takes thirty. Only the newest is kept; a request that comes while it is read waits for the same.
 */
let kept: { mark: string; listing: Promise<Listing> } | undefined

export async function findListing(db: Queryable): Promise<Listing> {
  const mark = await catalogMark(db)
  if (kept?.mark === mark) return kept.listing
  const listing = forAll(() => readListing(db))
  const mine = { mark, listing }
  kept = mine
  listing.then(
    // Read a moment later, it may bear a newer mark.
    (read) => {
      mine.mark = read.mark
    },
    () => {
      if (kept === mine) kept = undefined
    },
  )
  return listing
}

const lengthOf = (minutes: number): Length => lengthNames.find((name) => minutes <= lengths[name].to) ?? 'long'

async function readListing(db: Queryable): Promise<Listing> {
  const { rows } = await sql<{
    mark: string
    entries: Omit<Listed, 'length' | 'pathways'>[] | null
    pathways: (ListedPathway & { asksFor: string[] })[] | null
  }>`
    with recursive asked (pathway_id, version_id) as (
      select id, current_version_id from pathways where current_version_id is not null and retired_at is null
      union
      select asked.pathway_id, inside.current_version_id
      from asked
        join pathway_pieces piece on piece.version_id = asked.version_id and piece.kind = 'pathway'
        join pathways inside on inside.achievement_id = piece.achievement_id
    )
    select state.mark, (
      select json_agg(json_build_object('id', achievements.id, 'slug', achievements.slug, 'versionId', version.id, 'title', version.title,
        'competency', version.competency, 'language', coalesce(version.definition ->> 'language', 'en'), 'category', version.category, 'level', version.level, 'sessions', version.definition -> 'sessions',
        'minutes', version.total_minutes, 'studentMedia', version.student_media, 'publishedAt', version.published_at at time zone 'UTC',
        'issuer', json_build_object('id', organization.id, 'slug', organization.slug, 'name', organization.short_name),
        'endorsedBy', coalesce((select json_agg(json_build_object('slug', sayer.slug, 'name', sayer.short_name) order by sayer.short_name)
          from endorsements said join organizations sayer on sayer.id = said.by_organization_id
          where said.version_id = version.id and said.accepted_at is not null and said.hidden_at is null and said.withdrawn_at is null and said.voided_at is null), '[]')))
      from achievements
        join achievement_versions version on version.id = achievements.current_version_id
        join organizations organization on organization.id = achievements.organization_id
      where not exists (select from retirements where retirements.achievement_id = achievements.id)) as entries, (
      select json_agg(json_build_object('id', pathways.id, 'slug', pathways.slug, 'title', version.title, 'summary', version.text ->> 'summary',
        'milestoneId', version.achievement_version_id, 'asksFor', (
          select coalesce(json_agg(piece.achievement_id), '[]')
          from asked join pathway_pieces piece on piece.version_id = asked.version_id and piece.kind = 'achievement'
          where asked.pathway_id = pathways.id)))
      from pathways join pathway_versions version on version.id = pathways.current_version_id
      where pathways.retired_at is null) as pathways
    from catalog_state state`.execute(db)
  const { mark = '', entries, pathways } = rows[0] ?? {}
  const partOf = new Map<string, string[]>()
  for (const { slug, asksFor } of pathways ?? []) for (const id of new Set(asksFor)) partOf.set(id, [...(partOf.get(id) ?? []), slug])
  const all = (entries ?? []).map((entry): Listed => ({ ...entry, length: lengthOf(entry.minutes), pathways: partOf.get(entry.id) ?? [] }))
  const sorted = async (order: ListingOrder) => {
    // Each takes some milliseconds of thousands of titles.
    await giveWay()
    return all.toSorted(comesBefore[order])
  }
  return {
    mark,
    inOrder: { title: await sorted('title'), newest: await sorted('newest'), shortest: await sorted('shortest') },
    byVersion: new Map(all.map((entry) => [entry.versionId, entry])),
    categories: new Set(all.map(({ category }) => category)),
    pathways: (pathways ?? [])
      .map(({ asksFor: _asksFor, ...pathway }) => pathway)
      .sort((a, b) => titles.compare(a.title, b.title) || byId(a, b)),
  }
}
