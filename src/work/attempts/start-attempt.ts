import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { attemptStarted } from './attempt-facts.ts'
import { mayStartAttempt } from './attempt-policy.ts'
import { beginAttempt, openAttempt } from './begin-attempt.ts'

export const startAttempt = command({
  name: 'attempt.start',
  says: 'Begins work on a micro-credential, as it is published now. Who has it open already comes back to that.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    achievementId: z.uuid(),
    route: z.enum(['start', 'already']).default('start'),
    /** By whose rules it is to count, for who earns in several organizations. */
    organizationId: z.uuid().optional(),
  }),

  load: ({ db }, { achievementId }) =>
    db
      .selectFrom('achievements')
      .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
      .where('achievements.id', '=', achievementId)
      .select(['achievements.id', 'achievements.organizationId', 'achievements.currentVersionId', 'retirements.retiredAt'])
      .executeTakeFirstOrThrow(() => missing('micro-credential')),

  may: mayStartAttempt,

  async run(scene, { route, organizationId: chosen }, { id: achievementId, organizationId, currentVersionId, retiredAt }) {
    const { db } = scene
    const earnerId = personIdOf(scene.actor)
    if (!earnerId) throw new Error('The policy lets only people start.')
    const mine = await openAttempt(scene, earnerId, achievementId)
    if (mine) return { attemptId: mine.id, began: false, organizationId }
    if (!currentVersionId) throw missing('micro-credential')
    if (retiredAt)
      throw conflict('retired', 'This micro-credential is no longer offered, so it can’t be started. What was earned with it stays.')

    // What someone holds for good can't be earned, and paid, a second time with the same evidence. What runs out can be renewed.
    const held = await db
      .selectFrom('awards')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .where('awards.earnerId', '=', earnerId)
      .where('awards.achievementId', '=', achievementId)
      .where('awards.expiresAt', 'is', null)
      .where('revocations.awardId', 'is', null)
      .select('awards.id')
      .executeTakeFirst()
    if (held) throw conflict('earned-for-good', 'You have earned this already, and it does not expire. There is nothing to start again.')

    const achievement = { id: achievementId, organizationId }
    const begun = await beginAttempt(scene, { earnerId, achievement, versionId: currentVersionId, route, chosen, renewsId: null })
    const attemptId = begun ?? (await openAttempt(scene, earnerId, achievementId))?.id
    if (!attemptId) throw conflict('start-again', 'This changed just now. Please try once more.')
    return { attemptId, began: begun !== null, organizationId }
  },

  record: ({ route, achievementId }, { organizationId }, { attemptId, began }) =>
    began ? fact(attemptStarted, { organizationId, subjectId: attemptId }, { route, achievementId }) : null,
})
