import { AsyncLocalStorage } from 'node:async_hooks'
import { csvMark, csvRows } from './csv.ts'

/** How many rows of a list are read at once for a file: a page of them is all that is in memory, and a statement for it is short. */
export const rowsAtOnce = 500

type Page<Row, Key> = { rows: readonly Row[]; next: Key | null }
type Asked<Row, Key> = {
  /** Of the file, without its ending. */
  name: string
  head: readonly string[]
  /** A page of the list, from where the one before it says that the next begins. */
  page: (from: Key | null) => Promise<Page<Row, Key>>
  cells: (row: Row) => readonly string[]
}

/**
 * A list as a CSV file for one person, however long it is. The first page is read before the answer begins, so that what refuses it is told; each
 * other when the browser has taken the one before, and none any more when it leaves. A fault in between breaks the file off, so that nobody
 * takes a part for the whole.
 */
export async function csvAnswer<Row, Key>({ name, head, page, cells }: Asked<Row, Key>): Promise<Response> {
  const first = await page(null)
  // What is read later is still read for who asked, and ended with their request.
  const forAsker = AsyncLocalStorage.snapshot()
  const encoder = new TextEncoder()
  let from: Key | null = null
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const isFirst = from === null
        const { rows, next } = isFirst ? first : await forAsker(page, from)
        const text = csvRows([...(isFirst ? [head] : []), ...rows.map(cells)])
        controller.enqueue(encoder.encode(isFirst ? csvMark + text : text))
        from = next
        if (next === null) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
