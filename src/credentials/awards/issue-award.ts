import { newSalt } from '@laurel/openbadges/ob3/identity-hash'
import type { Insertable } from 'kysely'
import type { Definition } from '../../definitions/achievements/definition.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Made, Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { Awards } from '../../foundation/platform/schema.ts'
import { awardIssued } from './award-facts.ts'
import { signCredential } from './sign-credential.ts'
import { openStatusList, withStatusPlace } from './status-places.ts'

/** What is to be awarded: which version, whose, by whom, and on what ground. */
export type AwardDue = {
  achievementId: string
  versionId: string
  /** The issuer. */
  organizationId: string
  earnerId: string
  ground:
    | { kind: 'decision'; decisionId: string; attemptId: string }
    | { kind: 'pathway'; completionId: string }
    | { kind: 'elsewhere'; elsewhereId: string }
  /** Where that was not now: what was decided elsewhere counts from its own day. */
  awardedAt?: Date
}

/** What later features learn of an award, in its own transaction. */
export type Issued = { awardId: string; versionId: string; organizationId: string; earnerId: string }

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
      ground: given.ground,
      decisionId: given.decisionId,
      attemptId: given.attemptId,
      completionId: given.completionId,
      elsewhereId: given.elsewhereId,
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

/** Makes an award in the transaction of what it rests on, and asks for its credential to be signed. @throws Refusal `no-status-place` */
export async function issueAward(scene: Scene, { ground, awardedAt, ...due }: AwardDue): Promise<Made<Issued>> {
  const { db, now, newId, later } = scene
  const { achievementId, versionId, organizationId, earnerId } = due
  const [text, [earner], list] = await Promise.all([
    findVersionText(db, versionId),
    findEarner(db, { earnerId }),
    openStatusList(scene, organizationId),
  ])
  if (!earner) throw new Error('Awards are of people.')
  const id = newId()
  const none = { decisionId: null, attemptId: null, completionId: null, elsewhereId: null }
  const { decisionId, attemptId, completionId, elsewhereId } = { ...none, ...ground }
  const at = awardedAt ?? now
  const award = {
    id,
    ground: ground.kind,
    decisionId,
    attemptId,
    completionId,
    elsewhereId,
    achievementId,
    versionId,
    organizationId,
    earnerId,
    earnerName: earner.name,
  }
  const kept = await withStatusPlace(scene, organizationId, list, async (place) => {
    const [row] = await insertAward(db, { ...award, awardedAt: at, identitySalt: newSalt(), expiresAt: expiryOf(text, at), ...place })
    return row
  })
  if (!kept) throw conflict('no-status-place', 'The award could not be given a place in a status list. Please try again.')
  await later(signCredential, { awardId: id })
  return {
    made: { awardId: id, versionId, organizationId, earnerId },
    facts: fact(
      awardIssued,
      { organizationId, subjectId: id },
      { achievementId, versionId, earnerId, ground: ground.kind, ...(decisionId !== null && { decisionId }) },
    ),
  }
}

/** An earned decision makes an award; one to keep working makes none, nor does a reading that settles nothing yet. */
export async function awardDecision(
  scene: Scene,
  decision: Omit<AwardDue, 'ground'> & { attemptId: string } & (
      | { decisionId: string; outcome: 'earned' | 'keep-working' }
      | { decisionId: null; outcome: null }
    ),
): Promise<Made<Issued> | null> {
  const { decisionId, attemptId, outcome, achievementId, versionId, organizationId, earnerId } = decision
  if (outcome !== 'earned') return null
  return issueAward(scene, { achievementId, versionId, organizationId, earnerId, ground: { kind: 'decision', decisionId, attemptId } })
}
