import { ArrowLeft } from 'lucide-react'
import { redirect } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { ScoreGap } from '../rules/lacking.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import { weigh } from '../rules/weigh.ts'
import type { Route } from './+types/decide-page.ts'
import { decideSubmission } from './decide-submission.ts'
import { findAssessment } from './find-assessment.ts'
import { isAlone } from './is-alone.ts'
import { Judgment } from './judgment.tsx'
import { criterionPlace } from './score-form.ts'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const assessment = await findAssessment(db, actor, params.assessmentId)
  if (assessment.appeal) throw redirect(`/review/appeals/${params.assessmentId}`)
  if (assessment.state !== 'open' || assessment.asksAcquaintance) throw redirect(`/review/${params.assessmentId}`)
  const { title, code, earnerName, criteria, items, scores, carried, requirements, seat, assessors, practice } = assessment
  return {
    assessmentId: params.assessmentId,
    title,
    code,
    earnerName,
    criteria,
    assessors,
    isAlone: practice === null && isAlone({ seat, assessors }),
    practice,
    requirements: requirements.map(({ id, title }) => ({ id, title })),
    items,
    levels: [...scores.map((score) => ({ ...score, carried: false })), ...carried.map((level) => ({ ...level, carried: true }))],
    ...weigh(assessment),
  }
}

export const action = form(decideSubmission, ({ args }) => `/review/${args.params.assessmentId}`)

export default function DecidePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { assessmentId, title, code, earnerName, criteria, items, levels, outcome, lacks, assessors, isAlone, practice } = loaderData
  const scoresAddress = `/review/${assessmentId}`
  const needs: Record<ScoreGap, string> = {
    level: t('a level'),
    reason: t('a reason'),
    citation: t('a place in the evidence'),
    'next-step': t('a next step'),
  }
  const list = new Intl.ListFormat(useLocale())
  const needing = criteria.flatMap(({ id, name }) => {
    const lacking = lacks.filter(({ criterionId }) => criterionId === id).map(({ lack }) => needs[lack])
    return lacking.length > 0 ? [{ id, name, needed: list.format(lacking) }] : []
  })
  const isComplete = lacks.length === 0
  return (
    <Page
      title={isAlone ? t('Look over and decide') : t('Look over and finish')}
      eyebrow={
        <>
          {title} · {earnerName ?? t('Submission {code}', { code })}
        </>
      }
      width="reading"
      index={false}
    >
      <Section title={isAlone ? t('What comes of it') : t('How you see it')}>
        {!isComplete ? (
          <Callout kind="attention" title={t('Not ready to decide yet')}>
            <ul className="list-disc pl-5">
              {needing.map(({ id, name, needed }) => (
                <li key={id}>
                  {t.rich('<a>{name}</a> needs {needed}.', {
                    name,
                    needed,
                    a: (inside) => <TextLink to={`${scoresAddress}#${criterionPlace(id)}`}>{inside}</TextLink>,
                  })}
                </li>
              ))}
            </ul>
          </Callout>
        ) : practice ? (
          <Callout title={outcome === 'earned' ? t('Earned, as you see it') : t('Keep working, as you see it')}>
            {t('This is an anchor, so nobody waits for it. When you have finished, you read what was agreed and why.')}
          </Callout>
        ) : !isAlone ? (
          <OneOfSeveral outcome={outcome} assessors={assessors} />
        ) : outcome === 'earned' ? (
          <Callout kind="earned" title={t('Earned')}>
            {t('By the rule of this micro-credential, this work has earned it. Deciding makes the award, and it is for good.')}
          </Callout>
        ) : (
          <Callout title={t('Keep working')}>
            {t('Not every criterion that counts is shown yet. The earner gets your next steps; what is shown stays shown.')}
          </Callout>
        )}
      </Section>
      <Section title={t('Your scores')}>
        <Judgment criteria={criteria} items={items} levels={levels} />
      </Section>
      <PageForm answer={actionData}>
        {isComplete && (
          <>
            <HiddenFields values={{ outcome }} />
            {outcome === 'keep-working' && !practice && <Reopening {...loaderData} />}
            {!practice && (
              <Field
                name="message"
                type="textarea"
                rows={4}
                maxLength={4000}
                optional
                label={t('A word to the earner')}
                help={t('It is read with your reasons. Your name is not shown.')}
              />
            )}
          </>
        )}
        <Row>
          {isComplete && (
            <Button>
              {isAlone ? (outcome === 'earned' ? t('Decide: earned') : t('Decide: keep working')) : t('Finish my assessment')}
            </Button>
          )}
          <LinkButton to={scoresAddress} kind="quiet" icon={ArrowLeft}>
            {t('Back to the scores')}
          </LinkButton>
        </Row>
      </PageForm>
    </Page>
  )
}

/** What a reading comes to that does not decide by itself. */
function OneOfSeveral({ outcome, assessors }: { outcome: Outcome; assessors: number }) {
  const t = useText()
  return (
    <Callout
      {...(outcome === 'earned' && { kind: 'earned' as const })}
      title={outcome === 'earned' ? t('Earned, as you see it') : t('Keep working, as you see it')}
    >
      {t(
        '{assessors, plural, =2 {Two} =3 {Three} =4 {Four} other {Five}} assessors weigh this work, and none sees what another makes of it. When all have finished, the rules of this micro-credential make the decision of it.',
        { assessors },
      )}
    </Callout>
  )
}

/** What opens again with each criterion that is not shown: its own part, unless the next step asks for something of another. */
function Reopening({ criteria, requirements, levels }: Route.ComponentProps['loaderData']) {
  const t = useText()
  const waiting = levels.flatMap(({ criterionId, level, nextStep }) => {
    const criterion = criteria.find(({ id }) => id === criterionId)
    return criterion && level && !isShown(level) ? [{ ...criterion, nextStep }] : []
  })
  if (requirements.length < 2 || waiting.length === 0) return null
  return (
    <Section
      title={t('What opens again')}
      lede={t('A next step must be something that can be done. Tick every part in which it is; the others stay as they are.')}
    >
      <Stack gap="l">
        {waiting.map(({ id, name, requirementId, nextStep }) => (
          <fieldset key={id} className="min-w-0">
            <legend className="mb-1 font-semibold">{t('Parts that open again for “{name}”', { name })}</legend>
            <Stack gap="s">
              <Quote text={nextStep} by={t('Next step')} />
              {requirements.map((requirement) => (
                <Checkbox
                  key={requirement.id}
                  name={`reopens.${id}[]`}
                  value={requirement.id}
                  label={requirement.title}
                  defaultChecked={requirement.id === requirementId}
                />
              ))}
            </Stack>
          </fieldset>
        ))}
      </Stack>
    </Section>
  )
}
