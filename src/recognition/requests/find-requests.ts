import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

export const requestShelves = ['open', 'decided'] as const
export type RequestShelf = (typeof requestShelves)[number]

const pageSize = 30

const requests = (db: Queryable) =>
  db
    .selectFrom('valueRequests as request')
    .innerJoin('people', 'people.id', 'request.personId')
    .innerJoin('organizations as place', 'place.id', 'request.organizationId')
    .innerJoin('achievements', 'achievements.id', 'request.achievementId')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .leftJoin('people as decider', 'decider.id', 'request.decidedBy')
    .select([
      'request.id',
      sql<'before' | 'after'>`request.kind`.as('kind'),
      'request.personId',
      'people.name',
      'request.organizationId',
      'place.shortName as organization',
      'place.timeZone',
      'request.achievementId',
      'achievements.slug',
      'version.id as versionId',
      'version.title',
      'request.awardId',
      'request.words',
      'request.askedOn',
      'request.dueOn',
      'request.isLate',
      sql<'open' | 'agreed' | 'refused' | 'withdrawn'>`request.state`.as('state'),
      'request.countsLate',
      'request.reason',
      'request.decidedAt',
      'decider.name as decidedBy',
    ])

/** What people asked of an organization, a page at a time: what waits longest first, or what was decided last. One's own is not among them. */
export async function findRequests(
  db: Queryable,
  {
    organizationId,
    shelf,
    q = '',
    after,
    except,
    size = pageSize,
  }: {
    organizationId: string
    shelf: RequestShelf
    q?: string
    after: string | null
    /** Who looks: nobody decides what they asked for themselves. */
    except: string | null
    size?: number
  },
) {
  const part = likeText(q)
  const isOpen = shelf === 'open'
  const rows = await requests(db)
    .where('request.organizationId', '=', organizationId)
    .where('request.state', isOpen ? 'in' : 'not in', isOpen ? ['open'] : ['open', 'withdrawn'])
    .$if(except !== null, (query) => query.where('request.personId', '!=', except ?? ''))
    .$if(q !== '', (query) => query.where((row) => row.or([row('people.name', 'ilike', part), row('version.title', 'ilike', part)])))
    .$if(after !== null, (query) => query.where('request.id', isOpen ? '>' : '<', after ?? ''))
    .orderBy('request.id', isOpen ? 'asc' : 'desc')
    .limit(size + 1)
    .execute()
  return { rows: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null }
}

/** What a person asked for, the newest first. */
export async function findOwnRequests(
  db: Queryable,
  personId: string,
  { after, size = pageSize }: { after: string | null; size?: number },
) {
  const rows = await requests(db)
    .where('request.personId', '=', personId)
    .$if(after !== null, (query) => query.where('request.id', '<', after ?? ''))
    .orderBy('request.id', 'desc')
    .limit(size + 1)
    .execute()
  return { rows: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null }
}

export type FoundRequest = Awaited<ReturnType<typeof findRequests>>['rows'][number]
