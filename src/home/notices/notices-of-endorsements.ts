import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { peopleWithRole } from './people-with-role.ts'

type Said = {
  id: string
  kind: string
  awardId: string | null
  organizationId: string
  organizationSlug: string
  earnerId: string | null
  personId: string | null
  endorser: string
  title: string
}

async function findSaid(db: Queryable, ids: readonly string[]): Promise<Map<string, Said>> {
  const { rows } = await sql<Said>`
    select said.id, said.kind, said.award_id as "awardId", said.organization_id as "organizationId", owner.slug as "organizationSlug", said.earner_id as "earnerId",
      said.person_id as "personId", coalesce(sayer.name, said.name) as endorser, coalesce(version.title, owner.name) as title
    from endorsements said join organizations owner on owner.id = said.organization_id
      left join organizations sayer on sayer.id = said.by_organization_id
      left join awards on awards.id = said.award_id
      left join achievement_versions version on version.id = coalesce(said.version_id, awards.version_id)
    where said.id = any(${[...ids]}::uuid[]) and said.voided_at is null`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** What was given is told to whose it is, as it waits for them; that it is shown, to who gave it with an account. */
export const endorsementNotices: NoticesFrom = async (db, events) => {
  const found = await findSaid(
    db,
    events.flatMap(({ subjectId }) => subjectId ?? []),
  )
  const places = [...new Set([...found.values()].filter(({ kind }) => kind !== 'award').map(({ organizationId }) => organizationId))]
  const [authors, admins] = await Promise.all([peopleWithRole(db, 'author', places), peopleWithRole(db, 'admin', places)])
  return events.flatMap(({ id: eventId, name, subjectId, at }): Noticed[] => {
    const one = found.get(subjectId ?? '')
    if (!one) return []
    const { id, kind, title, endorser, earnerId, personId, organizationId, organizationSlug } = one
    const shared = { details: { endorsementId: id, title, endorser, slug: organizationSlug }, organizationId: null, at }
    if (name === 'endorsement.accepted')
      return personId === null ? [] : [{ personId, kind: 'endorsement-accepted', cause: `endorsement-accepted ${eventId}`, ...shared }]
    if (kind === 'award')
      return earnerId === null ? [] : [{ personId: earnerId, kind: 'endorsement-given', cause: `endorsement-given ${eventId}`, ...shared }]
    return [...new Set([...(authors.get(organizationId) ?? []), ...(admins.get(organizationId) ?? [])])].map((keeper) => ({
      personId: keeper,
      kind: 'endorsement-of-ours',
      cause: `endorsement-of-ours ${eventId}`,
      ...shared,
      organizationId,
    }))
  })
}
