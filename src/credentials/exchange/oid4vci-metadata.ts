import { OPEN_BADGES_V3 } from '@laurel/openbadges/jsonld/contexts'
import { CREDENTIALS_V2 } from '@laurel/openbadges/vc/credential'
import { issuerAddress } from './exchange-addresses.ts'

/** What can be asked for: in which form, and whether it names a key of the wallet. */
export const configurations = {
  OpenBadge: { format: 'ldp_vc', named: true },
  OpenBadgeJwt: { format: 'jwt_vc_json', named: true },
  OpenBadgeAsIs: { format: 'ldp_vc', named: false },
  OpenBadgeJwtAsIs: { format: 'jwt_vc_json', named: false },
} as const

export type ConfigurationId = keyof typeof configurations
export const isConfiguration = (id: unknown): id is ConfigurationId => typeof id === 'string' && Object.hasOwn(configurations, id)

const types = ['VerifiableCredential', 'OpenBadgeCredential']

function configuration({ format, named }: (typeof configurations)[ConfigurationId]) {
  return {
    format,
    scope: 'open_badge',
    credential_definition: { ...(format === 'ldp_vc' && { '@context': [CREDENTIALS_V2, OPEN_BADGES_V3] }), type: types },
    credential_signing_alg_values_supported: [format === 'ldp_vc' ? 'eddsa-rdfc-2022' : 'EdDSA'],
    ...(named && {
      cryptographic_binding_methods_supported: ['did:key', 'jwk'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['EdDSA', 'ES256'] } },
    }),
    credential_metadata: { display: [{ name: 'Open Badge', locale: 'en' }] },
  }
}

/** What a wallet reads first of an issuer. OpenID for Verifiable Credential Issuance 1.0, §12.2. */
export function issuerMetadata(baseUrl: string) {
  const issuer = issuerAddress(baseUrl)
  return {
    credential_issuer: issuer,
    credential_endpoint: `${issuer}/credential`,
    nonce_endpoint: `${issuer}/nonce`,
    display: [{ name: 'Laurel', locale: 'en' }],
    credential_configurations_supported: Object.fromEntries(Object.entries(configurations).map(([id, one]) => [id, configuration(one)])),
  }
}

/** The same place gives tokens: only for codes that an earner asked for. RFC 8414. */
export function serverMetadata(baseUrl: string) {
  const issuer = issuerAddress(baseUrl)
  return {
    issuer,
    token_endpoint: `${issuer}/token`,
    grant_types_supported: [preAuthorized],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
  }
}

export const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

type Offered = { namesWallet: boolean; pinDigest: unknown; code: string }

/** What stands behind the address of an offer. §4.1.1 */
export const credentialOffer = (baseUrl: string, { namesWallet, pinDigest, code }: Offered) => ({
  credential_issuer: issuerAddress(baseUrl),
  credential_configuration_ids: namesWallet ? ['OpenBadge', 'OpenBadgeJwt'] : ['OpenBadgeAsIs', 'OpenBadgeJwtAsIs'],
  grants: {
    [preAuthorized]: {
      'pre-authorized_code': code,
      ...(pinDigest !== null && {
        tx_code: { input_mode: 'numeric', length: 6, description: 'The six digits that Laurel shows beside the code' },
      }),
    },
  },
})
