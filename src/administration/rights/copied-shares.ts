import type { Queryable } from '../../foundation/platform/database.ts'
import { inGroups } from './in-groups.ts'
import { inPagesWith } from './in-pages.ts'

/** What a person shares or shared: what it was called, for whom and until when, what was in it, and when it was looked at. Its links stay with the page. */
export const copiedCollections = (db: Queryable, personId: string) =>
  inPagesWith(
    db
      .selectFrom('shares')
      .where('personId', '=', personId)
      .select(['id', 'title', 'note', 'access', 'address', 'madeAt', 'expiresAt', 'withdrawnAt']),
    'id',
    async (shares, ids) => {
      const [items, evidence, looks] = await Promise.all([
        db.selectFrom('shareItems').where('shareId', 'in', ids).orderBy('place').select(['shareId', 'awardId', 'badgeId']).execute(),
        db
          .selectFrom('shareEvidence')
          .innerJoin('shareItems', 'shareItems.id', 'shareEvidence.itemId')
          .where('shareId', 'in', ids)
          .select(['shareId', 'awardId', 'artifactId'])
          .execute(),
        db
          .selectFrom('shareLooks')
          .where('shareId', 'in', ids)
          .orderBy('hour')
          .select(['shareId', 'hour', 'way', 'address', 'times'])
          .execute(),
      ])
      const [itemsOf, evidenceOf, looksOf] = [inGroups(items, 'shareId'), inGroups(evidence, 'shareId'), inGroups(looks, 'shareId')]
      return shares.map((share) => ({
        ...share,
        items: itemsOf(share.id),
        evidence: evidenceOf(share.id),
        lookedAt: looksOf(share.id),
      }))
    },
  )

/** Their public page, with the handles that they gave up lately. */
export async function* copiedPublicPage(db: Queryable, personId: string) {
  const page = await db
    .selectFrom('profiles')
    .where('personId', '=', personId)
    .select(['handle', 'about', 'linkUrl', 'isShown', 'isListed', 'changedAt'])
    .executeTakeFirst()
  if (!page) return
  const [awards, before] = await Promise.all([
    db.selectFrom('profileAwards').where('personId', '=', personId).orderBy('place').select('awardId').execute(),
    db.selectFrom('formerHandles').where('personId', '=', personId).orderBy('leftAt').select(['handle', 'leftAt']).execute(),
  ])
  yield { ...page, awards: awards.map(({ awardId }) => awardId), handlesBefore: before }
}
