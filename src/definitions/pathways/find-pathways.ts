import { sql } from 'kysely'
import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { authoredBy, emptyId } from '../achievements/achievements.ts'
import { pathwaysIn } from './find-faults.ts'
import { type Pathway, pathwaySchema } from './pathway.ts'
import { pathwayText } from './pathway-text.ts'
import type { PieceName, PieceNames } from './pathway-words.ts'

/** The pathways that those in a text contain, themselves included, however deep. */
export async function pathwaysInside(db: Queryable, text: Pick<Pathway, 'steps'>): Promise<string[]> {
  const first = pathwaysIn(text)
  if (first.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    with recursive inside (id) as (
      select unnest(${first}::uuid[])
      union
      select nested.id
      from inside
        join pathways on pathways.id = inside.id
        join pathway_pieces piece on piece.version_id = pathways.current_version_id and piece.kind = 'pathway'
        join pathways nested on nested.achievement_id = piece.achievement_id
    )
    select id from inside`.execute(db)
  return rows.map(({ id }) => id)
}

/** The titles and addresses of what these texts name. */
export async function namesOf(db: Queryable, texts: readonly Pick<Pathway, 'steps'>[]): Promise<PieceNames> {
  const pieces = texts.flatMap(({ steps }) => steps.flatMap((step) => step.pieces))
  const achievementIds = [...new Set(pieces.flatMap((piece) => (piece.kind === 'achievement' ? piece.achievementId : [])))]
  const pathwayIds = [...new Set(texts.flatMap(pathwaysIn))]
  const { rows } = await sql<{ id: string } & PieceName>`
    select achievements.id, version.title, achievements.slug, version.id as "versionId", coalesce(version.definition ->> 'language', 'en') as language,
      exists (select from retirements where achievement_id = achievements.id) as "isRetired"
    from achievements join achievement_versions version on version.id = achievements.current_version_id
    where achievements.id = any(${achievementIds}::uuid[])
    union all
    select pathways.id, version.title, pathways.slug, version.achievement_version_id, version.text ->> 'language', pathways.retired_at is not null
    from pathways join pathway_versions version on version.id = pathways.current_version_id
    where pathways.id = any(${pathwayIds}::uuid[])`.execute(db)
  return Object.fromEntries(rows.map(({ id, ...name }) => [id, name]))
}
export const namesIn = (db: Queryable, text: Pick<Pathway, 'steps'>): Promise<PieceNames> => namesOf(db, [text])

const published = (db: Queryable) =>
  db
    .selectFrom('pathways')
    .innerJoin('pathwayVersions as version', 'version.pathwayId', 'pathways.id')
    .innerJoin('organizations', 'organizations.id', 'pathways.organizationId')
    .select([
      'pathways.id',
      'pathways.slug',
      'pathways.organizationId',
      'pathways.achievementId',
      'pathways.currentVersionId',
      'pathways.retiredAt',
      'organizations.name as organizationName',
      'organizations.slug as organizationSlug',
      'organizations.timeZone',
      'version.id as versionId',
      'version.number',
      'version.publishedAt',
      'version.changeNote',
      'version.achievementVersionId as milestoneId',
      'version.text',
    ])
const withText = <Row extends { versionId: string; text: unknown }>(row: Row) => ({ ...row, text: pathwayText(row.versionId, row.text) })
export type PublishedPathway = Awaited<ReturnType<typeof findPathway>>

/** What is published at an address: the current version, or the one with this id. @throws Refusal `pathway-missing` */
export async function findPathway(db: Queryable, slug: string, versionId: string | null = null) {
  const row = await published(db)
    .where('pathways.slug', '=', slug)
    .$if(versionId === null, (query) => query.whereRef('version.id', '=', 'pathways.currentVersionId'))
    .$if(versionId !== null, (query) => query.where('version.id', '=', versionId ?? ''))
    .executeTakeFirstOrThrow(() => missing('pathway'))
  return withText(row)
}

type Paged = { after?: string | null; size?: number }

/** The published pathways by title, a page at a time; those of these organizations first, and only those among these where some are named. */
export async function listPathways(
  db: Queryable,
  { after = null, size = 24, own = [], among = null }: Paged & { own?: readonly string[]; among?: readonly string[] | null } = {},
) {
  const from = after === null ? null : /^([01]) (.{1,200}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/s.exec(after)
  const isOther = sql<number>`(case when pathways.organization_id = any(${[...own, emptyId]}::uuid[]) then 0 else 1 end)`
  const rows = await published(db)
    .whereRef('version.id', '=', 'pathways.currentVersionId')
    .where('pathways.retiredAt', 'is', null)
    .$if(among !== null, (query) => query.where('pathways.id', 'in', [...(among ?? []), emptyId]))
    .$if(from !== null, (query) =>
      query.where(sql<boolean>`(${isOther}, version.title, pathways.id) > (${Number(from?.[1])}, ${from?.[2]}, ${from?.[3]}::uuid)`),
    )
    .select(isOther.as('isOther'))
    .orderBy(isOther)
    .orderBy('version.title')
    .orderBy('pathways.id')
    .limit(size + 1)
    .execute()
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const isMore = rows.length > size
  return { rows: shown.map(withText), next: isMore && last ? `${last.isOther} ${withText(last).text.title} ${last.id}` : null }
}

/** The pathways that ask for a micro-credential, by title. */
export async function pathwaysWith(db: Queryable, achievementId: string) {
  return db
    .selectFrom('pathways')
    .innerJoin('pathwayVersions as version', 'version.id', 'pathways.currentVersionId')
    .where('pathways.retiredAt', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('pathwayPieces')
          .whereRef('pathwayPieces.versionId', '=', 'version.id')
          .where('pathwayPieces.achievementId', '=', achievementId)
          .select('place'),
      ),
    )
    .orderBy('version.title')
    .limit(12)
    .select(['pathways.id', 'pathways.slug', 'version.title', 'version.achievementVersionId as milestoneId'])
    .execute()
}

/** A pathway in work, for those who may write it: for everyone else there is nothing. @throws Refusal `pathway-missing` */
export async function findPathwayInWork(db: Queryable, actor: Actor, id: string) {
  const row = await db
    .selectFrom('pathways')
    .innerJoin('organizations', 'organizations.id', 'pathways.organizationId')
    .leftJoin('pathwayVersions as version', 'version.id', 'pathways.currentVersionId')
    .where('pathways.id', '=', isId(id) ? id : emptyId)
    .where('pathways.organizationId', 'in', [...authoredBy(actor), emptyId])
    .select([
      'pathways.id',
      'pathways.slug',
      'pathways.organizationId',
      'pathways.achievementId',
      'pathways.draft',
      'pathways.draftRevision',
      'pathways.draftSavedAt',
      'pathways.retiredAt',
      'organizations.name as organizationName',
      'organizations.shortName as organizationShortName',
      'organizations.accent',
      'organizations.timeZone',
      'version.id as publishedId',
      'version.number as publishedNumber',
      'version.text as published',
    ])
    .executeTakeFirstOrThrow(() => missing('pathway'))
  return {
    ...row,
    draft: row.draft === null ? null : pathwaySchema.parse(row.draft),
    published: row.publishedId === null ? null : pathwayText(row.publishedId, row.published),
  }
}

/** What the organizations of an author have, the newest first. */
export async function listPathwaysInWork(db: Queryable, actor: Actor, { after = null, size = 25 }: Paged = {}) {
  const organizationIds = organizationsWhere(actor, 'author', 'admin')
  const { rows } = await sql<{
    id: string
    title: string
    organizationId: string
    organizationName: string
    slug: string
    number: number | null
    milestoneId: string | null
    isInWork: boolean
    isRetired: boolean
    changedAt: Date
  }>`
    select pathways.id, coalesce(pathways.draft ->> 'title', version.title, '') as title, pathways.organization_id as "organizationId",
      organizations.name as "organizationName", pathways.slug,
      version.number, version.achievement_version_id as "milestoneId", pathways.draft is not null as "isInWork", pathways.retired_at is not null as "isRetired",
      coalesce(pathways.draft_saved_at, version.published_at, pathways.created_at) as "changedAt"
    from pathways join organizations on organizations.id = pathways.organization_id
      left join pathway_versions version on version.id = pathways.current_version_id
    where pathways.organization_id = any(${[...organizationIds]}::uuid[]) ${after && isId(after) ? sql`and pathways.id < ${after}::uuid` : sql``}
    order by pathways.id desc limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}

/** What an author can put in: everything that is offered, their own first. */
export async function findPieceChoices(db: Queryable, organizationId: string, ownId: string) {
  const [achievements, pathways] = await Promise.all([
    db
      .selectFrom('achievements')
      .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
      .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
      .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
      .where('retirements.achievementId', 'is', null)
      .orderBy(sql`achievements.organization_id <> ${organizationId}::uuid`)
      .orderBy('organizations.name')
      .orderBy('version.title')
      .limit(1500)
      .select(['achievements.id', 'version.title', 'version.level', 'organizations.name as organization'])
      .execute(),
    db
      .selectFrom('pathways')
      .innerJoin('pathwayVersions as version', 'version.id', 'pathways.currentVersionId')
      .where('pathways.id', '!=', ownId)
      .where('pathways.retiredAt', 'is', null)
      .orderBy('version.title')
      .limit(300)
      .select(['pathways.id', 'version.title'])
      .execute(),
  ])
  return { achievements, pathways }
}
