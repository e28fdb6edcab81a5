import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { ItemRow } from './find-frameworks.ts'

/** Beyond so many, more words are the better way. */
export const mostFound = 200

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12)

/**
 * Competencies by what somebody types: by code, as "ISTE 2.1" or the beginning of one, or by words, the last of which may be unfinished. Codes come
 * first, then what is most of what was typed, then the order of the framework.
 *
 * @param within only of this organization's frameworks, or of this framework
 */
export async function searchItems(
  db: Queryable,
  typed: string,
  {
    within = {},
    from = 0,
    size = 25,
  }: { within?: { organizationIds?: readonly string[]; frameworkId?: string }; from?: number; size?: number } = {},
): Promise<{ rows: ItemRow[]; next: number | null }> {
  const words = wordsOf(typed)
  const code = typed.trim().slice(0, 80)
  if (words.length === 0 || from < 0 || from >= mostFound) return { rows: [], next: null }
  // Letters and digits only, so that nothing in it is an operator; all words have to be there, in any form, or as they stand in a code.
  const query = words.map((word) => `${word}:*`).join(' & ')
  const like = `${code.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ItemRow>`
    with question as materialized (select to_tsquery('english', ${query}) as english, to_tsquery('simple', ${query}) as simple),
    hit as materialized (
      select item.id, item.framework_id, item.uri, item.code, item.statement, item.kind, item.depth, item.last, item.place, item.search
      from framework_items item, question
      where item.gone_at is null
        and (item.search @@ question.english or item.search @@ question.simple or item.code ilike ${like})
        and ${within.frameworkId === undefined ? sql`true` : sql`item.framework_id = ${within.frameworkId}`}
        and ${within.organizationIds === undefined ? sql`true` : sql`item.framework_id in (select id from frameworks where organization_id = any(${[...within.organizationIds]}::uuid[]))`}
      limit 5000
    )
    select hit.id, hit.framework_id as "frameworkId", framework.title as "frameworkTitle", hit.uri, hit.code, hit.statement, hit.kind, hit.depth,
      hit.last - hit.place as under
    from hit join frameworks framework on framework.id = hit.framework_id, question
    order by lower(hit.code) = lower(${code}) desc, hit.code ilike ${like} desc,
      greatest(ts_rank(hit.search, question.english), ts_rank(hit.search, question.simple)) desc, framework.title, hit.place, hit.id
    limit ${size + 1} offset ${from}`.execute(db)
  const isMore = rows.length > size && from + size < mostFound
  return { rows: rows.slice(0, size), next: isMore ? from + size : null }
}
