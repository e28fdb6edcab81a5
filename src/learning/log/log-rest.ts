import { z } from 'zod'
import { list, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { addLogEntry } from './add-entry.ts'
import { changeLogEntry, removeLogEntry, restoreLogEntry } from './change-entry.ts'
import { couldCountToward } from './could-count.ts'
import { findEntries, findEntry, readLogPlace, readLogQuery } from './find-entries.ts'

const entry = z
  .object({
    id: z.uuid(),
    learnedOn: z.iso.date(),
    line: z.string(),
    linkUrl: z.string().nullable(),
    minutes: z.int().min(0),
    purpose: z.string().describe('What it is for, in your words.'),
    tags: z.array(z.string()),
    revision: z.int().min(1),
  })
  .meta({ id: 'LogEntry' })

const oneEntry = read({
  id: 'getLogEntry',
  at: 'GET /log/{entryId}',
  scope: 'work:read',
  says: 'One entry of your learning log.',
  query: { entryId: z.uuid() },
  answers: entry,
  find: async (reading, { entryId }) => {
    const found = await findEntry(reading.db, personAsking(reading).id, entryId)
    if (!found || found.removedAt) throw missing('log entry')
    return found
  },
})

const example = { line: 'Talk on wait time in math', linkUrl: 'https://talks.example/wait-time', minutes: 40, tags: ['questions'] }
const entryId = z.object({ entryId: z.uuid() })

/** A person's learning log, for programs in their name. */
export const logRest: readonly Operation[] = [
  list({
    id: 'listLogEntries',
    at: 'GET /log',
    scope: 'work:read',
    says: 'Your learning log, the latest day first. It is yours alone, and awards nothing.',
    query: {
      words: z.string().max(200).default('').describe('Only entries that have all of these words.'),
      month: z
        .string()
        .regex(/^\d{4}-\d\d$/)
        .optional()
        .describe('Only those of a month, such as `2027-03`.'),
    },
    item: entry,
    find: async (reading, { words, month }, { after, size }) => {
      const query = readLogQuery(new URLSearchParams({ q: words, month: month ?? '' }))
      const { entries, next } = await findEntries(reading.db, personAsking(reading).id, { query, after: readLogPlace(after), size })
      return { items: entries, next }
    },
  }),
  oneEntry,
  read({
    id: 'getLogSuggestions',
    at: 'GET /log/{entryId}/suggestions',
    scope: 'work:read',
    says: 'Up to three micro-credentials that an entry could count toward, by its words. Evidence earns them; the entry does not.',
    query: { entryId: z.uuid() },
    answers: z.object({
      suggestions: z.array(z.object({ id: z.uuid(), slug: z.string(), title: z.string(), competency: z.string() })),
    }),
    find: async (reading, given) => {
      const person = personAsking(reading)
      const found = await findEntry(reading.db, person.id, given.entryId)
      if (!found || found.removedAt) throw missing('log entry')
      return { suggestions: await couldCountToward(reading.db, person, found, reading.now) }
    },
  }),
  rest(addLogEntry, {
    id: 'addLogEntry',
    at: 'POST /log',
    scope: 'work:write',
    says: 'Notes something learned anywhere.',
    status: 201,
    answers: entryId,
    example: { input: example },
  }),
  rest(changeLogEntry, {
    id: 'changeLogEntry',
    at: 'PATCH /log/{entryId}',
    scope: 'work:write',
    says: 'Changes an entry of your log. What is left out stays.',
    guardedBy: oneEntry,
    fromGuard: ({ revision }) => ({ revision: Number(revision) }),
    example: { input: { minutes: 45 } },
  }),
  rest(removeLogEntry, {
    id: 'removeLogEntry',
    at: 'DELETE /log/{entryId}',
    scope: 'work:write',
    says: 'Takes an entry out of your log. It can be brought back for six hours.',
  }),
  rest(restoreLogEntry, {
    id: 'restoreLogEntry',
    at: 'POST /log/{entryId}/restore',
    scope: 'work:write',
    says: 'Brings back an entry that was taken out.',
  }),
]
