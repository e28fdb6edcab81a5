import { z } from 'zod'
import { list, moment, type Operation, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { mayRevokeAward } from '../awards/award-policy.ts'
import { beginSweep, callOffSweep, chooseSweep } from '../awards/sweep-awards.ts'
import { awardsOfSweep, findSweep, listSweeps, sweepStates } from './find-sweeps.ts'

const sweepId = '019acf3e-0000-7000-8000-000000000009'
const placeIn = (after: string | null) => (after && z.uuid().safeParse(after).success ? after : null)

/** Many awards taken back or suspended for one reason, for programs. */
export const sweepRest: readonly Operation[] = [
  list({
    id: 'listAwardSweeps',
    at: 'GET /organizations/{organizationId}/award-sweeps',
    scope: 'awards:read',
    says: 'What an organization took back or suspended many at a time, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        kind: z.enum(['revoke', 'suspend']),
        reason: z.string(),
        state: z.enum(sweepStates),
        awards: z.int(),
        done: z.int(),
        chosenAt: moment,
        beginsAt: moment.nullable(),
        finishedAt: moment.nullable(),
      })
      .meta({ id: 'AwardSweep' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const may = mayRevokeAward(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const { sweeps, next } = await listSweeps(reading.db, organizationId, { before: placeIn(after), size })
      return { items: sweeps, next }
    },
  }),
  list({
    id: 'listSweptAwards',
    at: 'GET /award-sweeps/{sweepId}/awards',
    scope: 'awards:read',
    says: 'The awards that one concerns, with what became of each.',
    query: { sweepId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        earnerName: z.string(),
        title: z.string().nullable(),
        awardedAt: moment,
        fate: z.enum(['open', 'done', 'passed']),
      })
      .meta({ id: 'SweptAward' }),
    find: async (reading, { sweepId: id }, { after, size }) => {
      const sweep = await findSweep(reading.db, id)
      if (!mayRevokeAward(reading.actor, sweep).allowed) throw missing('award sweep')
      const { awards, next } = await awardsOfSweep(reading.db, id, { after: placeIn(after), size })
      return { items: awards, next }
    },
  }),
  rest(chooseSweep, {
    id: 'chooseAwardSweep',
    at: 'POST /organizations/{organizationId}/award-sweeps',
    scope: 'awards:write',
    says: 'Chooses many awards to be taken back or suspended. Nothing happens before it starts.',
    status: 201,
    answers: z.object({ sweepId: z.uuid(), awards: z.int(), kind: z.enum(['revoke', 'suspend']) }),
    example: {
      input: {
        kind: 'suspend',
        reason: 'A question about the evidence is being looked into.',
        achievementId: '019acf3e-0000-7000-8000-000000000008',
      },
      answer: { sweepId, awards: 12, kind: 'suspend' },
    },
  }),
  rest(beginSweep, {
    id: 'beginAwardSweep',
    at: 'POST /award-sweeps/{sweepId}/begin',
    scope: 'awards:write',
    says: 'Begins it in two minutes; until then it can be called off.',
    answers: z.object({ awards: z.int(), kind: z.enum(['revoke', 'suspend']), beginsAt: moment }),
    example: { input: { awards: 12 }, answer: { awards: 12, kind: 'suspend', beginsAt: '2026-06-01T12:02:00.000Z' } },
  }),
  rest(callOffSweep, {
    id: 'callOffAwardSweep',
    at: 'POST /award-sweeps/{sweepId}/call-off',
    scope: 'awards:write',
    says: 'Calls it off, as long as it has not started.',
    answers: z.object({}),
    example: { input: {}, answer: {} },
  }),
]
