import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { type PublishedRule, type RuleText, usualRule } from './rule.ts'

/** A version with whose it is. */
export type OrganizationRule = PublishedRule & { readonly organizationId: string }

const findVersions = preparedRead((db, given: { organizationIds: readonly string[] }) =>
  db
    .selectFrom('ruleVersions')
    .where(sql<boolean>`organization_id = any(${given.organizationIds}::uuid[])`)
    .select(['ruleId as id', 'number', 'organizationId', 'unit', 'decimals', 'text', 'effectiveFrom as from', 'publishedAt']),
)

/** Everything that these organizations ever published as rules. */
export async function publishedRules(db: Queryable, organizationIds: readonly string[]): Promise<OrganizationRule[]> {
  if (organizationIds.length === 0) return []
  const rows = await findVersions(db, { organizationIds })
  return rows.map((row) => ({ ...row, text: ruleText(row.text) }))
}

/** The text of a rule as it was written; what rules learned to say since, it leaves as usual. Only texts that passed the schema are kept. */
export const ruleText = (kept: unknown): RuleText => ({ ...usualRule, ...(kept as Partial<RuleText>) })
