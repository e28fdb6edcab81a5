import { invalid, invalidAt } from '../../foundation/platform/refusal.ts'
import { applyColumns, type TableReading } from '../../foundation/tables/guess-columns.ts'
import { isUnclearDay } from '../../foundation/tables/read-day.ts'
import { type Line, readTable, unifyText } from '../../foundation/tables/read-table.ts'
import { type PilotColumn, pilotColumnNames } from './pilot-column-names.ts'
import { guessPilotColumns } from './pilot-columns.ts'

export const mostPilotRows = 20_000
export const mostPilotBytes = 4 * 1_048_576
const longestCell = 500

/** The cells of a row by what they are, as they were written. */
export type PilotCells = Record<PilotColumn, string>
/** A row of the file: the number of its line, and its cells. */
export type PilotLine = { line: number; cells: PilotCells }
/** How somebody said that a file is read. */
export type HowToReadPilot = { kinds: readonly (PilotColumn | null)[]; hasHeadings: boolean }

/** What has to be said of a file before its rows can be: which day 03/04/2025 is, and whether an empty cell says what stands above it. */
export type PilotQuestions = { unclearDay: string | null; unclearDays: number; gaps: number; gapAfter: string | null }

/** The lines of a file and how its columns read at first sight. @throws Refusal `pilot-empty`, `pilot-no-rows`, `pilot-too-long`, `list-too-large` */
export function lookAtPilot(text: string): { lines: Line[]; reading: TableReading<PilotColumn> } {
  const lines = readTable(unifyText(text, mostPilotBytes))
  if (lines.length === 0)
    throw invalidAt('pilot-empty', 'text', 'There is nothing in it yet. Paste the rows of the spreadsheet, or choose its CSV file.')
  const reading = guessPilotColumns(lines)
  if (reading.rows.length === 0)
    throw invalidAt('pilot-no-rows', 'text', 'There are headings in it and no rows. Paste the rows with them, or choose another file.')
  if (reading.rows.length > mostPilotRows)
    throw invalid('pilot-too-long', 'This list has more than {most} rows. Please split it.', { most: mostPilotRows })
  return { lines, reading }
}

/** The same as somebody said. What is not said is as it was guessed. */
export const readAs = ({ lines, reading }: ReturnType<typeof lookAtPilot>, how: HowToReadPilot | null): TableReading<PilotColumn> =>
  how ? applyColumns(reading, lines, how) : reading

/** The rows of a file by its columns. */
export const pilotLines = ({ columns, rows }: TableReading<PilotColumn>): PilotLine[] =>
  rows.map(({ line, cells }) => ({ line, cells: cellsOf(columns, cells) }))

function cellsOf(columns: TableReading<PilotColumn>['columns'], cells: readonly string[]): PilotCells {
  const of = (kind: PilotColumn) => (cells[columns.findIndex((column) => column.kind === kind)] ?? '').slice(0, longestCell)
  return Object.fromEntries(pilotColumnNames.map((kind) => [kind, of(kind)])) as PilotCells
}

/** Columns whose empty cells may say what stands above: who and what, as where cells were merged. */
const filled = ['who', 'email', 'title'] as const

const isGap = ({ cells }: PilotLine, whole: ReadonlySet<PilotColumn>) =>
  filled.some((kind) => whole.has(kind) && cells[kind] === '') && Object.values(cells).some((cell) => cell !== '')

/** A column that some rows fill. Who is named by either, so an address that is lacking beside a name is no gap. */
function wholeColumns(lines: readonly PilotLine[]): Set<PilotColumn> {
  const has = (kind: PilotColumn) => lines.some(({ cells }) => cells[kind] !== '')
  return new Set(filled.filter((kind) => has(kind) && !(kind === 'email' && has('who'))))
}

/** What somebody has to say first. */
export function questionsOf(lines: readonly PilotLine[]): PilotQuestions {
  const unclear = lines.filter(({ cells }) => isUnclearDay(cells.when))
  const whole = wholeColumns(lines)
  // Nothing stands above the first.
  const gaps = lines.filter((line, at) => at > 0 && isGap(line, whole))
  const first = gaps[0]
  const before = first === undefined ? undefined : lines[lines.indexOf(first) - 1]
  return {
    unclearDay: unclear[0]?.cells.when ?? null,
    unclearDays: unclear.length,
    gaps: gaps.length,
    gapAfter: before ? before.cells.who || before.cells.email || before.cells.title : null,
  }
}

/** The rows with empty cells for who and what filled from above. Name and address go together: one without the other may be of somebody else. */
export function fillDown(lines: readonly PilotLine[]): PilotLine[] {
  let above: PilotCells | null = null
  return lines.map(({ line, cells }) => {
    if (above !== null) {
      if (cells.who === '' && cells.email === '') cells = { ...cells, who: above.who, email: above.email }
      if (cells.title === '') cells = { ...cells, title: above.title }
    }
    above = cells
    return { line, cells }
  })
}
