import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeSigns } from '../../foundation/platform/like-text.ts'
import type { ItemRow } from './find-frameworks.ts'

/** Ranking reads all words of every hit; of more than so many, those of a framework stand as it is read. */
const rankedAtMost = 300
/** Beyond so many, more words are the better way. */
export const mostFound = 200

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12)

/**
 * Competencies by what somebody types: by code, as "ISTE 2.1" or the beginning of one, or by words, the last of which may be unfinished. Codes come
 * first, then what is most of what was typed, then the order of the framework.
 *
 * @param frameworkId only of this framework
 */
export async function searchItems(
  db: Queryable,
  typed: string,
  { frameworkId = null, from = 0, size = 25 }: { frameworkId?: string | null; from?: number; size?: number } = {},
): Promise<{ rows: ItemRow[]; next: number | null }> {
  const words = wordsOf(typed)
  const code = typed.trim().slice(0, 80)
  if (words.length === 0 || from < 0 || from >= mostFound) return { rows: [], next: null }
  // Letters and digits only, so that nothing in it is an operator; all words have to be there, in any form, or as they stand in a code.
  const query = words.map((word) => `${word}:*`).join(' & ')
  const like = `${likeSigns(code)}%`
  const { rows } = await sql<ItemRow>`
    with question as materialized (select to_tsquery('english', ${query}) as english, to_tsquery('simple', ${query}) as simple),
    hit as materialized (
      select item.id, item.framework_id, item.uri, item.code, item.statement, item.kind, item.depth, item.last, item.place, item.search
      from question, framework_items_with(question.english, question.simple, ${like}, ${frameworkId}::uuid) item
    ),
    amount as materialized (select count(*) as hits from hit)
    select hit.id, hit.framework_id as "frameworkId", framework.title as "frameworkTitle", hit.uri, hit.code, hit.statement, hit.kind, hit.depth,
      hit.last - hit.place as under
    from hit join frameworks framework on framework.id = hit.framework_id, question, amount
    order by lower(hit.code) = lower(${code}) desc, hit.code ilike ${like} desc,
      case when amount.hits > ${sql.lit(rankedAtMost)} then 0 else greatest(ts_rank(hit.search, question.english), ts_rank(hit.search, question.simple)) end desc, framework.title, hit.place, hit.id
    limit ${size + 1} offset ${from}`.execute(db)
  const isMore = rows.length > size && from + size < mostFound
  return { rows: rows.slice(0, size), next: isMore ? from + size : null }
}
