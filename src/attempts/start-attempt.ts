import { z } from 'zod'
import { type Actor, personIdOf } from '../platform/actor.ts'
import { command } from '../platform/command.ts'
import { conflict, missing } from '../platform/refusal.ts'
import { mayStartAttempt } from './attempt-policy.ts'

/** Begins work on a micro-credential, as it is published now. Who has it open already comes back to that. */
export const startAttempt = command({
  name: 'attempt.start',

  input: z.object({ achievementId: z.uuid(), route: z.enum(['start', 'already']).default('start') }),

  load: ({ db }, { achievementId }) =>
    db
      .selectFrom('achievements')
      .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
      .where('achievements.id', '=', achievementId)
      .select(['achievements.id', 'achievements.organizationId', 'achievements.currentVersionId', 'retirements.retiredAt'])
      .executeTakeFirstOrThrow(() => missing('micro-credential')),

  may: mayStartAttempt,

  async run({ db, actor, now, newId }, { route }, { id: achievementId, organizationId, currentVersionId, retiredAt }) {
    const earnerId = personIdOf(actor)
    if (!earnerId) throw new Error('The policy lets only people start.')
    const open = () =>
      db
        .selectFrom('attempts')
        .where('earnerId', '=', earnerId)
        .where('achievementId', '=', achievementId)
        .where('state', 'not in', ['earned', 'withdrawn'])
        .select('id')
        .executeTakeFirst()
    const mine = await open()
    if (mine) return { attemptId: mine.id, began: false, organizationId }
    if (!currentVersionId) throw missing('micro-credential')
    if (retiredAt)
      throw conflict('retired', 'This micro-credential is no longer offered, so it can’t be started. What was earned with it stays.')

    // What she holds for good can't be earned, and paid, a second time with the same evidence. What runs out can be renewed.
    const held = await db
      .selectFrom('awards')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .where('awards.earnerId', '=', earnerId)
      .where('awards.achievementId', '=', achievementId)
      .where('awards.expiresAt', 'is', null)
      .where('revocations.awardId', 'is', null)
      .select('awards.id')
      .executeTakeFirst()
    if (held) throw conflict('earned-for-good', 'You have earned this already, and it does not run out. There is nothing to start again.')

    const begun = await db
      .insertInto('attempts')
      .values({
        id: newId(),
        achievementId,
        versionId: currentVersionId,
        earnerId,
        organizationId: earnsIn(actor, organizationId),
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

  record: ({ route }, { organizationId }, { attemptId, began }) =>
    began ? { organizationId, subjectId: attemptId, details: { route } } : null,
})

/** Where her work counts: with the one who offers it if she earns there, else where she first became an earner, else nowhere. */
export function earnsIn(actor: Actor, offeredBy: string): string | null {
  if (actor.kind !== 'person') return null
  const earning = actor.memberships.filter(({ roles }) => roles.includes('earner'))
  return (earning.find(({ organizationId }) => organizationId === offeredBy) ?? earning[0])?.organizationId ?? null
}
