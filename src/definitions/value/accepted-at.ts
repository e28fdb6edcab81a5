import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { acceptancesAt } from '../rules/acceptance.ts'
import { agreedAcceptances } from '../rules/agreed-acceptances.ts'

/** By whom a micro-credential of an issuer is accepted now, as far as they show it. */
export async function acceptedAt(
  db: Queryable,
  { achievementId, issuerId, now }: { achievementId: string; issuerId: string; now: Date },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct place.id, place.short_name as name
    from acceptance_versions version join organizations place on place.id = version.organization_id
    where version.issuer_id = ${issuerId} and (version.achievements is null or ${achievementId} = any(version.achievements))
      and (version.text ->> 'isShown')::boolean
      and version.number = (select max(last.number) from acceptance_versions last where last.acceptance_id = version.acceptance_id
        and last.effective_from <= (${now}::timestamptz at time zone place.time_zone)::date)
      and (version.until is null or version.until >= (${now}::timestamptz at time zone place.time_zone)::date)
    order by name, id limit 40`.execute(db)
  return rows
}

/** Which micro-credentials of others these organizations accept now, by their ids. */
export async function acceptedHere(db: Queryable, organizationIds: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const accepting = acceptancesAt(await agreedAcceptances(db, organizationIds), now)
  if (accepting.length === 0) return new Set()
  const whole = accepting.filter(({ achievements }) => achievements === null).map(({ issuerId }) => issuerId)
  const offered =
    whole.length === 0
      ? []
      : await db
          .selectFrom('achievements')
          .where('organizationId', 'in', whole)
          .where('currentVersionId', 'is not', null)
          .select('id')
          .execute()
  return new Set([...offered.map(({ id }) => id), ...accepting.flatMap(({ achievements }) => achievements ?? [])])
}
