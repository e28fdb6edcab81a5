import { type ColumnKind, guessColumns, type TableReading } from '../../foundation/tables/guess-columns.ts'
import { isUnclearDay, readDay } from '../../foundation/tables/read-day.ts'
import type { Line } from '../../foundation/tables/read-table.ts'
import type { ListColumn } from './row-words.ts'

const isDayLike = (cell: string) => isUnclearDay(cell) || 'day' in readDay(cell, { order: null, today: '9999-12-31' })
const isAddressLike = (cell: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+>?$/.test(cell.slice(0, 400))

const kinds: ColumnKind<ListColumn>[] = [
  {
    name: 'email',
    headings: [
      ...['email', 'e mail', 'email address', 'e mail address', 'work email', 'staff email', 'mail', 'recipient', 'recipient email'],
      ...['correo', 'correo electronico', 'direccion de correo'],
    ],
    looks: isAddressLike,
  },
  {
    name: 'name',
    headings: [
      ...['name', 'full name', 'teacher', 'teacher name', 'who', 'person', 'staff', 'staff member', 'staff name', 'employee'],
      ...['employee name', 'educator', 'earner', 'recipient name', 'nombre', 'nombre completo', 'docente', 'persona'],
    ],
  },
  {
    name: 'when',
    headings: [
      ...[
        'date',
        'day',
        'when',
        'decided',
        'decided on',
        'date decided',
        'date earned',
        'earned on',
        'awarded on',
        'issued on',
        'issue date',
      ],
      ...['fecha', 'dia', 'cuando', 'fecha de decision'],
    ],
    looks: isDayLike,
  },
  {
    name: 'narrative',
    headings: [
      ...['narrative', 'what they showed', 'what was shown', 'shown', 'description', 'comment', 'comments', 'notes', 'note', 'evidence'],
      ...['narrativa', 'lo que mostro', 'que mostro', 'descripcion', 'comentario', 'notas', 'evidencia'],
    ],
  },
  {
    name: 'link',
    headings: ['link', 'url', 'evidence link', 'evidence url', 'web address', 'portfolio', 'enlace', 'vinculo', 'enlace a la evidencia'],
    looks: (cell) => /^https?:\/\//i.test(cell) || /^=HYPERLINK/i.test(cell),
  },
]

/** How the columns of a list read: by their headings, and by how their cells look where no heading says it. */
export const guessListColumns = (lines: readonly Line[]): TableReading<ListColumn> => guessColumns(lines, kinds, 'email')
