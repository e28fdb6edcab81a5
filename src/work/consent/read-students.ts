import { type ColumnKind, guessColumns } from '../../foundation/tables/guess-columns.ts'
import { readTable, unifyText } from '../../foundation/tables/read-table.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

const columns = ['name', 'given', 'family', 'mark', 'locale'] as const
type Column = (typeof columns)[number]

// As student systems, spreadsheets and Google Classroom write them, compared without accents and signs.
const kinds: ColumnKind<Column>[] = [
  { name: 'given', headings: ['first name', 'given name', 'first', 'given', 'preferred name', 'nombre', 'nombres', 'primer nombre'] },
  { name: 'family', headings: ['last name', 'family name', 'last', 'surname', 'family', 'apellidos', 'apellido', 'apellido paterno'] },
  {
    name: 'name',
    headings: ['name', 'student', 'student name', 'full name', 'students', 'nombre completo', 'alumno', 'estudiante', 'nombre y apellidos'],
  },
  {
    name: 'mark',
    headings: ['mark', 'student id', 'id', 'number', 'seat', 'student number', 'local id', 'numero', 'matricula', 'asiento'],
  },
  { name: 'locale', headings: ['language', 'home language', 'lang', 'idioma', 'lengua', 'idioma del hogar'] },
]

export type ListedStudent = { name: string; mark: string; locale: 'en' | 'es' }
export type ReadStudents = { students: ListedStudent[]; faults: { line: number; why: Sentence }[] }

export const mostStudents = 200

/**
 * A class list as it is typed, pasted from a spreadsheet or exported by a student system. Two of one name without anything that tells them apart are
 * numbered, so that pasting the list again finds them both. Pure.
 */
export function readStudents(text: string): ReadStudents {
  const lines = readTable(unifyText(text))
  const plain = lines.every(({ cells }) => cells.filter(Boolean).length <= 1)
  const reading = guessColumns(lines, kinds, 'name')
  const named = reading.headingLine !== null && reading.columns.some(({ kind }) => kind === 'name' || kind === 'given' || kind === 'family')
  const rows = named ? reading.rows : lines
  const at = (kind: Column) => (named ? reading.columns.findIndex((column) => column.kind === kind) : -1)
  const places = Object.fromEntries(columns.map((column) => [column, at(column)])) as Record<Column, number>
  const students: ListedStudent[] = []
  const faults: ReadStudents['faults'] = []
  for (const { line, cells, fault } of rows) {
    const cell = (column: Column) => (places[column] < 0 ? '' : (cells[places[column]] ?? '').trim())
    if (fault) {
      faults.push({ line, why: fault })
      continue
    }
    const whole = named ? cell('name') || [cell('given'), cell('family')].filter(Boolean).join(' ') : (cells[0] ?? '')
    const name = inOrder(whole)
    const mark = (named ? cell('mark') : plain ? '' : (cells[1] ?? '')).slice(0, 60)
    if (name === '') faults.push({ line, why: sentence('There is no name in this row.') })
    else if (name.length > 120) faults.push({ line, why: sentence('A name has at most 120 characters.') })
    else students.push({ name, mark, locale: /^(es|spa|espa|spanish|castell)/i.test(cell('locale')) ? 'es' : 'en' })
  }
  return { students: numbered(students), faults }
}

/** “Ruiz, Ana” is Ana Ruiz. */
function inOrder(written: string): string {
  const name = written.replace(/\s+/g, ' ').trim()
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  return given && family && rest.length === 0 ? `${given} ${family}` : name
}

const keyOf = ({ name, mark }: { name: string; mark: string }) => `${name.toLocaleLowerCase()}\n${mark.toLocaleLowerCase()}`

function numbered(students: readonly ListedStudent[]): ListedStudent[] {
  const counts = new Map<string, number>()
  for (const student of students) counts.set(keyOf(student), (counts.get(keyOf(student)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return students.map((student) => {
    const key = keyOf(student)
    if ((counts.get(key) ?? 0) < 2) return student
    const place = (seen.get(key) ?? 0) + 1
    seen.set(key, place)
    return { ...student, mark: [student.mark, String(place)].filter(Boolean).join(' ') }
  })
}

/** Those of a list that a class does not have yet. */
export const newOnes = <Student extends { name: string; mark: string }>(
  listed: readonly Student[],
  there: readonly { name: string; mark: string }[],
): Student[] => {
  const known = new Set(there.map(keyOf))
  return listed.filter((student) => !known.has(keyOf(student)))
}
