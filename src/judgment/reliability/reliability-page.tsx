import { Download } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import type { Route } from './+types/reliability-page.ts'
import { OverTimeAndSeats, useAgreementColumns } from './agreement-tables.tsx'
import { TooLittle, WholeFigures } from './agreement-words.tsx'
import { appealsHeard } from './appeals-heard.ts'
import { AppealsSection } from './appeals-words.tsx'
import { PeriodTabs } from './period-tabs.tsx'
import { reliabilityOf, type Titled } from './reliability.ts'
import { type Period, readPeriod } from './reliability-period.ts'
import { whoseReliability } from './whose-reliability.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  const { organization, choices } = await whoseReliability(db, actor, request)
  const period = readPeriod(request)
  const wish = { organizationId: organization.id, period, now: world.now() }
  const [told, appeals] = await Promise.all([reliabilityOf(db, wish), appealsHeard(db, wish)])
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    period,
    ...told,
    appeals,
  }
}

export default function ReliabilityPage({ loaderData }: Route.ComponentProps) {
  const { organization, choices, period, submissions, whole, definitions, more, over, seats, appeals } = loaderData
  const t = useText()
  const columns = useAgreementColumns<Titled>()
  const address = (slug: string, time: Period) =>
    `/reliability?${new URLSearchParams({ of: slug, ...(time === 'all' && { period: time }) })}`
  return (
    <Page
      title={t('How far assessors agree')}
      eyebrow={organization.name}
      lede={t('Where two or more weigh the same work, each without seeing the others. Nobody is named or ranked here.')}
      index={false}
      actions={
        submissions > 0 && (
          <LinkButton to={`/reliability.csv?of=${organization.slug}`} kind="quiet" icon={Download} download>
            {t('For a researcher, as CSV')}
          </LinkButton>
        )
      }
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => address(slug, period)} />
      <PeriodTabs address={(time) => address(organization.slug, time)} period={period} />
      {whole ? (
        <>
          <Section title={t('All together')}>
            <WholeFigures figures={whole} />
          </Section>
          <Section
            title={t('By micro-credential')}
            lede={t('Those with the most that several weighed come first. Each leads to its criteria.')}
          >
            <DataTable
              caption={t('By micro-credential')}
              hideCaption
              rows={definitions}
              rowKey={({ key }) => key}
              columns={[
                {
                  key: 'title',
                  label: t('Micro-credential'),
                  head: true,
                  cell: ({ title, slug }) => (
                    <TextLink to={`/reliability/${slug}${period === 'all' ? '?period=all' : ''}`}>{title}</TextLink>
                  ),
                },
                ...columns,
              ]}
            />
            {more > 0 && (
              <p className="mt-3 text-s text-soft">
                {t('{more, plural, one {# more has} other {# more have}} fewer that several weighed. The file for a researcher has all.', {
                  more,
                })}
              </p>
            )}
          </Section>
          <OverTimeAndSeats over={over} seats={seats} />
        </>
      ) : (
        <TooLittle submissions={submissions} />
      )}
      <AppealsSection appeals={appeals} />
    </Page>
  )
}
