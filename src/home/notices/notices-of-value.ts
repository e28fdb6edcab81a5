import { sql } from 'kysely'
import type { Told } from '../../foundation/events/subscriber.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

const subjects = (events: readonly Told[]) => events.flatMap(({ subjectId }) => subjectId ?? [])

/** HR and admins hear once a day that somebody asks for something; who asked, that it was decided. */
export const requestNotices: NoticesFrom = async (db, events) => {
  const places = events.flatMap(({ organizationId }) => organizationId ?? [])
  const [found, names, hr, admins] = await Promise.all([
    db
      .selectFrom('valueRequests')
      .innerJoin('achievements', 'achievements.id', 'valueRequests.achievementId')
      .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
      .where('valueRequests.id', 'in', subjects(events))
      .select(['valueRequests.id', 'valueRequests.personId', 'version.title'])
      .execute(),
    namesOf(db, places),
    peopleWithRole(db, 'hr', places),
    peopleWithRole(db, 'admin', places),
  ])
  return events.flatMap(({ id, name, subjectId, organizationId, at }): Noticed[] => {
    const request = found.find((one) => one.id === subjectId)
    const place = names.get(organizationId ?? '')
    if (!request || !place || !organizationId) return []
    if (name === 'value-request.decided')
      return [{ personId: request.personId, kind: 'value-decided', cause: id, details: { title: request.title }, organizationId, at }]
    const cause = `value-asked ${organizationId} ${dayIn(place.timeZone, at)}`
    const deciders = new Set([...(hr.get(organizationId) ?? []), ...(admins.get(organizationId) ?? [])])
    return [...deciders]
      .filter((personId) => personId !== request.personId)
      .map(
        (personId): Noticed => ({
          personId,
          kind: 'value-asked',
          cause,
          details: { organization: place.name, slug: place.slug },
          organizationId,
          at,
        }),
      )
  })
}

/** Who holds the step that lines have reached hears once a day that some wait; whom a refused line would have paid, that it was refused. */
export const approvalNotices: NoticesFrom = async (db, events) => {
  const { rows } = await sql<{
    lineId: string
    organizationId: string
    personId: string
    title: string
    state: string
    holders: string[]
  }>`
    select waiting.line_id as "lineId", waiting.organization_id as "organizationId", waiting.person_id as "personId", version.title, waiting.state,
      array(select holder.person_id::text from memberships holder
        where holder.organization_id = waiting.organization_id and holder.ended_at is null and holder.person_id <> waiting.person_id
          and case waiting.who when 'principal' then holder.school_id = waiting.school_id and holder.roles @> array['principal']
            when 'person' then holder.person_id = waiting.approver_id else holder.roles @> array[waiting.who] end
        order by holder.id limit 50) as holders
    from lines_to_approve waiting join ledger_lines line on line.id = waiting.line_id left join awards on awards.id = line.award_id
      join achievement_versions version on version.id = coalesce(awards.version_id, line.version_id)
    where waiting.line_id = any(${subjects(events)}::uuid[]) and waiting.line_id = waiting.root_id`.execute(db)
  const names = await namesOf(
    db,
    rows.map(({ organizationId }) => organizationId),
  )
  return events.flatMap(({ id, name, subjectId, at }): Noticed[] => {
    const line = rows.find(({ lineId }) => lineId === subjectId)
    const place = line && names.get(line.organizationId)
    if (!place) return []
    const { organizationId, title } = line
    if (name === 'ledger-line.refused')
      return [{ personId: line.personId, kind: 'line-refused', cause: id, details: { title }, organizationId, at }]
    if (line.state !== 'waiting') return []
    return line.holders.map(
      (personId): Noticed => ({
        personId,
        kind: 'lines-to-approve',
        cause: `lines-to-approve ${organizationId} ${dayIn(place.timeZone, at)}`,
        details: { organization: place.name },
        organizationId,
        at,
      }),
    )
  })
}

/** What has still to be asked for within two weeks, and within three days, is told to who earned it. */
export async function valueToAsk(
  db: Queryable,
  { organizationId, today, until, now }: { organizationId: string; today: string; until: string; now: Date },
): Promise<Noticed[]> {
  const { rows } = await sql<{ awardId: string; personId: string; title: string; day: string; left: number }>`
    select distinct on (line.award_id) line.award_id as "awardId", line.person_id as "personId", version.title, due.day,
      due.day::date - ${today}::date as left
    from ledger_lines line
      cross join lateral (select jsonb_path_query_first(line.reasons, '$[*] ? (@.code == "not-asked").until') #>> '{}' as day) as due
      join awards on awards.id = line.award_id join achievement_versions version on version.id = awards.version_id
    where line.organization_id = ${organizationId} and line.amount = 0 and line.reasons @> '[{"code": "not-asked"}]'
      and (jsonb_path_query_first(line.reasons, '$[*] ? (@.code == "not-asked").until') #>> '{}') between ${today} and ${until}
      and not exists (select from ledger_lines back where back.reverses_id = line.id)
    order by line.award_id, due.day`.execute(db)
  return rows.map(
    ({ awardId, personId, title, day, left }): Noticed => ({
      personId,
      kind: 'value-to-ask',
      cause: `value-to-ask ${awardId} ${left <= 3 ? 3 : 14}`,
      details: { awardId, title, day },
      organizationId,
      at: now,
    }),
  )
}
