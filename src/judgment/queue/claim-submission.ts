import { sql } from 'kysely'
import { z } from 'zod'
import { no, organizationsWhere, personIdOf, signInFirst, yes, zoneOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { isHandedIn } from '../../work/attempts/attempt-states.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { submissionClaimed } from '../assessment/assessment-facts.ts'
import { mayReadSubmission } from '../assessment/assessment-policy.ts'
import { prepareAdjudication } from '../assessment/prepare-adjudication.ts'
import { placeSeed } from '../calibration/place-seed.ts'
import { isQualified } from '../calibration/qualified.ts'
import { hasChecked } from '../completeness/has-checked.ts'
import { refuseConflict } from '../conflicts/find-conflict.ts'
import { refuseByLadder } from '../ladder/standing.ts'
import { assessorSettingsOf, isAway, mostHeldBy } from './assessor-settings.ts'
import { firstWaiting, isInHand } from './queue.ts'

/** So many may ask for the next one in the same moment: each passes over what the others hold. */
const mostAtOnce = 100

/** A submission with what a seat at it depends on, its attempt locked. */
export type Waiting = {
  submissionId: string
  attemptId: string
  achievementId: string
  versionId: string
  state: string
  organizationId: string
  earnerId: string
}

export const claimSubmission = command({
  name: 'submission.claim',
  says: 'Takes a free seat at one submission. No one else can take this seat unless it is released.',
  reach: pageAndRest,
  limits: null,

  input: z.object({ submissionId: z.uuid() }),

  load: ({ db }, { submissionId }) =>
    db
      .selectFrom('submissions')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('submissions.id', '=', submissionId)
      .select(['submissions.id as submissionId', 'attemptId', 'attempts.achievementId', 'attempts.versionId', 'attempts.state'])
      .select(['achievements.organizationId', 'attempts.earnerId'])
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

  load: async ({ db, actor, now }, { achievementId }) => {
    const organizationIds = organizationsWhere(actor, 'assessor')
    const personId = personIdOf(actor)
    if (organizationIds.length === 0 || !personId) return null
    const settings = await assessorSettingsOf(db, personId)
    if (isAway(settings, dayIn(zoneOf(actor), now)))
      throw conflict('away', 'By your settings you are away until {day, date, long}. If you are back, say so there.', {
        day: settings.awayUntil ?? '',
      })
    const { categories, languages } = settings
    const fitting = !achievementId && (categories.length > 0 || languages.length > 0) ? { categories, languages } : null
    for (;;) {
      const { rows } = await sql<Waiting>`
        select first.submission_id, attempts.id as attempt_id, attempts.achievement_id, attempts.version_id, attempts.state, achievements.organization_id, attempts.earner_id
        from ${firstWaiting(actor, { achievementId: achievementId ?? null, fitting, limit: mostAtOnce })} first
          join attempts on attempts.id = first.attempt_id
          join achievements on achievements.id = attempts.achievement_id
        where attempts.state in ('submitted', 'in_assessment')
        order by first.due_on, first.submission_id limit 1
        for update of attempts skip locked`.execute(db)
      const [waiting] = rows
      if (!waiting && fitting)
        throw conflict(
          'nothing-fits',
          'Nothing waits that fits your settings. What waits besides is in the list, and you may take any of it.',
        )
      if (!waiting) return null
      // Who took its seat may have ended between the look and the lock; the next look knows.
      const isStillFree = await db
        .selectFrom('openSubmissions')
        .where('submissionId', '=', waiting.submissionId)
        .where('isWaiting', '=', true)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('openSeats')
                .whereRef('openSeats.submissionId', '=', 'openSubmissions.submissionId')
                .where('assessorId', '=', personId),
            ),
          ),
        )
        .select('submissionId')
        .executeTakeFirst()
      if (isStillFree) return waiting
    }
  },

  may: (actor) => {
    if (actor.kind !== 'person') return signInFirst
    if (organizationsWhere(actor, 'assessor').length === 0) return no('not-an-assessor', 'Only assessors can take submissions.')
    return yes
  },

  run: async (scene, input, waiting) => {
    if (!waiting) throw conflict('nothing-waiting', 'Nothing is waiting for an assessor now.')
    const personId = personIdOf(scene.actor)
    const seed = personId && (await placeSeed(scene, { ...waiting, personId }))
    if (seed) await refuseWhenFull(scene.db, { assessorId: personId, organizationId: waiting.organizationId, isGiven: false })
    return seed || { ...(await claim(scene, input, waiting)), submissionId: waiting.submissionId }
  },

  record: (_input, waiting, { assessmentId, submissionId }) =>
    waiting && fact(submissionClaimed, { organizationId: waiting.organizationId, subjectId: submissionId }, { assessmentId }),
})

/** Gives the actor the next free seat at a submission; asked twice, it is taken once. */
async function claim(scene: Scene, _input: unknown, waiting: Waiting) {
  const assessorId = personIdOf(scene.actor)
  if (!assessorId) throw new Error('The policy lets only people read.')
  const { assessmentId } = await takeSeat(scene, waiting, { assessorId, assignedBy: null })
  return { assessmentId }
}

/** Gives someone the next free seat at a submission that is locked. Who has one already keeps it. @throws Refusal why not, to them or to who gives it */
export async function takeSeat(
  { db, now, newId }: Pick<Scene, 'db' | 'now' | 'newId'>,
  waiting: Waiting,
  { assessorId, assignedBy }: { assessorId: string; assignedBy: string | null },
): Promise<{ assessmentId: string; isNew: boolean }> {
  const { submissionId, attemptId, achievementId, versionId, state, organizationId } = waiting
  const isGiven = assignedBy !== null
  const [own, open] = await Promise.all([
    db
      .selectFrom('assessments')
      .where('submissionId', '=', submissionId)
      .where('assessorId', '=', assessorId)
      .where('seat', 'not in', ['calibration', 'appeal'])
      .where('releasedAt', 'is', null)
      .select(['id', 'finishedAt'])
      .executeTakeFirst(),
    db.selectFrom('openSubmissions').where('submissionId', '=', submissionId).select('freeSeats').executeTakeFirst(),
  ])
  if (own && !own.finishedAt && isHandedIn(state)) return { assessmentId: own.id, isNew: false }
  if (own && open)
    throw isGiven
      ? conflict('already-assessed', 'This assessor has assessed it already. Someone else takes the seat that is free.')
      : conflict('already-assessed', 'You have assessed this submission already. Someone else takes the seat that is free.')
  const seat = open?.freeSeats[0]
  if (!isHandedIn(state)) throw conflict('not-waiting', 'This work is not waiting for an assessor any more.')
  if (!seat)
    throw isGiven
      ? conflict('already-taken', 'No seat of it is free any more.')
      : conflict('already-taken', 'Another assessor has just taken this submission, or it is decided. Please open the next one.')
  if (!(await isQualified(db, assessorId, achievementId)))
    throw isGiven
      ? conflict('not-qualified', 'This micro-credential asks its assessors to calibrate first, and this assessor has not yet.')
      : conflict('not-qualified', 'This micro-credential asks its assessors to calibrate first. Nothing was taken; begin at “Calibration”.')
  await refuseConflict(db, assessorId, waiting, isGiven)
  if (await hasChecked(db, submissionId, assessorId))
    throw isGiven
      ? conflict('checked-before', 'This assessor looked whether everything is there in it, so someone else weighs it.')
      : conflict('checked-before', 'You looked whether everything is there in this work, so another assessor will take it.')
  const { onProbation } = await refuseByLadder(db, { submissionId, organizationId, assessorId, seat, isGiven })
  await refuseWhenFull(db, { assessorId, organizationId, isGiven })

  const assessmentId = newId()
  const taken = await db
    .insertInto('assessments')
    .values({ id: assessmentId, submissionId, assessorId, seat, claimedAt: now, assignedBy, onProbation })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!taken) throw conflict('already-taken', 'Another assessor has just taken this submission. Please open the next one.')
  if (state === 'submitted') await moveAttempt({ db, now }, { attemptId, state }, 'claim')
  await restoreOwnScores({ db }, { submissionId, assessorId, assessmentId })
  if (seat === 'adjudicator') await prepareAdjudication({ db, now }, { versionId, attemptId, submissionId, assessmentId })
  return { assessmentId, isNew: true }
}

/** Two asked for at once are counted one after the other. @throws Refusal `holds-enough` */
async function refuseWhenFull(
  db: Scene['db'],
  { assessorId, organizationId, isGiven }: { assessorId: string; organizationId: string; isGiven: boolean },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission.claim ${assessorId}`}, 0))`.execute(db)
  const most = await mostHeldBy(db, assessorId, organizationId)
  const held = await db
    .selectFrom('assessments')
    .innerJoin('openSubmissions', 'openSubmissions.submissionId', 'assessments.submissionId')
    .where('assessorId', '=', assessorId)
    .where(isInHand)
    .limit(most)
    .select('assessments.id')
    .execute()
  if (held.length < most) return
  throw isGiven
    ? conflict('holds-enough', 'This assessor has {most} submissions on their table, which is the most at a time.', { most })
    : conflict(
        'holds-enough',
        'You have {most} submissions on your table, which is the most at a time. Please decide one or release one; then the next is yours.',
        { most },
      )
}

/** Who releases work and takes it again finds the scores as they were left. */
export const restoreOwnScores = ({ db }: Pick<Scene, 'db'>, to: { submissionId: string; assessorId: string; assessmentId: string }) =>
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
