import { sql } from 'kysely'
import { z } from 'zod'
import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { readTotals } from '../../foundation/platform/totals.ts'

/** The roles of a membership: each once, in their own order. */
export const rolesGiven = z
  .array(z.enum(roleNames, 'This is not a role.'))
  .min(1, 'Please choose at least one role.')
  .transform((roles) => roleNames.filter((role) => roles.includes(role)))
/** A school of the organization, or none. */
export const schoolGiven = z.uuid().nullable().default(null)

/** An open membership, locked together with its organization, so that two changes of admins can't cross. @throws Refusal `missing` */
export async function loadMembership({ db }: Scene, { membershipId }: { membershipId: string }) {
  const row = await db.selectFrom('memberships').where('id', '=', membershipId).select('organizationId').executeTakeFirst()
  if (!row) throw missing('membership')
  await lockOrganization(db, row.organizationId)
  const membership = await db
    .selectFrom('memberships')
    .where('id', '=', membershipId)
    .where('endedAt', 'is', null)
    .select(['id', 'personId', 'organizationId', 'schoolId', 'roles', 'title'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('membership'))
  return { ...membership, roles: membership.roles as RoleName[] }
}

/** The organization a command is about, locked. @throws Refusal `missing` */
export const lockOrganization = (db: OpenTransaction, organizationId: string) =>
  db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select(['id', 'slug', 'name', 'shortName', 'email'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('organization'))

/** Keeps an organization from being left without an admin. @throws Refusal `last-admin` */
export async function refuseLastAdmin(
  db: OpenTransaction,
  membership: { id: string; organizationId: string; roles: RoleName[] },
): Promise<void> {
  if (!membership.roles.includes('admin')) return
  const other = await db
    .selectFrom('memberships')
    .where('organizationId', '=', membership.organizationId)
    .where('endedAt', 'is', null)
    .where('id', '!=', membership.id)
    .where(sql<boolean>`roles @> array['admin']`)
    .select('id')
    .executeTakeFirst()
  if (!other) throw conflict('last-admin', 'An organization needs an admin. Make someone else admin first.')
}

/** A school must be one of this organization's. @throws Refusal `school-elsewhere` */
export async function refuseForeignSchool(db: OpenTransaction, organizationId: string, schoolIds: (string | null)[]): Promise<void> {
  const ids = [...new Set(schoolIds.filter((id) => id !== null))]
  if (ids.length === 0) return
  const rows = await db.selectFrom('organizations').where('id', 'in', ids).where('parentId', '=', organizationId).select('id').execute()
  if (rows.length < ids.length) {
    throw invalidAt('school-elsewhere', 'schoolId', 'This school is not one of this organization.')
  }
}

/** Makes someone a member, or adds to what they are already. */
export async function joinOrganization(
  { db, now, newId }: Scene,
  { personId, organizationId, schoolId, roles }: { personId: string; organizationId: string; schoolId: string | null; roles: RoleName[] },
): Promise<string> {
  const present = await db
    .selectFrom('memberships')
    .where('personId', '=', personId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .select(['id', 'roles', 'schoolId'])
    .forUpdate()
    .executeTakeFirst()
  if (present) {
    const all = roleNames.filter((role) => present.roles.includes(role) || roles.includes(role))
    await db
      .updateTable('memberships')
      .set({ roles: all, schoolId: present.schoolId ?? schoolId })
      .where('id', '=', present.id)
      .execute()
    return present.id
  }
  const id = newId()
  await db.insertInto('memberships').values({ id, personId, organizationId, schoolId, roles, startedAt: now }).execute()
  return id
}

/** How many people an organization has, in all and by role. A total that is kept: asking costs the same for ten as for a million. */
export async function countMembers(
  db: Queryable,
  organizationId: string,
): Promise<{ all: number; byRole: Partial<Record<RoleName, number>> }> {
  const { '': all = 0, ...byRole } = Object.fromEntries(await readTotals(db, 'members', [organizationId]))
  return { all, byRole }
}

/** One member of one of these organizations. @throws Refusal `missing` */
export async function findMember(db: Queryable, organizationIds: string[], membershipId: string) {
  if (organizationIds.length === 0 || !isId(membershipId)) throw missing('member')
  const row = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .where('memberships.id', '=', membershipId)
    .where('memberships.endedAt', 'is', null)
    .where('memberships.organizationId', 'in', organizationIds)
    .select(['memberships.id', 'memberships.personId', 'memberships.organizationId', 'memberships.schoolId', 'memberships.roles'])
    .select([
      'memberships.title',
      'memberships.contractGroupId as groupId',
      'memberships.startedAt',
      'people.name',
      'people.email',
      'organizations.name as organization',
      'organizations.slug',
    ])
    .executeTakeFirstOrThrow(() => missing('member'))
  return { ...row, roles: row.roles as RoleName[] }
}

/** Where a person belongs, by name. */
export const membershipsOf = (db: Queryable, personId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
    .where('memberships.personId', '=', personId)
    .where('memberships.endedAt', 'is', null)
    .orderBy('organizations.name')
    .select([
      'memberships.id',
      'organizations.name',
      'organizations.slug',
      'schools.name as school',
      'memberships.roles',
      'memberships.title',
    ])
    .execute()
