import { sql } from 'kysely'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

export type Obstacle = { kind: 'same-attempt' | 'own-work' | 'own-value' | 'two-people' | 'erasure'; about: string }

/** What would move, and what is in the way. */
export type MergePreview = {
  otherId: string
  name: string
  email: string
  expiresAt: string
  addresses: string[]
  passkeys: number
  awards: number
  attempts: number
  lines: number
  keys: number
  memberships: { organization: string; roles: RoleName[]; both: boolean }[]
  obstacles: Obstacle[]
}

/** For who has proved that both are theirs, within the time of the proof; null for anybody else. */
export async function lookAtMerge(db: Queryable, proofId: string): Promise<MergePreview | null> {
  const { rows } = await sql<{ preview: MergePreview | null }>`select merge_preview(${proofId}) as preview`.execute(db)
  return rows[0]?.preview ?? null
}

/** What became part of a person's account, the newest first. */
export const mergesOf = (db: Queryable, personId: string) =>
  db
    .selectFrom('accountMerges')
    .innerJoin('people', 'people.id', 'goneId')
    .where('keptId', '=', personId)
    .where('undoneAt', 'is', null)
    .select(['accountMerges.id', 'mergedAt', 'undoUntil', 'goneEmail', 'people.name'])
    .orderBy('mergedAt', 'desc')
    .limit(50)
    .execute()
