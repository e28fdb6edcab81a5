import { CircleAlert, Eye } from 'lucide-react'
import { data, redirect } from 'react-router'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Definition } from '../../definitions/achievements/definition.ts'
import { judgingInWords, type PromisedStep, promiseSteps, stepWords } from '../../definitions/achievements/judging-steps.ts'
import { worthSentence } from '../../definitions/value/rule-words.ts'
import { findPromises } from '../../definitions/value/value-rules.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CheckList } from '../../foundation/ui/check-list.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { Timeline, type TimelineEvent } from '../../foundation/ui/timeline.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { quoted } from '../../foundation/words/quoted.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { findPromising } from '../../people/calendar/find-calendar.ts'
import { isInHand } from '../attempts/attempt-states.ts'
import { checkSelf } from '../attempts/check-self.ts'
import { type MissingWork, stateOf } from '../attempts/find-incomplete.ts'
import { mendOf } from '../attempts/mend-of.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import type { Route } from './+types/hand-in-page.ts'
import { AskCoach } from './ask-coach.tsx'
import { fileSays } from './file-says.ts'
import { type AttemptWork, findSelfCheck, findWork } from './find-work.ts'
import { SelfCheck } from './self-check.tsx'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const work = await findWork(db, actor, params.attemptId, world.now(), { names: true })
  if (!isInHand(work.state) || work.purpose === 'anchor') throw redirect(`/work/${work.id}`)
  const personId = personIdOf(actor) ?? ''
  const { today, calendar } = await findPromising(db, work.organizationId, world.now())
  const promises = await findPromises(db, { personId, achievementIds: [work.achievementId], at: world.now() })
  return {
    work,
    promise: promises.get(work.achievementId) ?? null,
    selfCheck: await findSelfCheck(db, work.id),
    steps: promiseSteps(work.definition.assessment, today, calendar),
  }
}

export const action = forms<unknown>({
  'hand-in': form(submitAttempt, ({ args: { params } }) => `/work/${params.attemptId}?said=handed-in`, {
    // Pressed twice, or in two tabs: the first one counts, and the page says where it stands.
    refused: ({ code }, { params }) => (code === 'already-handed-in' ? redirect(`/work/${params.attemptId}?said=already`, 303) : null),
  }),
  'self-check': form(checkSelf, () => data({ checked: true })),
})

export default function HandInPage({ loaderData: { work, promise, selfCheck, steps }, actionData }: Route.ComponentProps) {
  const t = useText()
  const { definition, lacks, openCriteria, unchanged } = work
  const list = new Intl.ListFormat(useLocale())
  const missingParts = lacks.filter(({ blocks }) => blocks)
  const amount = worthSentence(promise?.rules ?? [], useLocale())
  return (
    <WrittenIn value={definition.language}>
      <Page
        title={t('Check and hand in')}
        width="reading"
        index={false}
        eyebrow={
          <TextLink to={`/work/${work.id}`}>
            <Written language={definition.language}>{definition.title}</Written>
          </TextLink>
        }
        lede={t('Look once at your work as an assessor will. Then hand it in.')}
      >
        <AskCoach work={work} />
        <Section title={t('Is everything there?')}>
          <Completeness work={work} lacks={lacks} />
        </Section>
        {openCriteria.length > 0 && (
          <Section
            title={t('How do you see it yourself?')}
            lede={t('Only you see this. It changes nothing in the decision; it helps you notice what to add.')}
          >
            <SelfCheck attemptId={work.id} definition={definition} open={openCriteria} levels={selfCheck} />
          </Section>
        )}
        <Section title={t('Hand in')}>
          <Stack>
            <p>{t(judgingInWords(definition.assessment))}</p>
            <Timeline
              label={t('The steps to a decision, if you hand it in today')}
              events={promisedEvents(t, steps, definition.assessment)}
            />
            <p>
              {t('Until then it can’t be changed. If something is not shown yet, you are told what to do next, and only that opens again.')}
            </p>
            {amount && promise && (
              <p>
                {t.rich('When you earn it: <b>{amount}</b> · by the rules of {organization}, as they were when you began.', {
                  amount,
                  organization: promise.organization,
                  b: (words) => <b>{words}</b>,
                })}
              </p>
            )}
            {missingParts.length > 0 ? (
              <StatusLine kind="attention">
                {t('{count, plural, one {One thing is} other {# things are}} missing. See the list above; then you can hand it in.', {
                  count: missingParts.length,
                })}
              </StatusLine>
            ) : null}
            <PageForm answer={actionData} intent="hand-in">
              {unchanged.length > 0 && missingParts.length === 0 && (
                <Callout kind="attention" title={t('This is as your assessor saw it')}>
                  <p>
                    {t('Nothing has changed for {criteria}. If it is assessed again as it is, the result will most likely be the same.', {
                      criteria: list.format(
                        criteriaOf(definition).flatMap(({ id, name }) => (unchanged.includes(id) ? [quoted(name)] : [])),
                      ),
                    })}
                  </p>
                  <Checkbox name="unchanged" label={t('Hand it in as it is')} />
                </Callout>
              )}
              <Button className="justify-self-start" {...(missingParts.length > 0 && { kind: 'quiet' as const, disabled: true })}>
                {work.submissions.length > 0 ? t('Hand in again') : t('Hand in')}
              </Button>
            </PageForm>
          </Stack>
        </Section>
      </Page>
    </WrittenIn>
  )
}

/** Every open part with what it lacks; each line leads to where it can be put right. */
function Completeness({ work, lacks }: { work: AttemptWork; lacks: readonly MissingWork[] }) {
  const t = useText()
  const locale = useLocale()
  return (
    <CheckList
      label={t('Is everything there?')}
      items={work.definition.requirements
        .filter(({ id }) => work.openParts.includes(id))
        .map(({ id, title }) => {
          const own = lacks.filter(({ requirementId }) => requirementId === id)
          const state = stateOf(id, lacks)
          const says = work.definition.assessment.blind
            ? work.artifacts.flatMap((artifact) => {
                const said = artifact.requirementId === id ? fileSays(t, artifact, locale) : null
                return said ? [{ id: artifact.id, text: `${artifact.name}: ${said.text}` }] : []
              })
            : []
          return {
            title,
            to: `/work/${work.id}?requirement=${id}`,
            state: state === 'ready' ? ('yes' as const) : state === 'begun' ? ('begun' as const) : ('waiting' as const),
            note: own.length + says.length > 0 && (
              <ul>
                {own.toSorted(blockingFirst).map((lack) => (
                  <Lack key={`${lack.code} ${lack.artifactId}`} attemptId={work.id} lack={lack} />
                ))}
                {says.map(({ id, text }) => (
                  <li key={`says ${id}`} className="pt-1">
                    {text}
                  </li>
                ))}
              </ul>
            ),
          }
        })}
    />
  )
}

const blockingFirst = (a: MissingWork, b: MissingWork) => Number(b.blocks) - Number(a.blocks)

/** One thing that is missing or worth a look, and the way to mend it. */
function Lack({ attemptId, lack }: { attemptId: string; lack: MissingWork }) {
  const t = useText()
  const { to, text } = mendOf(attemptId, lack)
  return (
    <li className="flex gap-2 pt-1">
      <Icon
        of={lack.blocks ? CircleAlert : Eye}
        label={lack.blocks ? t('Needed') : t('Worth a look')}
        className={lack.blocks ? 'mt-[0.22em] text-brick' : 'mt-[0.22em] text-soft'}
      />
      <span className="min-w-0">
        {t(lack.text, lack.values)}{' '}
        <span className="relative z-1">
          <TextLink to={to}>{t(text)}</TextLink>
        </span>
      </span>
    </li>
  )
}

/** The steps to a decision with the days by which they are promised. */
function promisedEvents(
  t: ReturnType<typeof useText>,
  steps: readonly PromisedStep[],
  assessment: Definition['assessment'],
): TimelineEvent[] {
  const events = steps.map(
    ({ step, dueOn }): TimelineEvent => ({
      id: step,
      title: t(stepWords(step, assessment)),
      note: t.rich('by {day}', { day: <Day at={dueOn} form="day" /> }),
      state: 'next',
    }),
  )
  return [
    { id: 'handed-in', title: t('Handed in'), note: t('today'), state: 'now' },
    ...events,
    { id: 'decision', title: t('Decision'), state: 'next' },
  ]
}
