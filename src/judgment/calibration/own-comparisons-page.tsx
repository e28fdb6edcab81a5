import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/own-comparisons-page.ts'
import { findOwnComparisons } from './find-own-calibration.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'assessor').length === 0)
    throw forbidden('not-an-assessor', 'This page is for assessors. An admin of your organization can make you one.')
  return findOwnComparisons(db, actor, params.slug)
}

/** So few say nothing yet about somebody’s way of weighing. */
const fewest = 3

export default function OwnComparisonsPage({ loaderData: { title, comparisons, byCriterion, tries } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('How your levels compare')}
      eyebrow={
        <>
          <TextLink to="/calibration">{t('Calibration')}</TextLink> · {title}
        </>
      }
      lede={t('Your own levels beside what was agreed. Only you see this page.')}
      width="reading"
      index={false}
    >
      <Section title={t('By criterion')}>
        <DataTable
          caption={t('By criterion')}
          hideCaption
          rows={byCriterion}
          rowKey={({ id }) => id}
          empty={<p>{t('When you have finished an anchor, you find here where you are stricter and where kinder.')}</p>}
          columns={[
            { key: 'name', label: t('Criterion'), head: true, cell: ({ name }) => name },
            { key: 'exact', label: t('As agreed'), cell: ({ exact, weighed }) => t('{exact} of {weighed}', { exact, weighed }) },
            { key: 'stricter', label: t('Stricter'), cell: ({ stricter }) => stricter },
            { key: 'kinder', label: t('Kinder'), cell: ({ kinder }) => kinder },
            {
              key: 'says',
              label: t('What that says'),
              cell: ({ weighed, stricter, kinder }) =>
                weighed < fewest
                  ? t('Too few to say')
                  : stricter > kinder + 1
                    ? t('You tend to be stricter')
                    : kinder > stricter + 1
                      ? t('You tend to be kinder')
                      : t('About as agreed'),
            },
          ]}
        />
      </Section>
      {tries.length > 0 && (
        <Section title={t('Your calibrations')}>
          <Rows label={t('Your calibrations')}>
            {tries.map(({ id, endedAt, isQualified, criteria, exact, crossed }) => (
              <RowItem
                key={id}
                title={endedAt && <Day at={endedAt} />}
                note={t(
                  '{exact} of {criteria} criteria as agreed, {crossed, plural, =0 {no essential criterion} one {one essential criterion} other {# essential criteria}} on the other side.',
                  {
                    exact: exact ?? 0,
                    criteria: criteria ?? 0,
                    crossed: crossed ?? 0,
                  },
                )}
                aside={<Status kind={isQualified ? 'done' : 'waiting'}>{isQualified ? t('Qualified') : t('Not yet')}</Status>}
              />
            ))}
          </Rows>
        </Section>
      )}
      {comparisons.length > 0 && (
        <Section title={t('Anchors you have weighed')}>
          <Rows label={t('Anchors you have weighed')}>
            {comparisons.map(({ assessmentId, finishedAt, calibrationId, exact, criteria }) => (
              <RowItem
                key={assessmentId}
                title={<Day at={finishedAt} />}
                to={`/review/${assessmentId}`}
                note={calibrationId ? t('In a calibration') : t('Met in the queue')}
                aside={<span className="text-s text-soft">{t('{exact} of {criteria} as agreed', { exact, criteria })}</span>}
              />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}
