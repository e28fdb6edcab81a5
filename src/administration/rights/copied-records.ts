import type { Queryable } from '../../foundation/platform/database.ts'

const atOnce = 200
type Row = { id: string }

/** Rows a page at a time, by their ids. */
async function* inPages<Found extends Row>(page: (after: string) => Promise<Found[]>): AsyncGenerator<Found> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await page(after)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.id
  }
}

/** Who a person is to Laurel: what they said of themselves, where they are signed in, and their programs' keys without what opens with them. */
export async function copiedProfile(db: Queryable, personId: string) {
  const [person, addresses, memberships, sessions, keys] = await Promise.all([
    db
      .selectFrom('people')
      .where('id', '=', personId)
      .select(['id', 'name', 'email', 'locale', 'createdAt', 'lastSeenAt'])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('personAddresses')
      .where('personId', '=', personId)
      .orderBy('addedAt')
      .select(['address', 'addedAt', 'verifiedAt'])
      .execute(),
    db
      .selectFrom('memberships')
      .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
      .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
      .where('personId', '=', personId)
      .orderBy('startedAt')
      .select(['organizations.name as organization', 'schools.name as school', 'roles', 'title', 'startedAt', 'endedAt'])
      .execute(),
    db
      .selectFrom('sessions')
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
      .execute(),
    db
      .selectFrom('apiKeys')
      .where('personId', '=', personId)
      .orderBy('madeAt')
      .select(['name', 'scopes', 'madeAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
      .execute(),
  ])
  return { profile: { ...person, addresses }, memberships, sessions, keys }
}

/** A person's awards. The signed credential of each is a file of its own. */
export const copiedAwards = (db: Queryable, personId: string) =>
  inPages((after) =>
    db
      .selectFrom('awards')
      .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
      .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .leftJoin('awardListings', 'awardListings.awardId', 'awards.id')
      .where('awards.earnerId', '=', personId)
      .where('awards.id', '>', after)
      .orderBy('awards.id')
      .limit(atOnce)
      .select(['awards.id', 'versions.title', 'versions.number as version', 'organizations.name as issuer', 'awards.earnerName'])
      .select(['awardedAt', 'awards.expiresAt', 'revokedAt', 'revocations.reason as revokedBecause', 'listedAt'])
      .execute(),
  )

/** What organizations gave them. */
export const copiedLedger = (db: Queryable, personId: string) =>
  inPages((after) =>
    db
      .selectFrom('ledgerLines')
      .innerJoin('organizations', 'organizations.id', 'ledgerLines.organizationId')
      .where('personId', '=', personId)
      .where('ledgerLines.id', '>', after)
      .orderBy('ledgerLines.id')
      .limit(atOnce)
      .select([
        'ledgerLines.id',
        'organizations.name as organization',
        'awardId',
        'cause',
        'currency',
        'unit',
        'amount',
        'schoolYear',
        'recordedAt',
      ])
      .select('reversesId')
      .execute(),
  )

/** What Laurel wrote to them. What made a link stand for them is not kept. */
export const copiedLetters = (db: Queryable, personId: string) =>
  inPages((after) =>
    db
      .selectFrom('messages')
      .where('personId', '=', personId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .select(['id', 'kind', 'toAddress', 'subject', 'bodyText', 'createdAt', 'sentAt'])
      .execute(),
  )

/** What they did, as the trail keeps it. */
export const copiedActivity = (db: Queryable, personId: string) =>
  inPages((after) =>
    db
      .selectFrom('events')
      .where('actorId', '=', personId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .select(['id', 'name', 'subjectKind', 'subjectId', 'door', 'at'])
      .execute(),
  )

/** What they were told in the app, by what it came of; and how they want to hear of it. */
export const copiedNotices = (db: Queryable, personId: string) =>
  inPages((after) =>
    db
      .selectFrom('notices')
      .leftJoin('organizations', 'organizations.id', 'notices.organizationId')
      .where('personId', '=', personId)
      .where('notices.id', '>', after)
      .orderBy('notices.id')
      .limit(atOnce)
      .select(['notices.id', 'notices.kind', 'organizations.name as organization', 'madeAt', 'readAt'])
      .execute(),
  )
