import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Fact } from '../../foundation/platform/fact.ts'
import { settleOf } from './settle-ledger.ts'

/**
 * Lets the ledgers say what they should of a person whose badges from elsewhere began to count or count no more, in the transaction of the check: those
 * of organizations that accept them, or gave something for them.
 */
export async function settleImported(
  scene: Scene,
  { personId, badgeIds, mayCount }: { personId: string; badgeIds: readonly string[]; mayCount: boolean },
): Promise<Fact[]> {
  if (!mayCount || badgeIds.length === 0) return []
  const { rows } = await sql<{ organizationId: string }>`
    select accepting.organization_id as "organizationId" from imported_badges badge
      join outside_offers outside on outside.issuer = badge.issuer_id
        and (outside.achievement is null or outside.achievement = badge.achievement_id)
      join acceptance_versions accepting on accepting.outside_id = outside.id
      join memberships on memberships.person_id = badge.person_id and memberships.organization_id = accepting.organization_id
    where badge.id = any(${[...badgeIds]}::uuid[])
    union select line.organization_id from ledger_lines line
      join imported_badges badge on badge.id = line.imported_id
    where badge.person_id = ${personId}
      and (badge.id = any(${[...badgeIds]}::uuid[]) or badge.replaced_by = any(${[...badgeIds]}::uuid[]))
    order by 1`.execute(scene.db)
  const facts: Fact[] = []
  for (const { organizationId } of rows) facts.push(...(await settleOf(scene, { personId, organizationId })))
  return facts
}
