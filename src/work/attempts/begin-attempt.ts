import { whoseRulesCount } from '../../definitions/value/worth.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { invalid } from '../../foundation/platform/refusal.ts'

/** The attempt at a micro-credential that somebody has open. */
export const openAttempt = ({ db }: Pick<Scene, 'db'>, earnerId: string, achievementId: string) =>
  db
    .selectFrom('attempts')
    .where('earnerId', '=', earnerId)
    .where('achievementId', '=', achievementId)
    .where('purpose', '=', 'award')
    .where('state', 'not in', ['earned', 'withdrawn'])
    .select(['id', 'renewsId'])
    .executeTakeFirst()

type Beginning = {
  earnerId: string
  achievement: { id: string; organizationId: string }
  versionId: string
  route: 'start' | 'already'
  /** By whose rules it is to count, where its earner chose. */
  chosen: string | undefined
  /** The award that it is to renew. */
  renewsId: string | null
}

/** Begins an attempt. @returns its id; null where another was begun in the same moment @throws Refusal `not-earning-there` */
export async function beginAttempt(
  { db, actor, now, newId }: Scene,
  { earnerId, achievement, versionId, route, chosen, renewsId }: Beginning,
): Promise<string | null> {
  const { places, first } = await whoseRulesCount(db, actor, achievement, now)
  if (chosen && !places.includes(chosen))
    throw invalid('not-earning-there', 'You don’t earn there. Please choose again by whose rules it is to count.', [
      { field: 'organizationId', text: 'Choose an organization where you earn.' },
    ])
  const begun = await db
    .insertInto('attempts')
    .values({
      id: newId(),
      achievementId: achievement.id,
      versionId,
      earnerId,
      // Kept for good: by whose rules it was promised is by whose rules the award pays.
      organizationId: chosen ?? first,
      route,
      renewsId,
      startedAt: now,
      changedAt: now,
    })
    // Two taps at once: the second finds the first.
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return begun?.id ?? null
}
