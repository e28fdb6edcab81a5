import type { Sentence } from '../../foundation/words/sentence.ts'

/** An organization as a roster tells it: a school, the district, a department. */
export type RosterOrg = { name: string; type: string; identifier: string; parent: string }

/** What somebody is, and where, as a roster tells it. Of 1.1 there is no id: a row of users has one role and several organizations. */
export type RosterRole = { id: string; role: string; org: string; isPrimary: boolean; begin: string; end: string }

/** Somebody as a roster tells them. */
export type RosterUser = {
  given: string
  family: string
  preferredGiven: string
  preferredFamily: string
  email: string
  username: string
  identifier: string
  grades: string
  isEnabled: boolean
  primaryOrg: string
  /** Null where the roles of 1.2 come in a file of their own. */
  roles: RosterRole[] | null
}

/** Where something stands, so that a person finds it. */
export type Place = { file: string; line: number; sourcedId: string }

/** What a row tells. What is gone says no more than its id. */
export type Told =
  | { kind: 'org'; isGone: false; org: RosterOrg }
  | { kind: 'user'; isGone: false; user: RosterUser }
  | { kind: 'role'; isGone: false; user: string; role: RosterRole }
  | { kind: 'org' | 'user'; isGone: true }
  | { kind: 'role'; isGone: true; user: string }

/** One thing that a roster says, and where. */
export type RosterRecord = Place & Told

/**
 * What is wrong, named by file and row. Whom a row is about is known where its id could be read; nothing is concluded about them.
 * What `stops` keeps the whole from being taken in: a part of a roster looks like a roster of fewer people.
 */
export type RosterFault = { file: string; line: number | null; sourcedId: string; says: Sentence; stops: boolean }

export type RosterVersion = '1.1' | '1.2'
/** `bulk`: everybody who is there; `delta`: what has changed since. */
export type RosterMode = 'bulk' | 'delta'

/** What comes out of reading, one after the other. `outsider`: a student, a parent; only counted. */
export type RosterPiece =
  | { is: 'begins'; version: RosterVersion; mode: RosterMode; isEveryOrg: boolean; system: string }
  | { is: 'record'; record: RosterRecord }
  | { is: 'fault'; fault: RosterFault }
  | { is: 'outsider' }

/** Who stands in a roster and does not work there. Nothing is kept of them. */
const outsiders = new Set(['student', 'guardian', 'parent', 'relative'])
export const isOutsider = (role: string): boolean => outsiders.has(role.trim().toLowerCase())

const yes = new Set(['true', '1', 'yes', 'y', 't'])
const no = new Set(['false', '0', 'no', 'n', 'f'])
/** A yes or a no however a program writes it; empty is yes. Undefined for what is neither. */
export function readYes(given: unknown): boolean | undefined {
  const word = String(given ?? '')
    .trim()
    .toLowerCase()
  return word === '' || yes.has(word) ? true : no.has(word) ? false : undefined
}

/** Whether a row says that it is gone: `tobedeleted`, and `inactive` of the first version. Undefined for a word that is none. */
export function readGone(given: unknown): boolean | undefined {
  const word = String(given ?? '')
    .trim()
    .toLowerCase()
  if (word === '' || word === 'active') return false
  return word === 'tobedeleted' || word === 'inactive' ? true : undefined
}

/** No id of a roster is longer (OneRoster 1.2, GUID is a string of at most 255). */
export const longestId = 255
