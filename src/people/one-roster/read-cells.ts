import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { Row } from './read-rows.ts'
import { type RosterRole, type RosterVersion, readYes, type Told } from './roster-record.ts'

const longest = 200
const cellsOf =
  ({ cells }: Row) =>
  (heading: string): string =>
    (cells.get(heading.toLowerCase()) ?? '').slice(0, longest).toWellFormed()

/** Several values in one cell, as OneRoster writes them: with commas, within quotation marks. */
export const severalIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]

/** A cell that a spreadsheet would run. Programs of rosters write none; names never begin so. */
const isFormula = (cell: string) => /^[=+@]|^-[^\s\d]/.test(cell) && /[(!|]/.test(cell)
const formula = (cell: string) => sentence('“{cell}” is a formula and not a name.', { cell: cell.slice(0, 60).toWellFormed() })

/** What a row tells, or what is wrong with it. */
export type Read = Told | { says: Sentence }

export function readOrgRow(row: Row): Read {
  const cell = cellsOf(row)
  const name = cell('name')
  if (name === '') return { says: sentence('This organization has no name.') }
  if (isFormula(name)) return { says: formula(name) }
  return {
    kind: 'org',
    isGone: false,
    org: {
      name: name.slice(0, 120).toWellFormed(),
      type: cell('type').toLowerCase(),
      identifier: cell('identifier'),
      parent: cell('parentSourcedId'),
    },
  }
}

const day = /^\d{4}-\d{2}-\d{2}/

export function readRoleRow(row: Row): Read {
  const cell = cellsOf(row)
  const [user, role, org, kind] = [cell('userSourcedId'), cell('role'), cell('orgSourcedId'), cell('roleType').toLowerCase()]
  if (user === '') return { says: sentence('This role says of nobody whose it is.') }
  if (role === '') return { says: sentence('This row names no role.') }
  if (kind !== '' && kind !== 'primary' && kind !== 'secondary')
    return { says: sentence('“{word}” is not a kind of role. It is primary or secondary.', { word: kind.slice(0, 60).toWellFormed() }) }
  for (const written of [cell('beginDate'), cell('endDate')])
    if (written !== '' && !day.test(written))
      return {
        says: sentence('“{written}” is not a day. Days are written as 2026-08-31.', { written: written.slice(0, 60).toWellFormed() }),
      }
  const dates = { begin: cell('beginDate').slice(0, 10), end: cell('endDate').slice(0, 10) }
  return { kind: 'role', isGone: false, user, role: { id: cell('sourcedId'), role, org, isPrimary: kind === 'primary', ...dates } }
}

export function readUserRow(row: Row, version: RosterVersion): Read {
  const cell = cellsOf(row)
  const isEnabled = readYes(cell('enabledUser'))
  const isPushed = cell('enabledUser') === '' && /^(true|false)$/i.test(version === '1.1' ? cell('orgSourcedIds') : cell('username'))
  if (isPushed) return { says: sentence('A cell too many stands before enabledUser: the cells are shifted.') }
  if (isEnabled === undefined)
    return {
      says: sentence('“{word}” stands where enabledUser says true or false: the cells may be shifted.', {
        word: cell('enabledUser').slice(0, 60).toWellFormed(),
      }),
    }
  const [given, family] = [cell('givenName'), cell('familyName')]
  if (given === '' && family === '') return { says: sentence('This person has no name.') }
  for (const name of [given, family, cell('preferredGivenName'), cell('preferredFamilyName')])
    if (isFormula(name)) return { says: formula(name) }
  if (`${given}${family}`.includes('@')) return { says: sentence('A name has an address in it: the cells may be shifted.') }
  const roles = version === '1.1' ? rolesInRow(cell('role'), row.cells.get('orgsourcedids') ?? '') : null
  if (roles?.length === 0) return { says: sentence('This row names no role.') }
  return {
    kind: 'user',
    isGone: false,
    user: {
      given,
      family,
      preferredGiven: cell('preferredGivenName'),
      preferredFamily: cell('preferredFamilyName'),
      email: cell('email'),
      username: cell('username'),
      identifier: cell('identifier'),
      grades: cell('grades'),
      isEnabled,
      primaryOrg: cell('primaryOrgSourcedId'),
      roles,
    },
  }
}

/** Of 1.1: one role, at each of several organizations; the first is where they belong first. */
function rolesInRow(role: string, orgs: string): RosterRole[] {
  if (role === '') return []
  const named = severalIn(orgs)
  return (named.length > 0 ? named : ['']).map((org, place) => ({ id: '', role, org, isPrimary: place === 0, begin: '', end: '' }))
}
