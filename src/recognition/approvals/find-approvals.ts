import { sql } from 'kysely'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

const pageSize = 30

/** A line that an approver refused, for HR: why, and by whom. */
export type RefusedLine = {
  lineId: string
  personId: string
  name: string
  title: string
  currency: string
  kind: CurrencyKind
  currencyName: string
  unit: string
  amount: string
  reason: string
  approver: string | null
  inPlaceOf: string | null
  decidedAt: Date
  timeZone: string
}

/** What approvers of an organization refused, the last first. */
export async function findRefused(
  db: Queryable,
  { organizationId, after, q = '', size = pageSize }: { organizationId: string; after: string | null; q?: string; size?: number },
): Promise<{ lines: RefusedLine[]; next: string | null }> {
  const part = likeText(q)
  const { rows } = await sql<RefusedLine>`
    select refused.line_id as "lineId", refused.person_id as "personId", people.name, version.title, line.currency, currencies.kind,
      currencies.name as "currencyName", line.unit, line.amount::text, made.reason, approver.name as approver, away.name as "inPlaceOf",
      made.decided_at as "decidedAt", place.time_zone as "timeZone"
    from lines_to_approve refused
      join line_approvals made on made.line_id = refused.line_id and not made.is_approved
      join ledger_lines line on line.id = refused.line_id
      left join awards on awards.id = line.award_id
      join achievement_versions version on version.id = coalesce(awards.version_id, line.version_id)
      join currencies on currencies.organization_id = line.organization_id and currencies.code = line.currency
      join organizations place on place.id = refused.organization_id
      join people on people.id = refused.person_id
      left join people approver on approver.id = made.approver_id
      left join people away on away.id = made.in_place_of
    where refused.organization_id = ${organizationId} and refused.state = 'refused' and refused.line_id = refused.root_id
      ${q === '' ? sql`` : sql`and (people.name ilike ${part} or version.title ilike ${part})`}
      ${after === null ? sql`` : sql`and refused.root_id < ${after}`}
    order by refused.root_id desc limit ${size + 1}`.execute(db)
  return { lines: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.lineId ?? null) : null }
}

/** Who stands in for whom: of one person, or of a whole organization; what is over last. */
export async function findSubstitutes(
  db: Queryable,
  {
    organizationId,
    personId,
    today,
    after,
    size = pageSize,
  }: {
    organizationId: string
    /** Only of this person; null for all. */
    personId: string | null
    today: string
    after: string | null
    size?: number
  },
) {
  const rows = await db
    .selectFrom('substitutes')
    .innerJoin('people as away', 'away.id', 'substitutes.personId')
    .innerJoin('people as substitute', 'substitute.id', 'substitutes.substituteId')
    .where('organizationId', '=', organizationId)
    .$if(personId !== null, (query) =>
      query.where((row) => row.or([row('personId', '=', personId ?? ''), row('substituteId', '=', personId ?? '')])),
    )
    .$if(after !== null, (query) => query.where('substitutes.id', '<', after ?? ''))
    .orderBy('substitutes.id', 'desc')
    .limit(size + 1)
    .select(['substitutes.id', 'personId', 'away.name as away', 'substituteId', 'substitute.name as substitute', 'fromDay', 'untilDay'])
    .select(
      sql<'now' | 'to-come' | 'over'>`case when ended_at is not null or until_day < ${today}::date then 'over'
      when from_day > ${today}::date then 'to-come' else 'now' end`.as('standing'),
    )
    .execute()
  return { rows: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null }
}

/** So many are offered to choose among. */
const mostOffered = 300

/** Who may be named to approve: principals, HR and admins of an organization, by name. */
export const peopleWhoApprove = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .where(sql<boolean>`memberships.roles && array['principal', 'hr', 'admin']`)
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(mostOffered)
    .select(['people.id', 'people.name'])
    .execute()
