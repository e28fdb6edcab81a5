import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { encodingOf } from '../../foundation/tables/decode-text.ts'
import { cleanCell } from '../../foundation/tables/read-table.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/** The bytes of a file from their beginning, as often as they are asked for. */
export type Bytes = () => AsyncIterable<Uint8Array>

/** One row below the headings: its cells by heading in small letters, and in which line of the file it ends. */
export type Row = { line: number; cells: ReadonlyMap<string, string>; isShifted: boolean }
export type RowsRead = { row: Row } | { fault: Sentence; line: number | null } | { headings: readonly string[] }

const separators = [',', ';', '\t', '|'] as const
/** A record of a roster has some hundred signs. What is longer began with a quotation mark that nobody closed. */
const longestRecord = 60_000
const hidden = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/g

/** Text of bytes, piece by piece: UTF-8, what Excel writes on Windows where they are not, or UTF-16. As `decodeText` reads a whole one. */
async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  const encoding = await encodingIn(bytes)
  const decoder = new TextDecoder(encoding)
  for await (const piece of bytes()) {
    const text = decoder.decode(piece, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

async function encodingIn(bytes: Bytes): Promise<string> {
  let decoder: TextDecoder | undefined
  for await (const piece of bytes()) {
    if (!decoder) {
      const encoding = encodingOf(piece.length % 2 === 0 ? piece : piece.subarray(0, -1))
      if (encoding !== 'utf-8') return encoding
      decoder = new TextDecoder('utf-8', { fatal: true })
    }
    try {
      decoder.decode(piece, { stream: true })
    } catch {
      return 'windows-1252'
    }
  }
  return 'utf-8'
}

/** The sign between cells, by the first line that has an id in it. */
async function separatorIn(bytes: Bytes): Promise<string> {
  let head = ''
  for await (const text of textOf(bytes)) {
    head += text
    if (head.length > 10_000) break
  }
  const lines = head.split(/\r\n?|\n/).slice(0, 6)
  const line = lines.find((one) => /sourcedid|propertyname/i.test(one)) ?? lines[0] ?? ''
  return separators.reduce<string>((best, sign) => (line.split(sign).length > line.split(best).length ? sign : best), ',')
}

/**
 * The rows of a CSV file, one after the other, with what could not be read. Holds one piece of it at a time.
 * @param key the heading by which the row of headings is known: people put a title above it
 */
export async function* readRows(bytes: Bytes, key: string): AsyncGenerator<RowsRead> {
  const parser = Readable.from(textOf(bytes)).pipe(
    parse({
      delimiter: await separatorIn(bytes),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: longestRecord,
    }),
  )
  let headings: string[] | null = null
  let looked = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const cells = record.map((cell) => cleanCell(cell.replace(hidden, '')))
      if (!headings) {
        const found = cells.map((cell) => cell.toLowerCase())
        if (found.includes(key.toLowerCase())) {
          headings = found
          yield { headings: cells }
        } else if (++looked > 5) break
        continue
      }
      if (cells.every((cell) => cell === '')) continue
      yield { row: rowOf(headings, cells, info.lines) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? Number(error.lines) : null
    yield { fault: sentence('A quotation mark is not closed, so nothing from there on could be read.'), line }
    return
  }
  if (!headings) yield { fault: sentence('There is no heading “{key}” in its first lines.', { key }), line: null }
}

function rowOf(headings: readonly string[], cells: readonly string[], line: number): Row {
  const byHeading = new Map<string, string>()
  for (const [place, heading] of headings.entries()) if (!byHeading.has(heading)) byHeading.set(heading, cells[place] ?? '')
  // Empty cells at the end are left out by some programs, and added by others.
  const isShifted = cells.length > headings.length && cells.slice(headings.length).some((cell) => cell !== '')
  return { line, cells: byHeading, isShifted }
}
