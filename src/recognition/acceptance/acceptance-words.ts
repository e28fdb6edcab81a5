import type { AcceptanceKind, AcceptanceText } from '../../definitions/rules/acceptance.ts'
import type { Currency } from '../../definitions/value/currencies.ts'
import { amountInWords, worthSentence } from '../../definitions/value/rule-words.ts'
import { formatDay, formatText, type Locale } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What an acceptance may name: currencies and rules of who accepts. */
export type AcceptanceNames = { organization: string; currencies: readonly Currency[]; rules: readonly { id: string; name: string }[] }

/** What each kind of thing is called. */
export const kindNames: Record<AcceptanceKind, string> = texts({
  achievement: 'Micro-credential',
  'outside-badge': 'Badge from elsewhere',
  pathway: 'Set',
  issuer: 'Everything of an issuer',
  'outside-issuer': 'Everything of an issuer elsewhere',
})

/** What is given, in short: “5 clock hours and $200 for each award”. */
export function valueInWords(
  { value }: Pick<AcceptanceText, 'value'>,
  { currencies, rules }: AcceptanceNames,
  locale: Locale = 'en',
): string {
  if (value.how === 'listed') return formatText(locale, 'Listed only: it brings nothing by this.')
  if (value.how === 'rule') {
    const name = rules.find(({ id }) => id === value.ruleId)?.name ?? ''
    return formatText(locale, 'As the rule “{name}” says.', { name })
  }
  const worth = worthSentence(
    value.amounts.map(({ currency, amount, unit }) => {
      const known = currencies.find(({ code }) => code === currency)
      return { currency, amount, unit, kind: known?.kind ?? 'credits', currencyName: known?.name ?? currency }
    }),
    locale,
  )
  return formatText(locale, '{worth} for each award.', { worth })
}

/** One amount of a list of sums, in words. */
export const sumInWords = (currency: string, amount: string, { currencies }: AcceptanceNames, locale: Locale = 'en'): string => {
  const known = currencies.find(({ code }) => code === currency)
  return amountInWords(
    { currency, amount, unit: known?.unit ?? '', kind: known?.kind ?? 'credits', currencyName: known?.name ?? currency },
    locale,
  )
}

type Said = {
  text: AcceptanceText
  from: string
  reviewOn: string | null
  until?: string | null
  title: string
  issuerName: string
  kind: AcceptanceKind
}

/** What an acceptance says, one sentence for each thing: what, since when, at which value, why, and how long. */
export function acceptanceInWords(
  { text, from, reviewOn, until = null, title, issuerName, kind }: Said,
  names: AcceptanceNames,
  locale: Locale = 'en',
): string[] {
  const say = (sentence: string, values: Parameters<typeof formatText>[2] = {}) => formatText(locale, sentence, values)
  const values = { organization: names.organization, title, issuer: issuerName, day: formatDay(locale, from) }
  const what = {
    achievement: say('{organization} accepts “{title}” from {issuer}, for work that begins on {day} or later.', values),
    pathway: say('{organization} accepts the set “{title}” from {issuer}, for work that begins on {day} or later.', values),
    issuer: say('{organization} accepts everything that {issuer} offers, for work that begins on {day} or later.', values),
    'outside-badge': say(
      '{organization} accepts the badge “{title}” from {issuer}, where people bring it in and it proves to be real and theirs, from {day} on.',
      values,
    ),
    'outside-issuer': say(
      '{organization} accepts every badge of {issuer} that people bring in and that proves to be real and theirs, from {day} on.',
      values,
    ),
  }[kind]
  const review = reviewOn === null ? [] : [formatDay(locale, reviewOn)]
  return [
    what,
    valueInWords(text, names, locale),
    say('Because: {reason}', { reason: text.reason }),
    text.countsEarlier ? say('Awards from before count too.') : say('Awards from before don’t count.'),
    text.countsElsewhere
      ? say('Awards count too whose work began by the rules of another organization.')
      : say('Awards whose work began by the rules of another organization don’t count, so that nobody is given the same twice.'),
    ...review.map((day) =>
      text.endsAtReview
        ? say('It is reviewed on {day}, and ends then.', { day })
        : say('It is reviewed on {day}, and goes on until somebody ends it.', { day }),
    ),
    ...(until !== null && !(text.endsAtReview && until === reviewOn)
      ? [say('Its last day is {day}.', { day: formatDay(locale, until) })]
      : []),
    text.isShown ? say('Everyone may see that it is accepted.') : say('The issuer and the public are not told.'),
  ]
}
