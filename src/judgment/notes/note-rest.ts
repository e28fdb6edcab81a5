import { z } from 'zod'
import { moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findNote } from './find-note.ts'
import { saveNote } from './save-note.ts'

const oneNote = read({
  id: 'getNote',
  at: 'GET /assessments/{assessmentId}/note',
  scope: 'assessment:read',
  says: 'Your private note on an assessment of yours. Nobody else reads it by any door.',
  query: { assessmentId: z.uuid() },
  answers: z.object({ body: z.string(), revision: z.int().min(0), savedAt: moment.nullable() }).meta({ id: 'AssessorNote' }),
  find: async (reading, { assessmentId }) => {
    const person = personAsking(reading)
    const own = await reading.db
      .selectFrom('assessments')
      .where('id', '=', assessmentId)
      .where('assessorId', '=', person.id)
      .select('id')
      .executeTakeFirst()
    if (!own) throw missing('assessment')
    return findNote(reading.db, assessmentId)
  },
})

/** Private notes, for programs in the name of their writer. */
export const noteRest: readonly Operation[] = [
  oneNote,
  rest(saveNote, {
    id: 'saveNote',
    at: 'PUT /assessments/{assessmentId}/note',
    scope: 'assessment:write',
    says: 'Keeps your private note as it stands.',
    guardedBy: oneNote,
    fromGuard: ({ revision }) => ({ revision: Number(revision) }),
    example: { input: { body: 'Look at the second clip again.' } },
  }),
]
