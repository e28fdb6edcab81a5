import { type Amount, amountInWords } from '../../definitions/value/rule-words.ts'
import { formatMoney, formatNumber, type Locale } from '../../foundation/words/format.ts'

/** In what a report counts. */
export type CountedIn = Omit<Amount, 'amount'>

/** An amount in words. */
export const writeAmount = (of: CountedIn, amount: string, locale: Locale): string => amountInWords({ ...of, amount }, locale)

/** An amount at the side of a chart: round, and short. */
export const writeTick =
  ({ kind, unit }: CountedIn, locale: Locale) =>
  (amount: number) =>
    kind === 'money' ? formatMoney(locale, amount, unit).replace(/[.,]00$/, '') : formatNumber(locale, amount)

/** A share in percent, without decimals. */
export const writeShare = (share: number, locale: Locale): string =>
  formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 0 })

type Shown = { organization: { slug: string }; year: number; of: CountedIn; schoolId: string | null }

/** The address of the same report with other choices. */
export const reportAddress =
  ({ organization, year, of, schoolId }: Shown) =>
  (changes: Record<string, string> = {}, page = '/value/reports'): string =>
    `${page}?${new URLSearchParams({
      of: organization.slug,
      year: String(year),
      currency: of.currency,
      ...(schoolId !== null && { school: schoolId }),
      ...changes,
    })}`
