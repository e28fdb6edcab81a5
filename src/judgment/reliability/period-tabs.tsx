import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { type Period, periods } from './reliability-period.ts'

const names: Record<Period, string> = texts({ year: 'Last twelve months', all: 'Of all time' })

/** Which time is told of, each under an address of its own. */
export function PeriodTabs({ address, period }: { address: (period: Period) => string; period: Period }) {
  const t = useText()
  return (
    <TabLinks label={t('Time')} links={periods.map((each) => ({ to: address(each), label: t(names[each]), current: each === period }))} />
  )
}
