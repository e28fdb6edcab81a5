import { z } from 'zod'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { readSaid } from '../imports/said.ts'
import { type ArchiveState, holdsSchema, leftOutSchema, type RecordKind, saysSchema } from './arrived-shapes.ts'

type Page = { before?: string | undefined; limit: number }

const archives = (db: Queryable, personId: string) =>
  db
    .selectFrom('arrivedArchives')
    .where('personId', '=', personId)
    .select(['id', 'name', 'sizeBytes', 'state', 'because', 'says', 'signature', 'holds', 'goal', 'done', 'leftOut'])
    .select(['arrivedAt', 'takenAt', 'replacedBy', 'home', 'holderId', 'madeAt'])

type Row = Awaited<ReturnType<ReturnType<typeof archives>['execute']>>[number]

const shown = ({ state, because, says, holds, sizeBytes, goal, done, leftOut, ...row }: Row, locale: Locale) => ({
  ...row,
  state: state as ArchiveState,
  because: readSaid(because, locale),
  says: saysSchema.nullable().parse(says),
  holds: holdsSchema.nullable().parse(holds),
  sizeBytes: Number(sizeBytes),
  goal: Number(goal),
  done: Number(done),
  leftOut: leftOutSchema.parse(leftOut).map(({ name, because }) => ({ name, because: readSaid(because, locale) ?? '' })),
})

/** The archives that somebody brought, the last first. */
export async function findArchives(db: Queryable, personId: string, { before, limit }: Page, locale: Locale) {
  const rows = await archives(db, personId)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => shown(row, locale))
}
export type ArrivedArchive = Awaited<ReturnType<typeof findArchives>>[number]

/** One of them; null where there is none of that id that is theirs. */
export async function findArchive(db: Queryable, { personId, id }: { personId: string; id: string }, locale: Locale) {
  const row = await archives(db, personId).where('id', '=', id).executeTakeFirst()
  return row ? shown(row, locale) : null
}

/** Another archive of the same account that is taken in already; null where this is the first. */
export const findSameAccount = (
  db: Queryable,
  personId: string,
  { id, home, holderId }: Pick<ArrivedArchive, 'id' | 'home' | 'holderId'>,
) =>
  db
    .selectFrom('arrivedArchives')
    .where('personId', '=', personId)
    .where('home', '=', home)
    .where('holderId', '=', holderId)
    .where('state', '=', 'kept')
    .where('id', '!=', id)
    .orderBy('madeAt', 'desc')
    .select(['id', 'madeAt'])
    .executeTakeFirst()

type Sought = { archiveId: string; words: string; after?: number | undefined; limit: number }

/** What an archive tells, in its order, a page at a time. */
export async function findRecords(db: Queryable, { archiveId, words, after, limit, kind }: Sought & { kind: RecordKind }) {
  const rows = await db
    .selectFrom('broughtRecords')
    .where('archiveId', '=', archiveId)
    .where('kind', '=', kind)
    .$if(words !== '', (query) => query.where('words', 'like', likeText(words.toLowerCase())))
    .$if(after !== undefined, (query) => query.where('place', '>', after ?? 0))
    .orderBy('place')
    .limit(limit)
    .select(['place', 'title', 'about', 'at', 'lines', 'files'])
    .execute()
  return rows.map(({ lines, ...row }) => ({ ...row, lines: linesSchema.parse(lines) }))
}

/** The files of an archive by their names, in their order, a page at a time. */
export async function findFiles(db: Queryable, { archiveId, words, after, limit }: Sought) {
  const rows = await db
    .selectFrom('broughtFiles')
    .where('archiveId', '=', archiveId)
    .$if(words !== '', (query) => query.where((eb) => eb(eb.fn<string>('lower', ['name']), 'like', likeText(words.toLowerCase()))))
    .$if(after !== undefined, (query) => query.where('place', '>', after ?? 0))
    .orderBy('place')
    .limit(limit)
    .select(['place', 'name', 'sizeBytes'])
    .execute()
  return rows.map((row) => ({ ...row, sizeBytes: Number(row.sizeBytes) }))
}

const linesSchema = z.array(z.object({ of: z.string(), name: z.string(), text: z.string() }))

/** One record with its files; null where there is none. */
export async function findRecord(db: Queryable, { archiveId, place }: { archiveId: string; place: number }) {
  const row = await db
    .selectFrom('broughtRecords')
    .where('archiveId', '=', archiveId)
    .where('place', '=', place)
    .select(['place', 'kind', 'title', 'about', 'at', 'lines', 'files'])
    .executeTakeFirst()
  if (!row) return null
  const files =
    row.files.length > 0
      ? await db
          .selectFrom('broughtFiles')
          .where('archiveId', '=', archiveId)
          .where('place', 'in', row.files)
          .orderBy('place')
          .select(['place', 'name', 'sizeBytes'])
          .execute()
      : []
  return {
    ...row,
    kind: row.kind as RecordKind,
    lines: linesSchema.parse(row.lines),
    files: files.map((file) => ({ ...file, sizeBytes: Number(file.sizeBytes) })),
  }
}
