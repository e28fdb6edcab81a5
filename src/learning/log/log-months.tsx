import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { EntryRow } from './entry-row.tsx'
import type { LogEntry, MonthTotal } from './find-entries.ts'
import { minutesSentence } from './minutes.ts'

type Given = { entries: readonly LogEntry[]; months: readonly MonthTotal[]; back?: string; isPaper?: boolean }

/** A log by months, each with all of its minutes, whichever of its entries are on this page. */
export function LogMonths({ entries, months, back, isPaper = false }: Given) {
  const t = useText()
  const locale = useLocale()
  const shown = [...new Set(entries.map(({ learnedOn }) => learnedOn.slice(0, 7)))]
  return shown.map((month) => {
    const total = months.find((one) => one.month === month)
    return (
      <Section
        key={month}
        title={formatDay(locale, `${month}-15`, 'month')}
        lede={
          total &&
          (total.minutes > 0
            ? t('{time} in {entries, plural, one {# entry} other {# entries}}', {
                time: minutesSentence(total.minutes),
                entries: total.entries,
              })
            : t('{entries, plural, one {# entry} other {# entries}}', { entries: total.entries }))
        }
      >
        <Rows label={formatDay(locale, `${month}-15`, 'month')}>
          {entries
            .filter(({ learnedOn }) => learnedOn.startsWith(month))
            .map((entry) => (
              <EntryRow key={entry.id} entry={entry} isPaper={isPaper} {...(back !== undefined && { back })} />
            ))}
        </Rows>
      </Section>
    )
  })
}
