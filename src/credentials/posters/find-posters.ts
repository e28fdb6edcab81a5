import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { RowFate } from '../issue-by-list/row-words.ts'
import { posterRows } from './load-poster.ts'
import { posterStandingOf } from './poster-standing.ts'
import type { RequestState } from './poster-words.ts'

/** The posters of an organization, the newest first, with how many wait. */
export async function listPosters(
  db: Queryable,
  organizationId: string,
  { now, before = null, size = 30 }: { now: Date; before?: string | null; size?: number },
) {
  const rows = await posterRows(db)
    .where('posters.organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('posters.id', '<', before ?? ''))
    .orderBy('posters.id', 'desc')
    .limit(size + 1)
    .select(waitingOf)
    .execute()
  const posters = rows.slice(0, size).map(({ tokenSealed: _sealed, ...poster }) => ({ ...poster, standing: posterStandingOf(poster, now) }))
  return { posters, next: rows.length > size ? (posters.at(-1)?.id ?? null) : null }
}

const waitingOf =
  sql<number>`(select count(*)::integer from poster_requests asked where asked.poster_id = posters.id and asked.state = 'waiting')`.as(
    'waiting',
  )

/** One poster. @throws Refusal `poster-missing` */
export async function findPoster(db: Queryable, id: string) {
  if (!isId(id)) throw missing('poster')
  return posterRows(db)
    .leftJoin('people as maker', 'maker.id', 'posters.madeBy')
    .where('posters.id', '=', id)
    .select('maker.name as maker')
    .select(sql<number>`(select count(*)::integer from poster_names named where named.poster_id = posters.id)`.as('named'))
    .select(
      sql<number>`(select count(*)::integer from poster_requests asked where asked.poster_id = posters.id and asked.state = 'unproven')`.as(
        'unproven',
      ),
    )
    .executeTakeFirstOrThrow(() => missing('poster'))
}
/** How many requests stand where. */
export async function countRequests(db: Queryable, posterId: string): Promise<Partial<Record<RequestState, number>>> {
  const rows = await db
    .selectFrom('posterRequests')
    .where('posterId', '=', posterId)
    .where('state', '<>', 'unproven')
    .groupBy('state')
    .select((row) => ['state', row.fn.countAll<number>().as('count')])
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

export type ListedRequest = {
  id: string
  state: RequestState
  name: string
  email: string
  answer: string
  /** Counts what they wrote anew, so that nobody approves what they did not read. */
  revision: number
  link: string
  isShown: boolean
  personId: string | null
  askedAt: Date
  said: string
  saidBy: string | null
  saidById: string | null
  saidAt: Date | null
  fate: RowFate | null
  listId: string | null
  awardId: string | null
  /** Nobody has looked at what came of it. */
  isUnseen: boolean
}

type Wishes = { state?: RequestState | null; q?: string; after?: string | null; size?: number }

/** Requests in the order in which they came, those in one state or with some words in them. Who has not confirmed their address is not among them. */
export async function requestsOf(db: Queryable, posterId: string, { state = null, q = '', after = null, size = 25 }: Wishes) {
  const part = likeText(q)
  const { rows } = await sql<ListedRequest>`
    select asked.id, asked.state, coalesce(people.name, asked.name) as name, asked.email, asked.answer, asked.revision, asked.link, asked.is_shown as "isShown",
      asked.person_id as "personId", asked.asked_at as "askedAt", asked.said, sayer.name as "saidBy", asked.said_by as "saidById", asked.said_at as "saidAt",
      row.fate, asked.list_id as "listId", row.award_id as "awardId", (row.fate in ('ready', 'invited') or unseen.award_id is not null) as "isUnseen"
    from poster_requests asked
      left join people on people.id = asked.person_id
      left join people sayer on sayer.id = asked.said_by
      left join issue_rows row on row.list_id = asked.list_id and row.line = asked.line
      left join unseen_awards unseen on unseen.award_id = row.award_id
    where asked.poster_id = ${posterId} and asked.state <> 'unproven' and (${state}::text is null or asked.state = ${state})
      and (${after}::uuid is null or asked.id > ${after}::uuid)
      and (${q} = '' or concat_ws(' ', asked.email, asked.name, people.name, asked.answer) ilike ${part})
    order by asked.id limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { requests: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}

/** The words with which somebody approved last by a poster, to begin with the next time. */
export const lastWords = (db: Queryable, posterId: string, personId: string) =>
  db
    .selectFrom('issueLists')
    .where('posterId', '=', posterId)
    .where('approvedBy', '=', personId)
    .orderBy('id', 'desc')
    .select(['decision', 'decidedBy'])
    .executeTakeFirst()

/** What somebody asked for by a poster lately. */
export const ownRequest = (db: Queryable, posterId: string, personId: string) =>
  db
    .selectFrom('posterRequests')
    .leftJoin('issueRows', (join) =>
      join.onRef('issueRows.listId', '=', 'posterRequests.listId').onRef('issueRows.line', '=', 'posterRequests.line'),
    )
    .where('posterId', '=', posterId)
    .where('posterRequests.personId', '=', personId)
    .where('state', '<>', 'unproven')
    .orderBy('posterRequests.id', 'desc')
    .select(['askedAt', 'said', 'issueRows.awardId'])
    .select((is) => is.ref('state').$castTo<RequestState>().as('state'))
    .executeTakeFirst()
