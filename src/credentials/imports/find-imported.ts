import type { Queryable } from '../../foundation/platform/database.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { readSaid } from './said.ts'
import type { About } from './whose-badge.ts'

/** Where an imported badge stands, in one word: what a shelf says of it. */
export type ImportedStanding =
  | 'current'
  | 'not-known'
  | 'expired'
  | 'taken-back'
  | 'suspended'
  | 'not-begun'
  | 'not-to-be-trusted'
  | 'partly'

/** What the last check said that could be made; what could not be asked now and never could be is not known. */
export function importedStanding({ verdict, expiresAt }: { verdict: string | null; expiresAt: Date | null }, now: Date): ImportedStanding {
  if (verdict === null) return 'not-known'
  if (verdict === 'holds') return expiresAt && expiresAt <= now ? 'expired' : 'current'
  return verdict as ImportedStanding
}

const listed = [
  'importedBadges.id',
  'title',
  'issuerName',
  'issuerId',
  'issuedAt',
  'expiresAt',
  'verdict',
  'unknownSince',
  'about',
  'aboutName',
  'pictureDigest',
  'kind',
  'language',
  'counts',
  'broughtAt',
] as const

type Page = { before?: string | undefined; limit?: number }

/** The badges from elsewhere of a person, the last that came first, a page at a time; of each its newest copy. */
export async function importedOf(db: Queryable, personId: string, { before, limit = 60 }: Page, now: Date) {
  const rows = await db
    .selectFrom('importedBadges')
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .where('replacedBy', 'is', null)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .select([...listed])
    .execute()
  return rows.map(({ about, pictureDigest, ...row }) => ({
    ...row,
    about: about as About,
    hasPicture: pictureDigest !== null,
    standing: importedStanding(row, now),
  }))
}

/** One badge from elsewhere, for whose it is, with its checks and its earlier copies. */
export async function findImported(db: Queryable, personId: string, id: string, { now, locale }: { now: Date; locale: Locale }) {
  const row = await db
    .selectFrom('importedBadges')
    .innerJoin('files', 'files.digest', 'importedBadges.fileDigest')
    .where('importedBadges.id', '=', id)
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .select([...listed, 'description', 'issuerUrl', 'address', 'source', 'container', 'because', 'knownAt', 'unknownBecause'])
    .select([
      'askedAt',
      'askAt',
      'replacedBy',
      'credentialId',
      'achievementId',
      'fileDigest',
      'files.sizeBytes',
      'files.contentType',
      'place',
    ])
    .executeTakeFirst()
  if (!row) return null
  const [checks, copies] = await Promise.all([
    db
      .selectFrom('importedBadgeChecks')
      .where('badgeId', '=', id)
      .orderBy('checkedAt', 'desc')
      .limit(24)
      .select(['checkedAt', 'verdict', 'because'])
      .execute(),
    db
      .selectFrom('importedBadges')
      .where('replacedBy', '=', id)
      .where('removedAt', 'is', null)
      .orderBy('id', 'desc')
      .limit(24)
      .select(['id', 'title', 'issuedAt', 'broughtAt'])
      .execute(),
  ])
  const { because, unknownBecause, pictureDigest, about, ...badge } = row
  return {
    ...badge,
    about: about as About,
    hasPicture: pictureDigest !== null,
    standing: importedStanding(row, now),
    because: readSaid(because, locale),
    unknownBecause: readSaid(unknownBecause, locale),
    checks: checks.map((check) => ({ ...check, because: readSaid(check.because, locale) })),
    copies,
  }
}
export type Imported = NonNullable<Awaited<ReturnType<typeof findImported>>>

/** What somebody brought in these days, the last first, with what became of it. */
export async function findArrivals(db: Queryable, personId: string, { before, limit = 60 }: Page, locale: Locale) {
  const rows = await db
    .selectFrom('badgeArrivals')
    .where('personId', '=', personId)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .select(['id', 'source', 'name', 'address', 'state', 'because', 'badges', 'awardId', 'arrivedAt', 'tries', 'dueAt'])
    .execute()
  const ids = rows.flatMap(({ badges }) => badges)
  const badges = ids.length
    ? await db
        .selectFrom('importedBadges')
        .where('id', 'in', ids)
        .where('removedAt', 'is', null)
        .select(['id', 'title', 'about', 'verdict', 'issuerName'])
        .execute()
    : []
  const byId = new Map(badges.map((badge) => [badge.id, badge]))
  return rows.map(({ badges: of, because, ...row }) => ({
    ...row,
    state: row.state as 'waiting' | 'taken' | 'known' | 'own' | 'refused',
    because: readSaid(because, locale),
    badges: of.flatMap((id) => byId.get(id) ?? []),
  }))
}
export type Arrival = Awaited<ReturnType<typeof findArrivals>>[number]

/** How many of what somebody brought are still being checked. */
export async function countWaiting(db: Queryable, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('badgeArrivals')
    .where('personId', '=', personId)
    .where('state', '=', 'waiting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
