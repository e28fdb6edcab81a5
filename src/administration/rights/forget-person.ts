import { sql } from 'kysely'
import { z } from 'zod'
import { command, inside } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { forgetCalibration } from '../../judgment/calibration/forget-calibration.ts'
import { releaseClaims } from '../../judgment/queue/release-claims.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { membershipEnded } from '../../people/memberships/membership-facts.ts'
import { payAssessments } from '../../recognition/ledger/pay-assessments.ts'
import { attemptWithdrawn } from '../../work/attempts/attempt-facts.ts'
import { isClosed } from '../../work/attempts/attempt-states.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { forgetCoaching } from '../../work/coaching/forget-coaching.ts'
import { type Kept, loadErasure, ofEach, refuseAsLastAdmin } from './erasures.ts'
import { erasureBegun, erasureDone } from './rights-facts.ts'

const ofErasure = z.object({ erasureId: z.uuid() })

export const beginErasure = command({
  name: 'erasure.begin',
  says: 'Begins to forget a person: they are signed out and belong nowhere, their work is withdrawn, and what they had taken to assess waits for others.',
  reach: inside,
  limits: null,
  input: ofErasure,
  load: loadErasure,
  may: systemOnly,
  async run(scene, { erasureId }, { personId, takenBackAt, refusedAt, begunAt, dueAt }) {
    const { db, now } = scene
    if (takenBackAt || refusedAt) throw conflict('erasure-over', 'This request was taken back or refused already.')
    if (begunAt) return []
    if (dueAt > now) throw conflict('erasure-early', 'This is not due yet.')
    const memberships = await refuseAsLastAdmin(db, personId)
    await refuseUnsigned(scene, personId)
    await db.updateTable('erasures').set({ begunAt: now }).where('id', '=', erasureId).execute()
    await db.deleteFrom('sessions').where('personId', '=', personId).execute()
    await db.deleteFrom('signInMethods').where('personId', '=', personId).execute()
    await db.updateTable('apiKeys').set({ revokedAt: now }).where('personId', '=', personId).where('revokedAt', 'is', null).execute()
    const facts = []
    for (const { id, organizationId, roles } of memberships) {
      await db.updateTable('memberships').set({ endedAt: now }).where('id', '=', id).execute()
      facts.push(fact(membershipEnded, { organizationId, subjectId: personId }, { roles }))
      facts.push(...(await releaseClaims(scene, { personId, organizationId })))
    }
    const attempts = await db
      .selectFrom('attempts')
      .where('earnerId', '=', personId)
      .select(['id as attemptId', 'state', 'organizationId'])
      .forUpdate()
      .execute()
    for (const { attemptId, state, organizationId } of attempts.filter((attempt) => !isClosed(attempt.state))) {
      await moveAttempt(scene, { attemptId, state }, 'withdraw')
      facts.push(fact(attemptWithdrawn, { organizationId, subjectId: attemptId }, { from: state }))
      // Who weighed it is not poorer for it.
      facts.push(...(await payAssessments(scene, { attemptId })))
    }
    return facts
  },
  record: (_input, erasure, facts) => (erasure.begunAt ? null : [...ofEach(erasure, (about) => fact(erasureBegun, about)), ...facts]),
})

/** An award that waits for its signature would be signed without a name. */
async function refuseUnsigned({ db }: Parameters<typeof loadErasure>[0], personId: string): Promise<void> {
  const unsigned = await db
    .selectFrom('awards')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .where('earnerId', '=', personId)
    .where('credentials.awardId', 'is', null)
    .select('awards.id')
    .executeTakeFirst()
  if (unsigned) throw conflict('award-unsigned', 'An award of this person is still being signed.')
}

export const finishErasure = command({
  name: 'erasure.finish',
  says: 'Forgets a person whose evidence is gone: what may go goes, and what must stay no longer says who it was.',
  reach: inside,
  limits: null,
  input: ofErasure,
  load: loadErasure,
  may: systemOnly,
  async run(scene, { erasureId }, { personId, begunAt, doneAt }) {
    const { db, now } = scene
    if (!begunAt) throw conflict('erasure-early', 'This has not started.')
    if (doneAt) return null
    await forgetCoaching(db, personId, now)
    await forgetCalibration(scene, personId)
    const { rows } = await sql<{ kept: Kept }>`select erase_person(${personId}::uuid) as kept`.execute(db)
    const kept = rows[0]?.kept
    if (!kept) throw new Error('What stayed of a person was not said.')
    await db
      .updateTable('erasures')
      .set({ doneAt: now, kept: JSON.stringify(kept) })
      .where('id', '=', erasureId)
      .execute()
    return kept
  },
  record: (_input, erasure, kept) => (kept ? ofEach(erasure, (about) => fact(erasureDone, about, kept)) : null),
})
