import { didWeb } from '@laurel/openbadges/dids/did-web'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'
import { type ArchiveStatement, archiveFormat, archiveType } from './archive-format.ts'

/** An organization that answers for an archive with the key by which it signs badges. */
export type ArchiveSigner = { organizationId: string; slug: string; name: string }

/** The signed statement of an archive. As JSON and not as JSON-LD: what it says is in no vocabulary, and a district should be able to read it. */
export async function signStatement(
  { db, keys, baseUrl, now, id }: { db: Queryable; keys: Keyring; baseUrl: string; now: Date; id: string },
  { organizationId, slug, name }: ArchiveSigner,
  said: Omit<ArchiveStatement, 'format' | 'home' | 'madeAt'>,
): Promise<string> {
  const did = didWeb(issuerAddresses(baseUrl, slug).home)
  const archive: ArchiveStatement = { format: archiveFormat, home: baseUrl, madeAt: now.toISOString(), ...said }
  const { name: keyName, key } = await findSigningKey(db, keys, organizationId)
  const signed = await signDocument(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: `urn:uuid:${id}`,
      type: ['VerifiableCredential', archiveType],
      issuer: { id: did, name },
      validFrom: now.toISOString(),
      credentialSubject: { id: said.holder.id, archive: archive as unknown as JsonObject },
    },
    { key, verificationMethod: `${did}#${keyName}`, created: now, cryptosuite: 'eddsa-jcs-2022' },
  )
  return `${JSON.stringify(signed, null, 1)}\n`
}

/**
 * Who answers for a person’s archive: the organization they belong to now, else the one that gave them an award last, else the district that was here
 * first. Null where there is none, as in an instance that was never set up.
 */
export async function findArchiveSigner(all: Queryable, personId: string): Promise<ArchiveSigner | null> {
  const organizations = all.selectFrom('organizations').select(['organizations.id as organizationId', 'slug', 'name'])
  return (
    (await organizations
      .innerJoin('memberships', 'memberships.organizationId', 'organizations.id')
      .where('memberships.personId', '=', personId)
      .where('endedAt', 'is', null)
      .orderBy('startedAt')
      .limit(1)
      .executeTakeFirst()) ??
    (await organizations
      .innerJoin('awards', 'awards.organizationId', 'organizations.id')
      .where('awards.earnerId', '=', personId)
      .orderBy('awards.awardedAt', 'desc')
      .limit(1)
      .executeTakeFirst()) ??
    (await organizations.where('kind', '=', 'district').orderBy('createdAt').limit(1).executeTakeFirst()) ??
    null
  )
}
