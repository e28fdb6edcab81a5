import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { hourIn } from '../../foundation/words/hours.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { peopleWithRole } from './people-with-role.ts'

/** So many days before its review those are reminded who keep an acceptance. */
const daysAhead = 30
/** Before this hour of a day nobody is told what it brings. */
const morning = 6

type Accepted = { id: string; organizationId: string; organization: string; title: string; proposedBy: string | null }

/** What acceptances are about, and who proposed what waits, or counts last. */
async function findAccepted(db: Queryable, ids: readonly string[]): Promise<Map<string, Accepted>> {
  const { rows } = await sql<Accepted>`
    select acceptances.id, place.id as "organizationId", place.name as organization,
      coalesce(micro.title, path_version.title, issuer.name, outside.title, outside.issuer_name) as title,
      coalesce((select proposed_by from acceptance_proposals where acceptance_id = acceptances.id),
        (select proposed_by from acceptance_versions where acceptance_id = acceptances.id order by number desc limit 1)) as "proposedBy"
    from acceptances join organizations place on place.id = acceptances.organization_id left join organizations issuer on issuer.id = acceptances.issuer_id left join outside_offers outside on outside.id = acceptances.outside_id
      left join achievements on achievements.id = acceptances.achievement_id
      left join achievement_versions micro on micro.id = achievements.current_version_id
      left join pathways on pathways.id = acceptances.pathway_id
      left join pathway_versions path_version on path_version.id = pathways.current_version_id
    where acceptances.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Who keeps what these organizations accept: their admins and HR, each once. */
async function keepersOf(db: Queryable, organizationIds: readonly string[]): Promise<(organizationId: string) => string[]> {
  const [admins, hr] = await Promise.all([peopleWithRole(db, 'admin', organizationIds), peopleWithRole(db, 'hr', organizationIds)])
  return (id) => [...new Set([...(admins.get(id) ?? []), ...(hr.get(id) ?? [])])]
}

/** What is proposed is told to those who could agree; what was agreed or sent back, to who proposed it. */
export const acceptanceNotices: NoticesFrom = async (db, events) => {
  const found = await findAccepted(
    db,
    events.flatMap(({ subjectId }) => subjectId ?? []),
  )
  const keepers = await keepersOf(db, [...new Set([...found.values()].map(({ organizationId }) => organizationId))])
  return events.flatMap(({ id: eventId, name, subjectId, actorId, at }): Noticed[] => {
    const one = found.get(subjectId ?? '')
    if (!one) return []
    const { id, organizationId, organization, title, proposedBy } = one
    const shared = { details: { acceptanceId: id, title, organization }, organizationId, aboutPersonId: actorId, at }
    if (name === 'acceptance.proposed')
      return keepers(organizationId)
        .filter((personId) => personId !== actorId)
        .map((personId) => ({ personId, kind: 'acceptance-proposed', cause: `acceptance-proposed ${eventId}`, ...shared }))
    const kind = name === 'acceptance.agreed' ? 'acceptance-agreed' : 'acceptance-sent-back'
    return proposedBy && proposedBy !== actorId ? [{ personId: proposedBy, kind, cause: `${kind} ${eventId}`, ...shared }] : []
  })
}

/** Reviews of acceptances that come within a month, told to admins and HR once for each day of review. */
export async function acceptanceReviewsDue(db: Queryable, now: Date): Promise<Noticed[]> {
  const { rows } = await sql<{ id: string; day: string; timeZone: string }>`
    select version.acceptance_id as id, version.review_on::text as day, place.time_zone as "timeZone"
    from acceptance_versions version join organizations place on place.id = version.organization_id
    where version.review_on between (${now}::timestamptz at time zone 'UTC')::date - 1 and (${now}::timestamptz at time zone 'UTC')::date + ${daysAhead + 1}::int
      and version.end_reason is null
      and version.number = (select max(number) from acceptance_versions last where last.acceptance_id = version.acceptance_id)
    limit 2000`.execute(db)
  const due = rows.filter(({ day, timeZone }) => {
    const left = (Date.parse(day) - Date.parse(dayIn(timeZone, now))) / 86_400_000
    return left >= 0 && left <= daysAhead && hourIn(timeZone, now) >= morning
  })
  if (due.length === 0) return []
  const found = await findAccepted(
    db,
    due.map(({ id }) => id),
  )
  const keepers = await keepersOf(db, [...new Set([...found.values()].map(({ organizationId }) => organizationId))])
  return due.flatMap(({ id, day }): Noticed[] => {
    const one = found.get(id)
    if (!one) return []
    const { organizationId, organization, title } = one
    return keepers(organizationId).map((personId) => ({
      personId,
      kind: 'acceptance-review',
      cause: `acceptance-review ${id} ${day}`,
      details: { acceptanceId: id, title, organization, day },
      organizationId,
      at: now,
    }))
  })
}
