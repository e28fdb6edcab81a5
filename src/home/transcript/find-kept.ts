import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Choice } from './choose-parts.tsx'
import { mostAwards, readParts } from './transcript-parts.ts'

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

/** The awards that can be chosen of, the newest first; also those that others don't see now. */
export async function findChoices(db: Queryable, personId: string): Promise<Choice[]> {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .where('awards.earnerId', '=', personId)
    .orderBy('awards.awardedAt', 'desc')
    .orderBy('awards.id', 'desc')
    .limit(mostAwards)
    .select(['awards.id', 'versions.title', 'organizations.name as issuerName', 'awards.awardedAt', 'organizations.timeZone'])
    .execute()
  return rows.map(({ awardedAt, timeZone, ...choice }) => ({ ...choice, awardedOn: dayIn(timeZone, awardedAt) }))
}

/** A page of them, the newest first, for programs. */
export async function pageOfTranscripts(db: Queryable, personId: string, { after, size }: { after: string | null; size: number }) {
  const rows = await db
    .selectFrom('transcripts')
    .where('personId', '=', personId)
    .$if(after !== null, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select(['id', 'name', 'awards', 'shows', 'revision', 'changedAt'])
    .execute()
  const items = rows.slice(0, size).map(({ shows, ...kept }) => ({ ...kept, shows: readParts(shows) }))
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

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
