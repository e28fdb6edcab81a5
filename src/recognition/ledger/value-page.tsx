import { Coins, Download } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/value-page.ts'
import { goalsOf, linesOf, schoolYearFor, totalsOf, yearsOf } from './ledger.ts'
import { LedgerLineItem } from './ledger-line.tsx'
import { readSchoolYear, schoolYearName } from './school-year.ts'
import { Totals } from './totals.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const { year: thisYear, start } = await schoolYearFor(db, actor, world.now())
  const year = readSchoolYear(searchParams.get('year')) ?? thisYear
  const before = searchParams.get('before')
  const [totals, goals, years, { lines, next }] = await Promise.all([
    totalsOf(db, actor.id, year),
    goalsOf(db, actor, year),
    yearsOf(db, actor.id),
    linesOf(db, actor.id, { year, before: before && /^[0-9a-f-]{36}$/.test(before) ? before : undefined }),
  ])
  const shownYears = [...new Set([thisYear, year, ...years])].sort((a, b) => b - a)
  return { year, start, years: shownYears, totals, goals, lines, next, isFirstPage: before === null, hasAny: years.length > 0 }
}

export default function ValuePage({ loaderData }: Route.ComponentProps) {
  const { year, start, years, totals, goals, lines, next, isFirstPage, hasAny } = loaderData
  const t = useText()
  const name = schoolYearName(year, start)
  return (
    <Page
      title={t('What I have earned')}
      lede={t('What your awards brought you: every line says which rule made it, and why that one counts.')}
      actions={
        hasAny && (
          <LinkButton to={`/value.csv?year=${year}`} kind="quiet" icon={Download} download>
            {t('Download {year} as CSV', { year: name })}
          </LinkButton>
        )
      }
      index={false}
    >
      {hasAny ? (
        <>
          {years.length > 1 && (
            <TabLinks
              label={t('School years')}
              links={years.map((one) => ({ to: `/value?year=${one}`, label: schoolYearName(one, start), current: one === year }))}
            />
          )}
          {isFirstPage && (
            <Section title={t('School year {year}', { year: name })}>
              <Totals totals={totals} goals={goals} year={name} />
            </Section>
          )}
          <Section title={t('Line by line')}>
            {lines.length > 0 ? (
              <Rows label={t('Line by line')}>
                {lines.map((line) => (
                  <LedgerLineItem key={line.id} line={line} />
                ))}
              </Rows>
            ) : (
              <p>{t('Nothing was entered in {year}.', { year: name })}</p>
            )}
            <Pager
              previous={isFirstPage ? null : `/value?year=${year}`}
              next={next && `/value?year=${year}&before=${next}`}
              label={t('Lines')}
            />
          </Section>
        </>
      ) : (
        <EmptyState icon={Coins} title={t('Nothing yet')} action={<LinkButton to="/catalog">{t('See what there is to earn')}</LinkButton>}>
          {t(
            'When you earn a micro-credential that your district gives hours or money for, it is entered here by itself, with the reason.',
          )}
        </EmptyState>
      )}
    </Page>
  )
}
