import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { lookAgainAtArchive, takeInArchive, takeOutArchive } from './decide-archive.ts'
import { findArchive, findArchives } from './find-archives.ts'

const archive = z
  .looseObject({
    id: z.uuid(),
    name: z.string(),
    state: z
      .enum(['checking', 'ready', 'of-another', 'refused', 'taking', 'kept'])
      .describe('`ready` waits for your word; `of-another` names nobody who you have shown to be; `kept` is taken in.'),
    because: z.string().nullable().describe('Why it was not taken.'),
    signature: z.string().nullable().describe('`holds`, or `not-known` where its signer could not be asked.'),
    sizeBytes: z.number(),
    arrivedAt: moment,
    takenAt: moment.nullable(),
  })
  .meta({ id: 'ArrivedArchive' })

/** Archives of other Laurels, for programs in the name of their owner. */
export const arrivingRest: readonly Operation[] = [
  list({
    id: 'listArrivedArchives',
    at: 'GET /wallet/archives',
    scope: 'work:read',
    says: 'The archives of other Laurels that you brought, the last first.',
    query: {},
    item: archive,
    find: async (reading, _query, { after, size }) => {
      const before = isId(after ?? '') ? (after ?? undefined) : undefined
      const rows = await findArchives(reading.db, personAsking(reading).id, { before, limit: size + 1 }, 'en')
      return { items: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null }
    },
  }),
  read({
    id: 'getArrivedArchive',
    at: 'GET /wallet/archives/{archiveId}',
    scope: 'work:read',
    says: 'One archive of another Laurel: what its statement says, what it holds, and how far it has come.',
    query: { archiveId: z.uuid() },
    answers: archive,
    find: async (reading, { archiveId }) => {
      const found = await findArchive(reading.db, { personId: personAsking(reading).id, id: archiveId }, 'en')
      if (!found) throw missing('archive')
      return found
    },
  }),
  rest(takeInArchive, {
    id: 'takeInArchive',
    at: 'POST /wallet/archives/{archiveId}/take-in',
    scope: 'work:write',
    says: 'Takes in an archive that was checked. Its badges come into your wallet one by one.',
  }),
  rest(lookAgainAtArchive, {
    id: 'lookAgainAtArchive',
    at: 'POST /wallet/archives/{archiveId}/look-again',
    scope: 'work:write',
    says: 'Looks once more whose an archive is.',
  }),
  rest(takeOutArchive, {
    id: 'takeOutArchive',
    at: 'DELETE /wallet/archives/{archiveId}',
    scope: 'work:write',
    says: 'Takes an archive out again, with its record and the badges that came with it alone.',
  }),
]
