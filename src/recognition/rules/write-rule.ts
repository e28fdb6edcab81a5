import { z } from 'zod'
import { publishedRules, ruleText } from '../../definitions/rules/published-rules.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { checkRule } from './check-rule.ts'
import { checkRuleNames } from './check-rule-names.ts'
import { ruleWritten } from './rule-facts.ts'
import { ruleFrom, ruleSchema } from './rule-schema.ts'
import { mayKeepRules } from './rules-policy.ts'

/** So many rules an organization may have. */
export const mostRules = 200

export const writeRule = command({
  name: 'rule.write',
  says: 'Writes a value rule, or the next version of one: what an organization gives for the micro-credentials it is about. In force once it is published.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    ruleId: z.uuid().optional().describe('The rule whose next version this is; left out for a new one.'),
    rule: ruleSchema,
  }),

  async load({ db }, { organizationId, ruleId }) {
    // One after the other, so that they can be counted, and held against each other.
    const { id } = await lockOrganization(db, organizationId)
    const existing = ruleId
      ? await db
          .selectFrom('rules')
          .where('id', '=', ruleId)
          .where('organizationId', '=', organizationId)
          .select('id')
          .executeTakeFirstOrThrow(() => missing('rule'))
      : null
    return { organizationId: id, existing }
  },

  may: mayKeepRules,

  async run({ db, actor, now, newId }, { organizationId, rule: given }, { existing }) {
    const rule = ruleFrom(given)
    const drafts = await db.selectFrom('ruleDrafts').where('organizationId', '=', organizationId).select(['ruleId as id', 'text']).execute()
    const others = [...(await publishedRules(db, [organizationId])), ...drafts.map(({ id, text }) => ({ id, text: ruleText(text) }))]
    checkRule(
      rule,
      await currenciesOf(db, organizationId),
      others.filter(({ id }) => id !== existing?.id),
    )
    await checkRuleNames(db, organizationId, rule)
    const id = existing?.id ?? newId()
    if (!existing) {
      const { count } = await db
        .selectFrom('rules')
        .where('organizationId', '=', organizationId)
        .select((row) => row.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      if (count >= mostRules) throw conflict('rules-many', 'There are {count} rules already, which is as many as there can be.', { count })
      await db
        .insertInto('rules')
        .values({ id, organizationId, addedBy: personIdOf(actor), addedAt: now })
        .execute()
    }
    const text = JSON.stringify(rule)
    await db
      .insertInto('ruleDrafts')
      .values({ ruleId: id, organizationId, text, savedBy: personIdOf(actor), savedAt: now })
      .onConflict((conflicting) => conflicting.column('ruleId').doUpdateSet({ text, savedBy: personIdOf(actor), savedAt: now }))
      .execute()
    return { ruleId: id, isNew: !existing }
  },

  record: ({ organizationId, rule: { currency } }, _loaded, { ruleId, isNew }) =>
    fact(ruleWritten, { organizationId, subjectId: ruleId }, { currency, isNew }),
})
