import type { Keyring } from '../../foundation/platform/keys.ts'
import type { Provider } from '../one-roster/provider-client.ts'
import type { RosterVersion } from '../one-roster/roster-record.ts'

const contextOf = (organizationId: string) => `roster:${organizationId}`
export const sealRosterSecret = (keys: Keyring, organizationId: string, secret: string): Buffer =>
  keys.seal(Buffer.from(secret), contextOf(organizationId))

type Source = {
  organizationId: string
  version: string
  baseUrl: string
  tokenUrl: string
  clientId: string
  secretSealed: Uint8Array | null
  scope: string
}

/** The student system of a source, with its secret; null where none is set up. */
export function providerOf(keys: Keyring, source: Source): Provider | null {
  const { organizationId, version, baseUrl, tokenUrl, clientId, secretSealed, scope } = source
  if (!secretSealed || baseUrl === '' || tokenUrl === '') return null
  return {
    version: version as RosterVersion,
    baseUrl,
    tokenUrl,
    clientId,
    scope,
    secret: keys.unseal(secretSealed, contextOf(organizationId)).toString(),
  }
}
