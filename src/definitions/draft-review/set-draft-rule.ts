import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { draftRuleSet } from './draft-review-facts.ts'
import { maySetDraftRule } from './draft-review-policy.ts'

export const setDraftRule = command({
  name: 'draft-rule.set',
  says: 'Says how many colleagues have to approve a draft before it can be published; none by default.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    approvals: z.number().int().min(0, 'None or more.').max(5, 'Five approvals at most.'),
  }),

  async load({ db }, { organizationId }) {
    const organization = await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id as organizationId')
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization'))
    const kept = await db.selectFrom('draftRules').where('organizationId', '=', organizationId).select('approvals').executeTakeFirst()
    return { ...organization, before: kept?.approvals ?? 0 }
  },

  may: maySetDraftRule,

  async run({ db, now }, { organizationId, approvals }) {
    await db
      .insertInto('draftRules')
      .values({ organizationId, approvals, setAt: now })
      .onConflict((clash) => clash.column('organizationId').doUpdateSet({ approvals, setAt: now }))
      .execute()
    return { organizationId, approvals }
  },

  record: ({ organizationId, approvals }, { before }) =>
    before === approvals ? null : fact(draftRuleSet, { organizationId, subjectId: organizationId }, { approvals }),
})
