import { type Part, readMessage } from './icu.ts'
import { insideQuotes } from './quoted.ts'
import { isList, isSentence, type List, type Sentence, type Value, type Values } from './sentence.ts'

export type { Sentence, Values } from './sentence.ts'

/** The languages of the screens. A message's English text is its key; other languages have a dictionary. */
export const locales = ['en', 'es'] as const
export type Locale = (typeof locales)[number]

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' }

export const isLocale = (given: unknown): given is Locale => locales.some((locale) => locale === given)

/** What each message is in another language. */
export type Dictionary = Readonly<Record<string, string>>

const dictionaries = new Map<Locale, Dictionary>()

/** Hands over the words of a language, once, before anything is written in it. English needs none. */
export const addWords = (locale: Locale, words: Dictionary): void => void dictionaries.set(locale, words)
/** Districts are in the United States first; one line to change for elsewhere. */
const regions: Record<Locale, string> = { en: 'en-US', es: 'es-US' }

const kept = new Map<string, unknown>()
/** Formatters and read messages are costly to make and never change. */
function keep<Kept>(key: string, make: () => Kept): Kept {
  const known = kept.get(key)
  if (known !== undefined) return known as Kept
  const made = make()
  kept.set(key, made)
  return made
}

const numberFormat = (locale: Locale, options: Intl.NumberFormatOptions) =>
  keep(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(regions[locale], options))
const dateFormat = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  keep(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(regions[locale], options))
const pluralRules = (locale: Locale, type: Intl.PluralRuleType) =>
  keep(`p${locale}${type}`, () => new Intl.PluralRules(regions[locale], { type }))

export type DayForm = 'long' | 'medium' | 'short' | 'day' | 'month' | 'month-name' | 'weekday'
const dayForms: Record<DayForm, Intl.DateTimeFormatOptions> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  day: { month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  'month-name': { month: 'short' },
  weekday: { weekday: 'long', month: 'long', day: 'numeric' },
}

/** A day, by default the one it is at Greenwich: the same for everyone who reads an award. */
export const formatDay = (locale: Locale, at: Date | string | number, form: DayForm = 'long', timeZone = 'UTC'): string =>
  dateFormat(locale, { ...dayForms[form], timeZone }).format(new Date(at))

/** A time of day, or a day with its time, in a zone. Without a zone the device's own is meant, which only a browser should use. */
export const formatMoment = (locale: Locale, at: Date | string | number, form: 'full' | 'time' = 'full', timeZone?: string): string =>
  dateFormat(locale, {
    ...(form === 'full' ? dayForms.medium : {}),
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone ? { timeZone, timeZoneName: 'short' } : {}),
  }).format(new Date(at))

export const formatNumber = (locale: Locale, value: number | bigint, options: Intl.NumberFormatOptions = {}): string =>
  numberFormat(locale, options).format(value)

/** Money in whole units of its currency; cents are written only where there are any. */
export const formatMoney = (locale: Locale, amount: number, currency = 'USD'): string =>
  numberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount)

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
/** The size of a file as people say it: 1.4 MB. */
export function formatBytes(locale: Locale, bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3))
  const unit = byteUnits[step] ?? 'byte'
  const amount = bytes / 1000 ** step
  return numberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 && step > 0 ? 1 : 0,
  }).format(amount)
}

/** A place in a recording: 2:14, or 1:02:09. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function formatStyled(locale: Locale, part: Part & { kind: 'number' | 'date' | 'time' }, value: Value): string {
  if (value === null || value === undefined) return ''
  if (part.kind === 'number') {
    const amount = typeof value === 'bigint' ? value : Number(value)
    if (part.style.startsWith('::currency/')) return formatMoney(locale, Number(value), part.style.slice(11))
    if (part.style === 'percent' || part.style === '::percent') return formatNumber(locale, amount, { style: 'percent' })
    if (part.style === 'integer') return formatNumber(locale, amount, { maximumFractionDigits: 0 })
    if (part.style === 'bytes') return formatBytes(locale, Number(value))
    if (part.style === '') return formatNumber(locale, amount)
    throw new SyntaxError(`Numbers have no style "${part.style}"`)
  }
  const at = value instanceof Date ? value : new Date(typeof value === 'number' ? value : String(value))
  if (part.kind === 'time') return formatMoment(locale, at, 'time', 'UTC')
  const form = part.style === '' ? 'medium' : part.style
  if (!(form in dayForms)) throw new SyntaxError(`Days have no form "${form}"`)
  return formatDay(locale, at, form as DayForm)
}

/** What a tag makes of what is inside it. */
type Join<Node> = {
  text: (text: string) => Node
  tag: (name: string, inside: Node[]) => Node
  other: (name: string, value: unknown) => Node | undefined
}

function write<Node>(locale: Locale, parts: Part[], values: Record<string, unknown>, join: Join<Node>, count?: number): Node[] {
  return parts.flatMap((part, index): Node[] => {
    if (part.kind === 'text') return [join.text(part.text)]
    if (part.kind === 'count') return [join.text(formatNumber(locale, count ?? 0))]
    if (part.kind === 'tag') return [join.tag(part.name, write(locale, part.inside, values, join, count))]
    if (!(part.name in values)) throw new ReferenceError(`The message needs "${part.name}"`)
    const value = values[part.name]
    if (part.kind === 'select')
      return write(locale, part.branches.get(String(value)) ?? part.branches.get('other') ?? [], values, join, count)
    if (part.kind === 'plural') {
      const amount = Number(value)
      const rest = amount - part.offset
      const word = pluralRules(locale, part.ordinal ? 'ordinal' : 'cardinal').select(rest)
      return write(
        locale,
        part.branches.get(`=${amount}`) ?? part.branches.get(word) ?? part.branches.get('other') ?? [],
        values,
        join,
        rest,
      )
    }
    const other = join.other(part.name, value)
    if (other !== undefined) return [other]
    if (part.kind === 'value') {
      const said = plain(locale, value as Value)
      return [join.text(isQuoted(parts, index) ? insideQuotes(said) : said)]
    }
    return [join.text(formatStyled(locale, part, value as Value))]
  })
}

/** Whether quotation marks stand directly around this part. */
function isQuoted(parts: readonly Part[], index: number): boolean {
  const [before, after] = [parts[index - 1], parts[index + 1]]
  return before?.kind === 'text' && before.text.endsWith('“') && after?.kind === 'text' && after.text.startsWith('”')
}

function plain(locale: Locale, value: Value): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'bigint') return formatNumber(locale, value)
  if (value instanceof Date) return formatDay(locale, value, 'medium')
  if (isSentence(value)) return formatSentence(locale, value)
  return isList(value) ? formatList(locale, value) : String(value)
}

/** Our English has no comma before the last of a list. */
const listRegions: Record<Locale, string> = { en: 'en-GB', es: 'es-US' }

function formatList(locale: Locale, { items, join }: List): string {
  const written = items.map((item) => plain(locale, item))
  if (join === 'commas' || join === 'semicolons') return written.join(join === 'commas' ? ', ' : '; ')
  const type = join === 'and' ? 'conjunction' : 'disjunction'
  return keep(`l${locale}${type}`, () => new Intl.ListFormat(listRegions[locale], { type })).format(written)
}

/** Writes messages and sentences as plain text in one language. */
export type PlainText = { (source: string, values?: Values): string; (sentence: Sentence): string }

const plainTexts = new Map<Locale, PlainText>()
/** The plain text function of a language, made once; pages have `useText`. */
export function plainTextIn(locale: Locale): PlainText {
  const known = plainTexts.get(locale)
  if (known) return known
  const text: PlainText = (source: string | Sentence, values?: Values) =>
    typeof source === 'string' ? formatText(locale, source, values) : formatSentence(locale, source)
  plainTexts.set(locale, text)
  return text
}

/** Writes a sentence in a language. */
export const formatSentence = (locale: Locale, { text, values = {} }: Sentence): string => formatText(locale, text, values)

/** A message in a language, as it stands in the dictionary; in English, or without one, as it is. */
export const translated = (locale: Locale, source: string): string => {
  const words = dictionaries.get(locale)
  return words && Object.hasOwn(words, source) ? (words[source] ?? source) : source
}
const needsReading = /[{}<']/

/** Writes a message into nodes of any kind; the text of a page is made of React nodes, that of a letter of strings. */
export function formatNodes<Node>(locale: Locale, source: string, values: Record<string, unknown>, join: Join<Node>): Node[] {
  const text = translated(locale, source)
  return write(
    locale,
    keep(`m${text}`, () => readMessage(text)),
    values,
    join,
  )
}

const asText: Join<string> = { text: (text) => text, tag: (_name, inside) => inside.join(''), other: () => undefined }

const namesValues = /[{}<]/

/**
 * Writes a message in a language. The source text, in English and in ICU form, is the key of its translations. Names that people give, such as of a
 * category or a currency, are translated where we know them too: what is given no values at all is none of our messages, so its signs mean nothing.
 * @throws ReferenceError when a value the message names was not given
 */
export function formatText(locale: Locale, source: string, values?: Values): string {
  const text = translated(locale, source)
  if (!needsReading.test(text) || (values === undefined && namesValues.test(text))) return text
  return write(
    locale,
    keep(`m${text}`, () => readMessage(text)),
    values ?? {},
    asText,
  ).join('')
}
