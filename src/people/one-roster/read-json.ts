import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { isOutsider, longestId, type RosterRole, type RosterUser, readGone, readYes, type Told } from './roster-record.ts'

type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textIn = (from: Json, name: string): string =>
  typeof from[name] === 'string' || typeof from[name] === 'number' ? String(from[name]).trim().slice(0, 200).toWellFormed() : ''
const idIn = (from: Json, name: string): string => (isJson(from[name]) ? textIn(from[name], 'sourcedId') : '')
const listIn = (from: Json, name: string): Json[] => (Array.isArray(from[name]) ? from[name].filter(isJson) : [])

export type ReadJson = { sourcedId: string; told: Told } | { sourcedId: string; says: Sentence } | { sourcedId: string; isOutsider: true }

/** One organization or user as OneRoster 1.1 and 1.2 give it by REST: of both what they have. */
export function readJson(kind: 'org' | 'user', given: unknown, knows: (sourcedId: string) => boolean): ReadJson {
  if (!isJson(given)) return { sourcedId: '', says: sentence('This is nothing that can be read.') }
  const sourcedId = textIn(given, 'sourcedId').slice(0, longestId).toWellFormed()
  const wrong = (says: Sentence): ReadJson => ({ sourcedId, says })
  if (sourcedId === '') return wrong(sentence('This row has no sourcedId.'))
  const isGone = readGone(given.status)
  if (isGone === undefined)
    return wrong(
      sentence('“{word}” is not a status. It is active or tobedeleted.', { word: textIn(given, 'status').slice(0, 60).toWellFormed() }),
    )
  if (isGone) return { sourcedId, told: { kind, isGone: true } }
  if (kind === 'org') {
    const name = textIn(given, 'name').slice(0, 120).toWellFormed()
    if (name === '') return wrong(sentence('This organization has no name.'))
    const org = { name, type: textIn(given, 'type').toLowerCase(), identifier: textIn(given, 'identifier'), parent: idIn(given, 'parent') }
    return { sourcedId, told: { kind, isGone: false, org } }
  }
  const isEnabled = readYes(given.enabledUser)
  if (isEnabled === undefined) return wrong(sentence('enabledUser says neither true nor false.'))
  const [first, last] = [textIn(given, 'givenName'), textIn(given, 'familyName')]
  if (first === '' && last === '') return wrong(sentence('This person has no name.'))
  const roles = rolesIn(given)
  if (roles.length === 0) return wrong(sentence('This row names no role.'))
  if (roles.every(({ role }) => isOutsider(role)))
    return knows(sourcedId) ? { sourcedId, told: { kind, isGone: true } } : { sourcedId, isOutsider: true }
  const user: RosterUser = {
    given: first,
    family: last,
    preferredGiven: textIn(given, 'preferredFirstName') || textIn(given, 'preferredGivenName'),
    preferredFamily: textIn(given, 'preferredLastName') || textIn(given, 'preferredFamilyName'),
    email: textIn(given, 'email'),
    username: textIn(given, 'username'),
    identifier: textIn(given, 'identifier'),
    grades: '',
    isEnabled,
    primaryOrg: idIn(given, 'primaryOrg'),
    roles,
  }
  return { sourcedId, told: { kind, isGone: false, user } }
}

/** Of 1.2 each role with its organization; of 1.1 one role, and the organizations of the user. */
function rolesIn(given: Json): RosterRole[] {
  if (Array.isArray(given.roles))
    return listIn(given, 'roles').flatMap((one) => {
      const role = textIn(one, 'role')
      const isPrimary = textIn(one, 'roleType') === 'primary'
      return role === ''
        ? []
        : [
            {
              id: '',
              role,
              org: idIn(one, 'org'),
              isPrimary,
              begin: textIn(one, 'beginDate').slice(0, 10),
              end: textIn(one, 'endDate').slice(0, 10),
            },
          ]
    })
  const role = textIn(given, 'role')
  if (role === '') return []
  const orgs = listIn(given, 'orgs').map((one) => textIn(one, 'sourcedId'))
  return (orgs.length > 0 ? orgs : ['']).map((org, place) => ({ id: '', role, org, isPrimary: place === 0, begin: '', end: '' }))
}
