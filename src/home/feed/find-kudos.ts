import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { changeHours } from './feed-fields.ts'
import { isSticker, type StickerName } from './stickers.ts'

const read = <Row extends { sticker: string | null }>(row: Row) => ({
  ...row,
  // One that is drawn no more is not shown.
  sticker: row.sticker !== null && isSticker(row.sticker) ? row.sticker : null,
})

/** Kudos that somebody is shown: not what they reported, nor what somebody gave whom they muted. The rest the policy of the table says. */
const selectShown = (db: Queryable, viewerId: string) =>
  db
    .selectFrom('kudos')
    .innerJoin('people as giver', 'giver.id', 'kudos.giverId')
    .where('kudos.removedAt', 'is', null)
    .where(
      sql<boolean>`not exists (select from kudos_reports where kudos_id = kudos.id and reporter_id = ${viewerId}::uuid)
        and not exists (select from feed_mutes where person_id = ${viewerId}::uuid and muted_id = kudos.giver_id)`,
    )
    .select(['kudos.id', 'kudos.awardId', 'kudos.sticker', 'kudos.note', 'kudos.givenAt', 'kudos.giverId', 'giver.name as giver'])
    .select((of) => of('kudos.giverId', '=', viewerId).as('isOwn'))

export type Kudos = {
  id: string
  awardId: string
  sticker: StickerName | null
  note: string | null
  givenAt: Date
  giverId: string
  giver: string
  isOwn: unknown
}

/** A page of what was given to one moment, the newest first. */
export async function findKudos(
  db: Queryable,
  viewerId: string,
  { awardId, organizationId }: { awardId: string; organizationId: string },
  { before, size }: { before?: string | null | undefined; size: number },
) {
  const rows = await selectShown(db, viewerId)
    .where('kudos.awardId', '=', awardId)
    .where('kudos.organizationId', '=', organizationId)
    .$if(Boolean(before), (query) => query.where('kudos.id', '<', before ?? ''))
    .orderBy('kudos.id', 'desc')
    .limit(size + 1)
    .execute()
  const items: Kudos[] = rows.slice(0, size).map(read)
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** The latest of what was given to each of several moments, and whether there is more. */
export async function findLatestKudos(
  db: Queryable,
  viewerId: string,
  organizationId: string,
  awardIds: readonly string[],
  most: number,
): Promise<Map<string, { items: Kudos[]; hasMore: boolean }>> {
  const found = new Map<string, { items: Kudos[]; hasMore: boolean }>()
  if (awardIds.length === 0) return found
  const { rows } = await sql<Omit<Kudos, 'sticker'> & { sticker: string | null }>`
    select latest.* from unnest(${[...awardIds]}::uuid[]) as moment (id) cross join lateral (
      ${selectShown(db, viewerId)
        .where('kudos.organizationId', '=', organizationId)
        .where(sql<boolean>`kudos.award_id = moment.id`)
        .orderBy('kudos.id', 'desc')
        .limit(most + 1)}
    ) latest`.execute(db)
  for (const id of awardIds) {
    const items = rows.filter(({ awardId }) => awardId === id).map(read)
    found.set(id, { items: items.slice(0, most), hasMore: items.length > most })
  }
  return found
}

export type OwnGift = {
  id: string
  awardId: string
  sticker: StickerName | null
  note: string | null
  outside: boolean
  mayChange: boolean
  isGone: boolean
}

/** What somebody gave to these moments themselves. */
export async function findOwnGifts(
  db: Queryable,
  viewerId: string,
  organizationId: string,
  awardIds: readonly string[],
  now: Date,
): Promise<Map<string, OwnGift>> {
  if (awardIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('kudos')
    .where('giverId', '=', viewerId)
    .where('organizationId', '=', organizationId)
    .where('awardId', 'in', [...awardIds])
    .select(['id', 'awardId', 'sticker', 'note', 'outside', 'givenAt', 'removedAt'])
    .execute()
  return new Map(
    rows.map(({ givenAt, removedAt, ...row }) => [
      row.awardId,
      { ...read(row), isGone: removedAt !== null, mayChange: now.getTime() - givenAt.getTime() <= changeHours * 3_600_000 },
    ]),
  )
}

type Slice = { before?: string | null | undefined; size: number }

const named = (db: Queryable) =>
  db
    .selectFrom('kudos')
    .innerJoin('awards', 'awards.id', 'kudos.awardId')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .innerJoin('organizations as home', 'home.id', 'kudos.organizationId')
    .select(['kudos.id', 'kudos.awardId', 'kudos.sticker', 'kudos.note', 'kudos.outside', 'kudos.givenAt'])
    .select(['version.title', 'awards.versionId', 'home.timeZone'])

/** What a person got, the newest first, whether or not they show the moment now. */
export async function findReceived(db: Queryable, personId: string, { before, size }: Slice) {
  const rows = await named(db)
    .innerJoin('people as giver', 'giver.id', 'kudos.giverId')
    .select(['giver.name as giver', 'kudos.giverId'])
    .where('kudos.earnerId', '=', personId)
    .where('kudos.removedAt', 'is', null)
    .where(sql<boolean>`not exists (select from kudos_reports where kudos_id = kudos.id and reporter_id = ${personId}::uuid)`)
    .$if(Boolean(before), (query) => query.where('kudos.id', '<', before ?? ''))
    .orderBy('kudos.id', 'desc')
    .limit(size + 1)
    .execute()
  const items = rows.slice(0, size).map(read)
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** What a person gave, the newest first. That somebody removed it they learn only from an admin, with the reason. */
export async function findGiven(db: Queryable, personId: string, { before, size }: Slice, now: Date) {
  const rows = await named(db)
    .innerJoin('people as earner', 'earner.id', 'kudos.earnerId')
    .select(['earner.name as earner', 'kudos.removedBecause', 'kudos.reason'])
    .where('kudos.giverId', '=', personId)
    .where((of) => of.or([of('kudos.sticker', 'is not', null), of('kudos.note', 'is not', null)]))
    .$if(Boolean(before), (query) => query.where('kudos.id', '<', before ?? ''))
    .orderBy('kudos.id', 'desc')
    .limit(size + 1)
    .execute()
  const items = rows.slice(0, size).map(({ removedBecause, reason, ...row }) => ({
    ...read(row),
    removedReason: removedBecause === 'admin' ? reason : null,
    mayChange: removedBecause === null && now.getTime() - row.givenAt.getTime() <= changeHours * 3_600_000,
  }))
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}
