import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { peopleWithRole } from './people-with-role.ts'

type Given = { id: string; awardId: string; earnerId: string; giverId: string; title: string; timeZone: string }

/** Kudos that are shown: what was taken back meanwhile, or comes from somebody whom its earner muted, is told to nobody. */
async function findGiven(db: Queryable, ids: readonly string[]): Promise<Map<string, Given>> {
  const { rows } = await sql<Given>`
    select kudos.id, kudos.award_id as "awardId", kudos.earner_id as "earnerId", kudos.giver_id as "giverId", version.title, home.time_zone as "timeZone"
    from kudos join awards on awards.id = kudos.award_id join achievement_versions version on version.id = awards.version_id
      join organizations home on home.id = kudos.organization_id
    where kudos.id = any(${[...ids]}::uuid[]) and kudos.removed_at is null
      and kudos_stands(kudos.giver_id, kudos.organization_id, kudos.earner_id)`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Kudos are told to their earner: once a day for each award, however many give some. */
export const kudosNotices: NoticesFrom = async (db, events) => {
  const found = await findGiven(
    db,
    events.flatMap(({ subjectId }) => subjectId ?? []),
  )
  return events.flatMap(({ subjectId, at }): Noticed[] => {
    const one = found.get(subjectId ?? '')
    if (!one) return []
    const { awardId, earnerId, giverId, title, timeZone } = one
    return [
      {
        personId: earnerId,
        kind: 'kudos-given',
        cause: `kudos ${awardId} ${dayIn(timeZone, at)}`,
        details: { awardId, title },
        aboutPersonId: giverId,
        organizationId: null,
        at,
      },
    ]
  })
}

type Reported = {
  id: string
  organizationId: string
  organization: string
  slug: string
  giverId: string | null
  reporterId: string | null
  title: string
}

/** A report is told to the admins; that one of them looked, to who asked, and to who gave it only where it was removed. */
export const kudosReportNotices: NoticesFrom = async (db, events) => {
  const ids = events.flatMap(({ subjectId }) => subjectId ?? [])
  const { rows } = await sql<Reported>`
    select report.id, report.organization_id as "organizationId", home.name as organization, home.slug, report.giver_id as "giverId",
      report.reporter_id as "reporterId", version.title
    from kudos_reports report join organizations home on home.id = report.organization_id join awards on awards.id = report.award_id
      join achievement_versions version on version.id = awards.version_id
    where report.id = any(${ids}::uuid[])`.execute(db)
  const found = new Map(rows.map((row) => [row.id, row]))
  const admins = await peopleWithRole(db, 'admin', [...new Set(rows.map(({ organizationId }) => organizationId))])
  return events.flatMap(({ id: eventId, name, subjectId, at, details }): Noticed[] => {
    const one = found.get(subjectId ?? '')
    if (!one) return []
    const { organizationId, organization, slug, giverId, reporterId, title } = one
    if (name === 'kudos.reported')
      return (admins.get(organizationId) ?? []).map((personId) => ({
        personId,
        kind: 'kudos-reported',
        cause: `kudos-reported ${eventId}`,
        details: { organization, slug },
        organizationId,
        at,
      }))
    const told = { details: { title }, organizationId: null, at }
    return [
      ...(reporterId === null
        ? []
        : [{ personId: reporterId, kind: 'kudos-looked-at' as const, cause: `kudos-looked-at ${eventId}`, ...told }]),
      ...(giverId === null || details.outcome !== 'removed'
        ? []
        : [{ personId: giverId, kind: 'kudos-removed' as const, cause: `kudos-removed ${details.awardId} ${giverId}`, ...told }]),
    ]
  })
}
