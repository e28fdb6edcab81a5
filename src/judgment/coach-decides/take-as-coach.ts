import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, forbidden, missing } from '../../foundation/platform/refusal.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { submissionClaimed } from '../assessment/assessment-facts.ts'
import { mayDecideAsCoach } from '../assessment/assessment-policy.ts'

export const takeAsCoach = command({
  name: 'submission.take-as-coach',
  says: 'Takes a submission whose micro-credential says openly that the coach decides: only a coach who was shown something of this attempt may.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ submissionId: z.uuid() }),

  load: ({ db }, { submissionId }) =>
    db
      .selectFrom('submissions')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('submissions.id', '=', submissionId)
      .select([
        'submissions.id as submissionId',
        'attempts.id as attemptId',
        'attempts.state',
        'attempts.earnerId',
        'achievements.organizationId',
      ])
      .forUpdate('attempts')
      .executeTakeFirstOrThrow(() => missing('submission')),

  may: mayDecideAsCoach,

  async run({ db, actor, now, newId }, _input, { submissionId, attemptId, state, earnerId }) {
    const assessorId = personIdOf(actor)
    if (!assessorId) throw new Error('The policy lets only people decide.')
    if (!(await hasSeenPractice(db, attemptId, assessorId)))
      throw forbidden('not-their-coach', 'Only a coach to whom this work was shown can decide on it.')
    await refuseOtherConflict(db, assessorId, earnerId)
    const [held, open] = await Promise.all([
      db
        .selectFrom('assessments')
        .where('submissionId', '=', submissionId)
        .where('releasedAt', 'is', null)
        .where('seat', '<>', 'calibration')
        .select(['id', 'assessorId'])
        .executeTakeFirst(),
      db.selectFrom('openSubmissions').where('submissionId', '=', submissionId).select('step').executeTakeFirst(),
    ])
    if (held?.assessorId === assessorId) return { assessmentId: held.id }
    if (open?.step !== 'coach') throw conflict('not-for-a-coach', 'This does not wait for a coach. Nothing was changed.')
    if (held) throw conflict('already-taken', 'Another coach has just taken this. Nothing was changed.')
    const assessmentId = newId()
    await db.insertInto('assessments').values({ id: assessmentId, submissionId, assessorId, seat: 'first', claimedAt: now }).execute()
    if (state === 'submitted') await moveAttempt({ db, now }, { attemptId, state }, 'claim')
    return { assessmentId }
  },

  record: (_input, { organizationId, submissionId }, { assessmentId }) =>
    fact(submissionClaimed, { organizationId, subjectId: submissionId }, { assessmentId }),
})

/** Having coached is the ground here; what else stands between two people still keeps one from deciding on the other. @throws Refusal */
async function refuseOtherConflict(db: Queryable, coachId: string, earnerId: string): Promise<void> {
  const { rows } = await sql<{ related: boolean; declared: boolean }>`
    select ${earnerId}::uuid = any (accounts_of(${coachId}::uuid)) as related,
      exists (select from conflicts where assessor_id = ${coachId}::uuid and earner_id = ${earnerId}::uuid and ended_at is null) as declared`.execute(
    db,
  )
  if (rows[0]?.related)
    throw conflict('related-account', 'This work comes from another account of the same mailbox as yours, so another coach decides on it.')
  if (rows[0]?.declared)
    throw conflict(
      'declared-conflict',
      'A conflict of interest is declared between you and the person whose work this is. Another coach decides on it.',
    )
}

/** Whether something of an attempt was ever shown to somebody as a coach. */
async function hasSeenPractice(db: Queryable, attemptId: string, coachId: string): Promise<boolean> {
  const found = await db
    .selectFrom('coachShares')
    .where('attemptId', '=', attemptId)
    .where('coachId', '=', coachId)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
