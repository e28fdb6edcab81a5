import { data } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/ask-page.ts'
import { askByPoster } from './ask-award.ts'
import { AskFields } from './ask-fields.tsx'
import { findByCode } from './find-by-code.ts'
import { ownRequest } from './find-posters.ts'
import { whyNotNow } from './load-poster.ts'
import { posterStandingOf } from './poster-standing.ts'
import { PosterWindow } from './poster-window.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, actor, clientAddress, t } = context.get(pageContext)
  // The secret code says which poster it is, also to those who have no account.
  const db = readsOfAll(world.db)
  const found = await findByCode(db, params.token)
  if (!found) {
    // Nobody guesses a secret of 256 bits, and nobody shall try for long.
    await limitTries(db, `ask-code ${clientAddress}`, { tries: 60, seconds: 600 })
    return data({ poster: null }, { status: 404 })
  }
  const { poster, isReplaced } = found
  const now = world.now()
  const refusal = whyNotNow(poster, now)
  const me = actor.kind === 'person' ? { name: actor.name, email: actor.email } : null
  const { title, competency, versionId, organization, slug, decision, decidedBy, decidedOn, question, who, domains } = poster
  const { opensAt, closesAt, timeZone } = poster
  return data({
    poster: {
      ...{ title: title ?? '', competency: competency ?? '', versionId, organization, slug, decision, decidedBy, decidedOn },
      ...{ question, who, domains, opensAt, closesAt, timeZone },
      standing: isReplaced ? ('replaced' as const) : posterStandingOf(poster, now),
    },
    why: refusal === null ? null : t(refusal.sentence),
    me,
    own: actor.kind === 'person' && !isReplaced ? ((await ownRequest(db, poster.id, actor.id)) ?? null) : null,
    here: `/ask/${params.token}`,
    said: new URL(request.url).searchParams.get('said'),
  })
}

export const action = form(
  askByPoster,
  ({ result: { requestId }, args }) => `/ask/${args.params.token}?said=${requestId ? 'sent' : 'mail'}`,
  {
    input: ({ params, context }) => ({ token: params.token ?? '', locale: context.get(pageContext).locale }),
  },
)

/** What somebody finds behind the code of a poster: a badge, what it stands for, and how to ask for it. */
export default function AskPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  if (loaderData.poster === null)
    return (
      <Page title={t('This code opens nothing')} width="reading" index={false}>
        <p>{t('It is not complete, or of another site. Scan the poster once more, or ask those who put it up.')}</p>
      </Page>
    )
  const { poster, me, own, why, said, here } = loaderData
  const refused = refusedForm(actionData)
  const isPending = own !== null && (own.state === 'waiting' || own.state === 'asked-back')
  const mayTry = poster.standing === 'open' && said === null && !isPending && own?.state !== 'approved' && own?.state !== 'held'
  return (
    <Page title={t('Ask for “{title}”', { title: poster.title })} heading="hidden" width="reading" index={false}>
      <Stack gap="xl">
        <header className="grid justify-items-center gap-3 text-center">
          {poster.versionId && (
            <BadgeArt src={`/versions/${poster.versionId}/badge.svg`} alt={t('Badge: {title}', { title: poster.title })} size="l" />
          )}
          <p aria-hidden="true" className="font-serif text-2xl leading-tight">
            {poster.title}
          </p>
          <p className="text-soft">
            {t.rich('from <a>{organization}</a>', {
              organization: poster.organization,
              a: (inside) => <TextLink to={`/issuers/${poster.slug}`}>{inside}</TextLink>,
            })}
          </p>
        </header>
        {said === 'sent' && (
          <Callout title={t('They have your request')}>
            {t('Somebody at {organization} compares it with the record. You get an e-mail as soon as it is answered.', {
              organization: poster.organization,
            })}
          </Callout>
        )}
        {said === 'mail' && (
          <Callout title={t('Look into your e-mail')}>
            {t(
              'We have written to the address you gave. Open the link in it: your request counts from then on. It stands for {days} days.',
              {
                days: 7,
              },
            )}
          </Callout>
        )}
        {poster.standing === 'replaced' ? (
          <Callout kind="attention" title={t('This poster is no longer used')}>
            {t('{organization} has another one. Look for it, or ask those who put this one up.', { organization: poster.organization })}
          </Callout>
        ) : (
          why !== null && said === null && refused === null && <Callout title={t('You can’t ask just now')}>{why}</Callout>
        )}
        {said === null && own && <OwnRequest own={own} />}
        {(mayTry || refused !== null) && (
          <>
            <Callout title={t('Decided elsewhere')}>
              {t.rich('{by} decided on {day}: {decision}', {
                by: poster.decidedBy,
                day: <Day at={poster.decidedOn} />,
                decision: poster.decision,
              })}
            </Callout>
            {poster.who === 'members' && me === null ? (
              <Section
                title={t('Sign in and ask')}
                lede={t('Members of {organization} ask by this poster.', { organization: poster.organization })}
              >
                <div>
                  <LinkButton to={`/sign-in?${new URLSearchParams({ to: here })}`}>{t('Sign in')}</LinkButton>
                </div>
              </Section>
            ) : (
              <Section
                title={t('Ask for it')}
                lede={t(
                  'You say what you did. Somebody at {organization} compares it with the record of the decision, and you get the badge, or an e-mail that says what is missing.',
                  { organization: poster.organization },
                )}
              >
                {me === null && (
                  <p className="text-s text-soft">
                    {t.rich('Do you have an account? <a>Sign in</a>, and there is less to type.', {
                      a: (inside) => <TextLink to={`/sign-in?${new URLSearchParams({ to: here })}`}>{inside}</TextLink>,
                    })}
                  </p>
                )}
                <PageForm answer={actionData}>
                  {me ? (
                    <p>{t('You ask as {name}, {email}.', me)}</p>
                  ) : (
                    <>
                      <Field
                        name="name"
                        label={t('Your name')}
                        help={t('As it should appear on the badge.')}
                        autoComplete="name"
                        required
                        maxLength={120}
                      />
                      <Field
                        name="email"
                        type="email"
                        label={t('E-mail address')}
                        help={
                          poster.who === 'domains'
                            ? t('One that ends in {domains}. We write to it, so that nobody asks in your name.', {
                                domains: poster.domains.map((one) => `@${one}`).join(', '),
                              })
                            : t('We write to it, so that nobody asks in your name.')
                        }
                        autoComplete="email"
                        required
                      />
                    </>
                  )}
                  <AskFields question={poster.question} organization={poster.organization} />
                  <div>
                    <Button>{t('Ask for the badge')}</Button>
                  </div>
                </PageForm>
              </Section>
            )}
          </>
        )}
        <p className="text-s text-soft">
          <PosterWindow poster={poster} />
        </p>
      </Stack>
    </Page>
  )
}

function OwnRequest({ own }: { own: { state: string; said: string; askedAt: Date; awardId: string | null } }) {
  const t = useText()
  const day = <Day at={own.askedAt} />
  if (own.state === 'approved')
    return (
      <Callout title={t('You have it')}>
        {own.awardId
          ? t.rich('You asked on {day}, and it was approved. <a>See the award</a>', {
              day,
              a: (inside) => <TextLink to={`/awards/${own.awardId}`}>{inside}</TextLink>,
            })
          : t.rich('You asked on {day}, and it was approved. The badge is on its way.', { day })}
      </Callout>
    )
  if (own.state === 'held')
    return <Callout title={t('You have it already')}>{t('It is in your wallet, so there is nothing to ask for.')}</Callout>
  if (own.state === 'refused')
    return (
      <Callout kind="attention" title={t('It was not approved')}>
        {t.rich('You asked on {day}. They wrote: {said}', { day, said: own.said })}
      </Callout>
    )
  return (
    <Callout title={t('You have asked')}>
      {own.state === 'asked-back'
        ? t.rich('You asked on {day}. They want to know: {said} Answer by the link in their e-mail.', { day, said: own.said })
        : t.rich('You asked on {day}. You get an e-mail as soon as it is answered.', { day })}
    </Callout>
  )
}
