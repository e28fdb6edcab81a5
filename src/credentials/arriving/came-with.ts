import type { Queryable } from '../../foundation/platform/database.ts'

/** The badges that came into a wallet with an archive, and with no other that is still there. One that its owner had brought before is not among them. */
export const badgesThatCameWith = (db: Queryable, { archiveId, personId }: { archiveId: string; personId: string }) =>
  db
    .selectFrom('importedBadges')
    .where('importedBadges.personId', '=', personId)
    .where('importedBadges.source', '=', 'archive')
    .where('importedBadges.removedAt', 'is', null)
    .where('importedBadges.fileDigest', 'in', (eb) => eb.selectFrom('broughtFiles').where('archiveId', '=', archiveId).select('digest'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('broughtFiles as others')
            .innerJoin('arrivedArchives', 'arrivedArchives.id', 'others.archiveId')
            .whereRef('others.digest', '=', 'importedBadges.fileDigest')
            .where('others.archiveId', '!=', archiveId)
            .where('arrivedArchives.personId', '=', personId)
            .select('others.place'),
        ),
      ),
    )
    .select(['importedBadges.id', 'importedBadges.counts'])
