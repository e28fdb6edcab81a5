import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { statusSentence } from '../../work/attempts/status-sentence.ts'
import { EvidenceToRead } from '../shown-evidence/evidence-to-read.tsx'
import type { Route } from './+types/check-page.ts'
import { checkSubmission } from './check-submission.ts'
import { findCheck, listChecks } from './find-checks.ts'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  return { ...(await findCheck(db, actor, params.submissionId)), timeZone: zoneOf(actor), today: dayIn(zoneOf(actor), world.now()) }
}

export const action = form(checkSubmission, async ({ args: { context }, result: { outcome } }) => {
  const { db, actor } = context.get(pageContext)
  // Straight on to the next one; what was said stands at its head.
  const { rows } = await listChecks(db, actor, { size: 1 })
  const next = rows[0]?.submissionId
  return next ? `/review/checks/${next}?said=${outcome}` : `/review/checks?said=${outcome}`
})

/** One submission, to be looked through: everything that was handed in, and whether it is all that was asked for. Nothing is judged here. */
export default function CheckPage({ loaderData: check, actionData }: Route.ComponentProps) {
  const t = useText()
  const locale = useLocale()
  const { title, code, earnerName, isBlind, requirements, items, number, submittedAt, dueOn, checkBy, readers, timeZone, today } = check
  const [outcome, setOutcome] = useState<string | null>(null)
  const status = statusSentence(locale, {
    state: 'submitted',
    startedAt: submittedAt,
    changedAt: submittedAt,
    today,
    timeZone,
    readers,
    submission: { number, submittedAt, dueOn, step: { step: 'check', dueOn: checkBy } },
    decision: null,
  })
  return (
    <WrittenIn value={check.language}>
      <Page
        title={title}
        language={check.language}
        index={false}
        width="wide"
        eyebrow={<TextLink to="/review/checks">{t('Is everything there?')}</TextLink>}
        lede={status}
      >
        <Stack gap="l">
          <Row>
            <span>{earnerName ?? t('Submission {code}', { code })}</span>
            {isBlind && (
              <Status kind="open" icon={EyeOff}>
                {t('blind')}
              </Status>
            )}
          </Row>
          <Columns kind="work">
            <EvidenceToRead requirements={requirements} items={items} />
            <section aria-labelledby="verdict">
              <h2 id="verdict" className="mb-3 font-serif text-xl font-[600]">
                {t('Is everything there?')}
              </h2>
              <p className="mb-4 text-soft">
                {isBlind
                  ? t(
                      'Look only whether it is all there and can be opened; others weigh it. Since it is weighed blind, you are none of them.',
                    )
                  : t('Look only whether it is all there and can be opened; it is weighed after that.')}
              </p>
              <PageForm answer={actionData}>
                <RadioGroup
                  name="outcome"
                  legend={t('Is everything there?')}
                  hideLegend
                  onChange={setOutcome}
                  options={[
                    { value: 'complete', label: t('Everything is there'), help: t('It goes on to the assessors.') },
                    {
                      value: 'returned',
                      label: t('Something is missing'),
                      help: t('It goes back to the earner. Nothing is judged, and it does not count as handing in.'),
                    },
                  ]}
                />
                {outcome !== 'complete' && (
                  <fieldset className="grid gap-4">
                    <legend className="mb-1 font-semibold">{t('What is missing')}</legend>
                    <p className="text-s text-soft">
                      {t('Write it where something is missing, as the earner can act on it. Leave the others empty.')}
                    </p>
                    {requirements.map(({ id, title: part }) => (
                      <Field key={id} name={`lacks.${id}`} type="textarea" rows={2} label={part} maxLength={600} optional />
                    ))}
                    <Field name="message" type="textarea" rows={2} label={t('A word to the earner')} maxLength={2000} optional />
                  </fieldset>
                )}
                <Row>
                  <Button>{t('Say so')}</Button>
                  <LinkButton to="/review/checks" kind="quiet">
                    {t('Leave it for now')}
                  </LinkButton>
                </Row>
              </PageForm>
            </section>
          </Columns>
        </Stack>
      </Page>
    </WrittenIn>
  )
}
