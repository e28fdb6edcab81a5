import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { NearTitle } from './match-titles.ts'
import type { PilotCells } from './read-pilot.ts'
import type { CellFault, Given } from './read-row.ts'
import type { RowFate } from './row-fates.ts'

export const pilotStates = ['new', 'open', 'closing', 'closed', 'undone'] as const
export type PilotState = (typeof pilotStates)[number]
/** What an import came to, once it is over. */
export type PilotCounts = { rows: number; awards?: number; people?: number; discarded?: number; kept?: number }

/** The imports of an organization, the newest first. */
export async function listPilots(
  db: Queryable,
  organizationId: string,
  { before = null, size = 30 }: { before?: string | null; size?: number },
) {
  const rows = await db
    .selectFrom('pilotImports')
    .leftJoin('people', 'people.id', 'pilotImports.broughtBy')
    .where('organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('pilotImports.id', '<', before ?? ''))
    .orderBy('pilotImports.id', 'desc')
    .limit(size + 1)
    .select(['pilotImports.id', 'pilotImports.name', 'broughtAt', 'closedAt', 'undoneAt', 'people.name as broughtBy'])
    .select((is) => [is.ref('state').$castTo<PilotState>().as('state'), is.ref('counts').$castTo<PilotCounts | null>().as('counts')])
    .execute()
  const pilots = rows.slice(0, size)
  return { pilots, next: rows.length > size ? (pilots.at(-1)?.id ?? null) : null }
}

/** One import, with the text that was not read yet. @throws Refusal `pilot-missing` */
export async function findPilot(db: Queryable, id: string) {
  if (!isId(id)) throw missing('pilot')
  return db
    .selectFrom('pilotImports')
    .innerJoin('organizations', 'organizations.id', 'pilotImports.organizationId')
    .leftJoin('people as bringer', 'bringer.id', 'pilotImports.broughtBy')
    .leftJoin('people as closer', 'closer.id', 'pilotImports.closingBy')
    .where('pilotImports.id', '=', id)
    .select([
      'pilotImports.id',
      'pilotImports.organizationId',
      'pilotImports.name',
      'source',
      'broughtAt',
      'closedAt',
      'undoneAt',
      'digest',
    ])
    .select(['organizations.slug', 'organizations.name as organization', 'organizations.timeZone'])
    .select(['bringer.name as broughtBy', 'closer.name as closedBy'])
    .select((is) => [is.ref('state').$castTo<PilotState>().as('state'), is.ref('counts').$castTo<PilotCounts | null>().as('counts')])
    .executeTakeFirstOrThrow(() => missing('pilot'))
}

/** Another import of the very same file that was not undone. */
export const findSameFile = (db: Queryable, { id, organizationId, digest }: { id: string; organizationId: string; digest: string }) =>
  db
    .selectFrom('pilotImports')
    .where('organizationId', '=', organizationId)
    .where('digest', '=', digest)
    .where('state', '<>', 'undone')
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .select(['id', 'name'])
    .executeTakeFirst()

/** How many rows have which fate. */
export async function countFates(db: Queryable, importId: string): Promise<Partial<Record<RowFate, number>>> {
  const rows = await db
    .selectFrom('pilotRows')
    .where('importId', '=', importId)
    .groupBy('fate')
    .select((row) => ['fate', row.fn.countAll<number>().as('rows')])
    .execute()
  return Object.fromEntries(rows.map(({ fate, rows: count }) => [fate, Number(count)]))
}

export type PilotTitle = {
  number: number
  written: string
  choice: 'known' | 'ask' | 'new' | 'drafted' | 'same' | 'aside'
  sameAs: number | null
  near: NearTitle[]
  rows: number
  achievementId: string | null
  title: string | null
  slug: string | null
  isPublished: boolean
}

/** What an import calls its micro-credentials, those that are asked first. There are some hundred at most. */
export async function titlesOfPilot(db: Queryable, importId: string): Promise<PilotTitle[]> {
  const { rows } = await sql<PilotTitle>`
    select title.number, title.written, title.choice, title.same_as as "sameAs", title.near, title.achievement_id as "achievementId",
      coalesce(version.title, achievements.draft ->> 'title', same.written) as title, achievements.slug,
      achievements.current_version_id is not null as "isPublished",
      (select count(*)::integer from pilot_rows where pilot_rows.import_id = title.import_id and pilot_rows.title = title.number) as rows
    from pilot_titles title
      left join achievements on achievements.id = title.achievement_id
      left join achievement_versions version on version.id = achievements.current_version_id
      left join pilot_titles same on same.import_id = title.import_id and same.number = title.same_as
    where title.import_id = ${importId}
    order by title.choice <> 'ask', title.choice <> 'new', title.choice <> 'drafted', lower(title.written), title.number`.execute(db)
  return rows
}

export type PilotPerson = { number: number; email: string; name: string; namesakes: number; invitedAt: Date | null; rows: number }

/** Those whom an import names and nobody knows, a page at a time. */
export async function unknownPeople(db: Queryable, importId: string, { after = 0, size = 10 }: { after?: number; size?: number }) {
  const { rows } = await sql<PilotPerson>`
    select number, email, name, namesakes, invited_at as "invitedAt",
      (select count(*)::integer from pilot_rows where pilot_rows.import_id = whom.import_id and pilot_rows.person = whom.number) as rows
    from pilot_people whom where import_id = ${importId} and choice = 'unknown' and number > ${after} order by number limit ${size + 1}`.execute(
    db,
  )
  const people = rows.slice(0, size)
  return { people, next: rows.length > size ? (people.at(-1)?.number ?? null) : null }
}

export type PilotRow = {
  line: number
  fate: RowFate
  revision: number
  isAside: boolean
  cells: PilotCells
  decidedOn: string | null
  gives: (Given & { kind: 'hours' | 'credits' | 'money'; currencyName: string })[]
  link: string
  faults: CellFault[]
  title: string
  person: string
  /** How the person is known. */
  knownBy: 'unknown' | 'address' | 'name' | 'hand' | 'aside' | null
  awardId: string | null
}

type RowWishes = { fate?: RowFate | null; q?: string; after?: number; size?: number }

/** The rows of an import in the order of the file: those with one fate, those with some words in them. `next` is the line after which the page ends. */
export async function rowsOfPilot(db: Queryable, importId: string, { fate = null, q = '', after = 0, size = 25 }: RowWishes) {
  const part = likeText(q)
  const { rows } = await sql<PilotRow>`
    select one.line, one.fate, one.revision, one.is_aside as "isAside", one.cells, one.decided_on as "decidedOn", one.link, one.faults, one.award_id as "awardId",
      coalesce(title.written, one.cells ->> 'title', '') as title,
      coalesce(people.name, nullif(whom.name, ''), nullif(whom.email, ''), one.cells ->> 'who', '') as person, whom.choice as "knownBy",
      (select coalesce(json_agg(given || jsonb_build_object('kind', currencies.kind, 'currencyName', currencies.name)), '[]')
        from jsonb_array_elements(one.gives) as given join currencies on currencies.organization_id = pilot_imports.organization_id
          and currencies.code = given ->> 'currency') as gives
    from pilot_rows one
      join pilot_imports on pilot_imports.id = one.import_id
      left join pilot_titles title on title.import_id = one.import_id and title.number = one.title
      left join pilot_people whom on whom.import_id = one.import_id and whom.number = one.person
      left join people on people.id = whom.person_id
    where one.import_id = ${importId} and one.line > ${after}
      and (${fate}::text is null or one.fate = ${fate})
      and (${q} = '' or concat_ws(' ', one.cells ->> 'who', one.cells ->> 'email', one.cells ->> 'title', people.name) ilike ${part})
    order by one.line limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.line ?? null) : null }
}
