import { didWeb, didWebDocument } from '@laurel/openbadges/dids/did-web'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { issuerKeysOf } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'

/** The DID document of an issuer: its keys of now and before. @throws Refusal `issuer-missing` */
export async function findDidDocument(db: Queryable, slug: string, baseUrl: string) {
  const organization = await db
    .selectFrom('organizations')
    .where('slug', '=', slug)
    .select('id')
    .executeTakeFirstOrThrow(() => missing('issuer'))
  const keys = await issuerKeysOf(db, organization.id)
  const { home } = issuerAddresses(baseUrl, slug)
  return didWebDocument(
    didWeb(home),
    keys.map(({ name, publicMultibase, retiredAt, compromisedSince }) => ({
      name,
      publicKeyMultibase: publicMultibase,
      state: retiredAt ? ('retired' as const) : ('current' as const),
      ...(compromisedSince && { revoked: compromisedSince }),
    })),
    [home],
  )
}

/** A status list as it was signed last; without a credential while its first signature is made. @throws Refusal `status-list-missing` */
export async function findStatusList(db: Queryable, id: string): Promise<{ credential: string | null; signedAt: Date | null }> {
  if (!isId(id)) throw missing('status list')
  return db
    .selectFrom('statusLists')
    .where('id', '=', id)
    .select(['credential', 'signedAt'])
    .executeTakeFirstOrThrow(() => missing('status list'))
}

/** Open Badges 2.0 demands an address of mail of every issuer: this instance's, for those that gave none. */
export const fallbackAddress = (mailFrom: string): string => /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
