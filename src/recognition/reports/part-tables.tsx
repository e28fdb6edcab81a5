import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { ShareBar } from '../../judgment/results/share-bar.tsx'
import { CompactTable } from './compact-table.tsx'
import { MonthColumns } from './month-chart.tsx'
import type { Month } from './months.ts'
import type { Brought, Part } from './recognized.ts'
import { type CountedIn, reportAddress, writeAmount, writeShare, writeTick } from './report-words.ts'

type Data = {
  organization: { slug: string }
  year: number
  of: CountedIn
  schoolId: string | null
  upTo: string
  whole: Part
  months: readonly Month[]
  categories: readonly Part[]
  schoolParts: readonly (Part & { name: string })[]
  achievements: { rows: readonly Brought[]; isMore: boolean }
  page: number
}

/** The way to a table as a file. */
function AsFile({ data, table, children }: { data: Data; table: string; children: ReactNode }) {
  return (
    <p className="mt-3 print:hidden">
      <LinkButton to={reportAddress(data)({ table }, '/value/reports.csv')} kind="quiet" small icon={Download} download>
        {children}
      </LinkButton>
    </p>
  )
}

/** How much, of how many lines, and which share of the whole, with a bar of that length. */
function useAmountColumns<Row extends Part>({ of, whole }: Pick<Data, 'of' | 'whole'>, rows: readonly Part[]) {
  const t = useText()
  const locale = useLocale()
  const most = Math.max(0, ...rows.map(({ amount }) => Number(amount)))
  const all = Number(whole.amount)
  return [
    {
      key: 'bar',
      label: t('Compared'),
      wideOnly: true,
      isBar: true,
      cell: ({ amount }: Row) => <ShareBar share={most > 0 ? Math.max(0, Number(amount)) / most : 0} />,
    },
    { key: 'amount', label: t('Given'), isNumber: true, cell: ({ amount }: Row) => writeAmount(of, amount, locale) },
    {
      key: 'share',
      label: t('Share'),
      isNumber: true,
      cell: ({ amount }: Row) => (all > 0 ? writeShare(Number(amount) / all, locale) : '–'),
    },
    { key: 'lines', label: t('Lines'), isNumber: true, wideOnly: true, cell: ({ lines }: Row) => lines },
  ]
}

export function MonthSection({ data }: { data: Data }) {
  const t = useText()
  const locale = useLocale()
  const { of, months, upTo } = data
  const largest = months.toSorted((a, b) => Number(b.amount) - Number(a.amount))[0]
  const says = largest
    ? t('By month. The most was given in {month}: {amount}.', {
        month: formatDay(locale, largest.month, 'month'),
        amount: writeAmount(of, largest.amount, locale),
      })
    : t('By month.')
  return (
    <Section title={t('By month')}>
      <MonthColumns says={says} months={months} upTo={upTo} write={writeTick(of, locale)} />
      <div className="mt-4">
        <CompactTable
          caption={says}
          rows={months.filter(({ month, lines, amount }) => month <= upTo || lines !== 0 || Number(amount) !== 0)}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', label: t('Month'), cell: ({ month }) => formatDay(locale, month, 'month') },
            {
              key: 'amount',
              label: t('Given'),
              isNumber: true,
              cell: ({ amount }) => writeAmount(of, amount, locale),
            },
            {
              key: 'sum',
              label: t('Since the year began'),
              isNumber: true,
              cell: ({ sum }) => writeAmount(of, sum, locale),
            },
            { key: 'lines', label: t('Lines'), isNumber: true, wideOnly: true, cell: ({ lines }) => lines },
          ]}
        />
      </div>
      <AsFile data={data} table="month">
        {t('By month, as CSV')}
      </AsFile>
    </Section>
  )
}

export function SchoolTable({ data }: { data: Data }) {
  const t = useText()
  const columns = useAmountColumns<Part & { name: string }>(data, data.schoolParts)
  return (
    <Section title={t('By school')}>
      <CompactTable
        caption={t('By school, the most first')}
        rows={data.schoolParts}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            label: t('School'),
            cell: ({ key, name }) =>
              key ? (
                <TextLink to={reportAddress(data)({ school: key })}>{name}</TextLink>
              ) : (
                t('No school: the office, assessments, and what HR entered')
              ),
          },
          ...columns,
        ]}
      />
      <AsFile data={data} table="school">
        {t('By school, as CSV')}
      </AsFile>
    </Section>
  )
}

export function CategoryTable({ data }: { data: Data }) {
  const t = useText()
  const columns = useAmountColumns<Part>(data, data.categories)
  return (
    <Section title={t('By category')}>
      <CompactTable
        caption={t('By category, the most first')}
        rows={data.categories}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            label: t('Category'),
            cell: ({ key }) => (key ? t(key) : t('For no award: assessments, and what HR entered')),
          },
          ...columns,
        ]}
      />
      <AsFile data={data} table="category">
        {t('By category, as CSV')}
      </AsFile>
    </Section>
  )
}

export function AchievementsTable({ data }: { data: Data }) {
  const t = useText()
  const { achievements, page } = data
  const columns = useAmountColumns<Brought>(data, achievements.rows)
  const at = (each: number) => `${reportAddress(data)({ page: String(each) })}#micro-credentials`
  return (
    <Section title={t('What each micro-credential brought')} id="micro-credentials">
      <CompactTable
        caption={achievements.rows.length > 0 ? t('The most first') : t('No micro-credential brought anything in this currency.')}
        rows={achievements.rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'title',
            label: t('Micro-credential'),
            cell: ({ title, path, versionId, language }) => (
              <span className="flex items-center gap-3">
                <BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" />
                <TextLink to={path}>
                  <Written language={language}>{title}</Written>
                </TextLink>
              </span>
            ),
          },
          ...columns,
        ]}
      />
      <Pager
        label={t('Pages of micro-credentials')}
        previous={page > 1 ? at(page - 1) : null}
        next={achievements.isMore ? at(page + 1) : null}
      />
    </Section>
  )
}
