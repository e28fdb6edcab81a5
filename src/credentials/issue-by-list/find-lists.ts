import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { CellFault } from './read-list.ts'
import type { ListCells, ListState, RowFate } from './row-words.ts'

/** The lists of an organization, the newest first. */
export async function listLists(
  db: Queryable,
  organizationId: string,
  { before = null, size = 30 }: { before?: string | null; size?: number },
) {
  const rows = await db
    .selectFrom('issueLists')
    .innerJoin('achievements', 'achievements.id', 'issueLists.achievementId')
    .leftJoin('achievementVersions as version', (join) =>
      join.on(({ eb, fn, ref }) => eb('version.id', '=', fn.coalesce(ref('issueLists.versionId'), ref('achievements.currentVersionId')))),
    )
    .leftJoin('people', 'people.id', 'issueLists.broughtBy')
    .where('issueLists.organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('issueLists.id', '<', before ?? ''))
    .orderBy('issueLists.id', 'desc')
    .limit(size + 1)
    .select([
      'issueLists.id',
      'issueLists.name',
      'broughtAt',
      'sendAt',
      'sentAt',
      'people.name as broughtBy',
      'version.id as versionId',
      'version.title',
    ])
    .select((is) => is.ref('issueLists.state').$castTo<ListState>().as('state'))
    .select(sql<number>`(select count(*)::integer from issue_rows where list_id = issue_lists.id)`.as('rows'))
    .select(sql<number>`(select count(*)::integer from issue_rows where list_id = issue_lists.id and fate = 'issued')`.as('issued'))
    .execute()
  const lists = rows.slice(0, size)
  return { lists, next: rows.length > size ? (lists.at(-1)?.id ?? null) : null }
}

/** One list, with the text that was not read yet. @throws Refusal `issue-list-missing` */
export async function findList(db: Queryable, id: string) {
  if (!isId(id)) throw missing('issue list')
  return db
    .selectFrom('issueLists')
    .innerJoin('organizations', 'organizations.id', 'issueLists.organizationId')
    .innerJoin('achievements', 'achievements.id', 'issueLists.achievementId')
    .leftJoin('achievementVersions as version', (join) =>
      join.on(({ eb, fn, ref }) => eb('version.id', '=', fn.coalesce(ref('issueLists.versionId'), ref('achievements.currentVersionId')))),
    )
    .leftJoin('people as bringer', 'bringer.id', 'issueLists.broughtBy')
    .leftJoin('people as approver', 'approver.id', 'issueLists.approvedBy')
    .where('issueLists.id', '=', id)
    .select([
      'issueLists.id',
      'issueLists.organizationId',
      'issueLists.achievementId',
      'issueLists.name',
      'source',
      'digest',
      'evidence',
      'decidedOn',
    ])
    .select([
      'decision',
      'decidedBy',
      'broughtBy as broughtById',
      'proposedBy as proposedById',
      'broughtAt',
      'proposedAt',
      'approvedAt',
      'sendAt',
      'sentAt',
      'canceledAt',
    ])
    .select(['organizations.slug', 'organizations.name as organization', 'organizations.timeZone', 'achievements.slug as achievementSlug'])
    .select(['version.id as versionId', 'version.title', 'bringer.name as broughtBy', 'approver.name as approvedBy'])
    .select((is) => is.ref('issueLists.state').$castTo<ListState>().as('state'))
    .executeTakeFirstOrThrow(() => missing('issue list'))
}

/** How many rows have which fate. */
export async function countListFates(db: Queryable, listId: string): Promise<Partial<Record<RowFate, number>>> {
  const rows = await db
    .selectFrom('issueRows')
    .where('listId', '=', listId)
    .groupBy('fate')
    .select((row) => ['fate', row.fn.countAll<number>().as('rows')])
    .execute()
  return Object.fromEntries(rows.map(({ fate, rows: count }) => [fate, Number(count)]))
}

export type ListRow = {
  line: number
  fate: RowFate
  revision: number
  isAside: boolean
  cells: ListCells
  email: string
  name: string
  decidedOn: string | null
  narrative: string
  link: string
  faults: CellFault[]
  awardId: string | null
  /** Nobody has looked at the award yet. */
  isUnseen: boolean
  /** What was sent to this address came back, or was refused for good. */
  cameBack: string | null
  toldAt: Date | null
  isRevoked: boolean
}

type RowWishes = { fate?: RowFate | 'back' | null; q?: string; after?: number; size?: number }

/** The rows of a list in its order: those with one fate, those whose mail came back, those with some words in them. */
export async function rowsOfList(db: Queryable, listId: string, { fate = null, q = '', after = 0, size = 25 }: RowWishes) {
  const part = likeText(q)
  const { rows } = await sql<ListRow>`
    select one.line, one.fate, one.revision, one.is_aside as "isAside", one.cells, one.email, coalesce(people.name, one.name) as name,
      one.decided_on as "decidedOn", one.narrative, one.link, one.faults, one.award_id as "awardId", one.told_at as "toldAt",
      unseen.award_id is not null as "isUnseen", held.because as "cameBack",
      exists (select from revocations where revocations.award_id = one.award_id) as "isRevoked"
    from issue_rows one
      join issue_lists on issue_lists.id = one.list_id
      left join people on people.id = one.person_id
      left join unseen_awards unseen on unseen.award_id = one.award_id
      left join held_addresses held on held.organization_id = issue_lists.organization_id and held.address = one.email and one.told_at is not null
    where one.list_id = ${listId} and one.line > ${after}
      and (${fate}::text is null or one.fate = ${fate} or (${fate} = 'back' and held.id is not null))
      and (${q} = '' or concat_ws(' ', one.email, one.name, people.name) ilike ${part})
    order by one.line limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.line ?? null) : null }
}

/** To how many addresses of a list what was sent came back. */
export async function countCameBack(db: Queryable, listId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from issue_rows one join issue_lists on issue_lists.id = one.list_id
      join held_addresses held on held.organization_id = issue_lists.organization_id and held.address = one.email
    where one.list_id = ${listId} and one.told_at is not null`.execute(db)
  return rows[0]?.count ?? 0
}

/** Whether an organization has somebody else who could agree to what this person brings. */
export async function hasSecondPerson(db: Queryable, organizationId: string, actor: Actor): Promise<boolean> {
  const other = await db
    .selectFrom('memberships')
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .where(sql<boolean>`roles && array['admin', 'hr']`)
    .where('personId', 'is distinct from', personIdOf(actor))
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return other !== undefined
}

/** Another list of the very same text for the same micro-credential that was not canceled. */
export const findSameList = (db: Queryable, { id, achievementId, digest }: { id: string; achievementId: string; digest: string }) =>
  db
    .selectFrom('issueLists')
    .where('achievementId', '=', achievementId)
    .where('digest', '=', digest)
    .where('state', '<>', 'canceled')
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .select(['id', 'name'])
    .executeTakeFirst()

/** What an organization can issue by list: what it has published and still offers. */
export const issuableOf = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .where('achievements.organizationId', '=', organizationId)
    .where('achievements.isMilestone', '=', false)
    .where('retiredAt', 'is', null)
    .orderBy('version.title')
    .limit(500)
    .select(['achievements.id', 'version.title', 'version.id as versionId'])
    .execute()
