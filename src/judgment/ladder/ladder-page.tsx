import { Hand } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { type CheckItem, CheckList } from '../../foundation/ui/check-list.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import type { Route } from './+types/ladder-page.ts'
import { askForRole, takeRequestBack } from './ask-role.ts'
import { findLadder, type Ladder } from './find-ladder.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const { searchParams } = new URL(request.url)
  return {
    ...(await findLadder(db, actor, { slug: searchParams.get('of'), now: world.now() })),
    isVisitor: actor.kind === 'visitor',
    said: searchParams.get('said'),
  }
}

const back = (said: string) => (request: Request) => {
  const of = new URL(request.url).searchParams.get('of')
  return `/review/ladder?${new URLSearchParams({ ...(of && { of }), said })}`
}

export const action = forms<unknown>({
  ask: form(askForRole, ({ result, args: { request } }) => back(result.isGiven ? 'given' : 'asked')(request)),
  'take-back': form(takeRequestBack, ({ args: { request } }) => back('taken-back')(request)),
})

/** How one becomes an assessor: what is asked, for everyone to see, and where the reader stands. */
export default function LadderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, rules, standing, agreement, isAdmin, isVisitor, said } = loaderData
  const t = useText()
  const toasts: Record<string, string> = {
    asked: t('You asked. An admin answers, and you hear of it.'),
    given: t('You are an assessor now, on probation first.'),
    'taken-back': t('You took it back.'),
  }
  return (
    <Page
      title={t('How one becomes an assessor')}
      eyebrow={organization.name}
      lede={t('What {organization} asks of those who assess for it, step by step. Nobody is ranked.', { organization: organization.name })}
      width="reading"
      actions={
        isAdmin && (
          <LinkButton to={`/review/ladder/people?of=${organization.slug}`} kind="quiet">
            {t('Who asks')}
          </LinkButton>
        )
      }
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/review/ladder?of=${slug}`} />
      <Stack gap="xl">
        <Lapsed {...loaderData} />
        {rules === null && (
          <Callout>
            <p>
              {t('{organization} has not said how people become assessors. Its admins choose; please speak with one.', {
                organization: organization.name,
              })}
            </p>
          </Callout>
        )}
        <Section title={t('The steps')}>
          <CheckList label={t('The steps')} items={useSteps(loaderData)} />
          <div className="mt-5">
            <Ask {...loaderData} answer={actionData} />
            {isVisitor && (
              <p className="text-soft">
                {t.rich('<in>Sign in</in> to see where you stand, and to ask.', {
                  in: (text: ReactNode) => <TextLink to="/sign-in?to=/review/ladder">{text}</TextLink>,
                })}
              </p>
            )}
          </div>
        </Section>
        {agreement && standing?.probation && (
          <Section
            title={t('How you compare')}
            lede={t('What you gave on probation, beside what was decided. Only you and those who keep the anchors see it.')}
          >
            <p>
              {t(
                '{exact} of {criteria, plural, one {# criterion} other {# criteria}} exactly as decided, and {adjacent} within one level, in {assessments, plural, one {one assessment} other {# assessments}}.',
                agreement,
              )}
            </p>
          </Section>
        )}
        <Pay {...loaderData} />
      </Stack>
      <Toast>{actionData ? null : (toasts[said ?? ''] ?? null)}</Toast>
    </Page>
  )
}

/** Why nobody is thrown out in silence: what it means that the award is gone by which they became an assessor. */
function Lapsed({ standing, rules }: Ladder) {
  const t = useText()
  if (!standing?.isAssessor || !rules || rules.awards.length === 0 || !standing.award || standing.award.state === 'stands') return null
  const { title, state } = standing.award
  return (
    <Callout
      kind="attention"
      title={state === 'expired' ? t('“{title}” has expired', { title }) : t('“{title}” was taken back', { title })}
    >
      <p>
        {t('You are still an assessor, and what you have on your table is yours. Please renew it, or speak with an admin, who decides.')}
      </p>
    </Callout>
  )
}

function useSteps({ organization, rules, awards, standing }: Ladder): CheckItem[] {
  const t = useText()
  const locale = useLocale()
  const last = useLastSteps({ standing })
  if (!rules) return last
  const [award, probation, request] = [standing?.award ?? null, standing?.probation ?? null, standing?.request ?? null]
  const { isAssessor, qualified, lapsed } = standing ?? { isAssessor: false, qualified: 0, lapsed: 0 }
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(awards.map(({ title }) => `“${title}”`))
  const has = award?.state === 'stands'
  const [first] = awards
  const steps: CheckItem[] = []
  if (first)
    steps.push({
      title: t('Earn {names}', { names }),
      ...(awards.length === 1 && { to: `/catalog/${first.slug}` }),
      state: has ? 'yes' : 'waiting',
      note: has
        ? t('You have earned “{title}”.', { title: award.title })
        : award?.state === 'expired'
          ? t('Yours has expired.')
          : award?.state === 'taken-back'
            ? t('Yours was taken back.')
            : isAssessor
              ? t('You became one without it.')
              : t('You learn there what to look for, and show it with evidence of your own.'),
    })
  steps.push({
    title: t('Ask to become an assessor'),
    state: isAssessor ? 'yes' : request?.answer === null ? 'begun' : 'waiting',
    note: isAssessor
      ? t('You are one.')
      : request?.answer === null
        ? t.rich('You asked on {day}. An admin answers.', { day: <Day at={request.askedAt} /> })
        : request?.answer === 'refused'
          ? t.rich('Not for now, an admin answered on {day}. You may ask again.', {
              day: <Day at={request.answeredAt ?? request.askedAt} />,
            })
          : rules.givesItself
            ? t('One click, and you are one.')
            : t('One click; an admin of {organization} answers.', { organization: organization.name }),
  })
  if (rules.asksCalibration)
    steps.push({
      title: t('Qualify on anchors'),
      ...(isAssessor && { to: '/calibration' }),
      state: qualified > 0 ? 'yes' : 'waiting',
      note:
        qualified > 0
          ? t('Qualified for {qualified, plural, one {one micro-credential} other {# micro-credentials}}.', { qualified })
          : lapsed > 0
            ? t('A talk is due, and then another calibration.')
            : t('Samples of work whose levels were agreed: you weigh them first, and see what was agreed and why.'),
    })
  if (rules.probation > 0 || (probation && !probation.endedAt))
    steps.push({
      title: t('{of, plural, one {One assessment} other {# assessments}} on probation', { of: probation?.of ?? rules.probation }),
      state: probation?.endedAt || (isAssessor && !probation) ? 'yes' : probation && probation.done > 0 ? 'begun' : 'waiting',
      note: probation?.endedAt
        ? t.rich('Past since {day}.', { day: <Day at={probation.endedAt} /> })
        : probation
          ? t('{done} of {of} decided. Somebody past probation weighs each of them too, without seeing yours.', probation)
          : isAssessor
            ? t('You assessed before there was one.')
            : t('Somebody past probation weighs each of them too, without seeing yours; {atOnce} at a time at most.', {
                atOnce: rules.probationAtOnce,
              }),
    })
  return [...steps, ...last]
}

/** What comes after: these are no steps that anybody must take. */
function useLastSteps({ standing }: Pick<Ladder, 'standing'>): CheckItem[] {
  const t = useText()
  const isPast = standing?.isAssessor === true && (!standing.probation || standing.probation.endedAt !== null)
  return [
    { title: t('Assessor'), state: isPast ? 'yes' : 'waiting', note: t('You weigh alone where a micro-credential asks for one.') },
    {
      title: t('Lead assessor'),
      state: standing?.isLead ? 'yes' : 'waiting',
      note: t('Settles where others differ, and writes anchors. Admins ask experienced assessors.'),
    },
    {
      title: t('Author'),
      state: standing?.isAuthor ? 'yes' : 'waiting',
      note: t('Writes micro-credentials. Admins give this role.'),
    },
  ]
}

function Ask({ organization, rules, standing, mayAsk, answer }: Ladder & { answer: unknown }) {
  const t = useText()
  if (!rules || !standing || standing.isAssessor) return null
  const { request } = standing
  if (request?.answer === null)
    return (
      <PageForm answer={answer} intent="take-back">
        <HiddenFields values={{ requestId: request.id }} />
        <div>
          <Button kind="quiet">{t('Take it back')}</Button>
        </div>
      </PageForm>
    )
  return (
    <Stack>
      {request?.answer === 'refused' && request.reason && <Quote text={request.reason} />}
      {mayAsk ? (
        <PageForm answer={answer} intent="ask">
          <HiddenFields values={{ organizationId: organization.id }} />
          <div>
            <Button icon={Hand}>{t('Ask to become an assessor')}</Button>
          </div>
        </PageForm>
      ) : (
        <p className="text-soft">
          {standing.isMember
            ? t('As soon as you have earned what is asked, you can ask here in one click.')
            : t('Only people who belong to {organization} can ask here.', { organization: organization.name })}
        </p>
      )}
    </Stack>
  )
}

function Pay({ organization, pay }: Ladder) {
  const t = useText()
  const locale = useLocale()
  return (
    <Section title={t('What an assessment brings')}>
      <p>
        {pay
          ? t(
              '{organization} gives {amount} for each assessment, entered under “What I have earned” when the decision is told. What holds when you take the work counts. Calibration brings nothing.',
              { organization: organization.name, amount: amountInWords({ ...pay, kind: pay.kind as CurrencyKind }, locale) },
            )
          : t('{organization} gives nothing for an assessment.', { organization: organization.name })}
      </p>
    </Section>
  )
}
