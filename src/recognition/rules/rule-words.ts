import { amountText } from '../../definitions/rules/exact.ts'
import {
  type Approver,
  type Cap,
  type Conversion,
  type Covers,
  daysAfter,
  type Gives,
  type RuleText,
} from '../../definitions/rules/rule.ts'
import type { Currency } from '../../definitions/value/currencies.ts'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import type { RoleName } from '../../foundation/platform/actor.ts'
import { formatDay, formatText, type Locale, type Values } from '../../foundation/words/format.ts'
import { listOf, sentence, type Value } from '../../foundation/words/sentence.ts'
import { roleLabels } from '../../people/accounts/role-labels.ts'
import { type LineCurrency, reasonsInWords } from '../ledger/reason-words.ts'
import { exampleDay, exampleOf } from './rule-example.ts'

/** What the things are called that a rule names. */
export type Names = {
  organization: string
  currencies: readonly Currency[]
  achievements: readonly { id: string; title: string }[]
  issuers: readonly { id: string; name: string }[]
  schools: readonly { id: string; name: string }[]
  /** Groups of contracts. */
  groups: readonly { id: string; name: string }[]
  /** Who may be named as the one who approves. */
  people: readonly { id: string; name: string }[]
}

/** So many titles are named before the rest is counted. */
const mostNamed = 6

export const currencyOf =
  ({ currencies }: Pick<Names, 'currencies'>) =>
  (code: string): LineCurrency => {
    const { kind = 'credits', name = code, unit = code } = currencies.find((one) => one.code === code) ?? {}
    return { currency: code, kind, currencyName: name, unit }
  }

/** A rule as plain sentences: what it gives, and what limits it. `from` is the day from which work counts by it; null before that is known. */
export function ruleInWords(rule: RuleText, from: string | null, names: Names, locale: Locale = 'en'): { gives: string; limits: string[] } {
  const say = (text: string, values: Values = {}) => formatText(locale, text, values)
  const lookUp = currencyOf(names)
  const amount = (text: string, code = rule.currency) => amountInWords({ ...lookUp(code), amount: text || '0' }, locale)
  const begins = from === null ? null : say('It counts for work that begins on {day} or later.', { day: formatDay(locale, from) })
  const ends =
    rule.until === null
      ? null
      : say('Its last day is {day}: work that begins later does not count by it.', { day: formatDay(locale, rule.until) })
  return {
    gives: givesInWords(rule, names, amount, say),
    limits: [
      ...coversInWords(rule.covers, names, say),
      ...conversionInWords(rule.conversion, amount, say),
      ...rule.caps.map((cap) => capInWords(cap, amount(cap.amount), say)),
      rule.notWith.length > 0 &&
        say('It is not given where the award brings {currencies}: never both.', {
          currencies: listOf(
            rule.notWith.map((code) => sentence(lookUp(code).currencyName)),
            'or',
          ),
        }),
      rule.leastMinutes !== null && say('Sessions shorter than {minutes} minutes don’t count.', { minutes: rule.leastMinutes }),
      rule.roles.length > 0 &&
        say('Only for people who are {roles} here.', {
          roles: listOf(
            rule.roles.map((role) => sentence(roleLabels[role as RoleName])),
            'or',
          ),
        }),
      rule.schools.length > 0 && say('Only for people of {schools}.', { schools: named(rule.schools, names.schools, 'or') }),
      rule.groups.length > 0 && say('Only for people whose contract is {groups}.', { groups: named(rule.groups, names.groups, 'or') }),
      rule.priorApproval && say('Somebody has to agree before: who earns it asks no later than the day on which the work begins.'),
      rule.askWithin !== null &&
        say(
          '{days, plural, one {It has to be asked for within # day of the award.} other {It has to be asked for within # days of the award.}}',
          {
            days: rule.askWithin,
          },
        ),
      approversInWords(rule.approvers, names, say),
      rule.recurs === 'next-year' && say('It is added to pay every year, from the next school year on.'),
      rule.recurs === 'at-once' && say('It is added to pay every year at once; of the first year the part that is left.'),
      begins,
      ends,
    ].filter((line): line is string => typeof line === 'string'),
  }
}

type Say = (text: string, values?: Values) => string
type Amounts = (text: string, code?: string) => string

function givesInWords({ basis, gives, currency, parts, conversion }: RuleText, names: Names, amount: Amounts, say: Say): string {
  const { organization } = names
  const what = sentence(currencyOf(names)(currency).currencyName)
  if (basis === 'conversion' && conversion)
    return say('{organization} gives {amount} for every {every}.', {
      organization,
      amount: amount(conversion.gives),
      every: amount(conversion.every, conversion.from),
    })
  if (basis === 'collection' && gives.how === 'fixed')
    return say('{organization} gives {amount}, once, to who has earned {parts}.', {
      organization,
      amount: amount(gives.amount),
      parts: listOf(parts.map((part) => partInWords(part, names))),
    })
  if (basis === 'authoring') return authoringInWords(gives, organization, what, amount, say)
  switch (gives.how) {
    case 'set':
      return say('{organization} gives in “{what}” what was set on each micro-credential.', { organization, what })
    case 'fixed':
      return say('{organization} gives {amount} for each award.', { organization, amount: amount(gives.amount) })
    case 'by-level': {
      const [one, two, three] = gives.amounts.map((text) => amount(text))
      return say('{organization} gives {one} for an award at level 1, {two} at level 2, and {three} at level 3.', {
        organization,
        one,
        two,
        three,
      })
    }
    case 'by-hours':
      return say('{organization} gives {amount} for each hour that a micro-credential is estimated at.', {
        organization,
        amount: amount(gives.amount),
      })
    case 'formula':
      return say('{organization} gives in “{what}” what this comes to for each award: {formula}', {
        organization,
        what,
        formula: gives.formula,
      })
  }
}

/** What writing a micro-credential brings; of what it could be set on, there is nothing yet. */
function authoringInWords(gives: Gives, organization: string, what: Value, amount: Amounts, say: Say): string {
  switch (gives.how) {
    case 'set':
      return ''
    case 'fixed':
      return say('{organization} gives {amount} to who writes a micro-credential, once it is published for the first time.', {
        organization,
        amount: amount(gives.amount),
      })
    case 'by-level': {
      const [one, two, three] = gives.amounts.map((text) => amount(text))
      return say(
        '{organization} gives who writes a micro-credential {one} at level 1, {two} at level 2, and {three} at level 3, once it is published for the first time.',
        { organization, one, two, three },
      )
    }
    case 'by-hours':
      return say(
        '{organization} gives who writes a micro-credential {amount} for each hour that it is estimated at, once it is published for the first time.',
        { organization, amount: amount(gives.amount) },
      )
    case 'formula':
      return say('{organization} gives who writes a micro-credential in “{what}” what this comes to, once it is published: {formula}', {
        organization,
        what,
        formula: gives.formula,
      })
  }
}

function partInWords({ needs, covers }: RuleText['parts'][number], names: Names): Value {
  const [category] = covers.categories
  const [level] = covers.levels
  const one = names.achievements.find(({ id }) => id === covers.achievements[0])
  if (one) return sentence('“{title}”', { title: one.title })
  if (category !== undefined)
    return sentence('{needs, plural, one {# micro-credential} other {# micro-credentials}} of “{category}”', {
      needs,
      category: sentence(category),
    })
  if (level !== undefined)
    return sentence('{needs, plural, one {# micro-credential} other {# micro-credentials}} at level {level}', { needs, level })
  return sentence('{needs, plural, one {# micro-credential} other {# micro-credentials}}', { needs })
}

function named(ids: readonly string[], known: readonly { id: string; name: string }[], join: 'and' | 'or' = 'and'): Value {
  const all = ids.map((id) => known.find((one) => one.id === id)?.name ?? '–')
  const rest = all.length - mostNamed
  return listOf(rest > 0 ? [...all.slice(0, mostNamed), sentence('{rest, plural, one {# more} other {# more}}', { rest })] : all, join)
}

function coversInWords({ levels, categories, achievements, issuers }: Covers, names: Names, say: Say): string[] {
  const titles = names.achievements.map(({ id, title }) => ({ id, name: `“${title}”` }))
  return [
    levels.length > 0 && say('It is about level {levels} only.', { levels: listOf([...levels].sort(), 'and') }),
    categories.length > 0 &&
      say('It is about these categories only: {categories}.', { categories: listOf(categories.map((category) => sentence(category))) }),
    achievements.length > 0 && say('It is about these micro-credentials only: {titles}.', { titles: named(achievements, titles) }),
    issuers.length > 0 && say('It is about what these offer only: {issuers}.', { issuers: named(issuers, names.issuers) }),
  ].filter((line): line is string => typeof line === 'string')
}

/** Who approves at a step, as it is said in a sentence. */
export const approverInWords = ({ who, personId }: Approver, people: Names['people']): Value =>
  who === 'principal'
    ? sentence('a principal of their school')
    : who === 'hr'
      ? sentence('HR')
      : who === 'admin'
        ? sentence('an admin')
        : (people.find(({ id }) => id === personId)?.name ?? sentence('somebody who is not here any more'))

function approversInWords(approvers: readonly Approver[], { people }: Names, say: Say): string | false {
  const steps = approvers.map((step) => approverInWords(step, people))
  if (steps.length === 0) return false
  return steps.length === 1
    ? say('Each line waits until it is approved by {who}.', { who: steps[0] })
    : say('Each line waits until it is approved, one after the other, by {who}.', { who: listOf(steps) })
}

function conversionInWords(conversion: Conversion | null, amount: Amounts, say: Say): string[] {
  if (!conversion) return []
  const { from, first, keepsRest, addsUp, years, share } = conversion
  return [
    first !== null && say('The first one asks for {first}.', { first: amount(first, from) }),
    addsUp
      ? say('What several awards brought is added up.')
      : say('Each award is converted by itself: what several brought is never added up.'),
    addsUp && (keepsRest ? say('What is left over counts toward the next.') : say('What is left over is lost.')),
    years !== null &&
      say('{years, plural, one {What is older than # year no longer counts.} other {What is older than # years no longer counts.}}', {
        years,
      }),
    share !== null &&
      say('At least {percent} % of it comes from {categories}.', {
        percent: share.percent,
        categories: listOf(
          share.categories.map((category) => sentence(category)),
          'or',
        ),
      }),
  ].filter((line): line is string => typeof line === 'string')
}

function capInWords({ per, years }: Cap, cap: string, say: Say): string {
  if (per === 'school-year') return say('No more than {cap} in a school year, whatever gives it.', { cap })
  if (per === 'micro-credential') return say('No more than {cap} for one micro-credential.', { cap })
  if (per === 'years')
    return say(
      '{years, plural, one {No more than {cap} in a year, whatever gives it.} other {No more than {cap} in # years, whatever gives it.}}',
      {
        cap,
        years: years ?? 1,
      },
    )
  return say('No more than {cap} for one person, ever, whatever gives it.', { cap })
}

/** What a rule comes to, worked out by the engine that writes the ledger: sentences, empty where the rule is not whole yet. */
export function ruleExampleInWords(rule: RuleText, names: Names, samples: readonly Sample[], locale: Locale = 'en'): string[] {
  const example = exampleOf(rule, samples)
  if (!example) return []
  const say = (text: string, values: Values = {}) => formatText(locale, text, values)
  const lookUp = currencyOf(names)
  const currency = lookUp(rule.currency)
  const amount = (hundredths: bigint, code = rule.currency) => amountInWords({ ...lookUp(code), amount: amountText(hundredths) }, locale)
  const because = reasonsInWords(example.reasons, { currency, nameOf: lookUp }, locale)
  const brings = amount(example.amount)
  switch (example.kind) {
    case 'authoring':
      return [
        say('Example: “{title}”, level {level}, is published for the first time.', example.sample),
        ...because,
        example.amount > 0n ? say('It brings {brings} to who began it.', { brings }) : say('It brings nothing.'),
      ]
    case 'award':
      return [
        say('Example: “{title}”, level {level}, is earned.', example.sample),
        ...(rule.priorApproval ? [say('It was asked for before the work began, and agreed to.')] : []),
        ...because,
        ...(rule.askWithin === null
          ? []
          : [
              say('Awarded on {day}, it has to be asked for by {until}.', {
                day: formatDay(locale, exampleDay),
                until: formatDay(locale, daysAfter(exampleDay, rule.askWithin)),
              }),
            ]),
        example.amount > 0n ? say('It brings {brings}.', { brings }) : say('It brings nothing.'),
        ...(example.capped
          ? [
              say('Who has been given {before} before would be given {left}.', {
                before: amount(example.capped.before),
                left: amount(example.capped.left),
              }),
            ]
          : []),
      ]
    case 'collection':
      return [
        say('Example: the last of {count} is earned. It brings {brings}, and nothing more when others follow.', {
          count: example.count,
          brings,
        }),
      ]
    case 'conversion':
      return [say('Example: somebody has been given {before}.', { before: amount(example.before, rule.conversion?.from) }), ...because]
  }
}

export type Sample = {
  title: string
  level: number
  category: string
  sessions: number
  minutes: number
  achievementId: string
  issuerId: string
}
