import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What an endorsement is about: one award, a micro-credential in all its versions, or an organization. */
export type Endorsed = { awardId: string } | { achievementId: string } | { organizationId: string }

/** One endorsement, as everyone sees it: never an address, only where it is. */
export type ShownEndorsement = {
  id: string
  name: string
  position: string
  place: string
  body: string
  givenAt: Date
  /** Where the address is by whose link it was given; null for who has an account, and for organizations. */
  domain: string | null
  /** The organization that says it itself. */
  by: { name: string; slug: string } | null
  /** Who signs that it was said, where a person says it. */
  witness: string
  versionId: string | null
  versionNumber: number | null
  isSigned: boolean
}

const selectShown = (db: Queryable) =>
  db
    .selectFrom('endorsements')
    .innerJoin('organizations as witness', 'witness.id', 'endorsements.organizationId')
    .leftJoin('organizations as sayer', 'sayer.id', 'endorsements.byOrganizationId')
    .leftJoin('achievementVersions as version', 'version.id', 'endorsements.versionId')
    .leftJoin('endorsementCredentials as signed', 'signed.endorsementId', 'endorsements.id')
    .where('acceptedAt', 'is not', null)
    .where('hiddenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('voidedAt', 'is', null)
    .select(['endorsements.id', 'endorsements.name', 'position', 'place', 'body', 'givenAt', 'endorsements.versionId'])
    .select([
      'witness.name as witness',
      'sayer.name as byName',
      'sayer.slug as bySlug',
      'version.number as versionNumber',
      'signed.signedAt',
    ])
    .select(
      sql<string | null>`case when endorsements.person_id is null then nullif(split_part(endorsements.address, '@', 2), '') end`.as(
        'domain',
      ),
    )

/** What is shown of all that others say, newest first: as much of it as a page holds. */
export async function findShownEndorsements(db: Queryable, of: Endorsed, most = 30): Promise<ShownEndorsement[]> {
  const rows = await selectShown(db)
    .$if('awardId' in of, (query) => query.where('endorsements.awardId', '=', 'awardId' in of ? of.awardId : ''))
    .$if('achievementId' in of, (query) => query.where('endorsements.achievementId', '=', 'achievementId' in of ? of.achievementId : ''))
    .$if('organizationId' in of, (query) =>
      query
        .where('endorsements.kind', '=', 'organization')
        .where('endorsements.organizationId', '=', 'organizationId' in of ? of.organizationId : ''),
    )
    .orderBy('endorsements.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ byName, bySlug, signedAt, ...row }) => ({
    ...row,
    by: byName !== null && bySlug !== null ? { name: byName, slug: bySlug } : null,
    isSigned: signedAt !== null,
  }))
}

/** The signed endorsements that are shown of something, byte for byte as they were signed, newest first: for what is newly made of it. */
export async function findSignedEndorsements(
  db: Queryable,
  of: { awardId: string } | { versionId: string } | { organizationId: string },
  most = 30,
) {
  const rows = await db
    .selectFrom('endorsements')
    .innerJoin('endorsementCredentials as signed', 'signed.endorsementId', 'endorsements.id')
    .where('acceptedAt', 'is not', null)
    .where('hiddenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('voidedAt', 'is', null)
    .$if('awardId' in of, (query) => query.where('awardId', '=', 'awardId' in of ? of.awardId : ''))
    .$if('versionId' in of, (query) => query.where('versionId', '=', 'versionId' in of ? of.versionId : ''))
    .$if('organizationId' in of, (query) =>
      query.where('kind', '=', 'organization').where('organizationId', '=', 'organizationId' in of ? of.organizationId : ''),
    )
    .orderBy('endorsements.id', 'desc')
    .limit(most)
    .select(['endorsements.id', 'signed.document'])
    .execute()
  return rows
}
