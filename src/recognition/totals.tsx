import { amountInShort, type Currency } from '../achievements/value-rules.ts'
import { ProgressRing } from '../ui/progress-ring.tsx'
import { Row } from '../ui/stack.tsx'
import { useLocale, useText } from '../ui/text.tsx'

type Total = { currency: Currency; unit: string; inYear: string; inAll: string }

/** What a school year brought, by currency, as rings: hours toward the yearly goal, money as a part of all there has been. */
export function Totals({ totals, year, yearlyHours }: { totals: readonly Total[]; year: string; yearlyHours: number }) {
  const t = useText()
  const locale = useLocale()
  return (
    <Row gap="xl" align="start">
      {totals.map(({ currency, unit, inYear, inAll }) => {
        const [amount, all] = [inYear, inAll].map((sum) => amountInShort({ currency, unit, amount: sum }, locale))
        const isHours = currency === 'clock-hours'
        return (
          <ProgressRing
            key={`${currency} ${unit}`}
            size="l"
            tone={isHours ? 'green' : 'gold'}
            value={Number(inYear)}
            max={isHours ? yearlyHours : Number(inAll)}
            text={amount}
            label={isHours ? t('Clock hours in {year}', { year }) : t('Money in {year}', { year })}
            caption={
              isHours
                ? inYear === inAll
                  ? t('of {goal, plural, one {# clock hour} other {# clock hours}} a year', { goal: yearlyHours })
                  : t('of {goal, plural, one {# clock hour} other {# clock hours}} a year; {all} in all', { goal: yearlyHours, all })
                : inYear === inAll
                  ? t('in {year}', { year })
                  : t('in {year}, of {all} in all', { year, all })
            }
          />
        )
      })}
    </Row>
  )
}
