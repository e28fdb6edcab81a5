import type { independentSeats } from '../../definitions/achievements/seats.ts'
import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { BeyondChance, Share } from './agreement-words.tsx'
import type { Part } from './reliability.ts'

const seatNames: Record<(typeof independentSeats)[number], string> = texts({
  first: 'First',
  second: 'Second',
  third: 'Third',
  fourth: 'Fourth',
  fifth: 'Fifth',
})

/** The columns that every table of agreement has beside the name of its rows. */
export function useAgreementColumns<Row extends Part>(): Column<Row>[] {
  const t = useText()
  return [
    {
      key: 'weighed',
      label: t('Weighed together'),
      cell: ({ figures, submissions }) =>
        figures
          ? t('{submissions, plural, one {# submission} other {# submissions}}, {criteria, plural, one {# criterion} other {# criteria}}', {
              submissions: figures.submissions,
              criteria: figures.criteria,
            })
          : t('{count, plural, one {# submission} other {# submissions}}', { count: submissions }),
    },
    { key: 'exact', label: t('The same level'), cell: ({ figures }) => <Share estimate={figures?.exact ?? null} /> },
    { key: 'adjacent', label: t('Within one level'), cell: ({ figures }) => <Share estimate={figures?.adjacent ?? null} /> },
    { key: 'kappa', label: t('Weighted kappa'), cell: ({ figures }) => <BeyondChance estimate={figures?.quadratic ?? null} /> },
  ]
}

/** Agreement over time, and between seats where more than two weigh: the same on the page of all and on that of one. */
export function OverTimeAndSeats({ over, seats }: { over: readonly Part[]; seats: readonly Part[] }) {
  const t = useText()
  const columns = useAgreementColumns<Part>()
  const time = (key: string) => {
    const quarter = /^(\d{4})-Q(\d)$/.exec(key)
    if (quarter) return t('Quarter {quarter} of {year}', { quarter: quarter[2] ?? '', year: quarter[1] ?? '' })
    return t('{month, date, month}', { month: `${key}-15` })
  }
  const seat = (key: string) => {
    const [one = 'first', other = 'second'] = key.split(' ') as (keyof typeof seatNames)[]
    return t('{one} and {other}', { one: t(seatNames[one]), other: t(seatNames[other]) })
  }
  return (
    <>
      {over.filter(({ figures }) => figures !== null).length > 1 && (
        <Section title={t('Over time')}>
          <DataTable
            caption={t('Over time')}
            hideCaption
            rows={over}
            rowKey={({ key }) => key}
            columns={[{ key: 'time', label: t('Time'), head: true, cell: ({ key }) => time(key) }, ...columns]}
          />
        </Section>
      )}
      {seats.length > 0 && (
        <Section
          title={t('Between seats')}
          lede={t('Where more than two weigh. A seat is not a person: the next one goes to anyone who is free.')}
        >
          <DataTable
            caption={t('Between seats')}
            hideCaption
            rows={seats}
            rowKey={({ key }) => key}
            columns={[{ key: 'seats', label: t('Seats'), head: true, cell: ({ key }) => seat(key) }, ...columns]}
          />
        </Section>
      )}
    </>
  )
}
