import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * Whether an organization knows somebody: they belong to it, or it gave them an award. Its pathways begin for those by what they earn; everybody else
 * begins one by themselves, so that no stranger gets awards and letters that they did not ask for.
 */
export const isKnown = (personId: RawBuilder<unknown>, organizationId: RawBuilder<unknown>) => sql<SqlBool>`(
  exists (select from memberships where memberships.person_id = ${personId} and memberships.organization_id = ${organizationId}
    and memberships.ended_at is null)
  or exists (select from awards given where given.earner_id = ${personId} and given.organization_id = ${organizationId}))`
