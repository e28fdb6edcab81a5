import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid, missing } from '../../foundation/platform/refusal.ts'
import { anchorOffered, anchorTakenBack } from './calibration-facts.ts'
import { mayOfferWork } from './calibration-policy.ts'
import { endAnchor } from './use-anchor.ts'

export const offerWork = command({
  name: 'anchor.offer',
  says: 'Offers one’s own earned work as an anchor: assessors practice on it without a name, until it is taken back.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    attemptId: z.uuid(),
    /** Said by the earner in so many words. */
    agrees: z.boolean().default(false),
  }),

  load: ({ db }, { attemptId }) =>
    db
      .selectFrom('attempts')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('attempts.id', '=', attemptId)
      .select([
        'attempts.id',
        'attempts.earnerId',
        'attempts.state',
        'attempts.achievementId',
        'attempts.versionId',
        'achievements.organizationId',
      ])
      .forUpdate('attempts')
      .executeTakeFirstOrThrow(() => missing('attempt')),

  may: mayOfferWork,

  async run({ db, now, newId }, { attemptId, agrees }, { earnerId, state, achievementId, versionId, organizationId }) {
    if (!agrees)
      throw invalid('not-agreed', 'Tick the box if assessors may practice on your work. Nothing was changed.', [
        { field: 'agrees', text: 'Tick this if you agree.' },
      ])
    if (state !== 'earned') throw conflict('not-earned', 'Only work that has earned its micro-credential can be offered.')
    const offered = await db
      .selectFrom('anchors')
      .where('attemptId', '=', attemptId)
      .where('state', '<>', 'retired')
      .select('id')
      .executeTakeFirst()
    if (offered) return { anchorId: offered.id, began: false }
    const last = await db
      .selectFrom('submissions')
      .where('attemptId', '=', attemptId)
      .orderBy('number', 'desc')
      .limit(1)
      .select('id')
      .executeTakeFirstOrThrow()
    const again = await db.selectFrom('anchors').where('submissionId', '=', last.id).select('id').executeTakeFirst()
    if (again) {
      // Taken back, and offered again: what was agreed of it is agreed again.
      await db.updateTable('anchors').set({ state: 'offered', changedAt: now }).where('id', '=', again.id).execute()
      return { anchorId: again.id, began: true }
    }
    const anchorId = newId()
    await db
      .insertInto('anchors')
      .values({
        id: anchorId,
        organizationId,
        achievementId,
        versionId,
        attemptId,
        submissionId: last.id,
        source: 'offered',
        state: 'offered',
        madeBy: earnerId,
        madeAt: now,
        changedAt: now,
      })
      .execute()
    // Where to begin agreeing: what was decided of it.
    await db
      .insertInto('anchorLevels')
      .columns(['anchorId', 'criterionId', 'level', 'reason'])
      .expression((from) =>
        from
          .selectFrom('decisionLevels')
          .innerJoin('decisions', 'decisions.id', 'decisionLevels.decisionId')
          .where('decisions.submissionId', '=', last.id)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('decisions as later')
                  .whereRef('later.submissionId', '=', 'decisions.submissionId')
                  .whereRef('later.id', '>', 'decisions.id')
                  .select('later.id'),
              ),
            ),
          )
          .where('carried', '=', false)
          .select(({ val }) => [val(anchorId).as('anchorId'), 'criterionId', 'level', 'reason']),
      )
      .execute()
    return { anchorId, began: true }
  },

  record: (_input, { organizationId, achievementId }, { anchorId, began }) =>
    began ? fact(anchorOffered, { organizationId, subjectId: anchorId }, { achievementId }) : null,
})

export const takeWorkBack = command({
  name: 'anchor.take-back',
  says: 'Takes one’s own work back that was offered for calibration: from now on no assessor practices on it.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ attemptId: z.uuid() }),
  load: ({ db }, { attemptId }) =>
    db
      .selectFrom('attempts')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('attempts.id', '=', attemptId)
      .select(['attempts.earnerId', 'attempts.achievementId', 'achievements.organizationId'])
      .forUpdate('attempts')
      .executeTakeFirstOrThrow(() => missing('attempt')),
  may: mayOfferWork,
  async run(scene, { attemptId }) {
    const anchor = await scene.db
      .selectFrom('anchors')
      .where('attemptId', '=', attemptId)
      .where('source', '=', 'offered')
      .where('state', '<>', 'retired')
      .select('id')
      .forUpdate()
      .executeTakeFirst()
    if (anchor) await endAnchor(scene, anchor.id)
    return { anchorId: anchor?.id ?? null }
  },
  record: (_input, { organizationId, achievementId }, { anchorId }) =>
    anchorId ? fact(anchorTakenBack, { organizationId, subjectId: anchorId }, { achievementId }) : null,
})
