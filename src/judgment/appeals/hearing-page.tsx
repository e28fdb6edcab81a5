import { ArrowLeft } from 'lucide-react'
import { redirect } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import { AppealHeard } from '../assessment/appeal-heard.tsx'
import { findAssessment } from '../assessment/find-assessment.ts'
import { Judgment } from '../assessment/judgment.tsx'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { ReleaseDialog } from '../assessment/release-dialog.tsx'
import { weigh } from '../rules/weigh.ts'
import { EvidenceToRead } from '../shown-evidence/evidence-to-read.tsx'
import type { Route } from './+types/hearing-page.ts'
import { decideAppeal } from './decide-appeal.ts'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const { appeal, ...assessment } = await findAssessment(db, actor, params.assessmentId)
  if (!appeal) throw missing('appeal')
  const back = `/review/${params.assessmentId}`
  if (assessment.state === 'released' || assessment.state === 'withdrawn') throw redirect('/review/appeals')
  const { outcome, lacks } = weigh(assessment)
  // What still lacks is said beside the scores.
  if (assessment.state === 'open' && (assessment.asksAcquaintance || (appeal.against === 'decision' && lacks.length > 0)))
    throw redirect(back)
  const { scores, carried } = assessment
  return {
    ...assessment,
    appeal,
    outcome,
    isChanged: scores.some(({ level }) => isShown(level)),
    levels: [...scores.map((score) => ({ ...score, carried: false })), ...carried.map((level) => ({ ...level, carried: true }))],
  }
}

export const action = forms<unknown>({
  decide: form(decideAppeal, () => '/review/appeals?said=decided'),
  release: form(releaseAssessment, () => '/review/appeals?said=released'),
})

/** What an assessor says of an appeal that they hear: the outcome that their scores make, or whether it stands that an award was taken back; and why. */
export default function HearingPage({ loaderData: heard, actionData }: Route.ComponentProps) {
  const t = useText()
  const { title, language, code, earnerName, appeal } = heard
  return (
    <WrittenIn value={language}>
      <Page
        title={appeal.outcome === null ? t('Decide the appeal') : t('The appeal is decided')}
        index={false}
        width={appeal.outcome === null && appeal.against === 'revocation' ? 'wide' : 'reading'}
        eyebrow={
          <>
            <TextLink to="/review/appeals">{t('Appeals')}</TextLink> · {title} · {earnerName ?? t('Submission {code}', { code })}
          </>
        }
      >
        {appeal.outcome !== null ? (
          <Decided heard={heard} />
        ) : appeal.against === 'decision' ? (
          <AgainstDecision heard={heard} answer={actionData} />
        ) : (
          <AgainstRevocation heard={heard} answer={actionData} />
        )}
      </Page>
    </WrittenIn>
  )
}

type Heard = Route.ComponentProps['loaderData']
type Given = { heard: Heard; answer: unknown }

function AgainstDecision({ heard, answer }: Given) {
  const t = useText()
  const { assessmentId, appeal, outcome, isChanged, criteria, items, levels } = heard
  return (
    <Stack gap="l">
      <Callout
        {...(outcome === 'earned' && { kind: 'earned' as const })}
        title={
          outcome === 'earned'
            ? t('It changes: earned')
            : isChanged
              ? t('It changes: more is shown, and some is still open')
              : t('It stands: keep working')
        }
      >
        {outcome === 'earned'
          ? t(
              'By the rule of this micro-credential, with what was shown before, this work has earned it. The award is made with your decision.',
            )
          : isChanged
            ? t('What you find shown stays shown. The earner goes on with what is still open.')
            : t('You find nothing shown that was not before, so the decision stays as it was.')}
      </Callout>
      <Quote text={appeal.reason} by={t('The earner')} />
      <Section title={t('Your scores')}>
        <Judgment criteria={criteria} items={items} levels={levels} />
      </Section>
      <PageForm answer={answer} intent="decide">
        <HiddenFields values={{ assessmentId, outcome }} />
        <AnswerField />
        <Row>
          <Button>{isChanged ? t('Decide: it changes') : t('Decide: it stands')}</Button>
          <LinkButton to={`/review/${assessmentId}`} kind="quiet" icon={ArrowLeft}>
            {t('Back to the scores')}
          </LinkButton>
        </Row>
      </PageForm>
    </Stack>
  )
}

function AgainstRevocation({ heard, answer }: Given) {
  const t = useText()
  const { assessmentId, appeal, requirements, items, earnerName } = heard
  return (
    <Stack gap="l">
      <AppealHeard appeal={appeal} isBlind={earnerName === null} />
      <Columns kind="work">
        <EvidenceToRead requirements={requirements} items={items} />
        <Stack gap="l">
          <PageForm answer={answer} intent="decide">
            <HiddenFields values={{ assessmentId }} />
            <RadioGroup
              name="stands"
              legend={t('Was it right to take the award back?')}
              options={[
                { value: 'true', label: t('It stands'), help: t('The award stays taken back.') },
                {
                  value: 'false',
                  label: t('It was wrong'),
                  help: t('The award counts again, everywhere it is checked, and what it brought comes back.'),
                },
              ]}
            />
            <AnswerField />
            <Row>
              <Button>{t('Decide the appeal')}</Button>
            </Row>
          </PageForm>
          <ReleaseDialog assessment={heard} answer={answer} />
        </Stack>
      </Columns>
    </Stack>
  )
}

function AnswerField() {
  const t = useText()
  return (
    <Field
      name="answer"
      type="textarea"
      rows={6}
      maxLength={4000}
      required
      label={t('Why, for the earner')}
      help={t('What you saw in the evidence, and what you make of what they say. Your name is not shown. This decision is final.')}
    />
  )
}

function Decided({ heard: { appeal, criteria, items, levels } }: { heard: Heard }) {
  const t = useText()
  return (
    <Stack gap="l">
      <Callout title={appeal.outcome === 'changed' ? t('You changed it') : t('You found that it stands')}>
        {appeal.decidedAt && (
          <p>{t.rich('Decided on {day}. The earner was told, with your reason.', { day: <Day at={appeal.decidedAt} /> })}</p>
        )}
      </Callout>
      <Quote text={appeal.answer} by={t('What the earner reads')} />
      <Quote text={appeal.reason} by={t('The earner')} />
      {appeal.against === 'decision' && (
        <Section title={t('Your scores')}>
          <Judgment criteria={criteria} items={items} levels={levels} />
        </Section>
      )}
      <div>
        <LinkButton to="/review/appeals" kind="quiet">
          {t('Back to the appeals')}
        </LinkButton>
      </div>
    </Stack>
  )
}
