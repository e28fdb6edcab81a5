import { didWeb } from '@laurel/openbadges/dids/did-web'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { awardAddresses, issuerAddresses, versionAddresses } from '../awards/award-addresses.ts'
import type { EndorsedKind } from './endorsement-fields.ts'

/** What is endorsed, or is to be. */
export type Subject = {
  kind: EndorsedKind
  /** The award, the version, or the organization: what an endorsement is pinned to. */
  about: string
  title: string
  /** What it shows that somebody can do; for an organization, what it says of itself. */
  summary: string
  organizationId: string
  organization: string
  organizationSlug: string
  timeZone: string
  earnerId: string | null
  earnerName: string | null
  awardId: string | null
  attemptId: string | null
  achievementId: string | null
  versionId: string | null
  versionNumber: number | null
  /** Where it is shown. */
  path: string
  /** Whether it can be endorsed now. */
  standing: 'open' | 'hidden' | 'revoked' | 'retired'
}

const nothing = {
  earnerId: null,
  earnerName: null,
  awardId: null,
  attemptId: null,
  achievementId: null,
  versionId: null,
  versionNumber: null,
} as const

async function findAwardSubject(db: Queryable, id: string): Promise<Subject> {
  const row = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.id', '=', id)
    .where('awards.earnerName', '<>', '')
    .select(['awards.id', 'awards.earnerId', 'awards.earnerName', 'awards.attemptId', 'awards.versionId', 'awards.achievementId'])
    .select(['version.title', 'version.competency', 'version.number', 'hiddenAt', 'revokedAt'])
    .select(['organizations.id as organizationId', 'organizations.name as organization', 'organizations.slug', 'organizations.timeZone'])
    .executeTakeFirstOrThrow(() => missing('award'))
  return {
    kind: 'award',
    about: row.id,
    title: row.title,
    summary: row.competency,
    organizationId: row.organizationId,
    organization: row.organization,
    organizationSlug: row.slug,
    timeZone: row.timeZone,
    earnerId: row.earnerId,
    earnerName: row.earnerName,
    awardId: row.id,
    attemptId: row.attemptId,
    achievementId: row.achievementId,
    versionId: row.versionId,
    versionNumber: row.number,
    path: `/awards/${row.id}`,
    standing: row.revokedAt ? 'revoked' : row.hiddenAt ? 'hidden' : 'open',
  }
}

/** A micro-credential in the version that counts now, or in the one that was named when it was asked. */
async function findAchievementSubject(db: Queryable, id: string, versionId: string | null): Promise<Subject> {
  const row = await db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.achievementId', 'achievements.id')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .$if(versionId === null, (query) =>
      query.where('achievements.id', '=', id).whereRef('version.id', '=', 'achievements.currentVersionId'),
    )
    .$if(versionId !== null, (query) => query.where('version.id', '=', versionId))
    .select([
      'achievements.id',
      'achievements.slug as achievementSlug',
      'version.id as versionId',
      'version.number',
      'version.title',
      'version.competency',
    ])
    .select([
      'organizations.id as organizationId',
      'organizations.name as organization',
      'organizations.slug',
      'organizations.timeZone',
      'retiredAt',
    ])
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  return {
    ...nothing,
    kind: 'achievement',
    about: row.versionId,
    title: row.title,
    summary: row.competency,
    organizationId: row.organizationId,
    organization: row.organization,
    organizationSlug: row.slug,
    timeZone: row.timeZone,
    achievementId: row.id,
    versionId: row.versionId,
    versionNumber: row.number,
    path: `/catalog/${row.achievementSlug}`,
    standing: row.retiredAt ? 'retired' : 'open',
  }
}

async function findOrganizationSubject(db: Queryable, id: string): Promise<Subject> {
  const row = await db
    .selectFrom('organizations')
    .where('id', '=', id)
    // Schools issue nothing and are known by their district.
    .where('kind', '<>', 'school')
    .select(['id', 'name', 'slug', 'description', 'timeZone'])
    .executeTakeFirstOrThrow(() => missing('organization'))
  return {
    ...nothing,
    kind: 'organization',
    about: row.id,
    title: row.name,
    summary: row.description,
    organizationId: row.id,
    organization: row.name,
    organizationSlug: row.slug,
    timeZone: row.timeZone,
    path: `/issuers/${row.slug}`,
    standing: 'open',
  }
}

/** What an id names. @throws Refusal `missing` */
export const findSubject = (db: Queryable, kind: EndorsedKind, id: string): Promise<Subject> =>
  kind === 'award'
    ? findAwardSubject(db, id)
    : kind === 'achievement'
      ? findAchievementSubject(db, id, null)
      : findOrganizationSubject(db, id)

/** What a request or an endorsement is pinned to. @throws Refusal `missing` */
export const findPinned = (db: Queryable, { kind, about }: { kind: string; about: string }): Promise<Subject> =>
  kind === 'award'
    ? findAwardSubject(db, about)
    : kind === 'achievement'
      ? findAchievementSubject(db, '', about)
      : findOrganizationSubject(db, about)

/** @throws Refusal `award-revoked`, `award-hidden`, `achievement-retired` */
export function requireOpen({ standing }: Subject): void {
  if (standing === 'revoked') throw conflict('award-revoked', 'This award was taken back, so nobody endorses it any more.')
  if (standing === 'hidden')
    throw conflict('award-hidden', 'The page of this award is taken down. It can be endorsed once it is shown again.')
  if (standing === 'retired')
    throw conflict('achievement-retired', 'This micro-credential is no longer offered, so nobody endorses it any more.')
}

/** The id under which what is signed names it: the credential, the version, or the issuer. Open Badges 3.0, EndorsementSubject. */
export function endorsedUri(baseUrl: string, { kind, about, achievementId, versionNumber, organizationSlug }: Subject): string {
  if (kind === 'award') return awardAddresses(baseUrl, about).page
  if (kind === 'organization') return didWeb(issuerAddresses(baseUrl, organizationSlug).home)
  if (achievementId === null || versionNumber === null) throw new Error('A micro-credential is endorsed in a version.')
  return versionAddresses(baseUrl, { achievementId, versionId: about, number: versionNumber }).page
}
