import type { Made, Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { awardReinstated } from './award-facts.ts'
import { publishStatusList } from './publish-status-list.ts'

/**
 * An award that was taken back wrongly is given again, where an appeal says so (ADR 34): its revocation moves to those that were lifted, and the
 * status list is signed again without it. The signed document stays the one it was.
 */
export async function reinstateAward(
  { db, now, newId, later }: Scene,
  { reinstates: awardId, appealId }: { reinstates: string | null; appealId: string },
): Promise<Made<{ awardId: string }> | null> {
  if (awardId === null) return null
  const award = await db
    .selectFrom('awards')
    .innerJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.id', '=', awardId)
    .select(['awards.organizationId', 'awards.statusListId', 'revokedBy', 'revokedAt', 'reason'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!award) throw conflict('not-taken-back', 'This award is not taken back any more. Nothing was changed.')
  const { organizationId, statusListId, ...revocation } = award
  await db
    .insertInto('liftedRevocations')
    .values({ id: newId(), awardId, appealId, ...revocation, liftedAt: now })
    .execute()
  await db.deleteFrom('revocations').where('awardId', '=', awardId).execute()
  await later(publishStatusList, { statusListId })
  return { made: { awardId }, facts: fact(awardReinstated, { organizationId, subjectId: awardId }) }
}
