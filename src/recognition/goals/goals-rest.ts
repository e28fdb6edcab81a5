import { z } from 'zod'
import { list, type Operation, personAsking, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { schoolYearFor } from '../ledger/ledger.ts'
import { findGoals, findLanes, ringsOf } from '../ledger/rings.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'
import { endGoal, endLane, setGoal, setLane } from './set-goals.ts'

function requireBooks({ actor }: ReadContext, organizationId: string): void {
  const may = mayKeepBooks(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

const id = '019acf3e-0000-7000-8000-000000000005'
const amount = z.string().describe('A decimal number as text.')

/** Goals, license renewal and lanes, for programs. */
export const goalsRest: readonly Operation[] = [
  list({
    id: 'listGoals',
    at: 'GET /organizations/{organizationId}/goals',
    scope: 'value:read',
    says: 'What an organization hopes for from each person: so much of a currency in so many school years.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        kind: z.enum(['goal', 'license']),
        name: z.string(),
        currency: z.string(),
        amount,
        unit: z.string(),
        years: z.int(),
        firstYear: z.int(),
      })
      .meta({ id: 'Goal' }),
    find: async (reading, { organizationId }) => {
      requireBooks(reading, organizationId)
      return { items: await findGoals(reading.db, [organizationId]), next: null }
    },
  }),
  rest(setGoal, {
    id: 'setGoal',
    at: 'POST /organizations/{organizationId}/goals',
    scope: 'value:write',
    says: 'Sets a goal for everyone who earns.',
    status: 201,
    answers: z.object({ goalId: z.uuid() }),
    example: {
      input: { kind: 'license', name: 'License renewal', currency: 'clock-hours', amount: '100', years: 5 },
      answer: { goalId: id },
    },
  }),
  rest(endGoal, {
    id: 'endGoal',
    at: 'DELETE /goals/{goalId}',
    scope: 'value:write',
    says: 'Ends a goal. What was given stays.',
    answers: z.object({ goalId: z.uuid() }),
  }),
  list({
    id: 'listLanes',
    at: 'GET /organizations/{organizationId}/lanes',
    scope: 'value:read',
    says: 'The lanes of pay of an organization, by currency and from the lowest up.',
    query: { organizationId: z.uuid() },
    item: z.object({ id: z.uuid(), name: z.string(), currency: z.string(), threshold: amount, unit: z.string() }).meta({ id: 'Lane' }),
    find: async (reading, { organizationId }) => {
      requireBooks(reading, organizationId)
      return { items: await findLanes(reading.db, [organizationId]), next: null }
    },
  }),
  rest(setLane, {
    id: 'setLane',
    at: 'POST /organizations/{organizationId}/lanes',
    scope: 'value:write',
    says: 'Sets a lane of pay: everyone who has so much of a currency, in all, is in it.',
    status: 201,
    answers: z.object({ laneId: z.uuid() }),
    example: { input: { name: 'MA + 15', currency: 'board-credits', threshold: '15' }, answer: { laneId: id } },
  }),
  rest(endLane, {
    id: 'endLane',
    at: 'DELETE /lanes/{laneId}',
    scope: 'value:write',
    says: 'Ends a lane. What was given stays.',
    answers: z.object({ laneId: z.uuid() }),
  }),
  read({
    id: 'readRings',
    at: 'GET /rings',
    scope: 'value:read',
    says: 'How far you are toward each goal, the renewal of a license and the next lane, where you earn.',
    query: {},
    answers: z.object({
      rings: z.array(
        z.object({
          kind: z.enum(['goal', 'license', 'lane']),
          name: z.string(),
          organization: z.string(),
          currency: z.string(),
          unit: z.string(),
          reached: amount,
          amount,
          span: z.object({ from: z.int(), to: z.int() }).nullable(),
        }),
      ),
    }),
    find: async (reading) => {
      const person = personAsking(reading)
      const { year } = await schoolYearFor(reading.db, person, reading.now)
      const rings = await ringsOf(reading.db, person.id, { organizationIds: organizationsWhere(person, 'earner'), schoolYear: year })
      return { rings: rings.map(({ key, currencyKind, currencyName, ...ring }) => ring) }
    },
  }),
]
