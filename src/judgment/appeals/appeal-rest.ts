import { z } from 'zod'
import { list, moment, type Operation, personAsking, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { decideAppeal } from './decide-appeal.ts'
import { fileAppeal } from './file-appeal.ts'
import { findAppealing } from './find-appealing.ts'
import { listAppealsToHear } from './find-appeals.ts'
import { assignAppeal, takeAppeal } from './hear-appeal.ts'
import { takeHearingBack } from './take-hearing-back.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

const against = z
  .enum(['decision', 'revocation'])
  .describe('What it is against: a decision to keep working, or an award that was taken back.')
const outcome = z.enum(['upheld', 'changed'])

/** @throws Refusal `person-needed`, `not-an-assessor` */
function requireAssessor(reading: ReadContext): void {
  personAsking(reading)
  if (organizationsWhere(reading.actor, 'assessor').length === 0)
    throw forbidden('not-an-assessor', 'This page is for assessors. An admin of your organization can make you one.')
}

/** Appeals, for programs in the name of who makes, hears or gives them out. */
export const appealRest: readonly Operation[] = [
  list({
    id: 'listAppeals',
    at: 'GET /appeals',
    scope: 'assessment:read',
    says: 'Appeals that wait to be heard and that you may hear, since you saw none of the work: the first due first.',
    query: {},
    item: z
      .object({
        appealId: z.uuid(),
        submissionId: z.uuid(),
        code: z.string(),
        title: z.string(),
        against,
        filedAt: moment,
        dueOn: z.iso.date().describe('By when it is to be decided.'),
      })
      .meta({ id: 'Appeal' }),
    find: async (reading, _query, { after, size }) => {
      requireAssessor(reading)
      const { rows, next } = await listAppealsToHear(reading.db, reading.actor, { after, size })
      return { items: rows, next }
    },
  }),
  read({
    id: 'getAppeals',
    at: 'GET /attempts/{attemptId}/appeals',
    scope: 'work:read',
    says: 'Of an attempt of yours: what you may appeal against and until when, and your appeals with what came of them.',
    query: { attemptId: z.uuid() },
    answers: z
      .object({
        appealable: z
          .object({ against, until: z.iso.date().describe('The last day on which an appeal is taken.'), mayFile: z.boolean() })
          .nullable(),
        appeals: z.array(
          z.object({
            id: z.uuid(),
            against,
            reason: z.string(),
            filedAt: moment,
            dueOn: z.iso.date(),
            withdrawnAt: moment.nullable(),
            decidedAt: moment.nullable(),
            outcome: outcome.nullable(),
            answer: z.string().describe('Why it was decided so.'),
          }),
        ),
      })
      .meta({ id: 'AppealsOfAttempt' }),
    find: ({ db, actor, now }, { attemptId }) => findAppealing(db, actor, attemptId, now),
  }),
  rest(fileAppeal, {
    id: 'fileAppeal',
    at: 'POST /attempts/{attemptId}/appeals',
    scope: 'work:write',
    says: 'Appeals, once and with a reason: against a decision to keep working, or against an award being taken back.',
    answers: z.object({ appealId: z.uuid(), attemptId: z.uuid(), against, dueOn: z.iso.date() }),
    example: { input: { reason: 'The second page of the tally shows the three seconds that were missed.' } },
  }),
  rest(withdrawAppeal, {
    id: 'withdrawAppeal',
    at: 'POST /appeals/{appealId}/withdrawal',
    scope: 'work:write',
    says: 'Takes an appeal back before it is decided.',
    answers: z.object({ appealId: z.uuid(), attemptId: z.uuid() }),
  }),
  rest(takeAppeal, {
    id: 'takeAppeal',
    at: 'POST /appeals/{appealId}/hearing',
    scope: 'assessment:write',
    says: 'Takes an appeal to hear it. The assessment that comes of it is scored and released like any other.',
    answers: z.object({ assessmentId: z.uuid() }),
  }),
  rest(assignAppeal, {
    id: 'assignAppeal',
    at: 'POST /appeals/{appealId}/assignment',
    scope: 'assessment:write',
    says: 'Gives an appeal to an assessor who saw none of the work.',
    answers: z.object({ assessmentId: z.uuid(), assessorId: z.uuid() }),
  }),
  rest(takeHearingBack, {
    id: 'takeHearingBack',
    at: 'DELETE /appeals/{appealId}/hearing',
    scope: 'assessment:write',
    says: 'Takes an appeal from who was to hear it, so that somebody else can.',
    answers: z.object({ appealId: z.uuid(), assessmentId: z.uuid(), assessorId: z.uuid() }),
  }),
  rest(decideAppeal, {
    id: 'decideAppeal',
    at: 'POST /assessments/{assessmentId}/appeal',
    scope: 'assessment:write',
    says: 'Decides an appeal that you hear, with a reason for the earner.',
    answers: z.object({
      appealId: z.uuid(),
      appealOutcome: outcome,
      decisionId: z.uuid().nullable(),
      outcome: z.enum(['earned', 'keep-working']).nullable(),
    }),
    example: { input: { answer: 'The second page shows it: three seconds, most times. It was overlooked.' } },
  }),
]
