import { z } from 'zod'
import { list, moment, type Operation, personAsking, type ReadContext, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { checkSubmission } from './check-submission.ts'
import { listChecks } from './find-checks.ts'

/** @throws Refusal `person-needed`, `not-a-checker` */
function requireChecker(reading: ReadContext): void {
  personAsking(reading)
  if (organizationsWhere(reading.actor, 'assessor', 'admin').length === 0)
    throw forbidden('not-a-checker', 'This page is for assessors and admins. An admin of your organization can make you one.')
}

/** Looking whether everything is there, for programs in the name of a person. */
export const completenessRest: readonly Operation[] = [
  list({
    id: 'listChecks',
    at: 'GET /completeness-checks',
    scope: 'assessment:read',
    says: 'What waits for somebody to look whether everything is there, where you assess or are an admin, the first due first.',
    query: {},
    item: z
      .object({
        submissionId: z.uuid(),
        code: z.string(),
        title: z.string(),
        number: z.int().min(1),
        submittedAt: moment,
        dueOn: z.iso.date().describe('By when somebody is to have looked.'),
      })
      .meta({ id: 'CompletenessCheck' }),
    find: async (reading, _query, { after, size }) => {
      requireChecker(reading)
      const { rows, next } = await listChecks(reading.db, reading.actor, { after, size })
      return { items: rows, next }
    },
  }),
  rest(checkSubmission, {
    id: 'checkSubmission',
    at: 'POST /submissions/{submissionId}/completeness',
    scope: 'assessment:write',
    says: 'Says whether everything is there that was asked for. What is missing goes back to the earner, with nothing judged.',
    answers: z.object({ attemptId: z.uuid(), outcome: z.enum(['complete', 'returned']) }),
    example: { input: { outcome: 'returned', lacks: { tally: 'The second page of the tally is missing.' } } },
  }),
]
