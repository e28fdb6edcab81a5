import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

export const logPageSize = 50

/** What is looked for in a log: words, and a month such as `2027-03`. */
export type LogQuery = { words: string; month: string | null }

/** Reads an address. What makes no sense is left out rather than refused. */
export function readLogQuery(search: URLSearchParams): LogQuery {
  const month = search.get('month') ?? ''
  return {
    words: (search.get('q') ?? '').toWellFormed().replaceAll(/\p{C}/gu, ' ').trim().slice(0, 200),
    month: /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : null,
  }
}

/** Entries of one person that have every word, in the line, what it is for, a tag or the link. */
function matching(db: Queryable, personId: string, { words, month }: LogQuery) {
  const each = words.split(/\s+/).filter(Boolean).slice(0, 8)
  return db
    .selectFrom('logEntries')
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .$if(month !== null, (query) =>
      query.where('learnedOn', '>=', `${month}-01`).where(sql<boolean>`learned_on < (${`${month}-01`}::date + interval '1 month')`),
    )
    .$if(each.length > 0, (query) =>
      query.where((of) =>
        of.and(
          each.map((word): RawBuilder<boolean> => {
            const pattern = likeText(word)
            return sql<boolean>`(line ilike ${pattern} or purpose ilike ${pattern} or link_url ilike ${pattern} or array_to_string(tags, ' ') ilike ${pattern})`
          }),
        ),
      ),
    )
}

const shown = ['id', 'learnedOn', 'line', 'linkUrl', 'minutes', 'purpose', 'tags', 'revision'] as const

/** Where a page of entries begins: after this day and id. */
export type LogPlace = { day: string; id: string }
export const writeLogPlace = ({ day, id }: LogPlace): string => `${day}_${id}`
export function readLogPlace(text: string | null): LogPlace | null {
  const found = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  const [, day = '', id = ''] = found ?? []
  return found && !Number.isNaN(Date.parse(day)) ? { day, id } : null
}

type Slice = { query: LogQuery; after: LogPlace | null; size?: number }

/** A page of someone's log, the latest day first. `next` is where the following page begins. */
export async function findEntries(db: Queryable, personId: string, { query, after, size = logPageSize }: Slice) {
  const rows = await matching(db, personId, query)
    .$if(after !== null, (list) => list.where(sql<boolean>`(learned_on, id) < (${after?.day}::date, ${after?.id}::uuid)`))
    .orderBy('learnedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select(shown)
    .execute()
  const entries = rows.slice(0, size)
  const last = entries.at(-1)
  return { entries, next: rows.length > size && last ? writeLogPlace({ day: last.learnedOn, id: last.id }) : null }
}
export type LogEntry = Awaited<ReturnType<typeof findEntries>>['entries'][number]

export type MonthTotal = { month: string; entries: number; minutes: number }

/** How many entries and minutes each month has, the latest first, whichever page of them is shown. */
export async function findMonths(db: Queryable, personId: string, words: string): Promise<MonthTotal[]> {
  const month = sql<string>`to_char(learned_on, 'YYYY-MM')`
  const rows = await matching(db, personId, { words, month: null })
    .groupBy(month)
    .orderBy(month, 'desc')
    .select(({ fn }) => [month.as('month'), fn.countAll<number>().as('entries'), fn.sum<number>('minutes').as('minutes')])
    .execute()
  return rows.map((row) => ({ month: row.month, entries: Number(row.entries), minutes: Number(row.minutes) }))
}

/** One entry of their own, also for a while after it was removed; null where there is none. */
export async function findEntry(db: Queryable, personId: string, entryId: string) {
  const found = await db
    .selectFrom('logEntries')
    .where('id', '=', entryId)
    .where('personId', '=', personId)
    .select(shown)
    .select('removedAt')
    .executeTakeFirst()
  return found ?? null
}

/** What they said before that things are for, the latest first: offered again while they type. */
export async function findPurposes(db: Queryable, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('logEntries')
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .where('purpose', '<>', '')
    .groupBy('purpose')
    .orderBy(({ fn }) => fn.max('addedAt'), 'desc')
    .limit(12)
    .select('purpose')
    .execute()
  return rows.map(({ purpose }) => purpose)
}
