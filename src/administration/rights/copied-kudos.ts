import type { Queryable } from '../../foundation/platform/database.ts'
import { inPages } from './in-pages.ts'

/** What colleagues gave them for what they earned, also what they removed; not who reported it. */
export const copiedKudos = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('kudos')
      .innerJoin('people as giver', 'giver.id', 'kudos.giverId')
      .where('earnerId', '=', personId)
      .select(['kudos.id', 'awardId', 'giver.name as giver', 'sticker', 'note', 'outside', 'givenAt', 'changedAt', 'removedAt']),
    'kudos.id',
  )

/** What they gave to colleagues, with why an admin removed it. */
export const copiedGivenKudos = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('kudos')
      .where('giverId', '=', personId)
      .select(['kudos.id', 'awardId', 'organizationId', 'sticker', 'note', 'outside', 'givenAt', 'changedAt', 'reason']),
    'kudos.id',
  )

/** What they asked admins to look at. */
export const copiedKudosReports = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('kudosReports')
      .where('reporterId', '=', personId)
      .select(['kudosReports.id', 'awardId', 'sticker', 'note', 'why', 'reportedAt', 'settledAt', 'outcome']),
    'kudosReports.id',
  )

/** What they do not want to see. */
export const copiedMutes = (db: Queryable, personId: string) =>
  inPages(
    db.selectFrom('feedMutes').where('personId', '=', personId).select(['feedMutes.id', 'mutedId', 'schoolId', 'pathwayId', 'mutedAt']),
    'feedMutes.id',
  )

/** Cards of theirs on other sites. */
export const copiedKudosCards = (db: Queryable, personId: string) =>
  inPages(
    db.selectFrom('kudosCards').where('earnerId', '=', personId).select(['kudosCards.id', 'awardId', 'madeAt', 'withdrawnAt']),
    'kudosCards.id',
  )

/** To whom they show what they earn, and which awards they leave out of it. */
export async function* copiedFeedChoices(db: Queryable, personId: string) {
  yield* await db.selectFrom('feedChoices').where('personId', '=', personId).select(['organizationId', 'shownTo', 'chosenAt']).execute()
  yield* inPages(
    db.selectFrom('leftOutMoments').where('earnerId', '=', personId).select(['leftOutMoments.awardId as id', 'leftOutAt']),
    'leftOutMoments.awardId',
  )
}
