import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { readParts } from './transcript-parts.ts'

/** The transcripts that a person put together, the last changed first. */
export const findKeptTranscripts = (db: Queryable, personId: string, most: number) =>
  db
    .selectFrom('transcripts')
    .where('personId', '=', personId)
    .orderBy('changedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .select(['id', 'name', 'changedAt'])
    .execute()

/** One of them. Another's is none: nobody learns that there is one. @throws Refusal `transcript-missing` */
export async function findKeptTranscript(db: Queryable, personId: string, id: string) {
  if (!isId(id)) throw missing('transcript')
  const { awards, shows, ...kept } = await db
    .selectFrom('transcripts')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .select(['id', 'name', 'awards', 'shows', 'revision'])
    .executeTakeFirstOrThrow(() => missing('transcript'))
  return { ...kept, chosen: { awards, shows: readParts(shows) } }
}
