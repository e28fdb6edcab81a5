import { sql } from 'kysely'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import type { Fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { lockOrganization, refuseLastAdmin } from '../../people/memberships/memberships.ts'

/** The organizations that a person belongs to. */
export async function organizationsOf(db: Queryable, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .select('organizationId')
    .execute()
  return [...new Set(rows.map(({ organizationId }) => organizationId))].sort()
}

/** Keeps an organization from losing its last admin. Gives the memberships that hold, locked with their organizations. @throws Refusal `last-admin` */
export async function refuseAsLastAdmin(db: OpenTransaction, personId: string) {
  for (const id of await organizationsOf(db, personId)) await lockOrganization(db, id)
  const memberships = await db
    .selectFrom('memberships')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .select(['id', 'organizationId', 'roles'])
    .forNoKeyUpdate()
    .execute()
  const held = memberships.map((one) => ({ ...one, roles: one.roles as RoleName[] }))
  for (const membership of held) await refuseLastAdmin(db, membership)
  return held
}

/** A request that is open, locked with whose it is. @throws Refusal `missing` */
export async function loadErasure({ db }: Scene, { erasureId }: { erasureId: string }) {
  return db
    .selectFrom('erasures')
    .innerJoin('people', 'people.id', 'erasures.personId')
    .where('erasures.id', '=', erasureId)
    .select(['erasures.id', 'erasures.personId', 'organizationIds', 'dueAt', 'takenBackAt', 'refusedAt', 'begunAt', 'doneAt'])
    .select(['people.name', 'people.email'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('request to be forgotten'))
}

/** A fact for each organization the person belonged to, so that each finds it in its own trail; one for none where they belonged nowhere. */
export const ofEach = (
  { id, organizationIds }: { id: string; organizationIds: readonly string[] },
  tell: (about: { organizationId: string | null; subjectId: string }) => Fact,
): Fact[] => (organizationIds.length > 0 ? organizationIds : [null]).map((organizationId) => tell({ organizationId, subjectId: id }))

/** The open request of a person, or what became of their last one. */
export const erasureOf = (db: Queryable, personId: string) =>
  db
    .selectFrom('erasures')
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['id', 'askedAt', 'askedBy', 'dueAt', 'takenBackAt', 'refusedAt', 'refusedBecause', 'begunAt'])
    .executeTakeFirst()

/** Where a request stands. */
export type ErasureState = 'open' | 'begun' | 'done' | 'refused' | 'taken-back'
type Dates = { takenBackAt: Date | null; refusedAt: Date | null; begunAt: Date | null; doneAt: Date | null }
export const erasureStateOf = ({ takenBackAt, refusedAt, begunAt, doneAt }: Dates): ErasureState =>
  doneAt ? 'done' : takenBackAt ? 'taken-back' : refusedAt ? 'refused' : begunAt ? 'begun' : 'open'

/** What of a person stays when they are forgotten, by kind. */
export type Kept = { awards: number; decisions: number; ledgerLines: number; facts: number }

/** The requests that concern an organization, the newest first, a page at a time. Who was forgotten has no name any more. */
export async function listErasures(db: Queryable, organizationId: string, { before, size }: { before: string | null; size: number }) {
  const rows = await db
    .selectFrom('erasures')
    .innerJoin('people', 'people.id', 'erasures.personId')
    .where(sql<boolean>`erasures.organization_ids @> array[${organizationId}::uuid]`)
    .$if(before !== null, (query) => query.where('erasures.id', '<', before ?? ''))
    .orderBy('erasures.id', 'desc')
    .limit(size + 1)
    .select(['erasures.id', 'people.name', 'people.email', 'people.erasedAt', 'askedAt', 'askedBy', 'dueAt', 'takenBackAt'])
    .select(['refusedAt', 'refusedBecause', 'begunAt', 'doneAt', 'kept'])
    .execute()
  const erasures = rows.slice(0, size).map(({ kept, name, email, erasedAt, askedBy, ...row }) => ({
    ...row,
    name: erasedAt ? null : name,
    email: erasedAt ? null : email,
    // `erasures` allows no other.
    askedBy: askedBy as 'person' | 'admin' | 'operator',
    state: erasureStateOf(row),
    // `erase_person` wrote it.
    kept: kept as Kept | null,
  }))
  return { erasures, next: rows.length > size ? (erasures.at(-1)?.id ?? null) : null }
}
