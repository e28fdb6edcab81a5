import type { RuleText } from '../../definitions/rules/rule.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'

/** @throws Refusal where a rule names people or contracts that its organization does not have: `approver-elsewhere`, `contract-unknown` */
export async function checkRuleNames(db: Queryable, organizationId: string, { approvers, groups }: RuleText): Promise<void> {
  const named = approvers.flatMap(({ personId }) => personId ?? [])
  const members =
    named.length === 0
      ? []
      : await db
          .selectFrom('memberships')
          .where('organizationId', '=', organizationId)
          .where('personId', 'in', named)
          .where('endedAt', 'is', null)
          .select('personId')
          .execute()
  for (const [at, { personId }] of approvers.entries())
    if (personId !== null && !members.some((member) => member.personId === personId))
      throw invalidAt(
        'approver-elsewhere',
        `rule.approvers.${at}`,
        'This person does not belong to your organization, or not any more. Choose somebody else.',
      )
  const known =
    groups.length === 0
      ? []
      : await db
          .selectFrom('contractGroups')
          .where('organizationId', '=', organizationId)
          .where('id', 'in', [...groups])
          .select('id')
          .execute()
  if (known.length < new Set(groups).size)
    throw invalidAt('contract-unknown', 'rule.groups', 'Your organization has no such group of contracts. Choose among those that it has.')
}
