import { z } from 'zod'
import { whoseRulesCount } from '../../definitions/value/worth.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid, missing } from '../../foundation/platform/refusal.ts'
import { attemptStarted } from './attempt-facts.ts'
import { mayStartAttempt } from './attempt-policy.ts'

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

  async run(
    { db, actor, now, newId },
    { route, organizationId: chosen },
    { id: achievementId, organizationId, currentVersionId, retiredAt },
  ) {
    const earnerId = personIdOf(actor)
    if (!earnerId) throw new Error('The policy lets only people start.')
    const open = () =>
      db
        .selectFrom('attempts')
        .where('earnerId', '=', earnerId)
        .where('achievementId', '=', achievementId)
        .where('purpose', '=', 'award')
        .where('state', 'not in', ['earned', 'withdrawn'])
        .select('id')
        .executeTakeFirst()
    const mine = await open()
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

    const { places, first } = await whoseRulesCount(db, actor, { id: achievementId, organizationId }, now)
    if (chosen && !places.includes(chosen))
      throw invalid('not-earning-there', 'You don’t earn there. Please choose again by whose rules it is to count.', [
        { field: 'organizationId', text: 'Choose an organization where you earn.' },
      ])
    const begun = await db
      .insertInto('attempts')
      .values({
        id: newId(),
        achievementId,
        versionId: currentVersionId,
        earnerId,
        // Kept for good: by whose rules it was promised is by whose rules the award pays.
        organizationId: chosen ?? first,
        route,
        startedAt: now,
        changedAt: now,
      })
      // Two taps at once: the second finds the first.
      .onConflict((clash) => clash.doNothing())
      .returning('id')
      .executeTakeFirst()
    const attemptId = begun?.id ?? (await open())?.id
    if (!attemptId) throw conflict('start-again', 'This changed just now. Please try once more.')
    return { attemptId, began: begun !== undefined, organizationId }
  },

  record: ({ route, achievementId }, { organizationId }, { attemptId, began }) =>
    began ? fact(attemptStarted, { organizationId, subjectId: attemptId }, { route, achievementId }) : null,
})
