import { CsvError, parse } from 'csv-parse/sync'
import { invalid, invalidAt } from '../platform/refusal.ts'
import { type Sentence, sentence } from '../words/sentence.ts'
import { mostTableBytes } from './decode-text.ts'

/** One written line of a table: its number in the text, and its cells cleaned. `fault` is set where it could not be read. */
export type Line = { line: number; cells: string[]; fault?: Sentence }

const separators = ['\t', ';', '|', ','] as const
export const mostColumns = 200

/** A pasted or uploaded text made one: line ends, marks and signs that nobody sees. @throws Refusal `list-too-large` */
export function unifyText(given: string, most = mostTableBytes): string {
  if (given.length > most)
    throw invalid('list-too-large', 'This list is larger than {most} MB. Please split it.', { most: Math.floor(most / mostTableBytes) })
  // Line ends first: a list put together from two programs has several, and a guess by the first loses people.
  return given
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\0', '')
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
}

/** The lines of a unified text, whichever sign separates their cells. Empty ones are left out. @throws Refusal `list-too-wide` */
export function readTable(text: string): Line[] {
  const unquoted = unquoteLines(text)
  const separator = separatorOf(unquoted)
  const lines = readLines(plainQuotes(unquoted, separator), separator)
  if (lines.some(({ cells }) => cells.length > mostColumns))
    throw invalidAt('list-too-wide', 'text', 'This list has more than {most} columns. Please leave out those that are not needed.', {
      most: mostColumns,
    })
  return lines
}

function readLines(text: string, delimiter: string): Line[] {
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    record_delimiter: '\n',
  } as const
  const read = (part: string, firstLine: number): Line[] =>
    (parse(part, options) as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ line: firstLine + info.lines - 1, cells: record.map(cleanCell) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  try {
    return read(text, 1)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // One broken line must not lose the others: each is read by itself, and the broken ones are handed back to be corrected.
    return text.split('\n').flatMap((part, index) => {
      try {
        return read(part, index + 1)
      } catch {
        return [{ line: index + 1, cells: [part], fault: sentence('A quotation mark is not closed in this row.') }]
      }
    })
  }
}

const longestCell = 1000

/** What programs put around a cell is taken off: ="…", curly and single quotes, joiners at its ends. */
export function cleanCell(cell: string): string {
  if (cell.length > longestCell) return cell.trim()
  const bare = cell.replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g, '')
  const inside = /^=\s*"(.*)"$/s.exec(bare) ?? /^“([^“”]*)”$/.exec(bare) ?? /^[‘']([^‘’']*)[’']$/.exec(bare) ?? /^"([^"]*)"$/.exec(bare)
  return inside ? (inside[1] ?? '').trim() : bare
}

/** Where every line as a whole stands in quotes, they are no part of it: a column that was split only by eye. */
function unquoteLines(text: string): string {
  const lines = text.split('\n')
  const written = lines.filter((line) => line.trim() !== '')
  const isQuoted = (line: string) => /^\s*"(?:[^"]|"")*"\s*$/.test(line) && separators.some((sign) => line.includes(sign))
  if (written.length === 0 || !written.every(isQuoted)) return text
  // A list of names, each with its comma, is quoted rightly: it has no address or heading to be split off.
  if (written.length > 1 && !written.some((line) => line.includes('@'))) return text
  return lines.map((line) => line.trim().slice(1, -1).replaceAll('""', '"')).join('\n')
}

/** The quotes of word processors and Excel’s ="…" around a whole cell become those of CSV, so that a separator inside stays inside. */
function plainQuotes(text: string, separator: string): string {
  if (!/[“=]/.test(text)) return text
  const sign = separator === '|' ? '\\|' : separator
  const around = new RegExp(`(^|${sign})[^\\S\\n\\t]*(?:“([^“”\\n]*)”|="([^"\\n]*)")[^\\S\\n\\t]*(?=$|${sign})`, 'gm')
  return text.replace(
    around,
    (_all, before: string, curly?: string, excel?: string) => `${before}"${(curly ?? excel ?? '').replaceAll('"', '""')}"`,
  )
}

const looked = 50

/** The sign that leaves whole addresses in cells and that most lines have; of equals the rarer one in texts. */
function separatorOf(text: string): string {
  const lines = text
    .split('\n', 400)
    .filter((line) => line.trim() !== '')
    .slice(0, looked)
    .map((line) => line.slice(0, 20_000).replace(/"[^"]*"/g, 'x'))
  const scores = separators.map((sign) => {
    const split = lines.map((line) => line.split(sign))
    const clean = split.filter((cells) => cells.some((cell) => cell.includes('@') && !/[,;|\t]/.test(cell.trim()))).length
    const divided = split.filter((cells) => cells.length > 1)
    return {
      sign,
      clean: divided.length === 0 ? 0 : clean,
      share: divided.length,
      count: divided.reduce((sum, cells) => sum + cells.length, 0),
    }
  })
  return scores.reduce((best, next) => ((next.clean - best.clean || next.share - best.share || next.count - best.count) > 0 ? next : best))
    .sign
}

const quoted = (cell: string) => (/[",\n;\t|]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a text that is read as the same again: no quoting against formulas, for it goes back into a field. */
export const writeTable = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quoted).join(',')).join('\n')
