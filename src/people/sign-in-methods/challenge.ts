import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { conflict } from '../../foundation/platform/refusal.ts'

/** What it is signed for: to sign in, to add a passkey to an account, or to show that another account is one's own too. */
export type Purpose = 'sign-in' | 'register' | 'prove'
/** For whom; signing in, nobody is known yet. */
type For = { purpose: Purpose; personId: string | null }

const minutesGood = 5
const nonceBytes = 16
const timeBytes = 6
const codeBytes = 16

const codeOf = (keys: Pick<Keyring, 'derive'>, { purpose, personId }: For, body: Buffer) =>
  createHmac('sha256', keys.derive('passkey challenges'))
    .update(`${purpose} ${personId ?? ''} `)
    .update(body)
    .digest()
    .subarray(0, codeBytes)

/**
 * What a browser is asked to sign, good for five minutes. It holds its end and our code over it, so asking for one writes nothing: a sign-in page
 * that is opened a million times leaves no row.
 */
export function makeChallenge(keys: Pick<Keyring, 'derive'>, now: Date, whom: For): string {
  const body = Buffer.alloc(nonceBytes + timeBytes)
  randomBytes(nonceBytes).copy(body)
  body.writeUIntBE(now.getTime() + minutesGood * 60_000, nonceBytes, timeBytes)
  return Buffer.concat([body, codeOf(keys, whom, body)]).toString('base64url')
}

/** The nonce and the end of a challenge that was made here for this; null for any other. */
export function readChallenge(keys: Pick<Keyring, 'derive'>, challenge: string, whom: For): { nonce: string; expiresAt: Date } | null {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== nonceBytes + timeBytes + codeBytes) return null
  const body = bytes.subarray(0, nonceBytes + timeBytes)
  if (!timingSafeEqual(codeOf(keys, whom, body), bytes.subarray(-codeBytes))) return null
  return { nonce: body.subarray(0, nonceBytes).toString('base64url'), expiresAt: new Date(body.readUIntBE(nonceBytes, timeBytes)) }
}

/** Uses a challenge up. @throws Refusal `passkey-late` when its time is over, or it was used before, also by a request that came at the same moment */
export async function spendChallenge(db: Queryable, now: Date, { nonce, expiresAt }: { nonce: string; expiresAt: Date }): Promise<void> {
  const spent =
    expiresAt > now &&
    (await db
      .insertInto('spentChallenges')
      .values({ nonce, expiresAt })
      .onConflict((row) => row.doNothing())
      .returning('nonce')
      .executeTakeFirst())
  if (!spent) throw conflict('passkey-late', 'That took too long, or was sent twice. Please use your passkey once more.')
}
