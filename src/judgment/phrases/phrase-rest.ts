import { z } from 'zod'
import { list, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { findPhrases } from './find-phrases.ts'
import { addPhrase, changePhrase, removePhrase } from './keep-phrases.ts'

const made = z.object({ phraseId: z.uuid() })

/** Phrases of one’s own, for programs in the name of their writer. */
export const phraseRest: readonly Operation[] = [
  list({
    id: 'listPhrases',
    at: 'GET /phrases',
    scope: 'assessment:read',
    says: 'The phrases you keep to put into reasons and next steps, the newest first.',
    query: {},
    item: z.object({ phraseId: z.uuid(), body: z.string() }).meta({ id: 'Phrase' }),
    find: async (reading, _query, { after, size }) => {
      const { rows, next } = await findPhrases(reading.db, personAsking(reading).id, { after, size })
      return { items: rows.map(({ id, body }) => ({ phraseId: id, body })), next }
    },
  }),
  rest(addPhrase, {
    id: 'addPhrase',
    at: 'POST /phrases',
    scope: 'assessment:write',
    says: 'Keeps a phrase of your own.',
    status: 201,
    answers: made,
    example: { input: { body: 'Film one more lesson and count the seconds before each answer.' } },
  }),
  rest(changePhrase, {
    id: 'changePhrase',
    at: 'PATCH /phrases/{phraseId}',
    scope: 'assessment:write',
    says: 'Changes a phrase of yours.',
    answers: made,
    example: { input: { body: 'Film one more lesson, and count the seconds before each answer.' } },
  }),
  rest(removePhrase, {
    id: 'removePhrase',
    at: 'DELETE /phrases/{phraseId}',
    scope: 'assessment:write',
    says: 'Removes a phrase of yours.',
  }),
]
