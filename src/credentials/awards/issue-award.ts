import { newSalt } from '@laurel/openbadges/ob3/identity-hash'
import type { Insertable } from 'kysely'
import type { Definition } from '../../definitions/achievements/definition.ts'
import { endOfRenewed, monthsAfter } from '../../definitions/achievements/renewal-rule.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Made, Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { Awards } from '../../foundation/platform/schema.ts'
import { awardIssued, awardSuspended } from './award-facts.ts'
import { publishStatusList } from './publish-status-list.ts'
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
export const expiryOf = ({ validity }: Definition, awardedAt: Date): Date | null =>
  validity.months === null ? null : monthsAfter(awardedAt, validity.months)

const findEarner = preparedRead((db, given: { earnerId: string }) =>
  db.selectFrom('people').where('id', '=', given.earnerId).select('name'),
)

/** The award that an attempt renews, and of which version it asked less than the whole: nothing where it is no renewal. */
const findRenewed = preparedRead((db, given: { attemptId: string }) =>
  db
    .selectFrom('attempts')
    .innerJoin('achievementVersions as short', 'short.id', 'attempts.versionId')
    .innerJoin('awards as before', 'before.id', 'attempts.renewsId')
    .leftJoin('revocations', 'revocations.awardId', 'before.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'before.id')
    .where('attempts.id', '=', given.attemptId)
    .select(['before.id', 'before.expiresAt', 'short.shortensId', 'revocations.revokedAt', 'suspensions.reason as suspendedBecause']),
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
      renewsId: given.renewsId,
    })
    .onConflict((onConflict) => onConflict.columns(['statusListId', 'statusIndex']).doNothing())
    .returning('id'),
)

/** Makes an award in the transaction of what it rests on, and asks for its credential to be signed. @throws Refusal `no-status-place` */
export async function issueAward(scene: Scene, { ground, awardedAt, ...due }: AwardDue): Promise<Made<Issued>> {
  const { db, now, newId, later } = scene
  const { achievementId, organizationId, earnerId } = due
  const [text, [earner], list, [before]] = await Promise.all([
    findVersionText(db, due.versionId),
    findEarner(db, { earnerId }),
    openStatusList(scene, organizationId),
    ground.kind === 'decision' ? findRenewed(db, { attemptId: ground.attemptId }) : [],
  ])
  // While this was being decided. The renewal ends by itself in a moment.
  if (before?.revokedAt)
    throw conflict('renewed-taken-back', 'The award that this renews was taken back, so it can’t be renewed any more. Nothing was decided.')
  // A renewal is asked less, and is an award of the whole.
  const versionId = before?.shortensId ?? due.versionId
  if (!earner) throw new Error('Awards are of people.')
  const id = newId()
  const none = { decisionId: null, attemptId: null, completionId: null, elsewhereId: null }
  const { decisionId, attemptId, completionId, elsewhereId } = { ...none, ...ground }
  const at = awardedAt ?? now
  const expiresAt = before?.expiresAt ? endOfRenewed(text, before.expiresAt, at) : expiryOf(text, at)
  const renewsId = before?.id ?? null
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
    renewsId,
  }
  const kept = await withStatusPlace(scene, organizationId, list, async (place) => {
    const [row] = await insertAward(db, { ...award, awardedAt: at, identitySalt: newSalt(), expiresAt, ...place })
    return row
  })
  if (!kept) throw conflict('no-status-place', 'The award could not be given a place in a status list. Please try again.')
  await later(signCredential, { awardId: id })
  // What is looked into there is looked into here: it rests on what was shown for that one too.
  const isSuspended = before?.suspendedBecause ? await suspendWith(scene, id, before.suspendedBecause) : false
  return {
    made: { awardId: id, versionId, organizationId, earnerId },
    facts: [
      fact(
        awardIssued,
        { organizationId, subjectId: id },
        {
          achievementId,
          versionId,
          earnerId,
          ground: ground.kind,
          ...(decisionId !== null && { decisionId }),
          ...(renewsId !== null && { renewsId }),
        },
      ),
      ...(isSuspended ? [fact(awardSuspended, { organizationId, subjectId: id })] : []),
    ],
  }
}

/** A renewal of what is suspended does not count either, for the same reason, until somebody reinstates it. */
async function suspendWith({ db, now, later }: Scene, awardId: string, reason: string): Promise<true> {
  await db.insertInto('suspensions').values({ awardId, suspendedBy: null, suspendedAt: now, reason }).execute()
  const { statusListId } = await db.selectFrom('awards').where('id', '=', awardId).select('statusListId').executeTakeFirstOrThrow()
  await later(publishStatusList, { statusListId })
  return true
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
