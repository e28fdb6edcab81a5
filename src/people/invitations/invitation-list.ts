import { invalid, invalidAt } from '../../foundation/platform/refusal.ts'
import { decodeText } from '../../foundation/tables/decode-text.ts'
import { applyColumns, plainHeading, type TableReading } from '../../foundation/tables/guess-columns.ts'
import { type BrokenNames, findBrokenNames, type Mangling, mendText } from '../../foundation/tables/mend-text.ts'
import { plainName, type Recipient, readRecipients, splitAddress } from '../../foundation/tables/read-recipients.ts'
import { type Line, readTable, unifyText, writeTable } from '../../foundation/tables/read-table.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'
import { guessPeopleColumns, type PeopleColumn } from './people-columns.ts'
import { goneBecause } from './row-state.ts'

export const mostRows = 5000

/** One row of a list, as it was written. `fault` is set where it could not even be read, `leftOut` where the list itself says that this person is gone. */
export type ListRow = { line: number; email: string; name: string; school: string; roles: string; fault?: Sentence; leftOut?: Sentence }

/** What someone said about how a list is to be read; what is left open is guessed. */
export type HowToRead = {
  columns?: { kinds: readonly (PeopleColumn | null)[]; hasHeadings: boolean } | null
  /** How its text was mangled, or `none` where it is right as it stands. */
  mangled?: Mangling | 'none' | null
  isSchool?: (cell: string) => boolean
}
/** A list as it was read. `table` is null for recipients out of a mail program; `broken` tells of names that look mangled. */
export type ReadList = { rows: ListRow[]; table: TableReading<PeopleColumn> | null; broken: BrokenNames | null }

/** The bytes of an uploaded list as text. @throws Refusal `list-not-text`, `list-too-large` */
export const decodeList = decodeText

/** Reads a list of people and gives its rows. @throws Refusal `list-empty`, `list-too-long`, `list-without-addresses` */
export const readInvitationList = (given: string, how: HowToRead = {}): ListRow[] => readPeopleList(given, how).rows

/**
 * Reads a list of people: a table with or without headings, from whichever system, recipients of a mail program, or just addresses.
 * @throws Refusal `list-empty`, `list-too-long`, `list-without-addresses`
 */
export function readPeopleList(given: string, { columns, mangled, isSchool = () => false }: HowToRead = {}): ReadList {
  const unified = unifyText(given)
  const broken = findBrokenNames(unified)
  const as = mangled === undefined || mangled === null ? broken?.as : mangled
  const text = as && as !== 'none' ? mendText(unified, as) : unified
  const recipients = columns ? null : readRecipients(text)
  if (recipients) return { rows: counted(recipients.map(asRow)), table: null, broken }
  const lines = readTable(text)
  const guessed = guessPeopleColumns(lines, isSchool)
  const table = columns ? applyColumns(guessed, lines, columns) : guessed
  if (table.headingLine !== null && !table.columns.some(({ kind }) => kind === 'email')) {
    throw invalid('list-without-addresses', 'No column of this list has e-mail addresses, and none is called “email”.', [
      { field: 'text', text: 'Name one column “email”.' },
    ])
  }
  return { rows: counted(table.rows.flatMap((line) => rowsOf(line, table))), table, broken }
}

function counted(rows: ListRow[]): ListRow[] {
  if (rows.length === 0) {
    throw invalidAt('list-empty', 'text', 'There is nobody in this list yet.')
  }
  if (rows.length > mostRows) throw invalid('list-too-long', 'This list has more than {most} people. Please split it.', { most: mostRows })
  return rows
}

const asRow = ({ line, email, name }: Recipient): ListRow => ({ line, email, name, school: '', roles: '' })

function rowsOf({ line, cells, fault }: Line, table: TableReading<PeopleColumn>): ListRow[] {
  if (fault) return [{ line, email: cells.join(','), name: '', school: '', roles: '', fault }]
  const at = table.columns.findIndex(({ kind }) => kind === 'email')
  const withAddress = cells.filter((cell) => cell.includes('@'))
  if (table.headingLine === null && withAddress.length > 0) {
    const recipients = withAddress.length > 1 ? readRecipients(cells.filter(Boolean).join(';')) : null
    if (recipients) return recipients.map((found) => ({ ...asRow(found), line }))
    if (at < 0 || !cells[at]?.includes('@')) return [byLook(line, cells)]
  }
  return [byColumns(line, cells, table)]
}

function byColumns(line: number, cells: string[], { columns }: TableReading<PeopleColumn>): ListRow {
  const of = (kind: PeopleColumn) => cells[columns.findIndex((column) => column.kind === kind)] ?? ''
  const { email, name } = splitAddress(of('email').replace(/[\u200c\u200d]/g, ''))
  const [given, family] = [plainName(of('given')), plainName(of('family'))]
  const whole = plainName(of('name'))
  const gone = columns.flatMap(({ kind, heading }, index) =>
    kind === 'state' ? (goneBecause(plainHeading(heading), cells[index] ?? '') ?? []) : [],
  )
  return {
    line,
    email,
    name: (given && family ? `${given} ${family}` : whole || given || family) || name,
    school: of('school'),
    roles: of('roles'),
    ...(gone[0] !== undefined && { leftOut: gone[0] }),
  }
}

/** A row out of line with the others: the cell with an @ is the address, then name, school, roles. */
function byLook(line: number, cells: string[]): ListRow {
  const at = cells.findIndex((cell) => cell.includes('@'))
  const [name = '', school = '', roles = ''] = cells.filter((_cell, index) => index !== at)
  const found = splitAddress(cells[at] ?? '')
  return { line, email: found.email, name: plainName(name) || found.name, school, roles }
}

/** Rows as a list again, so that what could not be sent can be corrected and read once more. */
export const writeInvitationList = (rows: readonly ListRow[]): string =>
  writeTable([['email', 'name', 'school', 'roles'], ...rows.map(({ email, name, school, roles }) => [email, name, school, roles])])
