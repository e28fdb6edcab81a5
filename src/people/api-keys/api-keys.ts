import type { Queryable } from '../../foundation/platform/database.ts'
import type { Scope } from '../../foundation/platform/scopes.ts'

export type KeyRow = {
  id: string
  name: string
  hint: string
  scopes: Scope[]
  madeAt: Date
  madeBy: string
  expiresAt: Date
  lastUsedAt: Date | null
}

/** The keys of a person or of an organization that still open something, the newest first. */
export async function keysOf(db: Queryable, owner: { personId: string } | { organizationId: string }, now: Date): Promise<KeyRow[]> {
  const rows = await db
    .selectFrom('apiKeys')
    .innerJoin('people', 'people.id', 'apiKeys.madeBy')
    .where((key) => ('personId' in owner ? key('personId', '=', owner.personId) : key('organizationId', '=', owner.organizationId)))
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('madeAt', 'desc')
    .orderBy('apiKeys.id', 'desc')
    .select(['apiKeys.id', 'apiKeys.name', 'hint', 'scopes', 'madeAt', 'people.name as madeBy', 'expiresAt', 'lastUsedAt'])
    .execute()
  return rows.map((row) => ({ ...row, scopes: row.scopes as Scope[] }))
}
