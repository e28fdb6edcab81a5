import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { awardStandingOf } from '../../credentials/award-pages/five-answers.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { hashLinkToken } from '../../people/accounts/link-tokens.ts'
import type { Access } from './share-fields.ts'

/** A share by the secret of its link, while it is shown; null for one that is withdrawn, over or was never there: nobody is told which. */
export async function findByToken(db: Queryable, token: string, now: Date) {
  const share = await db
    .selectFrom('shares')
    .innerJoin('people', 'people.id', 'shares.personId')
    .where('tokenHash', '=', hashLinkToken(token.slice(0, 200)))
    .where('withdrawnAt', 'is', null)
    .where((of) => of.or([of('expiresAt', 'is', null), of('expiresAt', '>', now)]))
    .select([
      'shares.id',
      'shares.personId',
      'shares.title',
      'shares.note',
      'shares.address',
      'shares.codeHash',
      'shares.expiresAt',
      'people.name',
    ])
    .select(sql<Access>`shares.access`.as('access'))
    .executeTakeFirst()
  return share ?? null
}
export type Shared = NonNullable<Awaited<ReturnType<typeof findByToken>>>

export const passCookie = 'laurel_shared'
const hashOfPass = (pass: string) => createHash('sha256').update(`share-pass:${pass}`).digest('hex')

export { hashOfPass }

/** The pass that a browser sends along, of whichever share. */
export function passIn(headers: Headers): string | null {
  const [, given] = new RegExp(`(?:^|;\\s*)${passCookie}=([\\w-]{43})(?:;|$)`).exec(headers.get('cookie') ?? '') ?? []
  return given ?? null
}

/** By which way somebody is let in to a share, or null where they have still to show that they may. */
export async function wayIn(
  db: Queryable,
  share: Pick<Shared, 'id' | 'access' | 'address'>,
  headers: Headers,
  now: Date,
): Promise<{ way: Access; address: string } | null> {
  if (share.access === 'link') return { way: 'link', address: '' }
  const pass = passIn(headers)
  if (!pass) return null
  const found = await db
    .selectFrom('sharePasses')
    .where('hash', '=', hashOfPass(pass))
    .where('shareId', '=', share.id)
    .where('kind', '=', 'browser')
    .where('expiresAt', '>', now)
    .select('address')
    .executeTakeFirst()
  return found ? { way: share.access, address: share.access === 'address' ? (found.address ?? share.address ?? '') : '' } : null
}

/**
 * Awards as others are shown them, of a list with their ids and places. What its earner took down is left out.
 * @param list SQL that gives `id` and `place`
 */
export async function findAwardsIn(db: Queryable, list: RawBuilder<unknown>, now: Date) {
  const rows = await db
    .selectFrom(sql<{ id: string; place: number }>`(${list})`.as('chosen'))
    .innerJoin('awards', 'awards.id', 'chosen.id')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .where('awardHidings.awardId', 'is', null)
    .orderBy('chosen.place')
    .orderBy('awards.id')
    .select(['awards.id', 'awards.versionId', 'awards.awardedAt', 'awards.expiresAt', 'versions.title', 'chosen.place'])
    .select([
      sql<string>`versions.definition ->> 'competency'`.as('competency'),
      sql<string>`versions.definition ->> 'language'`.as('language'),
      sql<Record<string, string>>`(select coalesce(jsonb_object_agg(part ->> 'id', part ->> 'title'), '{}')
        from jsonb_array_elements(versions.definition -> 'requirements') as part)`.as('parts'),
    ])
    .select(sql<string>`awards.ground`.as('ground'))
    .select([
      'organizations.name as issuerName',
      'organizations.timeZone',
      'revocations.revokedAt',
      'suspensions.suspendedAt',
      'credentials.signedAt',
    ])
    .execute()
  return rows.map(({ revokedAt, suspendedAt, signedAt, ground, ...award }) => ({
    ...award,
    isElsewhere: ground === 'elsewhere',
    standing: awardStandingOf({ expiresAt: award.expiresAt, revokedAt, suspendedAt, signedAt }, now),
  }))
}

/** What a share shows of awards, in its order. */
export const findSharedAwards = (db: Queryable, shareId: string, now: Date) =>
  findAwardsIn(db, sql`select award_id as id, place from share_items where share_id = ${shareId} and award_id is not null`, now)
