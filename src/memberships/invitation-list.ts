import { CsvError, parse } from 'csv-parse/sync'
import { invalid } from '../platform/refusal.ts'
import { goneBecause, stateHeadings } from './row-state.ts'

export const mostRows = 5000
export const mostListBytes = 1_048_576

/** One line of a pasted or uploaded list, as it was written. `fault` is set where the line could not even be read, `leftOut` where the list itself says that this person is gone. */
export type ListRow = { line: number; email: string; name: string; school: string; roles: string; fault?: string; leftOut?: string }

type Column = 'email' | 'name' | 'given' | 'family' | 'school' | 'roles'

const headings: Record<string, Column> = {
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  'email address': 'email',
  'e-mail address': 'email',
  address: 'email',
  name: 'name',
  'full name': 'name',
  'display name': 'name',
  'first name': 'given',
  givenname: 'given',
  'given name': 'given',
  first: 'given',
  'last name': 'family',
  familyname: 'family',
  'family name': 'family',
  surname: 'family',
  last: 'family',
  school: 'school',
  building: 'school',
  site: 'school',
  role: 'roles',
  roles: 'roles',
}

/** The bytes of an uploaded list as text, whichever way a spreadsheet wrote them. @throws Refusal `list-not-text`, `list-too-large` */
export function decodeList(bytes: Uint8Array): string {
  if (bytes.length > mostListBytes) throw invalid('list-too-large', 'This file is larger than 1 MB. Please split it.')
  const refused = (message: string) => invalid('list-not-text', message, [{ field: 'file', message }])
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw refused('This is a workbook or another packed file. In your spreadsheet, choose “Save as” and then CSV, and upload that.')
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // What Excel writes on Windows when it is not told otherwise.
    text = new TextDecoder('windows-1252').decode(bytes)
  }
  if (text.includes('\u0000')) throw refused('This is not a text file. Please upload a CSV file.')
  return text
}

/**
 * Reads a list of people: CSV with or without headings (email, name, school, roles), columns copied from a spreadsheet,
 * or just addresses, however separated.
 * @throws Refusal `list-empty`, `list-too-long`, `list-without-addresses`
 */
export function readInvitationList(given: string): ListRow[] {
  if (given.length > mostListBytes) throw invalid('list-too-large', 'This list is larger than 1 MB. Please split it.')
  // Line ends are made one first: a list put together from two programs has several, and whoever guesses by the first loses people.
  const text = given
    .replaceAll('\u0000', '')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
  const lines = readCells(text)
  if (lines.length > mostRows + 1)
    throw invalid('list-too-long', `This list has more than ${mostRows.toLocaleString('en')} rows. Please split it.`)
  const heads = (lines[0]?.cells ?? []).map(plainHeading)
  const columns = headingsOf(lines[0]?.cells ?? [])
  if (columns && !columns.includes('email')) {
    throw invalid('list-without-addresses', 'The headings of this list name no column “email”.', [
      { field: 'text', message: 'Name one column “email”.' },
    ])
  }
  const rows = (columns ? lines.slice(1) : lines).flatMap(({ line, cells, fault }) =>
    fault
      ? [{ line, email: cells.join(','), name: '', school: '', roles: '', fault }]
      : columns
        ? [{ ...byHeadings(line, cells, columns), ...goneBy(heads, cells) }]
        : byLook(line, cells),
  )
  if (rows.length === 0) {
    const message = 'There is nobody in this list yet.'
    throw invalid('list-empty', message, [{ field: 'text', message }])
  }
  if (rows.length > mostRows)
    throw invalid('list-too-long', `This list has more than ${mostRows.toLocaleString('en')} people. Please split it.`)
  return rows
}

type Line = { line: number; cells: string[]; fault?: string }

function readCells(text: string): Line[] {
  const delimiter = delimiterOf(text)
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, info: true } as const
  const read = (part: string, firstLine: number): Line[] =>
    (parse(part, options) as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ line: firstLine + info.lines - 1, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  try {
    return read(text, 1)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // One broken line must not lose the others: each is read by itself, and the broken ones are handed back to be mended.
    return text.split(/\r\n|\r|\n/).flatMap((part, index) => {
      try {
        return read(part, index + 1)
      } catch {
        return [{ line: index + 1, cells: [part], fault: 'A quotation mark is not closed in this row.' }]
      }
    })
  }
}

/** Tab, semicolon or comma: whichever the first written line has most of. */
function delimiterOf(text: string): string {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const counts = ['\t', ';', ','].map((sign) => ({ sign, count: first.replaceAll(/"[^"]*"/g, '').split(sign).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign
}

const plainHeading = (cell: string) =>
  cell
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function goneBy(heads: string[], cells: string[]): { leftOut?: string } {
  for (const [index, head] of heads.entries()) {
    const leftOut = stateHeadings.includes(head) ? goneBecause(head, cells[index] ?? '') : null
    if (leftOut) return { leftOut }
  }
  return {}
}

function headingsOf(cells: string[]): (Column | undefined)[] | null {
  const columns = cells.map((cell) => {
    const word = cell.toLowerCase().replace(/[_\s]+/g, ' ')
    return Object.hasOwn(headings, word) ? headings[word] : undefined
  })
  return columns.some(Boolean) && !cells.some((cell) => cell.includes('@')) ? columns : null
}

function byHeadings(line: number, cells: string[], columns: (Column | undefined)[]): ListRow {
  const of = (column: Column) => cells[columns.indexOf(column)] ?? ''
  const { email, name } = splitAddress(of('email'))
  return {
    line,
    email,
    name: of('name') || [of('given'), of('family')].filter(Boolean).join(' ') || name,
    school: of('school'),
    roles: of('roles'),
  }
}

/** Without headings: the cell with an @ is the address, then name, school, roles. Several addresses in a row are several people. */
function byLook(line: number, cells: string[]): ListRow[] {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length > 0 && filled.every((cell) => cell.includes('@'))) {
    return filled
      .flatMap((cell) => (isSeveral(cell) ? cell.split(/\s+/) : [cell]))
      .map((cell) => ({ line, ...splitAddress(cell), school: '', roles: '' }))
  }
  const at = cells.findIndex((cell) => cell.includes('@'))
  const [name = '', school = '', roles = ''] = cells.filter((_cell, index) => index !== Math.max(at, 0))
  const found = splitAddress(cells[Math.max(at, 0)] ?? '')
  return [{ line, email: found.email, name: name || found.name, school, roles }]
}

/** Addresses with nothing but space between them. Word by word: one pattern for all of them would take minutes on a cell made for that. */
const isSeveral = (cell: string): boolean => {
  const words = cell.split(/\s+/)
  return words.length > 1 && words.every((word) => word.indexOf('@', 1) > 0 && !word.endsWith('@'))
}

const longestCell = 1000

/** "Maya Ortiz <maya@school.example>" → both. */
function splitAddress(cell: string): { email: string; name: string } {
  if (cell.length > longestCell) return { email: cell, name: '' }
  const both = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(cell.trim())
  return both ? { email: both[2]?.trim() ?? '', name: both[1]?.trim() ?? '' } : { email: cell.trim().replace(/^mailto:/i, ''), name: '' }
}

const quoted = (cell: string) => (/[",\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a list again, so that what could not be sent can be mended and read once more. */
export const writeInvitationList = (rows: readonly ListRow[]): string =>
  ['email,name,school,roles', ...rows.map(({ email, name, school, roles }) => [email, name, school, roles].map(quoted).join(','))].join(
    '\n',
  )
