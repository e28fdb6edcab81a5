import { sql } from 'kysely'
import type { Database } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { RosterFault, RosterMode, RosterRole, RosterUser } from '../one-roster/roster-record.ts'
import { hereOf } from './here-of.ts'
import { keepFaults } from './keep-told.ts'
import { type Mapping, mappingOf } from './mapping.ts'
import { type KnownOrg, type OrgPlan, planOrgs, type ToldOrg } from './plan-orgs.ts'
import { addressIn, type HereOf, type KnownPerson, type PersonChange, planPerson, type ToldOf } from './plan-person.ts'
import type { ChangeKind } from './roster-words.ts'

const atOnce = 1000

type Sync = { id: string; organizationId: string; mode: RosterMode; isEveryOrg: boolean; faults: number }
export type Preview = {
  counts: Partial<Record<ChangeKind, number>>
  /** Roles and kinds of organizations that nobody has mapped. */
  words: string[]
  changes: number
  leaves: number
  faults: number
  members: number
}

/** Compares what a roster says with what is here, and keeps every change as a row. A second time it begins again. */
export async function makePreview(db: Database, now: Date, sync: Sync, said: (done: number) => Promise<void>): Promise<Preview> {
  const { id: syncId, organizationId, mode } = sync
  await db.deleteFrom('rosterChanges').where('syncId', '=', syncId).execute()
  await sql`delete from roster_faults where sync_id = ${syncId} and place >= ${sync.faults}`.execute(db)
  const { mapping: kept, timeZone } = await db
    .selectFrom('rosterSources')
    .innerJoin('organizations', 'organizations.id', 'rosterSources.organizationId')
    .where('organizationId', '=', organizationId)
    .select(['mapping', 'timeZone'])
    .executeTakeFirstOrThrow()
  const mapping = mappingOf(kept)
  const preview: Preview = {
    counts: {},
    words: [],
    changes: 0,
    leaves: 0,
    faults: sync.faults,
    members: await countMembers(db, organizationId),
  }
  const words = new Set<string>()
  const faults: Omit<RosterFault, 'stops'>[] = []
  const count = (kinds: readonly ChangeKind[]) => {
    for (const kind of kinds) preview.counts[kind] = (preview.counts[kind] ?? 0) + 1
  }

  const orgPlan = await planOrgsOf(db, sync, mapping)
  for (const word of orgPlan.words) words.add(word)
  faults.push(...orgPlan.faults)
  await keepChanges(
    db,
    syncId,
    0,
    orgPlan.changes.map((change) => ({ ...change, subject: 'school' as const })),
  )
  for (const { kinds } of orgPlan.changes) count(kinds)
  preview.changes = orgPlan.changes.length

  const doubled = await doubledAddresses(db, sync, mapping)
  const several = await severalIds(db, syncId, organizationId)
  /** Which id of the roster an account was met by first. */
  const met = new Map<string, string>()
  const today = dayIn(timeZone, now)
  let after = ''
  let looked = 0
  for (;;) {
    const batch = await nextPeople(db, sync, after)
    if (batch.length === 0) break
    after = batch.at(-1)?.sourcedId ?? ''
    const asked = batch.map(({ sourcedId, known, told }) => ({
      sourcedId,
      known,
      address: told.user ? addressIn(told.user, mapping) : (known?.email ?? ''),
    }))
    const here = await hereOf(db, { organizationId, people: asked })
    const changes: PersonChange[] = []
    for (const [place, { sourcedId, known, told, isUnclear }] of batch.entries()) {
      if (isUnclear) continue
      const found = here.get(sourcedId) ?? { member: null, account: null, invitation: null }
      const address = asked[place]?.address ?? ''
      const personId = found.account?.personId
      const other = personId ? (several.get(personId)?.find(({ id }) => id !== sourcedId) ?? null) : null
      const first = personId ? met.get(personId) : undefined
      const twin = doubled.get(address)?.find(({ id }) => id !== sourcedId)
      const alsoAs: HereOf['alsoAs'] =
        first !== undefined && first !== sourcedId
          ? { sourcedId: first, works: true }
          : told.isGone && other
            ? { sourcedId: other.id, works: other.works }
            : null
      if (personId && !told.isGone && first === undefined) met.set(personId, sourcedId)
      const plan = planPerson({
        sourcedId,
        known,
        told,
        here: { ...found, doubledBy: twin ? { line: twin.line } : null, alsoAs },
        orgs: orgPlan.orgs,
        mapping,
        today,
        isDelta: mode === 'delta',
      })
      for (const word of plan.words) words.add(word)
      for (const says of plan.says) faults.push({ file: told.file, line: told.line, sourcedId, says })
      if (plan.change) {
        changes.push(plan.change)
        count(plan.change.kinds)
        if (plan.change.kinds.includes('left')) preview.leaves++
      }
    }
    await keepChanges(
      db,
      syncId,
      preview.changes,
      changes.map((change) => ({ ...change, subject: 'person' as const, schoolId: null })),
    )
    preview.changes += changes.length
    looked += batch.length
    await said(looked)
  }
  await keepFaults(db, syncId, faults, sync.faults)
  return { ...preview, faults: sync.faults + faults.length, words: [...words].sort() }
}

async function countMembers(db: Database, organizationId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::integer as count from memberships where organization_id = ${organizationId} and ended_at is null`.execute(db)
  return rows[0]?.count ?? 0
}

async function planOrgsOf(db: Database, { id: syncId, organizationId, isEveryOrg }: Sync, mapping: Mapping): Promise<OrgPlan> {
  const known = await db
    .selectFrom('rosterOrgs')
    .where('organizationId', '=', organizationId)
    .select(['sourcedId', 'told', 'becomes', 'schoolId', 'isGone'])
    .execute()
  const told = await db
    .selectFrom('rosterRows')
    .where('syncId', '=', syncId)
    .where('kind', '=', 'org')
    .orderBy('line')
    .select(['sourcedId', 'told', 'isGone', 'file', 'line'])
    .execute()
  const schools = await db
    .selectFrom('organizations')
    .where('parentId', '=', organizationId)
    .where('kind', '=', 'school')
    .orderBy('name')
    .select(['id', 'name', 'schoolClosedAt'])
    .execute()
  return planOrgs({
    known: known as unknown as KnownOrg[],
    told: told.map(({ sourcedId, told: org, isGone, file, line }) => ({
      sourcedId,
      org: isGone ? null : (org as unknown as ToldOrg['org']),
      file,
      line,
    })),
    isEveryOrg,
    schools: schools.map(({ id, name, schoolClosedAt }) => ({ id, name, isClosed: schoolClosedAt !== null })),
    mapping,
  })
}

type Written = { id: string; line: number | null }

/** Addresses that two people of the roster have. */
async function doubledAddresses(
  db: Database,
  { id: syncId, organizationId, mode }: Sync,
  { address }: Mapping,
): Promise<Map<string, Written[]>> {
  const field = {
    email: sql`told ->> 'email'`,
    username: sql`told ->> 'username'`,
    either: sql`coalesce(nullif(told ->> 'email', ''), told ->> 'username')`,
  }[address]
  const { rows } = await sql<{ address: string; whose: Written[] }>`
    with all_of as (
      select lower(btrim(${field})) as address, sourced_id as id, line from roster_rows where sync_id = ${syncId} and kind = 'user' and not is_gone
      union all
      select email, sourced_id, null from roster_people known where organization_id = ${organizationId} and ${mode === 'delta'} and not is_gone
        and not exists (select from roster_rows where sync_id = ${syncId} and kind = 'user' and sourced_id = known.sourced_id)
    )
    select address, jsonb_agg(jsonb_build_object('id', id, 'line', line) order by line) as whose from all_of where address <> '' group by address having count(*) > 1`.execute(
    db,
  )
  return new Map(rows.map(({ address: written, whose }) => [written, whose]))
}

/** Accounts that several ids of the roster are, and which of those still work there as far as this sync says. */
async function severalIds(db: Database, syncId: string, organizationId: string): Promise<Map<string, { id: string; works: boolean }[]>> {
  const { rows } = await sql<{ personId: string; ids: { id: string; works: boolean }[] }>`
    select person_id as "personId", jsonb_agg(jsonb_build_object('id', known.sourced_id, 'works', not known.is_gone and coalesce(not told.is_gone, true)) order by known.sourced_id) as ids
    from roster_people known left join roster_rows told on told.sync_id = ${syncId} and told.kind = 'user' and told.sourced_id = known.sourced_id
    where known.organization_id = ${organizationId} and person_id is not null group by person_id having count(*) > 1`.execute(db)
  return new Map(rows.map(({ personId, ids }) => [personId, ids]))
}

type Person = { sourcedId: string; known: KnownPerson | null; told: ToldOf; isUnclear: boolean }

/** The next people in the order of their ids: those of whom this sync says something, and where it is the whole, those of whom it says nothing. */
async function nextPeople(db: Database, { id: syncId, organizationId, mode }: Sync, after: string): Promise<Person[]> {
  const { rows } = await sql<{
    sourcedId: string
    known: Omit<KnownPerson, 'sourcedId'> | null
    user: { told: RosterUser | null; isGone: boolean; file: string; line: number } | null
    roles: { id: string; role: RosterRole | null; file: string; line: number }[] | null
    isUnclear: boolean
  }>`
    with ids as materialized (
      select id from (
        (select sourced_id as id from roster_rows where sync_id = ${syncId} and kind = 'user' and sourced_id > ${after} order by 1 limit ${atOnce})
        union
        (select distinct owner from roster_rows where sync_id = ${syncId} and kind = 'role' and owner > ${after} order by 1 limit ${atOnce})
        union
        (select sourced_id from roster_people where organization_id = ${organizationId} and ${mode === 'bulk'} and sourced_id > ${after} order by 1 limit ${atOnce})
      ) them order by 1 limit ${atOnce}
    )
    select ids.id as "sourcedId",
      case when known.sourced_id is not null then jsonb_build_object('told', known.told, 'name', known.name, 'email', known.email, 'personId', known.person_id,
        'invitationId', known.invitation_id, 'isGone', known.is_gone, 'isForgotten', known.is_forgotten) end as known,
      case when own.sourced_id is not null then jsonb_build_object('told', own.told, 'isGone', own.is_gone, 'file', own.file, 'line', own.line) end as "user",
      (select jsonb_agg(jsonb_build_object('id', sourced_id, 'role', told, 'file', file, 'line', line) order by line) from roster_rows
        where sync_id = ${syncId} and kind = 'role' and owner = ids.id) as roles,
      own.sourced_id is null and exists (select from roster_faults where sync_id = ${syncId} and sourced_id = ids.id) as "isUnclear"
    from ids
      left join roster_people known on known.organization_id = ${organizationId} and known.sourced_id = ids.id
      left join roster_rows own on own.sync_id = ${syncId} and own.kind = 'user' and own.sourced_id = ids.id
    order by ids.id`.execute(db)
  return rows.map(({ sourcedId, known, user, roles, isUnclear }) => ({
    sourcedId,
    known: known && { sourcedId, ...known },
    told: {
      user: user?.told ?? null,
      isGone: user ? user.isGone : mode === 'bulk',
      roles: (roles ?? []).map(({ id, role }) => ({ id, role })),
      file: user?.file ?? roles?.[0]?.file ?? 'users.csv',
      line: user?.line ?? roles?.[0]?.line ?? null,
    },
    isUnclear,
  }))
}

type Kept = {
  subject: 'school' | 'person'
  sourcedId: string
  name: string
  email?: string
  kinds: readonly string[]
  before: unknown
  after: unknown
  proposed?: readonly string[]
  schoolId: string | null
  membershipId?: string | null
  invitationId?: string | null
  file: string
  line: number | null
}

async function keepChanges(db: Database, syncId: string, from: number, changes: readonly Kept[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map((change, index) => ({ ...change, place: from + index }))
  await sql`insert into roster_changes (sync_id, place, subject, sourced_id, name, email, kinds, before, after, proposed, school_id, membership_id, invitation_id, file, line)
    select ${syncId}, place, subject, "sourcedId", name, coalesce(email, ''), kinds, before, after, coalesce(proposed, '{}'), "schoolId", "membershipId", "invitationId", file, line
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (place integer, subject text, "sourcedId" text, name text, email text, kinds text[], before jsonb, after jsonb,
      proposed text[], "schoolId" uuid, "membershipId" uuid, "invitationId" uuid, file text, line integer)`.execute(db)
}
