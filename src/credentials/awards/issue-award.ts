import { newSalt } from '@laurel/openbadges/ob3/identity-hash'
import type { Insertable } from 'kysely'
import type { Definition } from '../../definitions/achievements/definition.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { Awards } from '../../foundation/platform/schema.ts'
import { signCredential } from './sign-credential.ts'
import { openStatusList, withStatusPlace } from './status-places.ts'

/** A decision, as the award needs it. */
export type EarnedDecision = {
  decisionId: string
  attemptId: string
  achievementId: string
  versionId: string
  organizationId: string
  earnerId: string
  outcome: 'earned' | 'keep-working'
}

/** When an award of this definition ends, counted in calendar months; null when it doesn't. */
export function expiryOf({ validity }: Definition, awardedAt: Date): Date | null {
  if (validity.months === null) return null
  const expiry = new Date(awardedAt)
  const day = expiry.getUTCDate()
  expiry.setUTCMonth(expiry.getUTCMonth() + validity.months)
  // The 31st of a shorter month is its last day, not the first of the next.
  if (expiry.getUTCDate() !== day) expiry.setUTCDate(0)
  return expiry
}

const findEarner = preparedRead((db, given: { earnerId: string }) =>
  db.selectFrom('people').where('id', '=', given.earnerId).select('name'),
)

/** Gives the row, or none where the place in the status list is another's. */
const insertAward = preparedRead((db, given: Required<Insertable<Awards>>) =>
  db
    .insertInto('awards')
    .values({
      id: given.id,
      decisionId: given.decisionId,
      attemptId: given.attemptId,
      achievementId: given.achievementId,
      versionId: given.versionId,
      organizationId: given.organizationId,
      earnerId: given.earnerId,
      earnerName: given.earnerName,
      identitySalt: given.identitySalt,
      awardedAt: given.awardedAt,
      expiresAt: given.expiresAt,
      statusListId: given.statusListId,
      statusIndex: given.statusIndex,
    })
    .onConflict((onConflict) => onConflict.columns(['statusListId', 'statusIndex']).doNothing())
    .returning('id'),
)

/**
 * Turns an earned decision into an award, in the decision's own transaction, and asks for its credential to be signed.
 * A decision to keep working makes none. @throws Refusal `no-status-place`
 */
export async function issueAward(scene: Scene, decision: EarnedDecision): Promise<void> {
  if (decision.outcome !== 'earned') return
  const { db, now, newId, later } = scene
  const { decisionId, attemptId, achievementId, versionId, organizationId, earnerId } = decision
  const [text, [earner], list] = await Promise.all([
    findVersionText(db, versionId),
    findEarner(db, { earnerId }),
    openStatusList(scene, organizationId),
  ])
  if (!earner) throw new Error('Attempts are of people.')
  const id = newId()
  const award = { id, decisionId, attemptId, achievementId, versionId, organizationId, earnerId, earnerName: earner.name, awardedAt: now }
  const kept = await withStatusPlace(scene, organizationId, list, async (place) => {
    const [row] = await insertAward(db, { ...award, identitySalt: newSalt(), expiresAt: expiryOf(text, now), ...place })
    return row
  })
  if (!kept) throw conflict('no-status-place', 'The award could not be given a place in a status list. Please try again.')
  await later(signCredential, { awardId: id })
}
