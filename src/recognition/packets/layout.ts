import { texts } from '../../foundation/words/sentence.ts'

/** What a column of a packet can say. */
export const fields = [
  'name',
  'email',
  'person',
  'school',
  'amount',
  'unit',
  'currency',
  'code',
  'month',
  'packet',
  'entry',
  'title',
  'reason',
  'lines',
  'line',
  'text',
] as const
export type Field = (typeof fields)[number]

/** What each field is, for who arranges columns. */
export const fieldNames: Record<Field, string> = texts({
  name: 'Name of the person',
  email: 'E-mail address of the person',
  person: 'Id of the person in Laurel',
  school: 'School',
  amount: 'Amount',
  unit: 'Unit, such as USD or h',
  currency: 'Name of the currency',
  code: 'Your own code for the currency',
  month: 'Month in which the line counts',
  packet: 'Number of the packet',
  entry: 'Why there is a line',
  title: 'Micro-credential',
  reason: 'How it comes to the amount',
  lines: 'How many lines are in the row',
  line: 'Id of the line in Laurel',
  text: 'The same text in each row',
})

/** One column: what is in it, and what the payroll program calls it. `text` is what a column of one text says. */
export type Column = { readonly field: Field; readonly heading: string; readonly text?: string | undefined }

/** In what rows and columns an organization hands its packets over. */
export type Layout = {
  /** A row for each line, or one for each person and currency with their sum. */
  readonly rows: 'lines' | 'sums'
  /** Codes of the currencies that are in it; empty for all. */
  readonly currencies: readonly string[]
  /** What the payroll program calls each currency, by our code. */
  readonly codes: Readonly<Record<string, string>>
  readonly columns: readonly Column[]
}

export const mostColumns = 30

const columns = (list: readonly (readonly [Field, string, string?])[]): Column[] =>
  list.map(([field, heading, text]) => ({ field, heading, ...(text === undefined ? {} : { text }) }))

const startingNames = texts({
  lines: 'Every line with its reason',
  sums: 'One row for each person and currency',
  earnings: 'Earnings by code, as most payroll programs import them',
  paydata: 'Pay data with company code and batch',
  journal: 'Journal entries for accounting',
})

/** What an organization begins from. The headings are those of the programs, so they are the same in every language. */
export const startingLayouts: readonly { id: string; name: string; layout: Layout }[] = [
  {
    id: 'lines',
    name: startingNames.lines,
    layout: {
      rows: 'lines',
      currencies: [],
      codes: {},
      columns: columns([
        ['packet', 'Packet'],
        ['month', 'Month'],
        ['name', 'Name'],
        ['email', 'E-mail'],
        ['school', 'School'],
        ['entry', 'Entry'],
        ['title', 'Micro-credential'],
        ['currency', 'Currency'],
        ['amount', 'Amount'],
        ['unit', 'Unit'],
        ['reason', 'Reason'],
        ['person', 'Person id'],
        ['line', 'Line id'],
      ]),
    },
  },
  {
    id: 'sums',
    name: startingNames.sums,
    layout: {
      rows: 'sums',
      currencies: [],
      codes: {},
      columns: columns([
        ['name', 'Name'],
        ['email', 'E-mail'],
        ['school', 'School'],
        ['currency', 'Currency'],
        ['amount', 'Amount'],
        ['unit', 'Unit'],
        ['lines', 'Lines'],
      ]),
    },
  },
  {
    id: 'earnings',
    name: startingNames.earnings,
    layout: {
      rows: 'sums',
      currencies: ['money'],
      codes: { money: 'PD' },
      columns: columns([
        ['email', 'Employee ID'],
        ['name', 'Employee Name'],
        ['code', 'Earnings Code'],
        ['amount', 'Amount'],
        ['packet', 'Batch'],
      ]),
    },
  },
  {
    id: 'paydata',
    name: startingNames.paydata,
    layout: {
      rows: 'sums',
      currencies: ['money'],
      codes: { money: 'PD' },
      columns: columns([
        ['text', 'Co Code', ''],
        ['packet', 'Batch ID'],
        ['email', 'File #'],
        ['code', 'Earnings 3 Code'],
        ['amount', 'Earnings 3 Amount'],
      ]),
    },
  },
  {
    id: 'journal',
    name: startingNames.journal,
    layout: {
      rows: 'lines',
      currencies: ['money'],
      codes: { money: '' },
      columns: columns([
        ['packet', 'Journal No'],
        ['month', 'Period'],
        ['code', 'Account'],
        ['amount', 'Amount'],
        ['reason', 'Description'],
        ['name', 'Name'],
        ['school', 'Class'],
      ]),
    },
  },
]
