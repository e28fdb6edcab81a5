import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'
import { mappingOf } from './mapping.ts'
import type { ChangeKind, LetterWay, SyncState } from './roster-words.ts'

/** The source of an organization without its secret, or as it is before there is one. */
export async function findSource(db: Queryable, organizationId: string) {
  const row = await db.selectFrom('rosterSources').where('organizationId', '=', organizationId).selectAll().executeTakeFirst()
  return {
    mapping: mappingOf(row?.mapping),
    isMapped: Boolean(row?.mappedAt),
    mostPeople: row?.mostPeople ?? 20,
    mostShare: row?.mostShare ?? 5,
    letters: (row?.letters ?? 'none') as LetterWay,
    lettersOn: row?.lettersOn ?? null,
    version: (row?.version ?? '1.2') as '1.1' | '1.2',
    baseUrl: row?.baseUrl ?? '',
    tokenUrl: row?.tokenUrl ?? '',
    clientId: row?.clientId ?? '',
    scope: row?.scope ?? '',
    hasSecret: Boolean(row?.secretSealed),
    isNightly: row?.isNightly ?? false,
    asksWhole: row?.asksWhole ?? true,
  }
}

const syncColumns = [
  'rosterSyncs.id',
  'rosterSyncs.organizationId',
  'rosterSyncs.way',
  'isNightly',
  'mode',
  'version',
  'system',
  'names',
  'rows',
  'faults',
  'outsiders',
  'members',
  'leaves',
  'holds',
  'done',
  'beganAt',
  'agreedAt',
  'endedAt',
  'undoneAt',
] as const

const selectSyncs = (db: Queryable) =>
  db
    .selectFrom('rosterSyncs')
    .leftJoin('people as bringer', 'bringer.id', 'rosterSyncs.beganBy')
    .leftJoin('people as agreer', 'agreer.id', 'rosterSyncs.agreedBy')
    .leftJoin('people as undoer', 'undoer.id', 'rosterSyncs.undoneBy')
    .select(syncColumns)
    .select(['bringer.name as beganBy', 'agreer.name as agreedBy', 'undoer.name as undoneBy'])
    .select((is) => is.ref('rosterSyncs.state').$castTo<SyncState>().as('state'))
    .select((is) => is.ref('rosterSyncs.counts').$castTo<Partial<Record<ChangeKind, number>>>().as('counts'))
    .select((is) => is.ref('rosterSyncs.says').$castTo<Sentence | null>().as('says'))

/** The syncs of an organization, the newest first. */
export async function listSyncs(
  db: Queryable,
  organizationId: string,
  { before = null, size = 20 }: { before?: string | null; size?: number } = {},
) {
  const rows = await selectSyncs(db)
    .where('rosterSyncs.organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('rosterSyncs.id', '<', before ?? ''))
    .orderBy('rosterSyncs.id', 'desc')
    .limit(size + 1)
    .execute()
  const syncs = rows.slice(0, size)
  return { syncs, next: rows.length > size ? (syncs.at(-1)?.id ?? null) : null }
}

/** One sync. @throws Refusal `roster-missing` */
export async function findSync(db: Queryable, id: string) {
  if (!isId(id)) throw missing('roster')
  return selectSyncs(db)
    .innerJoin('organizations', 'organizations.id', 'rosterSyncs.organizationId')
    .where('rosterSyncs.id', '=', id)
    .select(['organizations.slug', 'organizations.name as organization'])
    .executeTakeFirstOrThrow(() => missing('roster'))
}

/** The last roster that was taken in, which is the one that can be undone. */
export async function lastTaken(db: Queryable, organizationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('rosterSyncs')
    .where('organizationId', '=', organizationId)
    .where('state', '=', 'taken')
    .orderBy('id', 'desc')
    .select('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export type RosterChange = {
  place: number
  subject: 'school' | 'person'
  name: string
  email: string
  kinds: ChangeKind[]
  proposed: string[]
  granted: string[]
  sourcedId: string
  fate: 'open' | 'taken' | 'passed' | 'undone' | 'stays'
  because: Sentence | null
  fromSchool: string | null
  toSchools: string[] | null
  newName: string | null
  said: string[]
  file: string
  line: number | null
}
type Wishes = { kind?: ChangeKind | null; q?: string; after?: number; size?: number }

/** What a sync changes: all of it, or of one kind, or with some words in the name or address; in pages. */
export async function changesOfSync(db: Queryable, syncId: string, { kind = null, q = '', after = -1, size = 25 }: Wishes) {
  const part = likeText(q)
  const { rows } = await sql<RosterChange>`
    select change.place, change.subject, change.name, change.email, change.kinds, change.proposed, change.granted, change.sourced_id as "sourcedId", change.fate,
      change.because, change.file, change.line, change.after ->> 'name' as "newName", before_school.name as "fromSchool",
      coalesce((select array_agg(distinct role ->> 'role') from jsonb_array_elements(change.after #> '{known,told,roles}') role), '{}') as said,
      case when jsonb_typeof(change.after -> 'schools') = 'array' then coalesce((
        select array_agg(coalesce(school.name, told.told ->> 'name', one.id) order by one.at)
        from jsonb_array_elements_text(change.after -> 'schools') with ordinality one (id, at)
          left join roster_orgs known on known.organization_id = sync.organization_id and known.sourced_id = one.id
          left join organizations school on school.id = known.school_id
          left join roster_rows told on told.sync_id = change.sync_id and told.kind = 'org' and told.sourced_id = one.id), '{}') end as "toSchools"
    from roster_changes change
      join roster_syncs sync on sync.id = change.sync_id
      left join organizations before_school on before_school.id = (change.before ->> 'schoolId')::uuid
    where change.sync_id = ${syncId} and change.place > ${after} and change.kinds <> '{noted}'
      and (${kind}::text is null or ${kind} = any (change.kinds))
      and (${q} = '' or change.name ilike ${part} or change.email ilike ${part})
    order by change.place limit ${size + 1}`.execute(db)
  const changes = rows.slice(0, size)
  return { changes, next: rows.length > size ? (changes.at(-1)?.place ?? null) : null }
}

/** Of whom the roster proposes a role, by role: how many, and the first of them. */
export async function proposalsOf(db: Queryable, syncId: string, most = 50) {
  const { rows } = await sql<{ role: string; sourcedId: string; name: string; email: string; said: string[]; count: number }>`
    select * from (
      select role, sourced_id as "sourcedId", name, email,
        coalesce((select array_agg(distinct one ->> 'role') from jsonb_array_elements(after #> '{known,told,roles}') one), '{}') as said,
        count(*) over (partition by role)::integer as count, row_number() over (partition by role order by place) as nth
      from roster_changes, unnest(proposed) as role where sync_id = ${syncId} and subject = 'person') them
    where nth <= ${most} order by role, nth`.execute(db)
  return rows
}

/** What could not be read or used, by file and row, in pages. */
export async function faultsOfSync(db: Queryable, syncId: string, { after = -1, size = 50 }: { after?: number; size?: number } = {}) {
  const rows = await db
    .selectFrom('rosterFaults')
    .where('syncId', '=', syncId)
    .where('place', '>', after)
    .orderBy('place')
    .limit(size + 1)
    .select(['place', 'file', 'line'])
    .select((is) => is.ref('says').$castTo<Sentence>().as('says'))
    .execute()
  const faults = rows.slice(0, size)
  return { faults, next: rows.length > size ? (faults.at(-1)?.place ?? null) : null }
}

/** The roles, and the organizations, that the roster knows or that a sync which waits names: what there is to map. */
export async function wordsToMap(db: Queryable, organizationId: string) {
  const { rows } = await sql<{ word: string; people: number }>`
    with told as (
      select told from roster_people where organization_id = ${organizationId} and not is_gone
      union all
      select jsonb_build_object('roles', case when jsonb_typeof(told -> 'roles') = 'array' then told -> 'roles' else '[]' end) from roster_rows
        where sync_id in (select id from roster_syncs where organization_id = ${organizationId} and state in ('open', 'reading')) and kind = 'user' and not is_gone
      union all
      select jsonb_build_object('roles', jsonb_build_array(told)) from roster_rows
        where sync_id in (select id from roster_syncs where organization_id = ${organizationId} and state in ('open', 'reading')) and kind = 'role' and not is_gone
    )
    select lower(role ->> 'role') as word, count(*)::integer as people from told, jsonb_array_elements(told.told -> 'roles') role
    where lower(role ->> 'role') not in ('student', 'guardian', 'parent', 'relative') group by 1 order by 1 limit 100`.execute(db)
  const { rows: orgs } = await sql<{ sourcedId: string; name: string; type: string; schoolId: string | null; becomes: string | null }>`
    select distinct on (name, "sourcedId") * from (
      select sourced_id as "sourcedId", told ->> 'name' as name, told ->> 'type' as type, school_id as "schoolId", becomes from roster_orgs where organization_id = ${organizationId} and not is_gone
      union all
      select sourced_id, told ->> 'name', told ->> 'type', null, null from roster_rows row
        where sync_id in (select id from roster_syncs where organization_id = ${organizationId} and state in ('open', 'reading')) and kind = 'org' and not is_gone
          and not exists (select from roster_orgs where organization_id = ${organizationId} and sourced_id = row.sourced_id)
    ) them order by name, "sourcedId" limit 300`.execute(db)
  return { roles: rows, orgs }
}
