import { data } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { LinkFault } from '../../people/accounts/link-tokens.ts'
import type { Route } from './+types/link-page.ts'
import { answerEndorsement, refuseByLink, withdrawByLink } from './answer-by-link.ts'
import { mostWords } from './endorsement-fields.ts'
import { findByLink } from './find-by-link.ts'
import { hasWeighed, personAt } from './keep-endorsement.ts'

export async function loader({ params, request: asked, context }: Route.LoaderArgs) {
  const { world, clientAddress, actor } = context.get(pageContext)
  const db = readsOfAll(world.db)
  const { fault, request } = await findByLink(db, params.token, world.now())
  const said = new URL(asked.url).searchParams.get('said')
  if (!request) {
    // Nobody guesses a secret of 256 bits, and nobody shall try for long.
    await limitTries(db, `endorse-code ${clientAddress}`, { tries: 60, seconds: 600 })
    return data({ fault: 'unknown' as LinkFault, request: null, said: null }, { status: 404 })
  }
  const { subject, given, address, note, asker, answer, expiresAt } = request
  const who = actor.kind === 'person' ? actor.id : await personAt(db, address)
  const [user = '', domain = ''] = address.split('@')
  return data(
    {
      fault,
      request: {
        token: params.token,
        kind: subject.kind,
        title: subject.title,
        summary: subject.summary,
        organization: subject.organization,
        earner: subject.earnerName,
        path: subject.path,
        zone: subject.timeZone,
        versionNumber: subject.versionNumber,
        asker: subject.earnerName ?? asker ?? subject.organization,
        note,
        // Enough to know it again, for who was handed a forwarded link.
        sentTo: `${user.slice(0, 1)}…@${domain}`,
        own: actor.kind === 'person' ? actor.name : '',
        expiresAt,
        answer,
        mayNotSay: await hasWeighed(db, subject, who),
        given: given && {
          body: given.withdrawnAt || given.voidedAt ? null : given.body,
          by: [given.name, given.position, given.place].filter(Boolean).join(', '),
          givenAt: given.givenAt,
          state: given.withdrawnAt
            ? ('withdrawn' as const)
            : given.voidedAt
              ? ('void' as const)
              : given.acceptedAt && !given.hiddenAt
                ? ('shown' as const)
                : given.acceptedAt || given.declinedAt
                  ? ('not-shown' as const)
                  : ('waiting' as const),
        },
      },
      said,
    },
    { status: fault && fault !== 'used' ? 410 : 200 },
  )
}

const back =
  (said: string) =>
  ({ args: { params } }: { args: { params: { token?: string } } }) =>
    `/endorse/${params.token}?said=${said}`
export const action = forms<unknown>({
  give: form(answerEndorsement, back('given')),
  refuse: form(refuseByLink, back('refused')),
  withdraw: form(withdrawByLink, back('withdrawn')),
})

const faults: Record<LinkFault, string> = texts({
  unknown: 'This link is not complete. Please open it once more from the e-mail.',
  used: 'You have answered already. There is nothing more to do.',
  expired: 'This link is too old to answer by. The person who asked you can ask once more.',
  cancelled: 'This is not asked of you any more. There is nothing to do.',
  unbacked: 'This is not asked of you any more. There is nothing to do.',
})

/** For somebody who was asked by e-mail: they see what it is about, say who they are and what they know, or that they would rather not. */
export default function LinkPage({ loaderData: { fault, request, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (!request)
    return (
      <Page title={t('Nothing to answer here')} width="reading" index={false}>
        <Callout kind="attention">
          <p>{t(faults[fault ?? 'unknown'])}</p>
        </Callout>
      </Page>
    )
  if (request.given) return <AfterGiving request={request} given={request.given} answer={actionData} />
  if (fault)
    return (
      <Page title={request.answer === 'refused' ? t('Thank you for answering') : t('Nothing to answer here')} width="reading" index={false}>
        <Callout kind={fault === 'used' ? 'info' : 'attention'}>
          <p>
            {request.answer === 'refused' || said === 'refused'
              ? t('You said that you would rather not. {asker} learns that you give none, and no reason.', { asker: request.asker })
              : t(faults[fault])}
          </p>
        </Callout>
      </Page>
    )
  const { asker, title, summary, organization, note, kind, path, token, sentTo, own, expiresAt, zone, versionNumber } = request
  return (
    <Page
      title={t('What do you say of “{title}”?', { title })}
      eyebrow={organization}
      width="reading"
      index={false}
      lede={
        kind === 'award'
          ? t('{asker} has earned this from {organization} and asks you, as somebody who knows their work.', { asker, organization })
          : kind === 'achievement'
            ? t('{organization} offers this micro-credential, now in version {number}, and asks what you say of it.', {
                organization,
                number: versionNumber ?? 1,
              })
            : t('{organization} issues micro-credentials, and asks what you say of it.', { organization })
      }
    >
      <Stack gap="xl">
        {note !== '' && <Quote text={note} by={asker} />}
        <Section title={t('What it is about')}>
          <Stack gap="s">
            {summary !== '' && <p className="text-l">{summary}</p>}
            <p className="text-s">
              <TextLink to={path} target="_blank">
                {t('See the page of “{title}”', { title })}
              </TextLink>
            </p>
          </Stack>
        </Section>
        {request.mayNotSay ? (
          <Callout>
            <p>
              {t(
                'You weighed this work, and who weighs stays unnamed. So nothing of you is shown with it. You need not answer, and nobody is told why.',
              )}
            </p>
          </Callout>
        ) : (
          <Section title={t('Your words')}>
            <PageForm answer={actionData} intent="give">
              <HiddenFields values={{ token }} />
              <Field
                name="body"
                type="textarea"
                rows={5}
                label={t('What you know of it')}
                help={t('A few sentences in your own words: what you have seen, and since when you know it. Plain text.')}
                maxLength={mostWords}
                required
              />
              <Field name="name" label={t('Your name')} defaultValue={own} maxLength={120} autoComplete="name" required />
              <Field
                name="position"
                label={t('What you are')}
                help={t('For example: instructional coach, or professor of education.')}
                maxLength={120}
                autoComplete="organization-title"
                required
              />
              <Field
                name="place"
                label={t('Where')}
                help={t('The school, university or organization you speak from.')}
                maxLength={200}
                autoComplete="organization"
                optional
              />
              <Checkbox name="confirmed" label={t('These are my own words, and I say them in my own name.')} />
              <p className="text-s text-soft">
                {t.rich(
                  '{asker} reads it first. Once accepted, it is public with your name, what you are and the day, and that the link went to {sentTo}; the address itself is never shown. If that is not your address, please don’t answer. You can withdraw it at any time by this link, and answer until {day}.',
                  { asker, sentTo, day: <Day at={expiresAt} zone={zone} /> },
                )}
              </p>
              <div>
                <Button>{t('Give this endorsement')}</Button>
              </div>
            </PageForm>
          </Section>
        )}
        <Fold summary={t('I would rather not')}>
          <PageForm answer={actionData} intent="refuse">
            <HiddenFields values={{ token }} />
            <Checkbox name="never" label={t('Don’t let {asker} ask me for an endorsement again.', { asker })} />
            <div>
              <Button kind="quiet">{t('Say no')}</Button>
            </div>
          </PageForm>
        </Fold>
      </Stack>
    </Page>
  )
}

type Request = NonNullable<Route.ComponentProps['loaderData']['request']>

/** What became of it, and the way to take it back: for as long as the link is kept. */
function AfterGiving({ request, given, answer }: { request: Request; given: NonNullable<Request['given']>; answer: unknown }) {
  const t = useText()
  const { asker, title, token, zone } = request
  const states = {
    waiting: t('{asker} has not decided yet whether it is shown. Nobody else sees it.', { asker }),
    shown: t('It is shown, for everyone to read.'),
    'not-shown': t('It is not shown.'),
    withdrawn: t('You have withdrawn it. It is shown nowhere.'),
    void: t('It is not kept any more.'),
  }
  return (
    <Page title={given.state === 'withdrawn' ? t('Withdrawn') : t('Thank you for endorsing')} eyebrow={title} width="reading" index={false}>
      <Stack gap="l">
        <Callout>
          <p>{states[given.state]}</p>
        </Callout>
        {given.body !== null && <Quote text={given.body} by={given.by} at={<Day at={given.givenAt} zone={zone} />} />}
        {given.state !== 'withdrawn' && given.state !== 'void' && (
          <PageForm answer={answer} intent="withdraw">
            <HiddenFields values={{ token }} />
            <p className="text-s text-soft">
              {t('Withdrawn, it is shown nowhere, and a check of its file says that it was withdrawn. That is for good.')}
            </p>
            <div>
              <Button kind="danger" small>
                {t('Withdraw it')}
              </Button>
            </div>
          </PageForm>
        )}
      </Stack>
    </Page>
  )
}
