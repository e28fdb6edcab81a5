import { findPublished } from '../../definitions/achievements/achievements.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/definition-reliability-page.ts'
import { OverTimeAndSeats, useAgreementColumns } from './agreement-tables.tsx'
import { TooLittle, WholeFigures } from './agreement-words.tsx'
import { PeriodTabs } from './period-tabs.tsx'
import { type OfCriterion, reliabilityOfDefinition } from './reliability.ts'
import { readPeriod } from './reliability-period.ts'
import { whoseReliability } from './whose-reliability.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  const { choices } = await whoseReliability(db, actor, request)
  const { id, slug, definition, organizationId } = await findPublished(db, params.slug)
  const organization = choices.find((choice) => choice.id === organizationId)
  if (!organization) throw missing('micro-credential')
  const period = readPeriod(request)
  return {
    slug,
    title: definition.title,
    organization: { slug: organization.slug, name: organization.name },
    period,
    ...(await reliabilityOfDefinition(db, { organizationId, achievementId: id, definition, period, now: world.now() })),
  }
}

export default function DefinitionReliabilityPage({ loaderData }: Route.ComponentProps) {
  const { slug, title, organization, period, submissions, whole, criteria, over, seats } = loaderData
  const t = useText()
  const columns = useAgreementColumns<OfCriterion>()
  const back = `/reliability?${new URLSearchParams({ of: organization.slug, ...(period === 'all' && { period }) })}`
  return (
    <Page
      title={t('How far assessors agree on “{title}”', { title })}
      eyebrow={<TextLink to={back}>{t('All of {organization}', { organization: organization.name })}</TextLink>}
      lede={t('Where two or more weigh the same work, each without seeing the others. Nobody is named or ranked here.')}
      index={false}
    >
      <PeriodTabs address={(each) => `/reliability/${slug}${each === 'all' ? '?period=all' : ''}`} period={period} />
      {whole ? (
        <>
          <Section title={t('All together')}>
            <WholeFigures figures={whole} />
          </Section>
          <Section
            title={t('By criterion')}
            lede={t('Where they agree least, the words of the rubric may say too little: which level is it, and by what does one tell?')}
          >
            <DataTable
              caption={t('By criterion')}
              hideCaption
              rows={criteria}
              rowKey={({ key }) => key}
              columns={[
                {
                  key: 'name',
                  label: t('Criterion'),
                  head: true,
                  cell: ({ name, isGone }) => (
                    <>
                      <Written>{name}</Written>
                      {isGone && <span className="ml-2 text-s font-normal text-soft">{t('not in the present version')}</span>}
                    </>
                  ),
                },
                ...columns,
              ]}
            />
          </Section>
          <OverTimeAndSeats over={over} seats={seats} />
        </>
      ) : (
        <TooLittle submissions={submissions} />
      )}
    </Page>
  )
}
