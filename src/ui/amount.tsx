import { formatBytes, formatDuration, formatMoney, formatNumber } from './format.ts'
import { useLocale } from './text.tsx'

/** Money, cents only where there are any. */
export const Money = ({ amount, currency = 'USD' }: { amount: number; currency?: string }) => (
  <span className="tabular-nums">{formatMoney(useLocale(), amount, currency)}</span>
)

/** A number as the reader's language writes it. */
export const Num = ({ value, percent, digits }: { value: number; percent?: boolean; digits?: number }) => (
  <span className="tabular-nums">
    {formatNumber(useLocale(), value, {
      ...(percent && { style: 'percent' }),
      ...(digits !== undefined && { maximumFractionDigits: digits }),
    })}
  </span>
)

/** The size of a file. */
export const Bytes = ({ value }: { value: number }) => <span className="whitespace-nowrap">{formatBytes(useLocale(), value)}</span>

/** A place in a recording, or its length. */
export const Duration = ({ seconds }: { seconds: number }) => <span className="tabular-nums">{formatDuration(seconds)}</span>
