import { invalid, invalidAt } from '../../foundation/platform/refusal.ts'
import { applyColumns, type TableReading } from '../../foundation/tables/guess-columns.ts'
import { readDay } from '../../foundation/tables/read-day.ts'
import { readLink } from '../../foundation/tables/read-link.ts'
import { plainName, readRecipients, splitAddress } from '../../foundation/tables/read-recipients.ts'
import { type Line, readTable, unifyText } from '../../foundation/tables/read-table.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { tellsOfPresenceAlone } from './asks-about-presence.ts'
import { guessListColumns } from './list-columns.ts'
import { type ListCells, type ListColumn, listColumnNames } from './row-words.ts'

export const mostListRows = 20_000
export const mostListBytes = 4 * 1_048_576
const longest: Record<ListColumn, number> = { email: 320, name: 200, when: 60, narrative: 2000, link: 2000 }

export type CellFault = { cell: ListColumn; says: Sentence }
/** What a row says, and what is wrong with it beside the cell. */
export type ReadRow = { email: string; name: string; decidedOn: string | null; narrative: string; link: string; faults: CellFault[] }

/** The lines of a list and how its columns read at first sight. @throws Refusal `list-empty`, `list-no-rows`, `list-too-long`, `list-too-large` */
export function lookAtList(text: string): { lines: Line[]; reading: TableReading<ListColumn> } {
  const unified = unifyText(text, mostListBytes)
  const recipients = readRecipients(unified)
  const lines: Line[] = recipients
    ? recipients.map(({ line, email, name }) => ({ line, cells: [name === '' ? email : `${name} <${email}>`] }))
    : readTable(unified)
  if (lines.length === 0) throw invalidAt('list-empty', 'text', 'There is nobody in it yet. Paste a list, or choose its CSV file.')
  const reading = guessListColumns(lines)
  if (reading.rows.length === 0)
    throw invalidAt('list-no-rows', 'text', 'There are headings in it and no rows. Paste the rows with them, or choose another file.')
  if (reading.rows.length > mostListRows)
    throw invalid('list-too-long', 'This list has more than {most} rows. Please split it.', { most: mostListRows })
  return { lines, reading }
}

export type HowToReadList = { kinds: readonly (ListColumn | null)[]; hasHeadings: boolean }

/** The rows of a list by its columns, numbered as they stand in the text; several recipients on one line go on counting. */
export function listLines(
  { lines, reading }: ReturnType<typeof lookAtList>,
  how: HowToReadList | null,
): { line: number; cells: ListCells }[] {
  const { columns, rows } = how ? applyColumns(reading, lines, how) : reading
  const of = (cells: readonly string[], kind: ListColumn) =>
    (cells[columns.findIndex((column) => column.kind === kind)] ?? '').slice(0, longest[kind])
  let last = 0
  return rows.map(({ line, cells }) => {
    last = Math.max(line, last + 1)
    return { line: last, cells: Object.fromEntries(listColumnNames.map((kind) => [kind, of(cells, kind)])) as ListCells }
  })
}

/** Reads a row. Pure; what is wrong with it stands beside the cell, and nothing is guessed. */
export function readListRow(cells: ListCells, { today }: { today: string }): ReadRow {
  const faults: CellFault[] = []
  const wrong = (cell: ListColumn, says: Sentence) => void faults.push({ cell, says })
  for (const cell of ['email', 'name', 'narrative'] as const)
    if (/^[=@+]\s*[\p{L}(]/u.test(cells[cell])) wrong(cell, sentence('This is a formula. Write what it shows.'))
  if (/[\uFFFD]|Ã[\u0080-\u00bf¡-¿]/.test(cells.name + cells.narrative))
    wrong(
      cells.name.match(/[\uFFFD]|Ã[\u0080-\u00bf¡-¿]/) ? 'name' : 'narrative',
      sentence('Some letters are broken. Save the file as “CSV UTF-8”, or write them here.'),
    )
  const split = splitAddress(cells.email)
  const read = address.safeParse(split.email)
  if (split.email === '') wrong('email', sentence('There is no e-mail address in this row.'))
  else if (!read.success) wrong('email', sentence('“{written}” is not an e-mail address.', { written: split.email.slice(0, 60) }))
  const day = cells.when.trim() === '' ? null : readDay(cells.when, { order: null, today })
  if (day && 'fault' in day) wrong('when', day.fault)
  if (day && 'unclear' in day)
    wrong('when', sentence('“{cell}” may be two days. Write it like 2025-05-04.', { cell: cells.when.slice(0, 40) }))
  const narrative = cells.narrative.trim()
  if (tellsOfPresenceAlone(narrative))
    wrong('narrative', sentence('Does this say that they were there? Write what they showed, or leave it empty.'))
  const link = readLink(cells.link)
  if ('fault' in link) wrong('link', link.fault)
  return {
    email: read.success ? read.data : '',
    name: plainName(cells.name || split.name).slice(0, 120),
    decidedOn: day && 'day' in day ? day.day : null,
    narrative,
    link: 'link' in link ? link.link : '',
    faults,
  }
}
