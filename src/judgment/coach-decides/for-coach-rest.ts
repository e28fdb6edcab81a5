import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { listForCoach } from './find-for-coach.ts'
import { takeAsCoach } from './take-as-coach.ts'

/** What waits for the coach who decides, for programs in their name. */
export const forCoachRest: readonly Operation[] = [
  list({
    id: 'listForCoach',
    at: 'GET /coaching/decisions',
    scope: 'assessment:read',
    says: 'What waits for you as the coach who saw the practice, where the micro-credential says openly that the coach decides; the first due first.',
    query: {},
    item: z
      .object({
        submissionId: z.uuid(),
        assessmentId: z.uuid().nullable().describe('Yours, once you have taken it.'),
        title: z.string(),
        earnerName: z.string(),
        number: z.int().min(1),
        submittedAt: moment,
        dueOn: z.iso.date(),
      })
      .meta({ id: 'ForCoach' }),
    find: async (reading) => {
      personAsking(reading)
      return { items: await listForCoach(reading.db, reading.actor), next: null }
    },
  }),
  rest(takeAsCoach, {
    id: 'takeAsCoach',
    at: 'POST /submissions/{submissionId}/coach-assessment',
    scope: 'assessment:write',
    says: 'Takes a submission as the coach who saw the practice, where the micro-credential says openly that the coach decides.',
    status: 201,
    answers: z.object({ assessmentId: z.uuid() }),
  }),
]
