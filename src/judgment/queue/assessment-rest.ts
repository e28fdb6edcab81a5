import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'
import { list, moment, type Operation, personAsking, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
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
  })
  .meta({ id: 'WaitingSubmission' })

const assessment = z
  .object({
    assessmentId: z.uuid(),
    revision: z.int().min(0),
    state: z.enum(['open', 'decided', 'released', 'withdrawn']),
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
          linkUrl: z.string().nullable(),
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
    says: 'Takes one submission to read. No one else can until it is decided or released.',
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
      .omit({ seconds: true })
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
  rest(releaseAssessment, {
    id: 'releaseAssessment',
    at: 'POST /assessments/{assessmentId}/release',
    scope: 'assessment:write',
    says: 'Gives a submission back to the queue, undecided.',
    example: { input: { note: 'I know this classroom.' } },
  }),
  rest(decideSubmission, {
    id: 'decide',
    at: 'POST /assessments/{assessmentId}/decision',
    scope: 'assessment:write',
    says: 'Ends an assessment: its scores and what was shown before make the outcome, by the pass rule. Earned, it becomes an award.',
    status: 201,
    answers: z.object({ decisionId: z.uuid(), submissionId: z.uuid(), attemptId: z.uuid(), outcome }),
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
      })
      .meta({ id: 'DecisionMade' }),
    find: async (reading, _query, { after, size }) => {
      personAsking(reading)
      const { rows, next } = await findDecisionsMade(reading.db, reading.actor, { after, limit: size })
      return { items: rows, next }
    },
  }),
]
