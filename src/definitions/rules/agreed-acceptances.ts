import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import type { AcceptanceKind, AcceptanceText, AgreedAcceptance } from './acceptance.ts'

/** A version as the database gives it inside another row: times are texts there. */
export type AcceptanceRow = Omit<AgreedAcceptance, 'startsAt' | 'endsAt'> & { startsAt: string | Date; endsAt: string | Date | null }

/** When a version, where `version` and its `place` are, begins to hold and when its last day is over. */
const startsAt = sql<Date>`greatest(version.agreed_at, version.effective_from::timestamp at time zone place.time_zone)`
const endsAt = sql<Date | null>`(version.until + 1)::timestamp at time zone place.time_zone`

/** What it is about, where `outside` is what is not here. */
const achievementsOf = sql<
  string[] | null
>`case when outside.achievement is null then version.achievements::text[] else array[outside.achievement] end`

/** What the organization of the row, named `place`, accepts, as one column: all that began to hold by a moment. */
export const acceptancesOfPlace = (now: RawBuilder<unknown> | Date) => sql<AcceptanceRow[]>`(
  select coalesce(json_agg(json_build_object('id', version.acceptance_id, 'number', version.number, 'kind', acceptances.kind,
    'issuerId', coalesce(version.issuer_id::text, outside.issuer), 'achievements', ${achievementsOf}, 'text', version.text, 'from', version.effective_from,
    'startsAt', ${startsAt}, 'endsAt', ${endsAt})), '[]')
  from acceptance_versions version join acceptances on acceptances.id = version.acceptance_id
    left join outside_offers outside on outside.id = version.outside_id
  where version.organization_id = place.id and ${startsAt} <= ${now}::timestamptz)`

/** Reads what `acceptancesOfPlace` gave. */
export const agreedAcceptance = (row: AcceptanceRow): AgreedAcceptance => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: row.endsAt === null ? null : new Date(row.endsAt),
})

/** A version with who accepts, and the name of whose it is about. */
export type AcceptanceOfOrganization = AgreedAcceptance & { readonly organizationId: string; readonly issuerName: string }

const findAgreed = preparedRead((db, given: { organizationIds: readonly string[] }) =>
  db
    .selectFrom('acceptanceVersions as version')
    .innerJoin('acceptances', 'acceptances.id', 'version.acceptanceId')
    .innerJoin('organizations as place', 'place.id', 'version.organizationId')
    .leftJoin('organizations as issuer', 'issuer.id', 'version.issuerId')
    .leftJoin('outsideOffers as outside', 'outside.id', 'version.outsideId')
    .where(sql<boolean>`version.organization_id = any(${given.organizationIds}::uuid[])`)
    .select([
      'version.acceptanceId as id',
      'version.number',
      'version.organizationId',
      sql<string>`coalesce(version.issuer_id::text, outside.issuer)`.as('issuerId'),
      sql<string>`coalesce(issuer.short_name, outside.issuer_name)`.as('issuerName'),
      achievementsOf.as('achievements'),
      'version.effectiveFrom as from',
      sql<AcceptanceKind>`acceptances.kind`.as('kind'),
      sql<AcceptanceText>`version.text`.as('text'),
      startsAt.as('startsAt'),
      endsAt.as('endsAt'),
    ]),
)

/** Everything that these organizations ever agreed to accept. */
export const agreedAcceptances = async (db: Queryable, organizationIds: readonly string[]): Promise<AcceptanceOfOrganization[]> =>
  organizationIds.length === 0 ? [] : findAgreed(db, { organizationIds })
