import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { makeChallenge } from './challenge.ts'
import { knownCredentials } from './passkeys.ts'
import { relyingParty } from './relying-party.ts'

type Here = { keys: Pick<Keyring, 'derive'>; config: { BASE_URL: string }; now: () => Date }

const fiveMinutes = 300_000

/** What a browser needs to ask for a passkey, whosever: the device offers what it has for this host (Web Authentication 3, 5.5). */
export const askingOptions = ({ keys, config, now }: Here, purpose: 'sign-in' | 'prove', personId: string | null) => ({
  challenge: makeChallenge(keys, now(), { purpose, personId }),
  rpId: relyingParty(config.BASE_URL).id,
  allowCredentials: [],
  // A passkey stands for two steps because whoever uses it has shown to the device that it is they.
  userVerification: 'required',
  timeout: fiveMinutes,
})

/** What a browser needs to make a passkey for this person: one that is found without an address, and none on a device that has one already. */
export async function makingOptions({ keys, config, now }: Here, db: Queryable, person: { id: string; name: string; email: string }) {
  const { id, name } = relyingParty(config.BASE_URL)
  const known = await knownCredentials(db, person.id)
  return {
    challenge: makeChallenge(keys, now(), { purpose: 'register', personId: person.id }),
    rp: { id, name },
    user: { id: Buffer.from(person.id.replaceAll('-', ''), 'hex').toString('base64url'), name: person.email, displayName: person.name },
    // EdDSA, ES256, RS256: what devices have.
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    excludeCredentials: known.map(({ credentialId, transports }) => ({ type: 'public-key', id: credentialId, transports })),
    attestation: 'none',
    timeout: fiveMinutes,
  }
}
