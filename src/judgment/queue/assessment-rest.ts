import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'
import { seats } from '../../definitions/achievements/seats.ts'
import { list, moment, type Operation, personAsking, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { reopenAssessment } from '../assessment/reopen-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { sayAcquaintance } from '../assessment/say-acquaintance.ts'
import { claimNextSubmission, claimSubmission } from './claim-submission.ts'
import { findDecisionsMade } from './decisions-made.ts'
import { findTaken, findWaiting, readQueuePlace } from './queue.ts'

const outcome = z.enum(['earned', 'keep-working'])
const citation = z
  .object({
    artifactId: z.uuid().optional(),
    requirementId: z.string().optional(),
    seconds: z.number().optional(),
    page: z.int().optional(),
    region: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
    quote: z.string().optional(),
  })
  .meta({ id: 'Citation' })
const judged = {
  criterionId: z.string(),
  reason: z.string(),
  citation: citation.nullable(),
  nextStep: z.string(),
}
const judgedLevel = z.object({ ...judged, level: z.enum(levels) })

const waiting = z
  .object({
    submissionId: z.uuid(),
    code: z.string().describe('What it is called while nobody must know whose it is.'),
    number: z.int().min(1).describe('The nth of its attempt.'),
    submittedAt: moment,
    dueOn: z.iso.date(),
    achievementId: z.uuid(),
    title: z.string(),
    earnerName: z.string().nullable().describe('Null where the assessor must not know.'),
    seconds: z.number().nullable().describe('How long its recordings are, all together.'),
    toSettle: z.boolean().describe('Those who weighed it differ; whoever takes it settles that.'),
  })
  .meta({ id: 'WaitingSubmission' })

const assessment = z
  .object({
    assessmentId: z.uuid(),
    revision: z.int().min(0),
    state: z.enum(['open', 'finished', 'decided', 'released', 'withdrawn']),
    asksAcquaintance: z.boolean().describe('Whether it takes no scores before its assessor has said that they don’t know whose it is.'),
    seat: z.enum(seats).describe('One of those who weigh it independently, or the adjudicator who settles where they differ.'),
    assessors: z.int().min(1).describe('How many weigh it independently.'),
    code: z.string(),
    title: z.string(),
    number: z.int().min(1),
    earnerName: z.string().nullable(),
    requirements: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string(), instructions: z.string() })),
    items: z
      .array(
        z.object({
          id: z.string(),
          requirementId: z.string(),
          label: z.string(),
          name: z.string(),
          note: z.string(),
          text: z.string().nullable(),
          page: z
            .object({
              id: z.uuid(),
              state: z.enum(['waiting', 'ready', 'failed', 'expired']),
              title: z.string(),
              digest: z.string().nullable(),
            })
            .nullable()
            .describe(
              'Of a link: the copy of what it showed when it was handed in; its bytes are at /artifacts/…/copies/{id}. The live page is not for assessors.',
            ),
          contentType: z.string().nullable(),
          sizeBytes: z.int().nullable(),
        }),
      )
      .describe('What was handed in. The bytes of `artifact:…` are at /artifacts/…/file.'),
    criteria: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        essential: z.boolean(),
        requirementId: z.string(),
        levels: z.record(z.enum(levels), z.string()),
      }),
    ),
    open: z.array(z.string()).describe('The criteria that are to be judged now.'),
    apart: z.array(z.string()).describe('The criteria on which the others differ, for an adjudicator.'),
    others: z
      .array(z.object({ levels: z.array(judgedLevel) }))
      .describe('What the others made of it, once this seat may know: for an adjudicator, and after the decision.'),
    scores: z.array(z.object({ ...judged, level: z.enum(levels).nullable() })),
    earlier: z.array(
      z.object({
        number: z.int().min(1),
        submittedAt: moment,
        decidedAt: moment,
        outcome,
        message: z.string(),
        levels: z.array(judgedLevel),
      }),
    ),
    practice: z
      .enum(['calibration', 'met'])
      .nullable()
      .describe('An anchor of a calibration, or one met in the queue, which is told once it is finished.'),
    compared: z
      .object({
        criteria: z.int(),
        exact: z.int(),
        crossed: z.int(),
        of: z.array(
          z.object({ criterionId: z.string(), agreed: z.enum(levels), given: z.enum(levels).nullable(), apart: z.int().nullable() }),
        ),
        reasons: z.record(z.string(), z.string()),
      })
      .nullable()
      .describe('Of a finished anchor: your levels beside what was agreed, and why.'),
    judgedOpen: z.boolean().describe('Whether something in it told whose it is, and is judged openly.'),
    minutes: z.int().nullable().describe('How long you were at it, once it is finished; null where nothing was counted.'),
    appeal: z
      .object({
        id: z.uuid(),
        against: z.enum(['decision', 'revocation']),
        reason: z.string().describe('The words of the earner.'),
        takenBackBecause: z.string().nullable(),
        filedAt: moment,
        dueOn: z.iso.date(),
        outcome: z.enum(['upheld', 'changed']).nullable(),
        answer: z.string(),
      })
      .nullable()
      .describe('The appeal that is heard from this seat.'),
    decision: z.object({ outcome, message: z.string(), decidedAt: moment, levels: z.array(judgedLevel) }).nullable(),
  })
  .meta({ id: 'Assessment' })

const oneAssessment = read({
  id: 'getAssessment',
  at: 'GET /assessments/{assessmentId}',
  scope: 'assessment:read',
  says: 'One assessment of yours: what was handed in, the rubric, and your scores so far.',
  query: { assessmentId: z.uuid() },
  answers: assessment,
  find: (reading, { assessmentId }) => {
    personAsking(reading)
    return findAssessment(reading.db, reading.actor, assessmentId)
  },
})

/** @throws Refusal `person-needed`, `not-an-assessor` */
function requireAssessor(reading: ReadContext): void {
  personAsking(reading)
  if (organizationsWhere(reading.actor, 'assessor').length === 0)
    throw forbidden('not-an-assessor', 'Only assessors see what waits. An admin of your organization can make you one.')
}

const claimed = z.object({ assessmentId: z.uuid() })

/** What assessors do, for programs in their name. */
export const assessmentRest: readonly Operation[] = [
  list({
    id: 'listWaiting',
    at: 'GET /submissions',
    scope: 'assessment:read',
    says: 'What waits for an assessor where you assess, the first due first.',
    query: { achievementId: z.uuid().optional() },
    item: waiting,
    find: async (reading, { achievementId }, { after, size }) => {
      requireAssessor(reading)
      const page = { achievementId: achievementId ?? null, after: readQueuePlace(after), limit: size }
      const { rows, next } = await findWaiting(reading.db, reading.actor, page)
      return { items: rows, next }
    },
  }),
  rest(claimSubmission, {
    id: 'claimSubmission',
    at: 'POST /submissions/{submissionId}/assessments',
    scope: 'assessment:write',
    says: 'Takes a free seat at one submission.',
    status: 201,
    answers: claimed,
  }),
  list({
    id: 'listAssessments',
    at: 'GET /assessments',
    scope: 'assessment:read',
    says: 'What you have taken and not decided yet, the first due first.',
    query: {},
    item: waiting
      .omit({ seconds: true, toSettle: true })
      .extend({ assessmentId: z.uuid(), open: z.int().describe('Criteria to judge.'), scored: z.int() })
      .meta({ id: 'AssessmentInList' }),
    find: async (reading) => {
      requireAssessor(reading)
      return { items: await findTaken(reading.db, reading.actor), next: null }
    },
  }),
  rest(claimNextSubmission, {
    id: 'claimNext',
    at: 'POST /assessments',
    scope: 'assessment:write',
    says: 'Takes the submission that has waited longest toward its due date. Two who ask at once get two different ones.',
    status: 201,
    answers: claimed,
  }),
  oneAssessment,
  rest(saveScores, {
    id: 'saveScores',
    at: 'PATCH /assessments/{assessmentId}/scores',
    scope: 'assessment:write',
    says: 'Keeps what you note, criterion by criterion. Nobody else sees it until you decide; what is left out stays.',
    guardedBy: oneAssessment,
    fromGuard: ({ revision }) => ({ revision: Number(revision) }),
    example: { input: { scores: [{ criterionId: 'waits', level: 'demonstrated', reason: 'Three seconds, most times.' }] } },
  }),
  rest(sayAcquaintance, {
    id: 'sayAcquaintance',
    at: 'PUT /assessments/{assessmentId}/acquaintance',
    scope: 'assessment:write',
    says: 'Says, before scoring blind work, whether you recognize whose it is. With yes it goes to another assessor, and no work of this earner comes to you again.',
    example: { input: { knows: false } },
  }),
  rest(releaseAssessment, {
    id: 'releaseAssessment',
    at: 'POST /assessments/{assessmentId}/release',
    scope: 'assessment:write',
    says: 'Gives a submission back to the queue, undecided.',
    example: { input: { reason: 'not-my-field', note: 'Someone who speaks Spanish should see it.' } },
  }),
  rest(reopenAssessment, {
    id: 'reopenAssessment',
    at: 'POST /assessments/{assessmentId}/reopening',
    scope: 'assessment:write',
    says: 'Opens your finished assessment again, as long as another assessor has not finished.',
  }),
  rest(decideSubmission, {
    id: 'decide',
    at: 'POST /assessments/{assessmentId}/decision',
    scope: 'assessment:write',
    says: 'Finishes an assessment. Where all who weigh it have finished, that makes the decision, by the rules of the version; earned, it becomes an award.',
    status: 201,
    answers: z.object({
      settled: z
        .enum(['decided', 'waiting', 'adjudicate', 'approval', 'calibration'])
        .describe(
          'Decided; others still weigh it; one more assessor settles where they differ; an admin signs it off first; or it was an anchor, and nobody waits for it.',
        ),
      decisionId: z.uuid().nullable(),
      submissionId: z.uuid(),
      attemptId: z.uuid(),
      outcome: outcome.nullable(),
    }),
    example: { input: { message: 'Clear evidence.' } },
  }),
  list({
    id: 'listDecisions',
    at: 'GET /decisions',
    scope: 'assessment:read',
    says: 'The decisions you made, the newest first.',
    query: {},
    item: z
      .object({
        decisionId: z.uuid(),
        assessmentId: z.uuid(),
        code: z.string(),
        title: z.string(),
        number: z.int().min(1),
        outcome,
        decidedAt: moment,
        earnerName: z.string().nullable(),
        minutes: z.int().nullable().describe('How long you were at it; null where nothing was counted.'),
      })
      .meta({ id: 'DecisionMade' }),
    find: async (reading, _query, { after, size }) => {
      personAsking(reading)
      const { rows, next } = await findDecisionsMade(reading.db, reading.actor, { after, limit: size })
      return { items: rows, next }
    },
  }),
]
