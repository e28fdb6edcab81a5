import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { loadShare, requireOwnAwards, requireRoom, requireShown } from './load-share.ts'
import { inNewOrder } from './new-order.ts'
import { shareChanged } from './share-facts.ts'
import { mayShare } from './share-policy.ts'
import { requireOwnBadges } from './shared-badges.ts'

export const arrangeShare = command({
  name: 'share.arrange',
  says: 'Adds an award of one’s own to a collection, takes one out, or moves one up or down.',
  reach: pageAndRest,
  limits: null,
  input: z
    .object({
      shareId: z.uuid(),
      awardId: z.uuid().optional(),
      badgeId: z.uuid().optional().describe('A badge that you brought in from elsewhere, in place of an award.'),
      act: z.enum(['add', 'remove', 'up', 'down']),
    })
    .refine(
      ({ awardId, badgeId }) => (awardId === undefined) !== (badgeId === undefined),
      'Say which award, or which badge from elsewhere.',
    ),
  load: (scene, { shareId }) => loadShare(scene, shareId),
  may: mayShare,
  async run(scene, { shareId, awardId, badgeId, act }, share) {
    requireShown(share)
    const { db, newId } = scene
    const items = await db
      .selectFrom('shareItems')
      .where('shareId', '=', shareId)
      .orderBy('place')
      .orderBy('id')
      .select(['id', 'awardId', 'badgeId', 'place'])
      .execute()
    const there = items.find((item) => (awardId ? item.awardId === awardId : item.badgeId === badgeId))
    if (act === 'add') {
      // Sent twice, it is in once.
      if (there) return { shareId, isNew: false }
      requireRoom(items.length + 1)
      await requireOwnAwards(scene, share.personId, awardId ? [awardId] : [])
      await requireOwnBadges(db, share.personId, badgeId ? [badgeId] : [])
      await db
        .insertInto('shareItems')
        .values({ id: newId(), shareId, awardId: awardId ?? null, badgeId: badgeId ?? null, place: (items.at(-1)?.place ?? -1) + 1 })
        .execute()
      return { shareId, isNew: true }
    }
    if (!there) throw missing('award')
    if (act === 'remove') await db.deleteFrom('shareItems').where('id', '=', there.id).execute()
    else
      for (const [place, { id }] of inNewOrder(items, there, act).entries())
        await db.updateTable('shareItems').set({ place }).where('id', '=', id).where('place', '!=', place).execute()
    return { shareId, isNew: true }
  },
  record: (_input, { id }, { isNew }) => (isNew ? fact(shareChanged, { subjectId: id }) : null),
})
