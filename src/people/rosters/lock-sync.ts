import type { Scene } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { SyncState } from './roster-words.ts'

/** A sync, locked, so that it is agreed to, taken and undone once. @throws Refusal `roster-missing` */
export async function lockSync({ db }: Scene, { syncId }: { syncId: string }) {
  const row = await db
    .selectFrom('rosterSyncs')
    .where('id', '=', syncId)
    .select(['id', 'organizationId', 'way', 'isNightly', 'state', 'counts', 'leaves', 'holds', 'faults', 'mode', 'done', 'beganAt'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('roster'))
  return { ...row, state: row.state as SyncState }
}

/** The source of an organization, made where it has none yet; the organization is locked. @throws Refusal `organization-missing` */
export async function lockSource({ db, now }: Scene, { organizationId }: { organizationId: string }) {
  const organization = await db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select(['id', 'name', 'kind', 'timeZone'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('organization'))
  await db
    .insertInto('rosterSources')
    .values({ organizationId, changedAt: now })
    .onConflict((row) => row.doNothing())
    .execute()
  const source = await db.selectFrom('rosterSources').where('organizationId', '=', organizationId).selectAll().executeTakeFirstOrThrow()
  return { ...source, organization }
}
