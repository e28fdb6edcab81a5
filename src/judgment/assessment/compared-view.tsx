import { ArrowRight } from 'lucide-react'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Compared } from '../calibration/find-comparisons.ts'
import type { AssessmentToRead } from './find-assessment.ts'
import { OpenNext } from './open-next.tsx'

type Given = {
  assessment: Pick<AssessmentToRead, 'title' | 'code' | 'criteria' | 'scores' | 'practice' | 'achievementId'>
  compared: Compared
}

/** A finished anchor: the assessor's levels beside what was agreed, and why. */
export function ComparedView({ assessment: { title, code, criteria, scores, practice, achievementId }, compared }: Given) {
  const t = useText()
  const { exact, criteria: count, crossed } = compared
  return (
    <Page
      title={t('What was agreed')}
      eyebrow={
        <>
          <Written>{title}</Written> · {t('Submission {code}', { code })}
        </>
      }
      width="reading"
      index={false}
      lede={
        practice === 'met'
          ? t('This was an anchor: a sample whose levels were agreed before. Nobody waits for it, and only you see how you compare.')
          : t('Your levels beside those that were agreed. Read why where they differ.')
      }
    >
      <Section title={t('In short')}>
        <Callout
          {...(crossed === 0 && exact === count && { kind: 'earned' as const })}
          title={t('{exact} of {count} as agreed', { exact, count })}
        >
          <p>
            {t(
              '{crossed, plural, =0 {No essential criterion lies on the other side of the line between shown and not yet shown.} one {One essential criterion lies on the other side of the line between shown and not yet shown.} other {# essential criteria lie on the other side of the line between shown and not yet shown.}}',
              { crossed },
            )}
          </p>
        </Callout>
      </Section>
      <Row className="mb-10">
        {practice === 'met' ? (
          <OpenNext />
        ) : (
          <PageForm action="/calibration">
            <HiddenFields values={{ achievementId }} />
            <div>
              <Button icon={ArrowRight}>{t('Go on')}</Button>
            </div>
          </PageForm>
        )}
        <LinkButton to={practice === 'met' ? '/review' : '/calibration'} kind="quiet">
          {practice === 'met' ? t('Back to the queue') : t('Back to calibration')}
        </LinkButton>
      </Row>
      <Section title={t('Criterion by criterion')}>
        <Rows label={t('Criteria')}>
          {compared.of.map(({ criterionId, agreed, given, apart }) => {
            const criterion = criteria.find(({ id }) => id === criterionId)
            const own = scores.find((score) => score.criterionId === criterionId)
            return (
              <RowItem
                key={criterionId}
                title={criterion ? <Written>{criterion.name}</Written> : criterionId}
                aside={
                  <Status kind={apart === 0 ? 'done' : 'waiting'}>
                    {apart === 0
                      ? t('as agreed')
                      : apart === null
                        ? t('no level')
                        : t('{apart, plural, one {# level} other {# levels}} {way, select, kinder {kinder} other {stricter}}', {
                            apart: Math.abs(apart),
                            way: apart > 0 ? 'kinder' : 'stricter',
                          })}
                  </Status>
                }
                below={<Reasons agreed={agreed} given={given} why={compared.reasons[criterionId] ?? ''} own={own?.reason ?? ''} />}
              />
            )
          })}
        </Rows>
      </Section>
    </Page>
  )
}

function Reasons({
  agreed,
  given,
  why,
  own,
}: {
  agreed: Compared['of'][number]['agreed']
  given: Compared['of'][number]['given']
  why: string
  own: string
}) {
  const t = useText()
  const names = useLevelNames()
  return (
    <Stack gap="s">
      <Quote text={why} by={t('Agreed: {level}', { level: names[agreed] })} />
      {own && given && <Quote text={own} by={t('You: {level}', { level: names[given] })} />}
    </Stack>
  )
}
