import type { Queryable } from '../../foundation/platform/database.ts'
import { keptDays } from '../../foundation/platform/kept-kind.ts'
import { keptKinds } from './kinds.ts'

/** Everything that goes by itself, with the time that holds for an organization. */
export const retentionOf = (db: Queryable, organizationId: string) =>
  Promise.all(
    keptKinds.map(async ({ clear: _clear, ...kind }) => ({
      ...kind,
      days: await keptDays(db, { ...kind, clear: null }, kind.of === 'organization' ? organizationId : null),
    })),
  )
