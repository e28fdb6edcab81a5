import type { Queryable } from '../../foundation/platform/database.ts'
import { countByAddress, itemAddress } from './aligned.ts'
import { searchItems } from './search-items.ts'

/** For each of these competencies how many micro-credentials name it, by id; those that none does are left out. */
export async function namedOf(
  db: Queryable,
  rows: readonly { id: string; uri: string }[],
  baseUrl: string,
): Promise<Record<string, number>> {
  const counts = await countByAddress(
    db,
    rows.map((row) => itemAddress(baseUrl, row)),
  )
  return Object.fromEntries(
    rows.flatMap((row) => {
      const count = counts.get(itemAddress(baseUrl, row))
      return count ? [[row.id, count]] : []
    }),
  )
}

/** What is found by words or code, each with how many micro-credentials name it. */
export async function searchNamed(
  db: Queryable,
  text: string,
  { baseUrl, ...where }: { from?: number; baseUrl: string; frameworkId?: string },
) {
  const found = await searchItems(db, text, where)
  return { ...found, named: await namedOf(db, found.rows, baseUrl) }
}
