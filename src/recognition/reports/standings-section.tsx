import { Download } from 'lucide-react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { formatNumber } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Standings } from './goal-standings.ts'
import { bucketWords, StandingBar, StandingKey } from './standing-bar.tsx'
import { buckets } from './standing-words.ts'

/** How far people are toward the goal of the year, without telling of any few of them. */
export function StandingsSection({ standings, csv }: { standings: Standings; csv: string }) {
  const t = useText()
  const locale = useLocale()
  const { goal, least, rows, countedAt } = standings
  const isWithheld = rows.some(({ cells, people }) => people === null || buckets.some((bucket) => cells[bucket] === null))
  const number = (people: number | null) =>
    people === null ? (
      <span className="text-soft">
        <span aria-hidden="true">·</span>
        <span className="sr-only">{t('withheld')}</span>
      </span>
    ) : (
      <span className="tabular-nums">{people}</span>
    )
  return (
    <Section
      title={t('Toward the goal of the year')}
      lede={t('{goal, plural, one {# clock hour} other {# clock hours}} for each earner. Counted on {at, date, long}.', {
        goal: Number(goal),
        at: countedAt,
      })}
    >
      <StandingKey />
      <DataTable
        caption={t('People by how far they are')}
        hideCaption
        rows={rows}
        rowKey={({ schoolId, isWhole }) => (isWhole ? 'all' : (schoolId ?? 'none'))}
        columns={[
          {
            key: 'school',
            label: t('School'),
            head: true,
            cell: ({ name, isWhole }) => (
              <span className="md:whitespace-nowrap">{isWhole ? t('All together') : name || t('No school')}</span>
            ),
          },
          { key: 'bar', label: t('Shares'), wide: true, saysItself: true, cell: (row) => <StandingBar standing={row} /> },
          ...buckets.map((bucket) => ({
            key: bucket,
            label: t(bucketWords[bucket]),
            align: 'end' as const,
            cell: ({ cells }: Standings['rows'][number]) => number(cells[bucket]),
          })),
          { key: 'people', label: t('People'), align: 'end' as const, cell: ({ people }: Standings['rows'][number]) => number(people) },
        ]}
      />
      {isWithheld && (
        <p className="mt-3 max-w-reading text-soft">
          {t('· is withheld: a number below {least} would tell who it is, and so would a larger one from which it could be worked out.', {
            least: formatNumber(locale, least),
          })}
        </p>
      )}
      <p className="mt-3 print:hidden">
        <LinkButton to={csv} kind="quiet" small icon={Download} download>
          {t('Toward the goal, as CSV')}
        </LinkButton>
      </p>
    </Section>
  )
}
