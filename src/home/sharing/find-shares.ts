import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { Access } from './share-fields.ts'

/** Where a share stands. What was taken back stays so; what is over can be given a later end. */
export type ShareStanding = 'shown' | 'over' | 'withdrawn'
export const shareStanding = (
  { withdrawnAt, expiresAt }: { withdrawnAt: Date | null; expiresAt: Date | null },
  now: Date,
): ShareStanding => (withdrawnAt ? 'withdrawn' : expiresAt && expiresAt <= now ? 'over' : 'shown')

const counted = (db: Queryable, personId: string) =>
  db
    .selectFrom('shares')
    .where('personId', '=', personId)
    .select(['id', 'title', 'note', 'address', 'madeAt', 'expiresAt', 'withdrawnAt', 'revision'])
    .select(sql<Access>`access`.as('access'))
    .select([
      sql<number>`(select count(*)::integer from share_items where share_id = shares.id)`.as('awards'),
      sql<number>`(select count(*)::integer from share_evidence join share_items on share_items.id = item_id where share_id = shares.id)`.as(
        'pieces',
      ),
      sql<number>`(select coalesce(sum(times), 0)::integer from share_looks where share_id = shares.id)`.as('looks'),
    ])

/** What a person shares, the newest first, a page at a time. */
export async function findShares(db: Queryable, personId: string, { before, size }: { before?: string | null | undefined; size: number }) {
  const rows = await counted(db, personId)
    .$if(Boolean(before), (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  const shares = rows.slice(0, size)
  return { shares, next: rows.length > size ? (shares.at(-1)?.id ?? null) : null }
}

/** One of them with its secrets still sealed. @throws Refusal `collection-missing` */
export async function findShare(db: Queryable, personId: string, id: string | undefined) {
  if (!isId(id)) throw missing('collection')
  return await counted(db, personId)
    .where('id', '=', id)
    .select(['tokenSealed', 'codeSealed'])
    .executeTakeFirstOrThrow(() => missing('collection'))
}

/** What is in it, as its owner arranges it: also what they took down, which others are not shown. */
export const findShareItems = (db: Queryable, shareId: string) =>
  db
    .selectFrom('shareItems')
    .innerJoin('awards', 'awards.id', 'shareItems.awardId')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .where('shareItems.shareId', '=', shareId)
    .orderBy('shareItems.place')
    .orderBy('shareItems.id')
    .select([
      'awards.id',
      'awards.versionId',
      'versions.title',
      'organizations.name as issuerName',
      'revokedAt',
      'hiddenAt',
      'shareItems.place',
    ])
    .select(sql<string[]>`array(select artifact_id from share_evidence where item_id = share_items.id)`.as('shown'))
    .execute()

/** When it was looked at, by hours, the latest first. */
export const findLooks = (db: Queryable, shareId: string) =>
  db
    .selectFrom('shareLooks')
    .where('shareId', '=', shareId)
    .orderBy('hour', 'desc')
    .orderBy('address')
    .limit(100)
    .select(['hour', 'address', 'times'])
    .select(sql<Access>`way`.as('way'))
    .execute()

/** Awards that could be added: a person's own that are shown publicly and not in it yet, the newest first. */
export async function findMoreAwards(
  db: Queryable,
  personId: string,
  {
    shareId = null,
    profile = false,
    before,
    size,
  }: { shareId?: string | null; profile?: boolean; before?: string | null | undefined; size: number },
) {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.earnerId', '=', personId)
    .where('awardHidings.awardId', 'is', null)
    .$if(shareId !== null, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('shareItems')
              .whereRef('awardId', '=', 'awards.id')
              .where('shareId', '=', shareId ?? '')
              .select('id'),
          ),
        ),
      ),
    )
    .$if(profile, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('profileAwards').whereRef('profileAwards.awardId', '=', 'awards.id').select('profileAwards.awardId'))),
      ),
    )
    .$if(Boolean(before), (query) => query.where('awards.id', '<', before ?? ''))
    .orderBy('awards.id', 'desc')
    .limit(size + 1)
    .select([
      'awards.id',
      'awards.versionId',
      'versions.title',
      'organizations.name as issuerName',
      'organizations.timeZone',
      'awards.awardedAt',
      'revokedAt',
    ])
    .execute()
  const awards = rows.slice(0, size)
  return { awards, next: rows.length > size ? (awards.at(-1)?.id ?? null) : null }
}
