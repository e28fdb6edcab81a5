import { z } from 'zod'
import { yearsBefore } from '../../definitions/rules/rule.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { list, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { findRule, findRules } from './find-rules.ts'
import { discardRuleDraft, publishRule } from './publish-rule.ts'
import { mayKeepRules } from './rules-policy.ts'
import { whatIf } from './what-if.ts'
import { whatIfWritten } from './what-if-written.ts'
import { writeRule } from './write-rule.ts'

const isPlace = (text: string | null) => (text && z.uuid().safeParse(text).success ? text : null)

function requireKeeper({ actor }: ReadContext, organizationId: string): void {
  const may = mayKeepRules(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

const example = {
  name: 'Base pay by level',
  currency: 'money',
  order: 1,
  basis: 'award' as const,
  covers: { levels: [], categories: [], achievements: [], issuers: [] },
  gives: { how: 'by-level' as const, amounts: ['200', '400', '600'] },
  parts: [],
  conversion: null,
  caps: [{ per: 'school-year' as const, years: null, amount: '1000' }],
  notWith: [],
  leastMinutes: null,
  roles: [],
  schools: [],
  recurs: 'next-year' as const,
  jurisdiction: 'Wisconsin',
  source: 'Agreement 2026, article 14',
  link: '',
  until: null,
}
const ruleId = '019acf3e-0000-7000-8000-000000000003'
const amount = z.string().describe('A decimal number as text.')

/** The rules by which organizations give for many micro-credentials, for programs. */
export const rulesRest: readonly Operation[] = [
  list({
    id: 'listRules',
    at: 'GET /organizations/{organizationId}/rules',
    scope: 'value:read',
    says: 'The rules by which an organization gives for many micro-credentials at once, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        standing: z.enum(['draft', 'in-force', 'to-come', 'over']),
        number: z.int().nullable().describe('The version that is shown; null where none was published.'),
        from: z.iso.date().nullable(),
        hasDraft: z.boolean().describe('A next version is written.'),
        before: z.array(z.string()).describe('Names of rules about some of the same that give first.'),
        after: z.array(z.string()).describe('Names of rules about some of the same that this one comes before.'),
        text: z.looseObject({ name: z.string(), currency: z.string(), basis: z.string() }),
      })
      .meta({ id: 'Rule' }),
    find: async (reading, { organizationId }, { after, size }) => {
      requireKeeper(reading, organizationId)
      const place = await reading.db
        .selectFrom('organizations')
        .where('id', '=', organizationId)
        .select('timeZone')
        .executeTakeFirstOrThrow()
      const { rules, next } = await findRules(reading.db, {
        organizationId,
        today: dayIn(place.timeZone, reading.now),
        now: reading.now,
        after: isPlace(after),
        size,
      })
      return { items: rules.map((rule) => ({ ...rule, text: { ...rule.text } })), next }
    },
  }),
  rest(writeRule, {
    id: 'writeRule',
    at: 'POST /organizations/{organizationId}/rules',
    scope: 'value:write',
    says: 'Writes a rule, or the next version of one where its id is given. It counts once it is published.',
    status: 201,
    answers: z.object({ ruleId: z.uuid(), isNew: z.boolean() }),
    example: { input: { rule: example }, answer: { ruleId, isNew: true } },
  }),
  rest(publishRule, {
    id: 'publishRule',
    at: 'POST /rules/{ruleId}/publish',
    scope: 'value:write',
    says: 'Publishes what is written of a rule, from a day on. People who have started keep what was promised.',
    answers: z.object({ ruleId: z.uuid(), number: z.int(), effectiveFrom: z.iso.date(), currency: z.string() }),
    example: {
      input: { effectiveFrom: '2027-08-01' },
      answer: { ruleId, number: 2, effectiveFrom: '2027-08-01', currency: 'money' },
    },
  }),
  rest(discardRuleDraft, {
    id: 'discardRuleDraft',
    at: 'DELETE /rules/{ruleId}/draft',
    scope: 'value:write',
    says: 'Throws away what is written of a rule. One that was never published is gone with it.',
    answers: z.object({ isGone: z.boolean() }),
  }),
  read({
    id: 'tryRule',
    at: 'GET /rules/{ruleId}/try',
    scope: 'value:read',
    says: 'What a rule as it is written would have come to on the awards of the last year. Nothing is entered.',
    query: { ruleId: z.uuid() },
    answers: z.object({
      since: z.iso.date(),
      people: z.int(),
      awards: z.int().describe('Awards of that year; none for a rule on writing.'),
      works: z
        .int()
        .nullable()
        .describe('For a rule on writing: what was published for the first time in that year; null for every other.'),
      isPart: z.boolean().describe('More people earned something than are worked out at once.'),
      reached: z.int().describe('People who would have been given something.'),
      lines: z.int(),
      amount,
      held: z.array(z.object({ code: z.string(), lines: z.int(), amount })),
      sums: z.array(z.object({ currency: z.string(), before: amount, after: amount, change: amount })),
    }),
    find: async (reading, { ruleId: id }) => {
      const { db, now } = reading
      const rule = await findRule(db, id)
      if (!mayKeepRules(reading.actor, rule).allowed) throw missing('rule')
      const written = rule.draft ?? rule.versions[0]?.text
      if (!written) throw missing('rule')
      const decimals = (await currenciesOf(db, rule.organizationId)).find(({ code }) => code === written.currency)?.decimals ?? 2
      const since = yearsBefore(dayIn(rule.timeZone, now), 1)
      const tried = { organizationId: rule.organizationId, ruleId: id, text: written, decimals, since }
      if (written.basis !== 'authoring') return { ...(await whatIf(db, { ...tried, now })), works: null }
      const { works, reached, lines, amount, isPart } = await whatIfWritten(db, tried)
      return { since, people: reached, awards: 0, works, isPart, reached, lines, amount, held: [], sums: [] }
    },
  }),
]
