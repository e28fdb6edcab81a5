import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { formatSentence } from '../../foundation/words/format.ts'
import { beginUpload } from './begin-upload.ts'
import { cancelUpload } from './cancel-upload.ts'
import { findUnfinished } from './find-uploads.ts'
import { finishUpload } from './finish-upload.ts'

const upload = z
  .object({
    id: z.uuid(),
    requirementId: z.string(),
    name: z.string(),
    sizeBytes: z.int(),
    receivedBytes: z.int().describe('As far as was noted; HEAD at its address says it exactly.'),
    lastPieceAt: moment,
    expiresAt: moment.describe('When it is given up, unless more of it comes.'),
    problem: z.string().nullable().describe('Why it was not added, where that was tried.'),
    isRefused: z.boolean().describe('Whether that is for good.'),
  })
  .meta({ id: 'Upload' })

/** Files in pieces, for programs. The pieces themselves go to /api/v1/uploads/{uploadId} by the tus protocol (docs/api). */
export const uploadRest: readonly Operation[] = [
  list({
    id: 'listUploads',
    at: 'GET /attempts/{attemptId}/uploads',
    scope: 'work:read',
    says: 'Files of one of your attempts that have not arrived whole, or were not added.',
    query: { attemptId: z.uuid() },
    item: upload,
    find: async (reading, { attemptId }) => {
      const found = await findUnfinished(reading.db, personAsking(reading).id, attemptId, reading.now)
      return { items: found.map((each) => ({ ...each, problem: each.problem && formatSentence('en', each.problem) })), next: null }
    },
  }),
  rest(beginUpload, {
    id: 'beginUpload',
    at: 'POST /attempts/{attemptId}/requirements/{requirementId}/uploads',
    scope: 'work:write',
    says: 'Begins a file that comes in pieces: send them by tus to /api/v1/uploads/{uploadId}.',
    status: 201,
    answers: z.object({ uploadId: z.uuid(), sizeBytes: z.int(), receivedBytes: z.int(), expiresAt: moment }),
    example: { input: { name: 'Lesson.mp4', sizeBytes: 1_800_000_000 } },
  }),
  rest(finishUpload, {
    id: 'finishUpload',
    at: 'POST /attempts/{attemptId}/uploads/{uploadId}/finish',
    scope: 'work:write',
    says: 'Adds a file whose pieces are all here. Its last piece does that by itself; this tries again what could not be done then.',
    answers: z.object({ artifactId: z.uuid() }),
  }),
  rest(cancelUpload, {
    id: 'cancelUpload',
    at: 'DELETE /attempts/{attemptId}/uploads/{uploadId}',
    scope: 'work:write',
    says: 'Gives a file up that is on its way: what has arrived of it is removed.',
  }),
]
