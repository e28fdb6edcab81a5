import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import { amountInShort } from '../../definitions/value/rule-words.ts'
import { Figure } from '../../foundation/ui/figure.tsx'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Goal } from './ledger.ts'

type Total = { currency: string; kind: CurrencyKind; currencyName: string; unit: string; inYear: string; inAll: string }

/** What a school year brought: hours as rings toward the goals that were set, where there are any, and all sums as figures. */
export function Totals({ totals, goals, year }: { totals: readonly Total[]; goals: readonly Goal[]; year: string }) {
  const t = useText()
  const locale = useLocale()
  const hours = (amount: string) => amountInShort({ currency: 'clock-hours', kind: 'hours', currencyName: '', unit: 'h', amount }, locale)
  const isOnly =
    goals.length === 1 && Number(goals[0]?.reached) === Number(totals.find(({ currency }) => currency === 'clock-hours')?.inYear ?? 0)
  return (
    <Row gap="xl" align="start">
      {goals.map(({ organizationId, organization, hours: goal, reached }) => (
        <ProgressRing
          key={organizationId}
          size="l"
          value={Number(reached)}
          max={goal}
          text={hours(reached)}
          label={t('Clock hours of {organization} in {year}', { organization, year })}
          caption={t('of {goal, plural, one {# clock hour} other {# clock hours}} a year · goal of {organization}', { goal, organization })}
        />
      ))}
      {totals
        // The ring has said it already.
        .filter(({ currency }) => !(currency === 'clock-hours' && isOnly))
        .map(({ inYear, inAll, ...given }) => {
          const { currency, kind, currencyName, unit } = given
          const [amount = '', all] = [inYear, inAll].map((sum) => amountInShort({ ...given, amount: sum }, locale))
          const isHours = currency === 'clock-hours'
          const isOwn = !isHours && currency !== 'money'
          return (
            <Figure
              key={`${currency} ${currencyName} ${unit}`}
              tone={kind === 'money' ? 'gold' : 'green'}
              value={amount}
              caption={
                isOwn
                  ? t('{currency} in {year}; {all} in all', { currency: currencyName, year, all })
                  : isHours
                    ? inYear === inAll
                      ? t('clock hours in {year}', { year })
                      : t('clock hours in {year}; {all} in all', { year, all })
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
