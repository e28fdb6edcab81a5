import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { listSettled } from './find-settled.ts'
import { sendDecisionBack, signOff } from './sign-off.ts'

const outcome = z.enum(['earned', 'keep-working'])

/** Signing decisions off, for programs in the name of an admin. */
export const approvalRest: readonly Operation[] = [
  list({
    id: 'listSettled',
    at: 'GET /approvals',
    scope: 'assessment:read',
    says: 'Decisions that wait to be signed off where you are an admin, the first due first.',
    query: {},
    item: z
      .object({
        submissionId: z.uuid(),
        code: z.string(),
        title: z.string(),
        number: z.int().min(1),
        submittedAt: moment,
        dueOn: z.iso.date().describe('By when it is to be signed off.'),
        outcome: outcome.describe('What it comes to, if it is signed off.'),
      })
      .meta({ id: 'SettledSubmission' }),
    find: async (reading, _query, { after, size }) => {
      personAsking(reading)
      adminsOnly(reading.actor)
      const { rows, next } = await listSettled(reading.db, reading.actor, { after, size })
      return { items: rows, next }
    },
  }),
  rest(signOff, {
    id: 'signOff',
    at: 'POST /submissions/{submissionId}/approval',
    scope: 'assessment:write',
    says: 'Signs a decision off: it is made with it, and the earner is told.',
    answers: z.object({ submissionId: z.uuid(), attemptId: z.uuid(), decisionId: z.uuid(), outcome }),
  }),
  rest(sendDecisionBack, {
    id: 'weighAgain',
    at: 'POST /submissions/{submissionId}/weigh-again',
    scope: 'assessment:write',
    says: 'Sends a decision back to those who weighed it, with a reason.',
    example: { input: { reason: 'The second clip shows another lesson than the plan.' } },
  }),
]
