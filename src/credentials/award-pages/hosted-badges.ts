import {
  type Assertion,
  assertion,
  type BadgeClass,
  badgeClass,
  type Issuer2,
  issuer2,
  type RevokedAssertion,
  revokedAssertion,
} from '@laurel/openbadges/ob2/documents'
import { versionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { awardAddresses, issuerAddresses, versionAddresses } from '../awards/award-addresses.ts'
import { criteriaNarrative } from '../awards/compose-credential.ts'

/** The Open Badges 2.0 assertion of an award, or of a revoked one what is left of it. @throws Refusal `award-missing` */
export async function findAssertion(
  db: Queryable,
  id: string,
  baseUrl: string,
): Promise<{ document: Assertion | RevokedAssertion; revoked: boolean }> {
  if (!isId(id)) throw missing('award')
  const award = await db
    .selectFrom('awards')
    .innerJoin('people', 'people.id', 'awards.earnerId')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .where('awards.id', '=', id)
    .select([
      'awards.versionId',
      'awards.achievementId',
      'awards.awardedAt',
      'awards.expiresAt',
      'awards.identitySalt',
      'people.email',
      'versions.number',
      'versions.competency',
      'revocations.reason',
      'suspensions.reason as suspendedBecause',
    ])
    .executeTakeFirstOrThrow(() => missing('award'))
  const addresses = awardAddresses(baseUrl, id)
  // 2.0 knows nothing that counts again, so that what is suspended says so in the words of its reason, for as long as it is.
  const reason = award.reason ?? (award.suspendedBecause === null ? null : `Suspended for now: ${award.suspendedBecause}`)
  if (reason !== null) return { document: revokedAssertion(addresses.assertion, reason), revoked: true }
  return {
    revoked: false,
    document: await assertion({
      id: addresses.assertion,
      recipient: { email: award.email, salt: award.identitySalt },
      badge: versionAddresses(baseUrl, award).badgeClass,
      issuedOn: award.awardedAt,
      expires: award.expiresAt ?? undefined,
      image: addresses.png,
      narrative: award.competency,
      evidence: [
        { id: addresses.page, name: 'The award', description: 'What was shown, criterion by criterion. The evidence itself is private.' },
      ],
    }),
  }
}

/** The Open Badges 2.0 class of one version. @throws Refusal `badge-missing` */
export async function findBadgeClass(db: Queryable, versionId: string, baseUrl: string): Promise<BadgeClass> {
  if (!isId(versionId)) throw missing('badge')
  const row = await db
    .selectFrom('achievementVersions as versions')
    .innerJoin('achievements', 'achievements.id', 'versions.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .where('versions.id', '=', versionId)
    .select(['versions.id', 'versions.achievementId', 'versions.number', 'versions.definition', 'organizations.slug'])
    .executeTakeFirstOrThrow(() => missing('badge'))
  const definition = versionText(versionId, row.definition)
  const addresses = versionAddresses(baseUrl, { achievementId: row.achievementId, versionId, number: row.number })
  return badgeClass({
    id: addresses.badgeClass,
    name: definition.title,
    description: definition.competency,
    image: addresses.png,
    imageCaption: `Badge: ${definition.title}`,
    criteria: { id: addresses.page, narrative: criteriaNarrative(definition) },
    issuer: issuerAddresses(baseUrl, row.slug).profile,
    alignments: definition.alignments
      .filter(({ targetName, targetUrl }) => targetName && targetUrl)
      .map(({ targetName, targetUrl, targetCode, targetFramework }) => ({
        targetName,
        targetUrl,
        ...(targetCode && { targetCode }),
        ...(targetFramework && { targetFramework }),
      })),
    tags: definition.tags.length > 0 ? definition.tags : undefined,
  })
}

/** The Open Badges 2.0 profile of an organization. 2.0 demands an address of mail; where the organization gave none, it is this instance's. */
export async function findIssuerProfile(db: Queryable, slug: string, baseUrl: string, fallbackEmail: string): Promise<Issuer2> {
  const row = await db
    .selectFrom('organizations')
    .where('slug', '=', slug)
    .select(['name', 'url', 'email', 'description'])
    .executeTakeFirstOrThrow(() => missing('issuer'))
  const { home, profile } = issuerAddresses(baseUrl, slug)
  return issuer2({
    id: profile,
    name: row.name,
    url: row.url || home,
    email: row.email || fallbackEmail,
    description: row.description || undefined,
  })
}
