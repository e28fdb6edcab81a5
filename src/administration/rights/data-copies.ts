import type { Queryable } from '../../foundation/platform/database.ts'

/** The copies of their data that a person asked for and that are not gone yet, the newest first: a few at most, as each is there for some days. */
export const dataCopiesOf = (db: Queryable, personId: string, now: Date) =>
  db
    .selectFrom('dataCopies')
    .where('personId', '=', personId)
    .where((row) => row.or([row('expiresAt', 'is', null), row('expiresAt', '>', now)]))
    .orderBy('id', 'desc')
    .limit(50)
    .select(['id', 'askedAt', 'readyAt', 'expiresAt', 'sizeBytes', 'readBytes', 'allBytes'])
    .execute()

/** A copy with its file, for the person alone whose it is. Null where there is none, or none any more. */
export const findDataCopy = (db: Queryable, { id, personId, now }: { id: string; personId: string; now: Date }) =>
  db
    .selectFrom('dataCopies')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .select(['id', 'fileDigest', 'sizeBytes', 'readyAt'])
    .executeTakeFirst()
