import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { loadShare, requireShown } from './load-share.ts'
import { whyNotShown } from './not-shown.ts'
import { shareChanged } from './share-facts.ts'
import { mostPieces } from './share-fields.ts'
import { mayShare } from './share-policy.ts'
import { findPieces } from './shared-evidence.ts'

export const chooseEvidence = command({
  name: 'share.choose-evidence',
  says: 'Says which pieces of evidence a collection shows with one of its awards; all others stay private.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ shareId: z.uuid(), awardId: z.uuid(), artifactIds: z.array(z.uuid()).max(1000).default([]) }),
  async load(scene, { shareId, awardId }) {
    const share = await loadShare(scene, shareId)
    const item = await scene.db
      .selectFrom('shareItems')
      .where('shareId', '=', shareId)
      .where('awardId', '=', awardId)
      .select('id')
      .executeTakeFirstOrThrow(() => missing('award'))
    return { ...share, itemId: item.id }
  },
  may: mayShare,
  async run({ db }, { shareId, awardId, artifactIds }, share) {
    requireShown(share)
    const chosen = [...new Set(artifactIds)]
    const pieces = await findPieces(db, share.personId, [awardId])
    const before = await db.selectFrom('shareEvidence').where('itemId', '=', share.itemId).select('artifactId').execute()
    const known = new Set(before.map(({ artifactId }) => artifactId))
    for (const id of chosen) {
      const piece = pieces.find((each) => each.id === id)
      if (!piece)
        throw invalidAt(
          'evidence-not-of-award',
          'artifactIds',
          'This award does not rest on one of these pieces, so nothing was changed. Choose among its own.',
        )
      if (piece.fault) throw invalidAt('evidence-not-shown', 'artifactIds', whyNotShown[piece.fault])
    }
    const { others } = await db
      .selectFrom('shareEvidence')
      .innerJoin('shareItems', 'shareItems.id', 'shareEvidence.itemId')
      .where('shareItems.shareId', '=', shareId)
      .where('shareItems.id', '!=', share.itemId)
      .select(({ fn }) => fn.countAll<string>().as('others'))
      .executeTakeFirstOrThrow()
    if (Number(others) + chosen.length > mostPieces)
      throw conflict('share-evidence-full', 'One link shows at most {most} pieces of evidence. Take some out first.', { most: mostPieces })
    const isNew = chosen.length !== known.size || chosen.some((id) => !known.has(id))
    if (!isNew) return { isNew }
    await db.deleteFrom('shareEvidence').where('itemId', '=', share.itemId).execute()
    if (chosen.length > 0)
      await db
        .insertInto('shareEvidence')
        .values(chosen.map((artifactId) => ({ itemId: share.itemId, artifactId })))
        .execute()
    return { isNew }
  },
  record: (_input, { id }, { isNew }) => (isNew ? fact(shareChanged, { subjectId: id }) : null),
})
