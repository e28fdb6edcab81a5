import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/appeal-page.ts'
import { fileAppeal } from './file-appeal.ts'
import { findAppealing } from './find-appealing.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const found = await findAppealing(db, actor, params.attemptId, world.now())
  return { ...found, today: dayIn(found.timeZone, world.now()), said: new URL(request.url).searchParams.get('said') }
}

const here = (said: string) => (given: { args: { params: { attemptId?: string } } }) =>
  `/work/${given.args.params.attemptId}/appeal?said=${said}`
export const action = forms<unknown>({ file: form(fileAppeal, here('filed')), withdraw: form(withdrawAppeal, here('withdrawn')) })

/** An earner’s appeals: what may be appealed against and until when, and what became of each. */
export default function AppealPage({ loaderData: found, actionData }: Route.ComponentProps) {
  const t = useText()
  const { attemptId, title, language, organization, isBlind, heardIn, appealable, appeals, timeZone, today, said } = found
  const open = appeals.find(({ isOpen }) => isOpen)
  return (
    <Page
      title={t('A second look')}
      index={false}
      width="reading"
      eyebrow={
        <TextLink to={`/work/${attemptId}`}>
          <Written language={language}>{title}</Written>
        </TextLink>
      }
      lede={t('Who thinks that a decision is wrong can appeal. An assessor who saw none of the work before looks at it afresh.')}
    >
      {open && (
        <Section title={t('Your appeal is being looked at')}>
          <Stack gap="m">
            <p>
              {t.rich('You appealed on {filed}. It is decided by {due}.', {
                filed: <Day at={open.filedAt} zone={timeZone} />,
                due: <Day at={open.dueOn} />,
              })}{' '}
              {open.dueOn < today && <Status kind="attention">{t('late')}</Status>}
            </p>
            <Quote text={open.reason} by={t('You')} />
            <PageForm answer={actionData} intent="withdraw" confirm={t('Withdraw the appeal?')}>
              <HiddenFields values={{ appealId: open.id }} />
              <p className="text-s text-soft">
                {t('You can withdraw it until it is decided. Then what it is against stands, and it can’t be appealed against again.')}
              </p>
              <div>
                <Button kind="quiet">{t('Withdraw the appeal')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
      )}
      {appealable?.mayFile && (
        <Section title={appealable.against === 'decision' ? t('Appeal against the decision') : t('Appeal against taking the award back')}>
          <Stack gap="l">
            <Callout title={t.rich('You can appeal until {day}', { day: <Day at={appealable.until} /> })}>
              <ul className="list-disc pl-5">
                <li>
                  {appealable.against === 'decision'
                    ? t('What is not shown yet is weighed afresh, on the evidence that you handed in then. What is shown already stays.')
                    : t('Somebody reads the evidence and the reason that was given, and says whether it stands.')}
                </li>
                <li>
                  {t('It is decided within {days} working days, and the decision is final. It can’t get worse by it.', { days: heardIn })}
                </li>
                {appealable.against === 'decision' && <li>{t('Until then you can’t hand in again; you can go on collecting.')}</li>}
                <li>{t('Against each decision you can appeal once.')}</li>
              </ul>
            </Callout>
            {appealable.open.length > 0 && (
              <div>
                <h3 className="mb-1 font-semibold">{t('Weighed afresh')}</h3>
                <ul className="list-disc pl-5">
                  {appealable.open.map((name) => (
                    <li key={name}>
                      <Written language={language}>{name}</Written>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {appealable.takenBackBecause && (
              <Quote text={appealable.takenBackBecause} by={t('Why {organization} took it back', { organization })} />
            )}
            <PageForm answer={actionData} intent="file">
              <HiddenFields values={{ attemptId }} />
              <Field
                name="reason"
                type="textarea"
                rows={7}
                maxLength={4000}
                required
                label={t('Why')}
                help={
                  isBlind
                    ? t(
                        'What was overlooked, or what you see differently, and where in the evidence it is. Who looks at it must not know who you are: leave out names, your school, and who decided.',
                      )
                    : t('What was overlooked, or what you see differently, and where in the evidence it is.')
                }
              />
              <Row>
                <Button>{t('Appeal')}</Button>
                <LinkButton to={`/work/${attemptId}`} kind="quiet">
                  {t('Leave it as it is')}
                </LinkButton>
              </Row>
            </PageForm>
          </Stack>
        </Section>
      )}
      {appealable && !appealable.mayFile && !open && (
        <p className="mb-8 max-w-reading">
          {appealable.isMade
            ? t('You have appealed against this. Against each decision that can be done once.')
            : t.rich('An appeal was possible until {day}.', { day: <Day at={appealable.until} /> })}
        </p>
      )}
      {!appealable && !open && appeals.length === 0 && (
        <p className="mb-8 max-w-reading">
          {t(
            'There is nothing to appeal against now. You can appeal against a decision to keep working on what you handed in last, and against an award being taken back.',
          )}
        </p>
      )}
      {appeals.some(({ isOpen }) => !isOpen) && (
        <Section title={t('What became of your appeals')}>
          <Stack gap="l">
            {appeals
              .filter(({ isOpen }) => !isOpen)
              .toReversed()
              .map((appeal) => (
                <EndedAppeal key={appeal.id} appeal={appeal} timeZone={timeZone} />
              ))}
          </Stack>
        </Section>
      )}
      <Toast>
        {said === 'filed'
          ? t('Your appeal has arrived. An e-mail confirms it.')
          : said === 'withdrawn'
            ? t('The appeal is withdrawn.')
            : null}
      </Toast>
    </Page>
  )
}

type Ended = Route.ComponentProps['loaderData']['appeals'][number]

function EndedAppeal({ appeal, timeZone }: { appeal: Ended; timeZone: string }) {
  const t = useText()
  const { against, outcome, reason, answer, filedAt, decidedAt, withdrawnAt } = appeal
  const ended = decidedAt ?? withdrawnAt
  return (
    <Stack gap="s">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          {against === 'decision' ? t('Against a decision to keep working') : t('Against taking the award back')}
        </span>
        <Status kind={outcome === 'changed' ? 'done' : 'open'}>
          {outcome === null ? t('withdrawn') : outcome === 'changed' ? t('changed') : t('it stands')}
        </Status>
        {ended && (
          <span className="text-s text-soft">
            <Day at={ended} zone={timeZone} />
          </span>
        )}
      </p>
      <Quote text={reason} by={t('You')} at={<Day at={filedAt} zone={timeZone} />} />
      {answer && <Quote text={answer} by={t('Who looked at it')} />}
    </Stack>
  )
}
