import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findKeptTranscript, pageOfTranscripts } from './find-kept.ts'
import { findTranscript } from './find-transcript.ts'
import { changeTranscript, removeTranscript, saveTranscript } from './keep-transcript.ts'
import { openTranscriptLink, withdrawTranscriptLink } from './share-transcript.ts'
import { findRecord, signTranscript } from './sign-record.ts'
import { everything, transcriptParts } from './transcript-parts.ts'

const sum = z.object({
  currency: z.string(),
  kind: z.string(),
  currencyName: z.string(),
  unit: z.string(),
  amount: z.string(),
  organizationId: z.uuid(),
  organization: z.string().nullable().describe('Who gave it, where several organizations gave something.'),
})
const award = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  title: z.string(),
  issuerId: z.uuid(),
  issuerName: z.string(),
  awardedOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  renewsOn: z.iso.date().nullable().describe('The day of the award that it renews; null where it renews none.'),
  standing: z.enum(['being-signed', 'current', 'expired', 'suspended', 'revoked']),
  ground: z.enum(['decision', 'pathway', 'elsewhere']),
  isHidden: z.boolean().describe('Whether you took its page down: then it is left out of what others see.'),
  levels: z.array(z.object({ criterion: z.string(), level: z.string() })),
  evidence: z
    .array(z.object({ requirement: z.string(), kind: z.string(), digest: z.string().nullable() }))
    .describe('What was pinned, by its kind and digest; never a file or its name.'),
  behind: z.array(z.uuid()).describe('Of a completed pathway: the awards it rests on.'),
  sums: z.array(sum).describe('What it brought, by the ledger.'),
})
const row = z.object({
  achievementId: z.uuid(),
  slug: z.string(),
  versionNumber: z.int(),
  competency: z.string(),
  category: z.string(),
  language: z.string(),
  level: z.int(),
  isMilestone: z.boolean(),
  alignments: z.array(z.object({ name: z.string(), framework: z.string(), code: z.string(), url: z.string() })),
  awards: z.array(award),
})
const transcript = z
  .object({
    rows: z.array(row),
    pathways: z.array(row),
    imported: z
      .array(z.object({ id: z.uuid(), title: z.string(), issuerName: z.string(), issuedOn: z.iso.date().nullable(), standing: z.string() }))
      .describe('Badges that you brought in from elsewhere and that are about you, as their last check said.'),
    years: z.array(z.object({ year: z.int(), sums: z.array(sum) })).describe('What the awards brought, by school year.'),
    categories: z.array(z.string()),
    frameworks: z.array(z.string()),
    awardYears: z.array(z.int()),
    count: z.int(),
    isPart: z.boolean().describe('True where only your newest 500 awards are in it.'),
  })
  .meta({ id: 'Transcript' })

const inList = z
  .object({
    id: z.uuid(),
    name: z.string(),
    awards: z.array(z.uuid()).nullable().describe('Which awards it shows; null for all.'),
    shows: z.array(z.enum(transcriptParts)),
    revision: z.int(),
    changedAt: moment,
  })
  .meta({ id: 'KeptTranscript' })

const id = '019acf3e-0000-7000-8000-000000000005'

/** A person's transcripts, for programs in their name. */
export const transcriptRest: readonly Operation[] = [
  read({
    id: 'getTranscript',
    at: 'GET /transcript',
    scope: 'awards:read',
    says: 'Your transcript: competencies with their evidence, awards and what they brought.',
    query: {
      category: z.string().max(120).optional(),
      framework: z.string().max(300).optional(),
      year: z.coerce.number().int().min(1900).max(2200).optional().describe('Only awards of this calendar year.'),
    },
    answers: transcript,
    find: (reading, narrowed) =>
      findTranscript(reading.db, { personId: personAsking(reading).id, chosen: everything, now: reading.now, isPublic: false, narrowed }),
  }),
  list({
    id: 'listTranscripts',
    at: 'GET /transcripts',
    scope: 'awards:read',
    says: 'The transcripts that you put together, the newest first.',
    query: {},
    item: inList,
    find: (reading, _query, page) => pageOfTranscripts(reading.db, personAsking(reading).id, page),
  }),
  rest(saveTranscript, {
    id: 'saveTranscript',
    at: 'POST /transcripts',
    scope: 'awards:write',
    says: 'Keeps a transcript under a name: which awards it shows, and which parts.',
    status: 201,
    answers: z.object({ transcriptId: z.uuid() }),
    example: { input: { name: 'For the state', awards: null, shows: ['levels', 'value'] } },
  }),
  rest(changeTranscript, {
    id: 'changeTranscript',
    at: 'PATCH /transcripts/{transcriptId}',
    scope: 'awards:write',
    says: 'Changes which awards and parts a transcript shows; what is left out stays.',
    example: { input: { revision: 1, shows: ['levels'] } },
  }),
  rest(removeTranscript, {
    id: 'removeTranscript',
    at: 'DELETE /transcripts/{transcriptId}',
    scope: 'awards:write',
    says: 'Removes a transcript with its links and its signed record.',
  }),
  rest(openTranscriptLink, {
    id: 'openTranscriptLink',
    at: 'POST /transcripts/{transcriptId}/links',
    scope: 'awards:write',
    says: 'Makes a link by which anyone who has it sees a transcript, for some days.',
    status: 201,
    answers: z.object({ transcriptId: z.uuid(), linkId: z.uuid(), token: z.string().describe('The page is at /transcripts/ and this.') }),
    example: { input: { days: 30 } },
  }),
  rest(withdrawTranscriptLink, {
    id: 'withdrawTranscriptLink',
    at: 'DELETE /transcript-links/{linkId}',
    scope: 'awards:write',
    says: 'Withdraws a link of a transcript.',
  }),
  rest(signTranscript, {
    id: 'signTranscript',
    at: 'POST /transcripts/{transcriptId}/record',
    scope: 'awards:write',
    says: 'Signs a transcript as a Comprehensive Learner Record (CLR 2.0), by one of the organizations whose awards are in it.',
    answers: z.object({ transcriptId: z.uuid(), digest: z.string(), awards: z.int() }),
    example: { input: { organizationId: id } },
  }),
  read({
    id: 'getTranscriptRecord',
    at: 'GET /transcripts/{transcriptId}/record',
    scope: 'awards:read',
    says: 'The last record that was signed of a transcript (CLR 2.0).',
    query: { transcriptId: z.uuid() },
    answers: z.looseObject({ id: z.string() }).meta({ id: 'TranscriptRecord' }),
    find: async (reading, { transcriptId }) => {
      const own = await findKeptTranscript(reading.db, personAsking(reading).id, transcriptId)
      const record = await findRecord(reading.db, own.id)
      if (!record) throw missing('transcript')
      return JSON.parse(record.bytes.toString()) as { id: string }
    },
  }),
]
