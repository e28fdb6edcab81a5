import { sql } from 'kysely'
import { versionText } from '../../definitions/achievements/version-text.ts'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { conflict, forbidden, missing } from '../../foundation/platform/refusal.ts'
import { evidenceOf, type GroundKind, groundColumn, readGround, resultsOf } from './award-ground.ts'
import { maySeeHidden } from './award-policy.ts'
import { unpackCredential } from './credential-store.ts'

/** Where `awards` is: the award that renewed it and counts, which is the last that was not taken back. */
export const renewedBy = sql<string | null>`(
  select newer.id from awards newer where newer.renews_id = awards.id and not exists (select from revocations where award_id = newer.id)
  order by newer.awarded_at desc, newer.id desc limit 1)`

/** One award with what its public page says about it: never evidence, never an address. @throws Refusal `award-missing` */
export async function findAward(db: Queryable, id: string) {
  if (!isId(id)) throw missing('award')
  const row = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('achievements', 'achievements.id', 'awards.achievementId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .leftJoin('awardListings', 'awardListings.awardId', 'awards.id')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .leftJoin('unseenAwards', 'unseenAwards.awardId', 'awards.id')
    .where('awards.id', '=', id)
    .select([
      'awards.id',
      'awards.earnerId',
      'awards.earnerName',
      'awards.organizationId',
      'awards.attemptId',
      'awards.awardedAt',
      'awards.expiresAt',
      'awards.versionId',
      'awards.renewsId',
      'awards.statusListId',
      'awards.statusIndex',
      'versions.number as versionNumber',
      'versions.definition',
      'achievements.slug as achievementSlug',
      'organizations.name as issuerName',
      'organizations.timeZone',
      'organizations.slug as issuerSlug',
      'organizations.linkedinId as issuerLinkedinId',
      'credentials.signedAt',
      'credentials.digest as credentialDigest',
      'revocations.revokedAt',
      'revocations.reason as revocationReason',
      'suspensions.suspendedAt',
      'suspensions.reason as suspensionReason',
      'awardListings.listedAt',
      'awardHidings.hiddenAt',
      'unseenAwards.awardId as unseenId',
      groundColumn.as('ground'),
      renewedBy.as('renewedBy'),
    ])
    .executeTakeFirstOrThrow(() => missing('award'))
  const ground = readGround(row.ground)
  return {
    ...row,
    definition: versionText(row.versionId, row.definition),
    ground: ground.kind,
    pathway: ground.kind === 'pathway' ? { ...ground.pathway, awards: ground.awards } : null,
    elsewhere: ground.kind === 'elsewhere' ? ground.elsewhere : null,
    results: resultsOf(ground),
    evidence: evidenceOf(ground).map(({ requirementId, kind, digest }) => ({ requirementId, kind, digest })),
  }
}

/** The suspensions of an award that ended, the newest first: that it did not count for a while stays to be read. */
export const endedSuspensions = (db: Queryable, awardId: string) =>
  db
    .selectFrom('liftedSuspensions')
    .where('awardId', '=', awardId)
    .orderBy('liftedAt', 'desc')
    .limit(20)
    .select(['id', 'suspendedAt', 'reason', 'liftedAt', 'liftedBecause'])
    .execute()

/** Keeps what its earner took down from everyone else. @throws Refusal `award-hidden` */
export function refuseHidden(actor: Actor, award: { hiddenAt: Date | null; earnerId: string; organizationId: string }): void {
  if (award.hiddenAt === null) return
  const verdict = maySeeHidden(actor, award)
  // To visitors too it is not for them: to sign in would not help them.
  if (!verdict.allowed) throw forbidden(verdict.code, verdict.because.text)
}

/** The same for the files of an award: they are served without asking who it is, so while it is down nobody gets them. @throws Refusal `award-hidden` */
export async function refuseHiddenFile(db: Queryable, id: string): Promise<void> {
  if (!isId(id)) throw missing('award')
  const award = await db
    .selectFrom('awardHidings')
    .innerJoin('awards', 'awards.id', 'awardId')
    .where('awardId', '=', id)
    .select(['hiddenAt', 'earnerId', 'organizationId'])
    .executeTakeFirst()
  if (award) refuseHidden(visitor, award)
}

/** What an award is called by: its title and whose it is. @throws Refusal `award-missing` */
export const findAwardName = (db: Queryable, id: string) =>
  db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .where('awards.id', '=', id)
    .select(['versions.title', 'awards.earnerName'])
    .executeTakeFirstOrThrow(() => missing('award'))

/** A credential as it was signed, UTF-8. */
export type SignedBytes = { bytes: Buffer<ArrayBuffer>; digest: string; versionId: string }

/** The signed credential of an award, exactly as signed; null while it is not signed yet. @throws Refusal `award-missing`, `earner-forgotten` */
export async function findCredential(db: Queryable, id: string): Promise<SignedBytes | null> {
  if (!isId(id)) throw missing('award')
  const known = credentials.get(id)
  if (known) {
    await refuseForgotten(db, id)
    return known
  }
  const { versionId, document, digest, earnerName } = await db
    .selectFrom('awards')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .where('awards.id', '=', id)
    .select(['awards.versionId', 'awards.earnerName', 'credentials.document', 'credentials.digest'])
    .executeTakeFirstOrThrow(() => missing('award'))
  if (!document || !digest) return null
  if (earnerName === '') throw earnerForgotten()
  const credential = { bytes: unpackCredential(document, await dictionaryOf(db, versionId), digest), digest, versionId }
  credentials.set(id, credential)
  return credential
}

/** What a signed document says of its earner is given out no more once they are forgotten. It has its name in it, and a signature over that. */
const earnerForgotten = () =>
  conflict('earner-forgotten', 'Who earned this asked to be forgotten, so its file is given out no more. Who has it can still check it.')

async function refuseForgotten(db: Queryable, id: string): Promise<void> {
  const found = await db.selectFrom('awards').where('id', '=', id).where('earnerName', '=', '').select('id').executeTakeFirst()
  if (found) throw earnerForgotten()
}

// Signed bytes never change; whether they still count says the status list.
const credentials = recentlyUsed<SignedBytes>(4000)

// The dictionary of a version never changes and has up to 32 KB, so it is not fetched with every credential.
const dictionaries = recentlyUsed<Buffer>(500)
/** What the signed documents of a version are packed with. */
export async function dictionaryOf(db: Queryable, versionId: string): Promise<Buffer> {
  const kept = dictionaries.get(versionId)
  if (kept) return kept
  const { dictionary } = await db
    .selectFrom('credentialDictionaries')
    .where('versionId', '=', versionId)
    .select('dictionary')
    .executeTakeFirstOrThrow()
  dictionaries.set(versionId, dictionary)
  return dictionary
}

const listed = (db: Queryable, { before, limit = 60 }: Page) =>
  db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .$if(before !== undefined, (query) => query.where('awards.id', '<', before ?? ''))
    .orderBy('awards.id', 'desc')
    .limit(limit)
    .select([
      'awards.id',
      'awards.versionId',
      'awards.renewsId',
      'awards.awardedAt',
      'awards.expiresAt',
      sql<GroundKind>`awards.ground`.as('ground'),
      'versions.title',
      'versions.category',
      'versions.level',
      'organizations.name as issuerName',
      'organizations.timeZone',
      'revocations.revokedAt',
      'suspensions.suspendedAt',
      'credentials.signedAt',
      renewedBy.as('renewedBy'),
    ])

type Page = { before?: string | undefined; limit?: number }

/** A person's awards, newest first, a page at a time; without those that a newer one renewed, where only what counts is wanted. */
export const awardsOf = (db: Queryable, earnerId: string, { newestOnly = false, ...page }: Page & { newestOnly?: boolean } = {}) =>
  listed(db, page)
    .where('awards.earnerId', '=', earnerId)
    .$if(newestOnly, (query) => query.where(renewedBy, 'is', null))
    .execute()

/** The awards that an organization issued, newest first, a page at a time. */
export const awardsIssuedBy = (db: Queryable, organizationId: string, page: Page) =>
  listed(db, page)
    .where('awards.organizationId', '=', organizationId)
    .select(['awards.earnerId', 'awards.earnerName', 'awards.achievementId'])
    .execute()
