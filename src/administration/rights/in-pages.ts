import { type SelectQueryBuilder, sql } from 'kysely'

const mostAtOnce = 200

type Row = { id: string }

/**
 * The rows of a query some at a time, in the order of their ids, so that no copy of much holds it all in memory.
 * @param id the column that is selected as `id`
 */
export async function* inPages<Tables, From extends keyof Tables, Found extends Row>(
  query: SelectQueryBuilder<Tables, From, Found>,
  id: string,
  atOnce = mostAtOnce,
): AsyncGenerator<Found> {
  for await (const rows of pagesOf(query, id, atOnce)) yield* rows
}

/** The same, each page of rows with what belongs to them. */
export async function* inPagesWith<Tables, From extends keyof Tables, Found extends Row, Whole>(
  query: SelectQueryBuilder<Tables, From, Found>,
  id: string,
  withMore: (rows: Found[], ids: string[]) => Promise<Whole[]>,
  atOnce = mostAtOnce,
): AsyncGenerator<Whole> {
  for await (const rows of pagesOf(query, id, atOnce))
    yield* await withMore(
      rows,
      rows.map((row) => row.id),
    )
}

async function* pagesOf<Tables, From extends keyof Tables, Found extends Row>(
  query: SelectQueryBuilder<Tables, From, Found>,
  id: string,
  atOnce: number,
): AsyncGenerator<Found[]> {
  const ordered = query.orderBy(sql.ref(id)).limit(atOnce)
  for (let after: string | null = null; ; ) {
    const rows: Found[] = await (after === null ? ordered : ordered.where(sql<boolean>`${sql.ref(id)} > ${after}`)).execute()
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.id
  }
}
