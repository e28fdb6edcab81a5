import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findAwardsIn } from '../sharing/find-shared.ts'

/** What a person says of their own page; null before they chose a handle. */
export const findOwnProfile = async (db: Queryable, personId: string) =>
  (await db
    .selectFrom('profiles')
    .where('personId', '=', personId)
    .select(['handle', 'about', 'linkUrl', 'isShown', 'isListed'])
    .executeTakeFirst()) ?? null

/** A person's page by its handle: for everyone while it is shown, and always for themselves. @throws Refusal `page-missing` */
export async function findProfile(db: Queryable, handle: string, askerId: string | null, now: Date) {
  const profile = await db
    .selectFrom('profiles')
    .innerJoin('people', 'people.id', 'profiles.personId')
    .where('profiles.handle', '=', handle.slice(0, 60))
    .where('people.erasedAt', 'is', null)
    .where((of) => of.or([of('isShown', '=', true), ...(askerId ? [of('personId', '=', askerId)] : [])]))
    .select(['personId', 'profiles.handle', 'about', 'linkUrl', 'isShown', 'isListed', 'people.name'])
    .executeTakeFirstOrThrow(() => missing('page'))
  const awards = await findAwardsIn(db, sql`select award_id as id, place from profile_awards where person_id = ${profile.personId}`, now)
  return { ...profile, awards }
}

/** The awards on one's own page, in their order. */
export const findProfileItems = (db: Queryable, personId: string) =>
  db
    .selectFrom('profileAwards')
    .innerJoin('awards', 'awards.id', 'profileAwards.awardId')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .where('profileAwards.personId', '=', personId)
    .orderBy('profileAwards.place')
    .orderBy('awards.id')
    .select(['awards.id', 'awards.versionId', 'versions.title', 'organizations.name as issuerName', 'revokedAt', 'hiddenAt'])
    .execute()
