import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { FactKind } from '../../foundation/platform/fact.ts'
import type { ActivityFilter, Cursor } from './activity-filter.ts'
import { labelSubjects, type SubjectLabel } from './subject-labels.ts'

export type ActorKind = 'person' | 'key' | 'operator' | 'system' | 'visitor'

/** A fact as admins see it: what happened, to what, who did it and through which door; no details. */
export type ActivityRow = {
  id: string
  kind: string
  at: Date
  actorKind: ActorKind
  /** Null for who is nobody in person, and where it would tell an assessor whose work they weigh. */
  actor: { id: string; name: string } | null
  /** The API key it was done with. */
  key: string | null
  subjectKind: string | null
  subjectId: string | null
  subject: SubjectLabel | null
  door: string | null
  requestId: string | null
}

type Asked = ActivityFilter & { organizationId: string; timeZone: string; before?: Cursor | null; size?: number }

/**
 * A page of what happened in an organization, newest first. Who did what on their own work is told to nobody here: an admin may be an assessor
 * as well, and some work is weighed without its author's name. For the same reason it is not found by its actor.
 */
export async function listActivity(
  db: Queryable,
  kinds: readonly FactKind[],
  asked: Asked,
): Promise<{ rows: ActivityRow[]; next: Cursor | null }> {
  const { organizationId, timeZone, kind, actorId, subjectId, from, to, before = null, size = 50 } = asked
  const nameless = kinds.filter(({ isNameless }) => isNameless).map(({ name }) => name)
  const events = await db
    .selectFrom('events')
    .leftJoin('people', 'people.id', 'events.actorId')
    .leftJoin('apiKeys', 'apiKeys.id', 'events.keyId')
    .where('events.organizationId', '=', organizationId)
    .$if(kind !== null && kind !== 'all', (query) => query.where('events.name', '=', kind ?? ''))
    .$if(kind === null && subjectId === null, (query) => query.where('events.actorKind', '<>', sql.lit('system')))
    .$if(actorId !== null, (query) => query.where('events.actorId', '=', actorId).where('events.name', 'not in', [...nameless, '']))
    .$if(subjectId !== null, (query) => query.where('events.subjectId', '=', subjectId))
    .$if(from !== null, (query) => query.where('events.at', '>=', sql<Date>`${from}::date::timestamp at time zone ${timeZone}`))
    .$if(to !== null, (query) => query.where('events.at', '<', sql<Date>`(${to}::date + 1)::timestamp at time zone ${timeZone}`))
    .$if(before !== null, (query) => query.where(sql<boolean>`(events.at, events.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`))
    .orderBy('events.at', 'desc')
    .orderBy('events.id', 'desc')
    .limit(size + 1)
    .select(['events.id', 'events.name as kind', 'events.at', 'events.actorId', 'people.name as actorName', 'apiKeys.name as key'])
    .select(['events.subjectKind', 'events.subjectId', 'events.door', 'events.requestId'])
    .select((of) => of.ref('events.actorKind').$castTo<ActorKind>().as('actorKind'))
    .execute()
  const page = events.slice(0, size)
  const last = events.length > size ? page.at(-1) : undefined
  const labels = await labelSubjects(db, page)
  return {
    rows: page.map(({ actorId: id, actorName: name, ...event }) => ({
      ...event,
      actor: id && name !== null && !nameless.includes(event.kind) ? { id, name } : null,
      subject: labels.get(event.subjectId ?? '') ?? null,
    })),
    next: last ? { at: last.at, id: last.id } : null,
  }
}
