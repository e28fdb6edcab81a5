import { z } from 'zod'
import { publishedRules, ruleText } from '../../definitions/rules/published-rules.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { checkRule } from './check-rule.ts'
import { checkRuleNames } from './check-rule-names.ts'
import { ruleDraftDiscarded, rulePublished } from './rule-facts.ts'
import { mayKeepRules } from './rules-policy.ts'

/** A rule with what is written of its next version; locked, with its organization. */
async function lockDraft({ db }: Pick<Scene, 'db'>, { ruleId }: { ruleId: string }) {
  const rule = await db
    .selectFrom('rules')
    .innerJoin('organizations', 'organizations.id', 'rules.organizationId')
    .where('rules.id', '=', ruleId)
    .select(['rules.id', 'rules.organizationId', 'organizations.timeZone'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('rule'))
  const draft = await db.selectFrom('ruleDrafts').where('ruleId', '=', ruleId).select('text').executeTakeFirst()
  return { ...rule, draft: draft ? ruleText(draft.text) : null }
}

const nothingWritten = () => conflict('no-rule-draft', 'There is nothing written to publish. Somebody may have published it already.')

export const publishRule = command({
  name: 'rule.publish',
  says: 'Publishes what is written of a value rule, from a day on. People who have started keep what was promised.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    ruleId: z.uuid(),
    effectiveFrom: z.iso.date('Choose a day.').nullish().describe('Today where it is left out.'),
  }),
  load: lockDraft,
  may: mayKeepRules,

  async run({ db, actor, now }, { ruleId, effectiveFrom }, { organizationId, timeZone, draft }) {
    if (!draft) throw nothingWritten()
    const today = dayIn(timeZone, now)
    const from = effectiveFrom ?? today
    if (from < today && actor.kind !== 'system')
      throw invalidAt(
        'rule-backdated',
        'effectiveFrom',
        'A rule can begin today or later: people have started under what was promised. Choose another day.',
      )
    if (draft.until !== null && draft.until < from)
      throw invalidAt('rule-ends-first', 'effectiveFrom', 'Its last day is before this day. Choose an earlier day, or change its last day.')
    const currencies = await currenciesOf(db, organizationId)
    const published = await publishedRules(db, [organizationId])
    // What it rests on may have changed since it was written.
    checkRule(
      draft,
      currencies,
      published.filter(({ id }) => id !== ruleId),
    )
    await checkRuleNames(db, organizationId, draft)
    const currency = currencies.find(({ code }) => code === draft.currency)
    const number = Math.max(0, ...published.filter(({ id }) => id === ruleId).map((version) => version.number)) + 1
    await db
      .insertInto('ruleVersions')
      .values({
        ruleId,
        number,
        organizationId,
        currency: draft.currency,
        unit: currency?.unit ?? '',
        decimals: currency?.decimals ?? 2,
        text: JSON.stringify(draft),
        effectiveFrom: from,
        publishedBy: personIdOf(actor),
        publishedAt: now,
      })
      .execute()
    await db.deleteFrom('ruleDrafts').where('ruleId', '=', ruleId).execute()
    return { ruleId, number, effectiveFrom: from, currency: draft.currency }
  },

  record: ({ ruleId }, { organizationId }, { number, effectiveFrom, currency }) =>
    fact(rulePublished, { organizationId, subjectId: ruleId }, { number, effectiveFrom, currency }),
})

export const discardRuleDraft = command({
  name: 'rule.discard-draft',
  says: 'Throws away what is written of a value rule. One that was never published is gone with it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ ruleId: z.uuid() }),
  load: lockDraft,
  may: mayKeepRules,

  async run({ db }, { ruleId }, { draft }) {
    if (!draft) throw nothingWritten()
    await db.deleteFrom('ruleDrafts').where('ruleId', '=', ruleId).execute()
    const { numDeletedRows } = await db
      .deleteFrom('rules')
      .where('id', '=', ruleId)
      .where((row) => row.not(row.exists(row.selectFrom('ruleVersions').where('ruleId', '=', ruleId).select('number'))))
      .executeTakeFirst()
    return { isGone: numDeletedRows > 0n }
  },

  record: ({ ruleId }, { organizationId }, { isGone }) => fact(ruleDraftDiscarded, { organizationId, subjectId: ruleId }, { isGone }),
})
