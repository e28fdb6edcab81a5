import { Check } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { AchievementView } from '../catalog/achievement-view.tsx'
import { findWorth } from '../value/worth.ts'
import type { Route } from './+types/try-page.ts'
import { findOwnTrial } from './find-trials.ts'
import { TrialPartForm } from './trial-part-form.tsx'
import { finishTrial, leaveTrial, saveTrialPart } from './try-draft.ts'
import { weighTrialWork } from './weigh-trial.ts'
import { WeighWork } from './weigh-work.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const trial = await findOwnTrial(db, actor, params.trialId, world.now())
  return {
    ...trial,
    worth: await findWorth(db, actor, { ...trial, id: trial.achievementId }, world.now()),
    said: new URL(request.url).searchParams.get('said'),
  }
}

type Done = { args: { params: Record<string, string | undefined> } }
const here = ({ args: { params } }: Done) => `/trials/${params.trialId}`
export const action = forms<unknown>({
  part: form(saveTrialPart, (done) => `${here(done)}?said=saved#part-${done.result.requirementId}`),
  finish: form(finishTrial, (done) => `${here(done)}?said=finished`),
  leave: form(leaveTrial, () => '/trials?said=left'),
  weigh: form(weighTrialWork, (done) => `${here(done)}?said=saved#work-${done.result.memberId}`),
})

/** A draft on trial, for who goes through it or tries its rubric. */
export default function TryPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { definition, organizationName, part, parts, toWeigh, isOpen, endsOn, note, finishedAt, said } = loaderData
  return (
    <Page
      title={t('Try “{title}”', { title: definition.title || t('Untitled') })}
      eyebrow={<TextLink to="/trials">{t('Drafts to try')}</TextLink>}
      width="reading"
      index={false}
      lede={definition.competency}
    >
      <Stack gap="xl">
        <Callout title={t('This is a trial')}>
          <p>
            {t(
              'The draft of {organizationName} is not published yet. Nothing of what you do here counts anywhere, and no award comes of it. Its author reads what you say of each part, without your name; what you write to try a part, only you and who tries the rubric on it see. All of it is deleted some time after.',
              { organizationName },
            )}
          </p>
          {note && <p>{t('“{note}”', { note })}</p>}
          <p>{isOpen ? t.rich('You can write until <a></a>.', { a: () => <Day at={endsOn} /> }) : t('This trial is over. Thank you.')}</p>
        </Callout>
        <Fold summary={t('The whole page with its rubric')}>
          <AchievementView definition={definition} worth={loaderData.worth} narrow />
        </Fold>
        <WrittenIn value={definition.language}>
          {part === 'tries' ? (
            <ol className="grid gap-6">
              {parts.map((one, index) => (
                <TrialPartForm key={one.id} part={one} number={index + 1} of={parts.length} isOpen={isOpen} answer={actionData} />
              ))}
            </ol>
          ) : (
            <WeighWork works={toWeigh} isOpen={isOpen} answer={actionData} />
          )}
        </WrittenIn>
        <Section title={t('When you are done')}>
          <Stack gap="m">
            {finishedAt && (
              <StatusLine kind="done">{t('You said that you have gone through it. You can still change what you wrote.')}</StatusLine>
            )}
            <Row gap="s">
              {part === 'tries' && isOpen && !finishedAt && (
                <PageForm answer={actionData} intent="finish">
                  <Button icon={Check}>{t('I have gone through it')}</Button>
                </PageForm>
              )}
              <PageForm answer={actionData} intent="leave" confirm={t('Leave the trial? What you wrote in it is deleted now.')}>
                <Button kind="plain">{t('Leave the trial')}</Button>
              </PageForm>
            </Row>
          </Stack>
        </Section>
      </Stack>
      <Toast>
        {said === 'saved'
          ? t('Saved.')
          : said === 'finished'
            ? t('Thank you. The author of the draft is told that somebody has gone through it.')
            : null}
      </Toast>
    </Page>
  )
}
