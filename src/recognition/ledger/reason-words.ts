import type { Reason } from '../../definitions/rules/settle.ts'
import { type Amount, amountInWords } from '../../definitions/value/rule-words.ts'
import { formatDay, formatText, type Locale, type Values } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { schoolYearName } from './school-year.ts'
import type { LedgerLine, LineCause } from './told-lines.ts'

/** What a line is called, by its cause. */
export const entries: Record<LineCause, string> = texts({
  award: 'Earned',
  collection: 'Collected',
  conversion: 'Converted',
  recurring: 'Added again',
  opening: 'Opening line',
  authoring: 'Written',
  assessment: 'Assessed',
  adjustment: 'Adjusted',
  reversal: 'Taken back',
  reinstatement: 'Given again',
})

/** Why a line is there and how it came to its amount, as one text without marks: for files. */
export function whyInWords(line: LedgerLine, locale: Locale): string {
  const say = (text: string, values: Values = {}) => formatText(locale, text, values)
  const steps = reasonsInWords(line.reasons ?? [], { currency: line, nameOf: nameIn(line) }, locale)
  const rule = line.ruleName === null ? '' : say('Rule “{name}”, version {number}.', { name: line.ruleName, number: line.ruleNumber ?? 0 })
  if (line.cause === 'reinstatement') return say('An appeal found that the award stands.')
  if (line.cause === 'reversal' && steps.length === 0) {
    const reason = line.revocationReason ?? ''
    return line.source === 'assessment'
      ? say('The assessment was declared void: {reason}', { reason })
      : say('The award was taken back: {reason}', { reason })
  }
  return [rule, ...steps].filter(Boolean).join(' ')
}

/** In what a line is, so that its amounts can be said. */
export type LineCurrency = Omit<Amount, 'amount'>

/** Why a line says what it says, one sentence for each step, in a reader's language. */
export const reasonsInWords = (
  reasons: readonly Reason[],
  { currency, nameOf }: { currency: LineCurrency; nameOf: (code: string) => LineCurrency },
  locale: Locale = 'en',
): string[] => reasons.map((reason) => reasonInWords(reason, currency, nameOf, locale)).filter(Boolean)

/** What the reasons of a line call things that it names beside its own currency. */
export const nameIn =
  ({ named }: { named: readonly LineCurrency[] | null }) =>
  (code: string): LineCurrency =>
    named?.find(({ currency }) => currency === code) ?? { currency: code, kind: 'credits', currencyName: code, unit: code }

function reasonInWords(reason: Reason, currency: LineCurrency, nameOf: (code: string) => LineCurrency, locale: Locale): string {
  const say = (text: string, values: Values = {}) => formatText(locale, text, values)
  const money = (amount: string, of = currency) => amountInWords({ ...of, amount }, locale)
  switch (reason.code) {
    case 'set':
      return say('Set on this micro-credential: {amount}.', { amount: money(reason.amount) })
    case 'fixed':
      return say('The rule gives {amount} for each award.', { amount: money(reason.amount) })
    case 'level':
      return say('The rule gives {amount} at level {level}.', { amount: money(reason.amount), level: reason.level })
    case 'hours':
      return say(
        '{hours, plural, one {It is estimated at # hour} other {It is estimated at # hours}}, and the rule gives {rate} for each: {amount}.',
        {
          hours: Number(reason.hours),
          rate: money(reason.rate),
          amount: money(reason.amount),
        },
      )
    case 'formula':
      return say(
        'The formula of the rule, {formula}, comes to {amount} for level {level} and {hours, plural, one {# hour} other {# hours}}.',
        {
          formula: reason.formula,
          amount: money(reason.amount),
          level: reason.level,
          hours: Number(reason.hours),
        },
      )
    case 'collection':
      return say(
        '{count, plural, one {It completes a collection of # micro-credential} other {It completes a collection of # micro-credentials}}: {amount}, once.',
        {
          count: reason.count,
          amount: money(reason.amount),
        },
      )
    case 'converted': {
      const values = {
        used: money(reason.used, nameOf(reason.from)),
        amount: money(reason.amount),
        rest: money(reason.rest, nameOf(reason.from)),
      }
      if (Number(reason.rest) === 0) return say('{used} became {amount}.', values)
      return reason.keepsRest
        ? say('{used} became {amount}; {rest} left over count toward the next.', values)
        : say('{used} became {amount}; {rest} left over are not carried on.', values)
    }
    case 'accepted':
      return say('The acceptance gives {amount} for each award.', { amount: money(reason.amount) })
    case 'renewal':
      return say(
        '{worth, plural, =0 {It renews an award, which brings nothing more.} other {It renews an award, which brings # percent of that.}}',
        { worth: reason.worth },
      )
    case 'accepted-later':
      return say('It was not accepted yet when you began, and it was on the day of the award.')
    case 'accepted-from-before':
      return say('You had it before it was accepted here, and the acceptance counts awards from before.')
    case 'later-rule':
      return say('No rule was in force when you began, so the one on the day of the decision counts.')
    case 'written':
      return say('The rule gives {amount} for a micro-credential that is published for the first time.', { amount: money(reason.amount) })
    case 'later-rule-for-text':
      return say('No rule was in force when you began to write it, so the one of the day of publication counts.')
    case 'cap':
      return capInWords(reason, money, locale)
    case 'not-with':
      return say('Not given, because this award brings {currency} already: never both.', {
        currency: say(nameOf(reason.currency).currencyName),
      })
    case 'short-sessions':
      return say('Not given: its sessions have {minutes} minutes, and the rule counts sessions of {least} minutes or more.', {
        minutes: reason.minutes,
        least: reason.least,
      })
    case 'recurs': {
      const year = schoolYearName(reason.schoolYear)
      return reason.when === 'next-year'
        ? say('It is added to pay every year, from the school year {year} on.', { year })
        : say('It is added to pay every year at once; of {year} the part that is left.', { year })
    }
    case 'part-of-year':
      return say(
        '{days, plural, one {# day} other {# days}} of {of} are left of the first year, so of {yearly} a year that part is given.',
        {
          yearly: money(reason.yearly),
          days: reason.days,
          of: reason.of,
        },
      )
    case 'goes-on':
      return say('It is added to pay every year since the school year {since}: {yearly} for {year}.', {
        since: schoolYearName(reason.since),
        yearly: money(reason.yearly),
        year: schoolYearName(reason.schoolYear),
      })
    case 'left-before':
      return say('Not given, because they had left when the school year {year} began.', { year: schoolYearName(reason.schoolYear) })
    case 'adjusted':
      return reason.reason
    case 'no-approval':
      return say('Not given, because nobody agreed to it before.')
    case 'approved-late':
      return say('Not given, because it was asked for after the work began.')
    case 'approval-open':
      return say('Not given yet: it was asked for on {on}, and nobody has decided.', { on: formatDay(locale, reason.on) })
    case 'approval-refused':
      return say('Not given: what was asked on {on} was refused.', { on: formatDay(locale, reason.on) })
    case 'asking-open':
      return say('Not given yet: it was asked for on {on}, and nobody has decided.', { on: formatDay(locale, reason.on) })
    case 'asking-refused':
      return say('Not given: what was asked on {on} was refused.', { on: formatDay(locale, reason.on) })
    case 'late-counts':
      return say('It was asked for late, on {on}, and counts all the same.', { on: formatDay(locale, reason.on) })
    case 'line-refused':
      return say('Not given, because somebody whose approval it needs refused it.')
    case 'not-asked':
      return say('Not given yet: it has to be asked for by {day}.', { day: formatDay(locale, reason.until) })
    case 'asked-late':
      return say('Not given, because it was asked for on {on}, after {day}.', {
        on: formatDay(locale, reason.on),
        day: formatDay(locale, reason.until),
      })
    case 'below-zero':
      return say('The formula comes to less than zero, so nothing is given.')
    case 'beyond-bounds':
      return say('The formula comes to more than a line can hold, so nothing is given. Tell HR.')
    case 'no-result':
      return say('The formula of the rule can’t be worked out for this award, so nothing is given. Tell HR.')
    case 'worked-out-again':
      return say('Worked out again, because something that it rests on has changed.')
    case 'opening':
      return say('Given before it came here, as “{source}” says of {day}. It is not paid again.', {
        source: reason.from,
        day: formatDay(locale, reason.on),
      })
    case 'taken-back':
      return ''
  }
}

function capInWords(
  { per, years, cap, left }: Extract<Reason, { code: 'cap' }>,
  money: (amount: string) => string,
  locale: Locale,
): string {
  const values = { cap: money(cap), left: money(left), years: years ?? 1 }
  if (per === 'school-year') return formatText(locale, 'No more than {cap} is given in a school year, and {left} of it was left.', values)
  if (per === 'micro-credential')
    return formatText(locale, 'No more than {cap} is given for one micro-credential, and {left} of it was left.', values)
  if (per === 'years')
    return formatText(
      locale,
      '{years, plural, one {No more than {cap} is given in a year} other {No more than {cap} is given in # years}}, and {left} of it was left.',
      values,
    )
  return formatText(locale, 'No more than {cap} is given to one person, and {left} of it was left.', values)
}
