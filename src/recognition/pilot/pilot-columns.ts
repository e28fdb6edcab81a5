import { type ColumnKind, guessColumns, type TableReading } from '../../foundation/tables/guess-columns.ts'
import { isUnclearDay, readDay } from '../../foundation/tables/read-day.ts'
import type { Line } from '../../foundation/tables/read-table.ts'
import type { PilotColumn } from './pilot-column-names.ts'
import { readAmount } from './read-amount.ts'

const headings: Record<PilotColumn, readonly string[]> = {
  email: ['email', 'e mail', 'email address', 'e mail address', 'work email', 'staff email', 'mail', 'correo', 'correo electronico'],
  who: [
    ...[
      'name',
      'full name',
      'teacher',
      'teacher name',
      'who',
      'person',
      'staff',
      'staff member',
      'staff name',
      'employee',
      'employee name',
    ],
    ...['educator', 'earner', 'participant', 'recipient', 'nombre', 'nombre completo', 'docente', 'maestro', 'maestra', 'quien', 'persona'],
  ],
  title: [
    ...['micro credential', 'microcredential', 'micro credentials', 'credential', 'title', 'badge', 'badge name', 'course', 'what', 'mc'],
    ...[
      'micro credential title',
      'micro credential name',
      'competency',
      'microcredencial',
      'credencial',
      'titulo',
      'insignia',
      'curso',
      'que',
    ],
  ],
  when: [
    ...['date', 'when', 'date earned', 'earned', 'earned on', 'completed', 'completed on', 'completion date', 'date completed', 'awarded'],
    ...['awarded on', 'date awarded', 'issued', 'issue date', 'day', 'fecha', 'cuando', 'fecha de entrega', 'otorgado'],
  ],
  amount: [
    ...[
      'amount',
      'amount paid',
      'paid',
      'stipend',
      'payment',
      'pay',
      'value',
      'monto',
      'importe',
      'pago',
      'pagado',
      'estipendio',
      'cantidad',
    ],
  ],
  currency: ['currency', 'unit', 'units', 'kind', 'type of pay', 'moneda', 'divisa', 'unidad'],
  hours: ['hours', 'clock hours', 'pd hours', 'contact hours', 'hrs', 'horas', 'horas reloj'],
  link: ['link', 'url', 'evidence', 'evidence link', 'web address', 'portfolio', 'enlace', 'evidencia', 'vinculo'],
  level: ['level', 'tier', 'nivel'],
  category: ['category', 'area', 'strand', 'topic', 'categoria', 'tema'],
}

const isDayLike = (cell: string) => isUnclearDay(cell) || 'day' in readDay(cell, { order: null, today: '9999-12-31' })
const isMoneyLike = (cell: string) => {
  const read = readAmount(cell)
  return read !== null && 'amount' in read && (read.unit !== null || /[.,]\d{2}$/.test(cell))
}

/** How the columns of an old pilot read: by their headings, and by how their cells look where no heading says it. Somebody looks it over in any case. */
export const guessPilotColumns = (lines: readonly Line[]): TableReading<PilotColumn> => {
  const kinds: ColumnKind<PilotColumn>[] = [
    { name: 'title', headings: headings.title },
    { name: 'when', headings: headings.when, looks: isDayLike },
    { name: 'email', headings: headings.email, looks: (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.slice(0, 400)) },
    { name: 'who', headings: headings.who },
    { name: 'link', headings: headings.link, looks: (cell) => /^https?:\/\//i.test(cell) || /^=HYPERLINK/i.test(cell) },
    { name: 'amount', headings: headings.amount, looks: isMoneyLike },
    { name: 'currency', headings: headings.currency },
    { name: 'hours', headings: headings.hours },
    { name: 'level', headings: headings.level },
    { name: 'category', headings: headings.category },
  ]
  return guessColumns(lines, kinds, 'title')
}
