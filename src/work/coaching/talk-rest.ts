import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { listTalksDue } from './find-talks-due.ts'
import { recordTalk } from './record-talk.ts'

/** Talks that are due, for programs in the name of a coach or admin. */
export const talkRest: readonly Operation[] = [
  list({
    id: 'listTalksDue',
    at: 'GET /coaching/talks',
    scope: 'work:read',
    says: 'With whom a talk is due where you coach or are an admin, by name.',
    query: {},
    item: z
      .object({
        attemptId: z.uuid(),
        title: z.string(),
        earnerName: z.string(),
        times: z.int().describe('How often it was to be kept working on since they last talked.'),
        holds: z.boolean().describe('Whether handing in waits for the talk.'),
        since: moment,
      })
      .meta({ id: 'TalkDue' }),
    find: async (reading) => {
      personAsking(reading)
      return { items: await listTalksDue(reading.db, reading.actor), next: null }
    },
  }),
  rest(recordTalk, {
    id: 'recordTalk',
    at: 'POST /attempts/{attemptId}/talks',
    scope: 'work:write',
    says: 'Says that an earner and a coach have talked, where a talk was due.',
    example: { input: { heldOn: '2027-03-17' } },
  }),
]
