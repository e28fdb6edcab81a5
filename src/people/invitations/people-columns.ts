import { type ColumnKind, guessColumns, type TableReading } from '../../foundation/tables/guess-columns.ts'
import type { Line } from '../../foundation/tables/read-table.ts'
import { readRoles } from '../memberships/role-words.ts'
import { stateHeadings } from './row-state.ts'

/** What a column of a list of people can be, in the order in which a person is asked. */
export const peopleColumns = ['email', 'name', 'given', 'family', 'school', 'roles', 'state'] as const
export type PeopleColumn = (typeof peopleColumns)[number]

// As Google Workspace, Microsoft 365, Outlook, OneRoster and student systems write them, in English and Spanish; compared without accents and signs.
const headings: Record<PeopleColumn, readonly string[]> = {
  email: [
    ...['email', 'e mail', 'mail', 'email address', 'e mail address', 'email addr', 'mail address', 'work email', 'work email address'],
    ...[
      'school email',
      'staff email',
      'district email',
      'primary email',
      'primary email address',
      'email work',
      'e mail 1 value',
      'address',
    ],
    ...[
      'correo',
      'correo electronico',
      'direccion de correo',
      'direccion de correo electronico',
      'correo institucional',
      'email institucional',
    ],
    ...[
      'user principal name',
      'userprincipalname',
      'upn',
      'user name',
      'username',
      'login',
      'personal email',
      'home email',
      'teacher email',
    ],
  ],
  given: [
    ...[
      'first name',
      'given name',
      'givenname',
      'firstname',
      'first',
      'forename',
      'legal first name',
      'preferred first name',
      'staff first name',
    ],
    ...['teacher first name', 'nombre', 'nombres', 'primer nombre'],
  ],
  family: [
    ...[
      'last name',
      'family name',
      'familyname',
      'lastname',
      'last',
      'surname',
      'sn',
      'legal last name',
      'staff last name',
      'teacher last name',
    ],
    ...['apellidos', 'apellido', 'primer apellido', 'apellido paterno'],
  ],
  name: [
    ...['name', 'full name', 'fullname', 'display name', 'displayname', 'staff name', 'teacher name', 'employee name', 'person', 'teacher'],
    ...[
      'staff member',
      'employee',
      'last first',
      'name last first',
      'lastfirst',
      'nombre completo',
      'nombre y apellidos',
      'apellidos y nombre',
    ],
  ],
  school: [
    ...[
      'school',
      'school name',
      'schoolname',
      'building',
      'building name',
      'site',
      'site name',
      'campus',
      'campus name',
      'location',
      'home school',
    ],
    ...['primary school', 'escuela', 'colegio', 'plantel', 'centro', 'centro educativo', 'nombre de la escuela'],
  ],
  roles: ['role', 'roles', 'user role', 'user roles', 'laurel role', 'laurel roles', 'rol'],
  state: stateHeadings,
}

const looksLikeAddress = (cell: string) => /^[^@]*[^@\s<]@[^@\s]+\.[^@\s]+$/.test(cell.slice(0, 1000))
const looksLikeRoles = (cell: string) => {
  const { given, proposed, unknown, outsider } = readRoles(cell)
  return unknown.length === 0 && (given.length > 0 || proposed.length > 0 || outsider !== null)
}

/** How the columns of a list of people read; `isSchool` knows the schools of the organization, so that their names are told from family names. */
export function guessPeopleColumns(lines: readonly Line[], isSchool: (cell: string) => boolean): TableReading<PeopleColumn> {
  const kinds: ColumnKind<PeopleColumn>[] = [
    { name: 'email', headings: headings.email, looks: looksLikeAddress },
    { name: 'given', headings: headings.given },
    { name: 'family', headings: headings.family },
    { name: 'name', headings: headings.name },
    { name: 'school', headings: headings.school, looks: isSchool },
    { name: 'roles', headings: headings.roles, looks: looksLikeRoles },
    { name: 'state', headings: headings.state, many: true },
  ]
  const reading = guessColumns(lines, kinds, 'email')
  if (reading.headingLine === null) return byPlace(reading, isSchool)
  const isForeign = reading.columns.every(({ kind }) => kind === null || kind === 'email')
  return askUnlessNamed(isForeign && !reading.isSure ? { ...byPlace(reading, isSchool), isSure: false } : reading)
}

/** With headings, a list without a column for names may have one under a word we don't know: what looks like names is proposed, and asked about. */
function askUnlessNamed(reading: TableReading<PeopleColumn>): TableReading<PeopleColumn> {
  const open = reading.columns.filter(({ kind, samples }) => kind === null && samples.length > 0)
  if (open.length === 0 || reading.columns.some(({ kind }) => kind === 'name' || kind === 'given' || kind === 'family')) return reading
  const worded = open.filter(({ samples }) => samples.every((cell) => /^[\p{L}\p{M}’'.,\- ]+$/u.test(cell)))
  const whole = worded.find(({ samples }) => samples.every((cell) => /[\s,]/.test(cell.trim())))
  const [given, family] = worded.filter(isOneWord)
  const proposed = (column: PeopleTableColumn) =>
    column === whole ? 'name' : whole || !family ? null : column === given ? 'given' : column === family ? 'family' : null
  return { ...reading, columns: reading.columns.map((column) => ({ ...column, kind: column.kind ?? proposed(column) })), isSure: false }
}

type PeopleTableColumn = TableReading<PeopleColumn>['columns'][number]
const isOneWord = (column: PeopleTableColumn | undefined) => column?.samples.every((cell) => !/[\s,]/.test(cell)) ?? false

/** Without headings: one word each in the first two columns beside the address is a first and a last name; else name, school, roles. */
function byPlace(reading: TableReading<PeopleColumn>, isSchool: (cell: string) => boolean): TableReading<PeopleColumn> {
  const open = reading.columns.filter(({ kind, samples }) => kind === null && samples.length > 0)
  const [first, second] = open
  const rest: PeopleColumn[] = isOneWord(first) && isOneWord(second) ? ['given', 'family', 'school', 'roles'] : ['name', 'school', 'roles']
  const taken = new Set(reading.columns.map(({ kind }) => kind))
  const order = rest.filter((kind) => !taken.has(kind))
  const columns = reading.columns.map((column) =>
    open.includes(column) ? { ...column, kind: order[open.indexOf(column)] ?? null } : column,
  )
  // What the cells themselves say needs no question: an address, one name, and schools and roles that we know.
  const isSure =
    taken.has('email') &&
    columns.every(({ kind, samples }) => samples.length === 0 || (kind === 'school' ? samples.every(isSchool) : kind !== null)) &&
    !columns.some(({ kind, samples }) => kind === 'given' || kind === 'family' || (kind === 'roles' && !samples.every(looksLikeRoles)))
  return { ...reading, columns, isSure }
}
