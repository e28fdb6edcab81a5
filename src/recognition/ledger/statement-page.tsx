import { Download } from 'lucide-react'
import { amountInShort } from '../../definitions/value/rule-words.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/statement-page.ts'
import { linesOf, schoolYearFor, totalsOf, yearsOf } from './ledger.ts'
import { OwnRings } from './own-rings.tsx'
import { entries, whyInWords } from './reason-words.ts'
import { ringsOf } from './rings.ts'
import { readSchoolYear, schoolYearName } from './school-year.ts'

/** So many lines are on one statement; who has more takes the CSV along. */
const mostLines = 1000

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const asked = new URL(request.url).searchParams.get('year')
  const { year: thisYear, start } = await schoolYearFor(db, actor, world.now())
  const year = asked === 'all' ? null : (readSchoolYear(asked) ?? thisYear)
  const [totals, years, { lines, next }, rings] = await Promise.all([
    totalsOf(db, actor.id, year ?? thisYear),
    yearsOf(db, actor.id),
    linesOf(db, actor.id, { ...(year !== null && { year }), limit: mostLines }),
    ringsOf(db, actor.id, { organizationIds: organizationsWhere(actor, 'earner'), schoolYear: year ?? thisYear }),
  ])
  return {
    name: actor.name,
    year,
    start,
    years: [...new Set([thisYear, ...years])],
    totals,
    lines,
    isPart: next !== null,
    rings,
    at: world.now(),
  }
}

/** What a person was given, to print: one school year, or all of them. */
export default function StatementPage({ loaderData }: Route.ComponentProps) {
  const { name, year, start, years, totals, lines, isPart, rings, at } = loaderData
  const t = useText()
  const locale = useLocale()
  const time = year === null ? t('all years') : schoolYearName(year, start)
  const shown = totals.filter(({ inYear }) => year === null || Number(inYear) !== 0)
  return (
    <Page
      title={t('Statement of {name}', { name })}
      eyebrow={
        <span className="print:hidden">
          <TextLink to="/value">{t('What I have earned')}</TextLink>
        </span>
      }
      lede={t.rich('{time}, as of {day}', { time, day: <Day at={at} /> })}
      actions={
        <LinkButton to={`/value.csv${year === null ? '' : `?year=${year}`}`} kind="quiet" icon={Download} download>
          {t('Download as CSV')}
        </LinkButton>
      }
      index={false}
    >
      <div className="mb-7 print:hidden">
        <TabLinks
          label={t('School years')}
          links={[
            ...years.map((one) => ({ to: `/value/statement?year=${one}`, label: schoolYearName(one, start), current: one === year })),
            { to: '/value/statement?year=all', label: t('All'), current: year === null },
          ]}
        />
        <p className="text-soft">{t('To print it or keep it as a PDF, use the print function of your browser.')}</p>
      </div>
      <Stack gap="l">
        <Section title={t('Balances')}>
          {shown.length > 0 ? (
            <DataTable
              caption={t('Of each currency')}
              hideCaption
              columns={[
                { key: 'currency', label: t('Currency'), cell: ({ currencyName }) => t(currencyName), head: true, wide: true },
                ...(year === null
                  ? []
                  : [
                      {
                        key: 'year',
                        label: time,
                        align: 'end' as const,
                        cell: (sum: (typeof shown)[number]) => amountInShort({ ...sum, amount: sum.inYear }, locale),
                      },
                    ]),
                { key: 'all', label: t('In all'), align: 'end', cell: (sum) => amountInShort({ ...sum, amount: sum.inAll }, locale) },
              ]}
              rows={shown}
              rowKey={({ currency, unit }) => `${currency} ${unit}`}
            />
          ) : (
            <p>{t('Nothing was entered in {year}.', { year: time })}</p>
          )}
        </Section>
        {rings.length > 0 && (
          <Section title={t('Toward goals and lanes')}>
            <OwnRings rings={rings} start={start} />
          </Section>
        )}
        {lines.length > 0 && (
          <Section title={t('Line by line')}>
            <DataTable
              caption={t('The newest first')}
              hideCaption
              columns={[
                {
                  key: 'day',
                  label: t('Day'),
                  cell: ({ recordedAt, timeZone }) => (
                    <span className="whitespace-nowrap">
                      <Day at={recordedAt} zone={timeZone} form="medium" />
                    </span>
                  ),
                },
                {
                  key: 'what',
                  label: t('For'),
                  head: true,
                  wide: true,
                  cell: (line) => (
                    <>
                      <span className="block font-semibold">{line.title || t(entries[line.cause])}</span>
                      <span className="block text-s font-normal text-soft">
                        {[line.organizationShortName, whyInWords(line, locale)].filter(Boolean).join(': ')}
                      </span>
                    </>
                  ),
                },
                { key: 'entry', label: t('Entry'), cell: ({ cause }) => t(entries[cause]) },
                { key: 'amount', label: t('Amount'), align: 'end', cell: (line) => amountInShort(line, locale) },
              ]}
              rows={lines}
              rowKey={({ id }) => id}
            />
            {isPart && <p>{t('These are the newest {count} lines. The CSV has all.', { count: mostLines })}</p>}
          </Section>
        )}
      </Stack>
    </Page>
  )
}
