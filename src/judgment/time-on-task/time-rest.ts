import { z } from 'zod'
import { list, type Operation, rest } from '../../foundation/doors/rest.ts'
import { countTime } from './count-time.ts'
import { readWorkload } from './workload.ts'

/** How long it takes to weigh work. */
export const timeRest: readonly Operation[] = [
  rest(countTime, {
    id: 'countTime',
    at: 'POST /assessments/{assessmentId}/time',
    scope: 'assessment:write',
    says: 'Counts time at work on your open assessment. No more is counted than has passed since the last count.',
    answers: z.object({ seconds: z.int().min(0) }),
    example: { input: { seconds: 60 } },
  }),
  list({
    id: 'listWorkload',
    at: 'GET /organizations/{organizationId}/workload',
    scope: 'organizations:read',
    says: 'How long one assessment takes, by micro-credential: the middle of the latest. It tells of no person.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        achievementId: z.uuid(),
        title: z.string(),
        minutes: z.int().describe('What was weighed so seldom, or by so few people, that it would tell of somebody is not listed.'),
      })
      .meta({ id: 'Workload' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const { rows, next } = await readWorkload({ ...reading, organizationId }, { after, size })
      return { items: rows.map(({ achievementId, title, minutes }) => ({ achievementId, title, minutes })), next }
    },
  }),
]
