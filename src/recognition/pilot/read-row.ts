import type { Currency } from '../../definitions/value/currencies.ts'
import { type DayOrder, readDay } from '../../foundation/tables/read-day.ts'
import { readLink } from '../../foundation/tables/read-link.ts'
import { plainName, splitAddress } from '../../foundation/tables/read-recipients.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { plainTitle } from './near-titles.ts'
import type { PilotColumn } from './pilot-column-names.ts'
import { readAmount } from './read-amount.ts'
import type { PilotCells } from './read-pilot.ts'

/** What was given for it: exact, in a currency of the organization. */
export type Given = { currency: string; unit: string; amount: string }
/** What is wrong with a cell. */
export type CellFault = { cell: PilotColumn; says: Sentence }

/** How the rows of an import are read. */
export type RowContext = {
  order: DayOrder | null
  today: string
  currencies: readonly Currency[]
  /** What an amount is in where the row does not say it. */
  currency: string
}

/** What a row says, as far as it can be known without asking who and what is there. */
export type ReadRow = {
  who: { plain: string; email: string; name: string } | null
  title: { written: string; plain: string; level: number | null; category: string | null } | null
  decidedOn: string | null
  gives: Given[]
  link: string
  faults: CellFault[]
}

/** Reads a row. Pure; what is wrong with it stands beside the cell, and nothing is guessed. */
export function readRow(cells: PilotCells, context: RowContext): ReadRow {
  const faults: CellFault[] = []
  const wrong = (cell: PilotColumn, says: Sentence) => void faults.push({ cell, says })
  for (const cell of ['who', 'email', 'title', 'level', 'category', 'currency'] as const)
    if (/^[=@+]\s*[\p{L}(]/u.test(cells[cell])) wrong(cell, sentence('This is a formula. Write what it shows.'))
  const who = whoOf(cells, wrong)
  const title = titleOf(cells, wrong)
  const read = readDay(cells.when, context)
  if ('fault' in read) wrong('when', read.fault)
  if ('unclear' in read) wrong('when', sentence('“{cell}” may be two days. Write it like 2025-05-04.', { cell: cells.when.slice(0, 40) }))
  const gives = givenOf(cells, context, wrong)
  const link = readLink(cells.link)
  if ('fault' in link) wrong('link', link.fault)
  return { who, title, decidedOn: 'day' in read ? read.day : null, gives, link: 'link' in link ? link.link : '', faults }
}

type Wrong = (cell: PilotColumn, says: Sentence) => void

function whoOf({ who, email: written }: PilotCells, wrong: Wrong): ReadRow['who'] {
  const split = splitAddress(written === '' && who.includes('@') ? who : written)
  const name = plainName(written === '' && who.includes('@') ? split.name : who || split.name).slice(0, 120)
  const read = split.email === '' ? null : address.safeParse(split.email)
  if (read && !read.success)
    wrong(written === '' ? 'who' : 'email', sentence('“{written}” is not an e-mail address.', { written: split.email.slice(0, 60) }))
  const email = read?.success ? read.data : ''
  if (email === '' && name === '') {
    if (!read) wrong('who', sentence('Nobody is named in this row.'))
    return null
  }
  return { plain: email === '' ? `name ${plainPerson(name)}` : email, email, name }
}

/** A name as it is compared. */
export const plainPerson = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

function titleOf({ title, level, category }: PilotCells, wrong: Wrong): ReadRow['title'] {
  const written = title.replace(/\s+/g, ' ').trim()
  if (written === '') {
    wrong('title', sentence('No micro-credential is named in this row.'))
    return null
  }
  if (written.length > 120) {
    wrong('title', sentence('The title has more than 120 characters.'))
    return null
  }
  const said = /^(?:level|tier|nivel)?\s*([123])$/i.exec(level.trim())?.[1]
  if (level.trim() !== '' && said === undefined)
    wrong('level', sentence('“{cell}” is no level. Levels are 1, 2 and 3.', { cell: level.slice(0, 40) }))
  return {
    written,
    plain: plainTitle(written),
    level: said === undefined ? null : Number(said),
    category: category.trim().slice(0, 60) || null,
  }
}

function givenOf(cells: PilotCells, { currencies, currency: usual }: RowContext, wrong: Wrong): Given[] {
  const named = cells.currency.trim()
  const byCell = named === '' ? null : currencyNamed(currencies, named, usual)
  if (named !== '' && byCell === null) wrong('currency', sentence('Nothing here is given in “{named}”.', { named: named.slice(0, 40) }))
  const gives: Given[] = []
  const give = (cell: 'amount' | 'hours', wanted: Currency | null) => {
    const read = readAmount(cells[cell], wanted?.decimals ?? 2)
    if (read === null) return
    if ('fault' in read) return wrong(cell, read.fault)
    const byUnit = read.unit === null ? null : currencyNamed(currencies, read.unit, wanted?.code ?? usual)
    if (read.unit !== null && (byUnit === null || (cell === 'hours' && byUnit.code !== wanted?.code)))
      return wrong(cell, sentence('Nothing here is given in “{named}”.', { named: read.unit }))
    if (byCell && byUnit && byCell.code !== byUnit.code && cell === 'amount')
      return wrong(cell, sentence('The amount says “{unit}”, and its currency “{named}”.', { unit: read.unit ?? '', named }))
    const found = cell === 'hours' ? wanted : (byCell ?? byUnit ?? wanted)
    if (!found || (named !== '' && !byCell && cell === 'amount')) return
    const again = readAmount(cells[cell], found.decimals)
    if (again && 'fault' in again) return wrong(cell, again.fault)
    if (gives.some(({ currency }) => currency === found.code)) return wrong(cell, sentence('The same is given twice in this row.'))
    gives.push({ currency: found.code, unit: found.unit, amount: read.amount })
  }
  give('amount', byCell ?? currencies.find(({ code }) => code === usual) ?? null)
  give('hours', currencies.find(({ code }) => code === 'clock-hours') ?? null)
  return gives
}

const hourWords = /^(?:h|hr|hrs|hour|hours|clock hours?|hora|horas)\.?$/i

/** A currency by its code, its name, its unit or, of hours, a word for them. Of several with one unit the usual one is meant, and else none. */
function currencyNamed(currencies: readonly Currency[], named: string, usual: string): Currency | null {
  const wanted = named.trim().toLowerCase()
  const exact = currencies.find(({ code, name }) => code === wanted || name.toLowerCase() === wanted)
  if (exact) return exact
  const byUnit = currencies.filter(({ unit }) => unit.toLowerCase() === (wanted === '$' ? 'usd' : wanted))
  if (byUnit.length > 0) return byUnit.find(({ code }) => code === usual) ?? (byUnit.length === 1 ? (byUnit[0] ?? null) : null)
  return hourWords.test(wanted) ? (currencies.find(({ code }) => code === 'clock-hours') ?? null) : null
}
