import { z } from 'zod'
import { type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { findCaptioned } from './find-captioned.ts'
import { saveCaptions } from './save-captions.ts'

const captions = z
  .object({
    language: z.string().nullable().describe('The language that is spoken; null where nothing is written yet.'),
    text: z.string().describe('WebVTT; empty where nothing is written yet.'),
    revision: z.int().min(0),
  })
  .meta({ id: 'Captions' })

const ownCaptions = read({
  id: 'getCaptions',
  at: 'GET /attempts/{attemptId}/artifacts/{artifactId}/captions',
  scope: 'work:read',
  says: 'The captions of a recording that you are working on, as WebVTT. What was handed in has its own, which stay as they were.',
  query: { attemptId: z.uuid(), artifactId: z.uuid() },
  answers: captions,
  find: async (reading, { attemptId, artifactId }) => {
    personAsking(reading)
    const { captions: known } = await findCaptioned(reading.db, reading.actor, attemptId, artifactId)
    return { language: known?.language ?? null, text: known?.body ?? '', revision: known?.revision ?? 0 }
  },
})

/** Captions of recordings, for programs that write them in a person's name. */
export const captionRest: readonly Operation[] = [
  ownCaptions,
  rest(saveCaptions, {
    id: 'saveCaptions',
    at: 'PUT /attempts/{attemptId}/artifacts/{artifactId}/captions',
    scope: 'work:write',
    says: 'Keeps the captions of a recording, from WebVTT or SRT; nothing in them takes them away.',
    guardedBy: ownCaptions,
    fromGuard: ({ revision }) => ({ revision: Number(revision) }),
    answers: z.object({ artifactId: z.uuid(), revision: z.int().min(0), cues: z.int().min(0) }),
    example: { input: { language: 'en', text: 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nWhy does ice float?\n' } },
  }),
]
