import { sql } from 'kysely'
import { z } from 'zod'
import { no, organizationsWhere, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { submissionClaimed } from '../assessment/assessment-facts.ts'
import { mayReadSubmission } from '../assessment/assessment-policy.ts'
import { firstWaiting } from './queue.ts'

/** What someone may hold at a time: an evening's work. What lies on one table no other assessor can take, and each has a day by which it is promised. */
export const mostHeld = 5

/** So many may ask for the next one in the same moment: each passes over what the others hold. */
const mostAtOnce = 100

type Waiting = { submissionId: string; attemptId: string; state: string; organizationId: string; earnerId: string }

export const claimSubmission = command({
  name: 'submission.claim',
  says: 'Takes one submission to read. No one else can read it until it is decided or released.',
  reach: pageAndRest,
  limits: null,

  input: z.object({ submissionId: z.uuid() }),

  load: ({ db }, { submissionId }) =>
    db
      .selectFrom('submissions')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('submissions.id', '=', submissionId)
      .select(['submissions.id as submissionId', 'attemptId', 'attempts.state', 'achievements.organizationId', 'attempts.earnerId'])
      .forUpdate('attempts')
      .executeTakeFirstOrThrow(() => missing('submission')),

  may: mayReadSubmission,

  run: claim,

  record: (_input, { organizationId, submissionId }, { assessmentId }) =>
    fact(submissionClaimed, { organizationId, subjectId: submissionId }, { assessmentId }),
})

export const claimNextSubmission = command({
  name: 'submission.claim-next',
  says: 'Takes the submission that has waited longest toward its due date. Two who ask at once get two different ones.',
  reach: pageAndRest,
  limits: null,

  input: z.object({ achievementId: z.uuid().optional() }),

  load: async ({ db, actor }, { achievementId }) => {
    const organizationIds = organizationsWhere(actor, 'assessor')
    const personId = personIdOf(actor)
    if (organizationIds.length === 0 || !personId) return null
    const { rows } = await sql<Waiting>`
      select first.submission_id, attempts.id as attempt_id, attempts.state, achievements.organization_id, attempts.earner_id
      from ${firstWaiting(actor, { achievementId: achievementId ?? null, limit: mostAtOnce })} first
        join attempts on attempts.id = first.attempt_id
        join achievements on achievements.id = attempts.achievement_id
      where attempts.state = 'submitted'
      order by first.due_on, first.submission_id limit 1
      for update of attempts skip locked`.execute(db)
    const [waiting] = rows
    return waiting ?? null
  },

  may: (actor) => {
    if (actor.kind !== 'person') return signInFirst
    if (organizationsWhere(actor, 'assessor').length === 0) return no('not-an-assessor', 'Only assessors can take submissions.')
    return yes
  },

  run: async (scene, input, waiting) => {
    if (!waiting) throw conflict('nothing-waiting', 'Nothing is waiting for an assessor now.')
    return claim(scene, input, waiting)
  },

  record: (_input, waiting, { assessmentId }) =>
    waiting && fact(submissionClaimed, { organizationId: waiting.organizationId, subjectId: waiting.submissionId }, { assessmentId }),
})

/** Gives the actor the first seat at a submission; asked twice, it is taken once. */
async function claim({ db, actor, now, newId }: Scene, _input: unknown, { submissionId, attemptId, state }: Waiting) {
  const assessorId = personIdOf(actor)
  if (!assessorId) throw new Error('The policy lets only people read.')
  const held = await db
    .selectFrom('assessments')
    .where('submissionId', '=', submissionId)
    .where('seat', '=', 'first')
    .where('releasedAt', 'is', null)
    .select(['id', 'assessorId'])
    .executeTakeFirst()
  if (held && (held.assessorId !== assessorId || state !== 'in_assessment'))
    throw conflict('already-taken', 'Another assessor has just taken this submission, or it is decided. Please open the next one.')
  if (held) return { assessmentId: held.id }
  await refuseWhenFull(db, assessorId)
  if (state !== 'submitted') throw conflict('not-waiting', 'This work is not waiting for an assessor any more.')

  const assessmentId = newId()
  const taken = await db
    .insertInto('assessments')
    .values({ id: assessmentId, submissionId, assessorId, claimedAt: now })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!taken) throw conflict('already-taken', 'Another assessor has just taken this submission. Please open the next one.')
  await moveAttempt({ db, now }, { attemptId, state }, 'claim')
  await restoreOwnScores({ db }, { submissionId, assessorId, assessmentId })
  return { assessmentId }
}

/** Two asked for at once are counted one after the other. @throws Refusal `holds-enough` */
async function refuseWhenFull(db: Scene['db'], assessorId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission.claim ${assessorId}`}, 0))`.execute(db)
  const held = await db.selectFrom('openSubmissions').where('assessorId', '=', assessorId).limit(mostHeld).select('submissionId').execute()
  if (held.length < mostHeld) return
  throw conflict(
    'holds-enough',
    'You have {most} submissions on your table, which is the most at a time. Please decide one or release one; then the next is yours.',
    { most: mostHeld },
  )
}

/** Who releases work and takes it again finds the scores as they were left. */
const restoreOwnScores = ({ db }: Pick<Scene, 'db'>, to: { submissionId: string; assessorId: string; assessmentId: string }) =>
  db
    .insertInto('scores')
    .columns(['assessmentId', 'criterionId', 'level', 'reason', 'citation', 'nextStep', 'savedAt'])
    .expression((query) =>
      query
        .selectFrom('scores')
        .where('scores.assessmentId', '=', (inner) =>
          inner
            .selectFrom('assessments')
            .where('submissionId', '=', to.submissionId)
            .where('assessorId', '=', to.assessorId)
            .where('releasedAt', 'is not', null)
            .orderBy('id', 'desc')
            .limit(1)
            .select('id'),
        )
        .select(({ val }) => [
          val(to.assessmentId).as('assessmentId'),
          'criterionId',
          'level',
          'reason',
          'citation',
          'nextStep',
          'savedAt',
        ]),
    )
    .execute()
