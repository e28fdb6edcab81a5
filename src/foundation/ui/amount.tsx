import { formatBytes, formatDuration, formatNumber } from '../words/format.ts'
import { useLocale } from '../words/text.tsx'

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
