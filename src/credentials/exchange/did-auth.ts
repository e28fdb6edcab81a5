import { asObject, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import type { World } from '../../foundation/platform/world.ts'
import { runCheck } from '../verification/checks.ts'

/** What somebody is asked to sign: the challenge, and for whom. */
export type AskedToSign = { challenge: string; domain: string }

/** For whom presentations to this instance are signed. */
export const domainOf = (baseUrl: string): string => new URL(baseUrl).origin

/** A presentation request of VC-API (VCALM) that asks for nothing but proof of a key. */
export const didAuthRequest = ({ challenge, domain }: AskedToSign) => ({
  query: [
    {
      type: 'DIDAuthentication',
      acceptedMethods: [{ method: 'key' }],
      acceptedCryptosuites: [{ cryptosuite: 'eddsa-rdfc-2022' }, { cryptosuite: 'eddsa-jcs-2022' }],
    },
  ],
  challenge,
  domain,
})

/**
 * The DID that a presentation proves to hold: signed by the key it is, for this challenge and domain. Null where it proves none. Whatever it carries is
 * left unread.
 */
export async function provenHolder(world: World, presentation: JsonObject, { challenge, domain }: AskedToSign): Promise<string | null> {
  const holder = asText(presentation.holder) ?? asText(asObject(presentation.holder)?.id)
  // A did:key needs nobody to be asked for it, so that nothing is fetched for a stranger.
  if (holder === undefined || !/^did:key:z[1-9A-HJ-NP-Za-km-z]{20,200}$/.test(holder)) return null
  const options = { now: world.now(), challenge, domain, expectedProofPurpose: 'authentication', bounds: { maximumLoads: 1 } }
  const { findings } = await runCheck<'presentation'>(
    world,
    { kind: 'presentation', input: presentation, options, contexts: undefined },
    () => Promise.reject(new Error('Nothing is fetched for this.')),
  )
  const holds = (check: string) => findings.some((one) => one.check === check && one.outcome === 'holds')
  return holds('proof') && holds('issuer-key') && !findings.some(({ outcome }) => outcome === 'fails') ? holder : null
}
