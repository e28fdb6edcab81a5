import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { declareConflict, endConflict } from './declare-conflict.ts'
import { findOwnConflicts } from './own-conflicts.ts'

/** Who should not weigh whose work, by one’s own word: for programs in a person’s name. */
export const conflictRest: readonly Operation[] = [
  list({
    id: 'listConflicts',
    at: 'GET /conflicts',
    scope: 'assessment:read',
    says: 'The conflicts of interest that you declared. What you recognized in blind work is not among them: it names nobody.',
    query: {},
    item: z
      .object({
        conflictId: z.uuid(),
        as: z.enum(['assessor', 'earner']).describe('As what you declared it.'),
        personId: z.uuid(),
        name: z.string(),
        note: z.string(),
        declaredAt: moment,
      })
      .meta({ id: 'Conflict' }),
    find: async (reading) => {
      personAsking(reading)
      return { items: await findOwnConflicts(reading.db, reading.actor), next: null }
    },
  }),
  rest(declareConflict, {
    id: 'declareConflict',
    at: 'POST /conflicts',
    scope: 'assessment:write',
    says: 'Says that an assessor should not weigh the work of an earner: as an assessor whose, as an earner who not.',
    status: 201,
    answers: z.object({ conflictId: z.uuid().nullable().describe('Null where you had said so already.') }),
    example: {
      input: {
        organizationId: '0198c0de-0000-7000-8000-000000000001',
        as: 'earner',
        personId: '0198c0de-0000-7000-8000-000000000002',
        note: 'We are related.',
      },
    },
  }),
  rest(endConflict, {
    id: 'endConflict',
    at: 'DELETE /conflicts/{conflictId}',
    scope: 'assessment:write',
    says: 'Takes back what you declared.',
  }),
]
