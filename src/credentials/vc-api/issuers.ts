import { didKey } from '@laurel/openbadges/dids/did-key'
import { didWeb } from '@laurel/openbadges/dids/did-web'
import { importSigningKey, type SigningKey } from '@laurel/openbadges/keys/ed25519'
import { decodeMultikey } from '@laurel/openbadges/keys/multikey'
import { importP256SigningKey, type P256SigningKey } from '@laurel/openbadges/keys/p256'
import type { World } from '../../foundation/platform/world.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'

/** Someone in whose name this instance's VC-API signs. `name` tells it from the others in addresses. */
export type VcIssuer = {
  id: string
  name: string
  verificationMethod: string
  key: SigningKey | P256SigningKey
  /** The organization of this instance that it is; null for a key of the configuration. */
  organizationId: string | null
}

/**
 * Every issuer that the operator configured, keys first; an organization that is not here (yet) is left out.
 * @throws Error with one sentence about a key that cannot be used
 */
export async function findIssuers({ db, keys, config }: Pick<World, 'db' | 'keys' | 'config'>): Promise<VcIssuer[]> {
  const issuers = await Promise.all(config.VC_API_KEYS.map(issuerOfKey))
  const slug = config.VC_API_ORGANIZATION
  if (slug === undefined) return issuers
  const organization = await db.selectFrom('organizations').where('slug', '=', slug).select('id').executeTakeFirst()
  if (!organization) return issuers
  const { name, key } = await findSigningKey(db, keys, organization.id)
  const id = didWeb(issuerAddresses(config.BASE_URL, slug).home)
  return [...issuers, { id, name: slug, verificationMethod: `${id}#${name}`, key, organizationId: organization.id }]
}

async function issuerOfKey(secretKeyMultibase: string): Promise<VcIssuer> {
  try {
    const isP256 = decodeMultikey(secretKeyMultibase).kind === 'p256-priv'
    const key = await (isP256 ? importP256SigningKey({ secretKeyMultibase }) : importSigningKey({ secretKeyMultibase }))
    const { did, verificationMethod } = didKey(key.publicKeyMultibase)
    return { id: did, name: key.publicKeyMultibase, verificationMethod, key, organizationId: null }
  } catch (error) {
    // Never the key itself: this ends up in a log.
    throw new Error(`VC_API_KEYS: a key is not a secret Multikey (${error instanceof Error ? error.message : 'unreadable'})`)
  }
}
