import { sql } from 'kysely'
import type { Definition, RenewalRule } from '../../definitions/achievements/definition.ts'
import { renewalRuleOf } from '../../definitions/achievements/renewal-rule.ts'
import { wholeText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { Link, RenewalFacts } from './renewal-state.ts'

/** No chain is longer: a bound for the eye and for what is read. */
const mostLinks = 60

export type ChainLink = Link & { expiresAt: Date | null; suspendedAt: Date | null; hiddenAt: Date | null }

/**
 * The awards that renew one another, of which this is one, the oldest first: those that it renews, and those that renew it. Whoever shows them
 * decides what of those is shown that their earner took down.
 */
export async function findChain(db: Queryable, awardId: string): Promise<ChainLink[]> {
  const { rows } = await sql<{
    id: string
    renewsId: string | null
    awardedAt: string
    expiresAt: string | null
    revokedAt: string | null
    suspendedAt: string | null
    hiddenAt: string | null
  }>`
    with recursive before (id, renews_id, step) as (
      select id, renews_id, 0 from awards where id = ${awardId}
      union all
      select awards.id, awards.renews_id, before.step + 1 from before join awards on awards.id = before.renews_id where before.step < ${mostLinks}
    ), after (id, step) as (
      select ${awardId}::uuid, 0
      union all
      select awards.id, after.step + 1 from after join awards on awards.renews_id = after.id where after.step < ${mostLinks}
    )
    select awards.id, awards.renews_id as "renewsId", awards.awarded_at as "awardedAt", awards.expires_at as "expiresAt",
      revocations.revoked_at as "revokedAt", suspensions.suspended_at as "suspendedAt", award_hidings.hidden_at as "hiddenAt"
    from (select id from before union select id from after) as one
      join awards on awards.id = one.id
      left join revocations on revocations.award_id = awards.id
      left join suspensions on suspensions.award_id = awards.id
      left join award_hidings on award_hidings.award_id = awards.id
    order by awards.awarded_at, awards.id`.execute(db)
  const day = (text: string | null) => (text === null ? null : new Date(text))
  return rows.map(({ awardedAt, expiresAt, revokedAt, suspendedAt, hiddenAt, ...row }) => ({
    ...row,
    awardedAt: new Date(awardedAt),
    expiresAt: day(expiresAt),
    revokedAt: day(revokedAt),
    suspendedAt: day(suspendedAt),
    hiddenAt: day(hiddenAt),
  }))
}

/** What these awards renew, and those in turn, the newest first, by the award that stands for all of them. */
export async function findRenewedBefore(
  db: Queryable,
  awardIds: readonly string[],
): Promise<ReadonlyMap<string, { id: string; awardedAt: Date }[]>> {
  if (awardIds.length === 0) return new Map()
  const { rows } = await sql<{ newest: string; id: string; awardedAt: string }>`
    with recursive before (newest, id, renews_id, awarded_at, step) as (
      select awards.id, older.id, older.renews_id, older.awarded_at, 1 from awards join awards older on older.id = awards.renews_id
      where awards.id = any(${[...awardIds]}::uuid[])
      union all
      select before.newest, older.id, older.renews_id, older.awarded_at, before.step + 1 from before join awards older on older.id = before.renews_id
      where before.step < ${mostLinks}
    )
    select newest, id, awarded_at as "awardedAt" from before order by newest, step`.execute(db)
  return Map.groupBy(
    rows.map(({ awardedAt, ...row }) => ({ ...row, awardedAt: new Date(awardedAt) })),
    ({ newest }) => newest,
  )
}

const facts = (db: Queryable) =>
  db
    .selectFrom('awards')
    .innerJoin('achievements', 'achievements.id', 'awards.achievementId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('achievementVersions as current', 'current.id', 'achievements.currentVersionId')
    .leftJoin('achievementVersions as short', 'short.shortensId', 'current.id')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .select([
      'awards.id',
      'awards.earnerId',
      'awards.achievementId',
      'awards.versionId',
      'awards.attemptId',
      'awards.expiresAt',
      'awards.awardedAt',
      'awards.organizationId',
      'achievements.slug',
      'achievements.organizationId as offeredBy',
      'organizations.timeZone',
      'organizations.name as issuerName',
      'current.id as currentVersionId',
      'current.number as currentNumber',
      'short.id as shortId',
      'retirements.retiredAt',
      'revocations.revokedAt',
      'suspensions.suspendedAt',
    ])
    .select((is) => is.ref('current.definition').$castTo<Definition | null>().as('current'))
    .select((is) =>
      is
        .selectFrom('awards as next')
        .whereRef('next.renewsId', '=', 'awards.id')
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('revocations as back').whereRef('back.awardId', '=', 'next.id').select('back.awardId'))),
        )
        .orderBy('next.awardedAt', 'desc')
        .limit(1)
        .select('next.id')
        .as('successorId'),
    )

type FactsRow = Awaited<ReturnType<ReturnType<typeof facts>['executeTakeFirstOrThrow']>>
/** An award with what its renewal depends on. */
export type Renewable = Omit<FactsRow, 'current'> & RenewalFacts & { current: Definition | null; rule: RenewalRule | null }

/** One award with what decides whether it can be renewed. @throws Refusal `award-missing` */
export async function findRenewable(db: Queryable, awardId: string): Promise<Renewable> {
  const row = await facts(db)
    .where('awards.id', '=', awardId)
    .executeTakeFirstOrThrow(() => missing('award'))
  const [open] = await openWork(db, row.earnerId, [row.achievementId])
  return renewable(row, open)
}

/** The same, locked against another renewal that begins or ends in the same moment. @throws Refusal `award-missing` */
export async function lockRenewable(db: Queryable, awardId: string): Promise<Renewable> {
  await db.selectFrom('awards').where('id', '=', awardId).select('id').forNoKeyUpdate().execute()
  return findRenewable(db, awardId)
}

/** The same of all awards of a person that expire. */
export async function findRenewablesOf(db: Queryable, earnerId: string, awardIds: readonly string[]): Promise<Renewable[]> {
  if (awardIds.length === 0) return []
  const rows = await facts(db)
    .where('awards.id', 'in', [...awardIds])
    .where('awards.expiresAt', 'is not', null)
    .execute()
  const open = await openWork(
    db,
    earnerId,
    rows.map(({ achievementId }) => achievementId),
  )
  return rows.map((row) =>
    renewable(
      row,
      open.find(({ achievementId }) => achievementId === row.achievementId),
    ),
  )
}

const openWork = (db: Queryable, earnerId: string, achievementIds: readonly string[]) =>
  achievementIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('attempts')
        .where('earnerId', '=', earnerId)
        .where('achievementId', 'in', [...achievementIds])
        .where('purpose', '=', 'award')
        .where('state', 'not in', ['earned', 'withdrawn'])
        .select(['id', 'renewsId', 'achievementId'])
        .execute()

function renewable({ current: stored, ...row }: FactsRow, open: { id: string; renewsId: string | null } | undefined): Renewable {
  const current = stored && wholeText(stored)
  return {
    ...row,
    successorId: row.successorId ?? null,
    current,
    // Without a text to ask by there is nothing that a renewal could ask.
    rule: current && row.shortId ? renewalRuleOf(current) : null,
    open: open ? { id: open.id, renewsId: open.renewsId } : null,
  }
}
