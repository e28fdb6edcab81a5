import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '../platform/keys.ts'
import type { LetterKind } from './letter-kinds.ts'
import { type ChosenKind, isChosen } from './letter-ways.ts'

type Instance = { keys: Keyring; config: { BASE_URL: string } }

/** What a reader may stop by one click: letters of one kind, or the digest with all that would stand in it. */
export type Stoppable = ChosenKind | 'digest'
const isStoppable = (kind: string): kind is Stoppable => isChosen(kind) || kind === 'digest'

const signatureOf = (keys: Keyring, personId: string, kind: string): Buffer =>
  createHmac('sha256', keys.derive('stop-letters')).update(`${personId} ${kind}`).digest().subarray(0, 18)

/** The address by which a person stops letters of this kind without signing in; null for a kind that is owed to them. It opens nothing else. */
export function stopAddress({ keys, config }: Instance, personId: string, kind: LetterKind): string | null {
  if (!isStoppable(kind)) return null
  const id = Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url')
  return `${config.BASE_URL}/unsubscribe/${id}.${kind}.${signatureOf(keys, personId, kind).toString('base64url')}`
}

/** Whose letters of which kind such an address stops; null where it was altered or is none. */
export function readStopToken(keys: Keyring, token: string): { personId: string; kind: Stoppable } | null {
  const [, id = '', kind = '', signature = ''] = /^([\w-]{22})\.([a-z-]{1,30})\.([\w-]{24})$/.exec(token) ?? []
  if (!isStoppable(kind)) return null
  const hex = Buffer.from(id, 'base64url').toString('hex')
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const given = Buffer.from(signature, 'base64url')
  const right = signatureOf(keys, personId, kind)
  return given.length === right.length && timingSafeEqual(given, right) ? { personId, kind } : null
}
