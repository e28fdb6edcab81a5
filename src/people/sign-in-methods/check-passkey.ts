import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { invalid } from '../../foundation/platform/refusal.ts'
import { type Purpose, readChallenge, spendChallenge } from './challenge.ts'
import { relyingParty } from './relying-party.ts'

type Here = { keys: Pick<Keyring, 'derive'>; config: { BASE_URL: string }; now: () => Date }

/** Whatever is wrong with it, whoever tries is told the same. */
export const passkeyRefused = () =>
  invalid('passkey-refused', 'This passkey opens no account here. It may have been removed. Try another, or sign in another way.')

/** What browsers send is a few hundred bytes; an attestation may bring certificates. */
export const longestResponse = 20_000

function parsed(text: string): unknown {
  try {
    return text.length <= longestResponse ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** The challenge that a browser says it signed. The library compares it with what was signed. */
function challengeIn(response: unknown): string {
  try {
    const { response: inner } = response as { response: { clientDataJSON: string } }
    return String(JSON.parse(Buffer.from(inner.clientDataJSON, 'base64url').toString()).challenge)
  } catch {
    return ''
  }
}

/** What a browser made: a new passkey for this person. Changes nothing. @throws Refusal `passkey-unreadable` */
export async function readNewPasskey({ keys, config }: Here, text: string, personId: string) {
  const response = parsed(text)
  const challenge = challengeIn(response)
  const own = readChallenge(keys, challenge, { purpose: 'register', personId })
  const { id, origin } = relyingParty(config.BASE_URL)
  const checked =
    own &&
    (await verifyRegistrationResponse({
      // Whatever it is: the library looks at each part of it.
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    }).catch(() => null))
  if (!own || !checked?.verified)
    throw invalid('passkey-unreadable', 'Your browser sent no passkey that Laurel can use. Please try again, or with another device.')
  const { credential, credentialBackedUp, credentialDeviceType } = checked.registrationInfo
  return {
    challenge: own,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).filter((name) => /^[a-z-]{1,20}$/.test(name)).slice(0, 8),
    isSynced: credentialBackedUp || credentialDeviceType === 'multiDevice',
  }
}

/**
 * Whose passkey answered, in a transaction that uses its challenge up and keeps how often it was used. With `personId`, an answer for that person
 * alone: a passkey of anybody else is refused like one that nobody knows.
 * @throws Refusal `passkey-refused`, `passkey-late`
 */
export async function acceptPasskey(
  { keys, config, now }: Here,
  db: Queryable,
  { text, purpose, askerId }: { text: string; purpose: Exclude<Purpose, 'register'>; askerId: string | null },
): Promise<{ personId: string; passkeyId: string }> {
  const response = parsed(text)
  const credentialId = typeof response === 'object' && response !== null && 'id' in response ? String(response.id) : ''
  const challenge = challengeIn(response)
  const own = readChallenge(keys, challenge, { purpose, personId: askerId })
  if (!own) throw passkeyRefused()
  const found = await db
    .selectFrom('passkeys')
    .where('credentialId', '=', credentialId)
    .select(['id', 'personId', 'publicKey', 'counter'])
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw passkeyRefused()
  const { id, origin } = relyingParty(config.BASE_URL)
  const checked = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: { id: credentialId, publicKey: new Uint8Array(found.publicKey), counter: Number(found.counter) },
  }).catch(() => null)
  if (!checked?.verified) throw passkeyRefused()
  await spendChallenge(db, now(), own)
  const { newCounter, credentialBackedUp } = checked.authenticationInfo
  await db
    .updateTable('passkeys')
    .set({ counter: newCounter, lastUsedAt: now(), isSynced: sql<boolean>`is_synced or ${credentialBackedUp}` })
    .where('id', '=', found.id)
    .execute()
  return { personId: found.personId, passkeyId: found.id }
}
