import { sql } from 'kysely'
import { importedStanding } from '../../credentials/imports/find-imported.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'

/** Badges from elsewhere that say that they are of this person: others are nobody's to show as their own. */
const ofTheirs = (db: Queryable, personId: string) =>
  db
    .selectFrom('importedBadges')
    .where('importedBadges.personId', '=', personId)
    .where('removedAt', 'is', null)
    .where('replacedBy', 'is', null)
    .where('about', '=', 'you')
    .where((of) => of.or([of('verdict', 'is', null), of('verdict', '!=', 'not-to-be-trusted')]))

/** @throws Refusal `badge-not-yours` */
export async function requireOwnBadges(db: Queryable, personId: string, badgeIds: readonly string[]): Promise<void> {
  if (badgeIds.length === 0) return
  const found = await ofTheirs(db, personId)
    .where(sql<boolean>`id = any(${[...badgeIds]}::uuid[])`)
    .select('id')
    .execute()
  if (found.length < badgeIds.length)
    throw invalidAt(
      'badge-not-yours',
      'badgeIds',
      'One of these badges does not say that it is yours, so nothing was changed. Open it in your wallet: it may be to an address that you can add.',
    )
}

/** Badges from elsewhere that could be added, the last that came first. */
export const findMoreBadges = (db: Queryable, personId: string, { shareId, size }: { shareId: string | null; size: number }) =>
  ofTheirs(db, personId)
    .$if(shareId !== null, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('shareItems')
              .whereRef('shareItems.badgeId', '=', 'importedBadges.id')
              .where('shareId', '=', shareId ?? '')
              .select('shareItems.id'),
          ),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(size)
    .select(['id', 'title', 'issuerName'])
    .execute()

/** The badges from elsewhere that a share shows, with their places among the rest. One that was removed from the wallet is left out. */
export async function findSharedBadges(db: Queryable, shareId: string, now: Date) {
  const rows = await db
    .selectFrom('shareItems')
    .innerJoin('importedBadges', 'importedBadges.id', 'shareItems.badgeId')
    .where('shareItems.shareId', '=', shareId)
    .where('removedAt', 'is', null)
    .where('about', '=', 'you')
    .where((of) => of.or([of('verdict', 'is', null), of('verdict', '!=', 'not-to-be-trusted')]))
    .orderBy('shareItems.place')
    .select([
      'importedBadges.id',
      'shareItems.place',
      'title',
      'description',
      'language',
      'issuerName',
      'issuedAt',
      'expiresAt',
      'verdict',
      'knownAt',
      'address',
    ])
    .execute()
  return rows.map(({ verdict, ...badge }) => ({ ...badge, standing: importedStanding({ verdict, expiresAt: badge.expiresAt }, now) }))
}
