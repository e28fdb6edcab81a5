import type { Queryable } from '../../foundation/platform/database.ts'
import { phrasesOnPage } from './phrase-limits.ts'

export type Phrase = { id: string; body: string }

/** A page of a person’s phrases, the newest first; `after` is the last one of the page before. */
export async function findPhrases(
  db: Queryable,
  personId: string,
  { after = null, size = phrasesOnPage }: { after?: string | null; size?: number } = {},
): Promise<{ rows: Phrase[]; next: string | null }> {
  const found = await db
    .selectFrom('phrases')
    .where('personId', '=', personId)
    .$if(after !== null, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select(['id', 'body'])
    .execute()
  const rows = found.slice(0, size)
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null }
}
