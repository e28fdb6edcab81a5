import { data } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { linkRefused } from '../../people/accounts/link-tokens.ts'
import { findPersonByAddress } from '../../people/accounts/people.ts'
import { signInAndGo, signInsLeft } from '../../people/accounts/sign-in.ts'
import type { Route } from './+types/claim-page.ts'
import { claimAward, claimWithNewAccount, findClaim } from './claim-award.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor, t } = context.get(pageContext)
  // The secret link says what it is for, also to those who have no account.
  const all = readsOfAll(world.db)
  const claim = await findClaim(all, params.token)
  if (!claim) return data({ claim: null, why: t(linkRefused('unknown').sentence) }, { status: 404 })
  const owner = await findPersonByAddress(db, claim.email)
  const { title, competency, versionId, organization, slug, decision, decidedBy, decidedOn, email, name } = claim
  return data({
    claim: { title: title ?? '', competency, versionId, organization, slug, decision, decidedBy, decidedOn, email, name },
    here: `/claim/${params.token}`,
    me: actor.kind === 'person' ? { name: actor.name, isOther: owner !== undefined && owner.id !== actor.id } : null,
    hasAccount: owner !== undefined,
  })
}

const home = ({ result: { follows } }: { result: { follows: { awardId: string }[] } }) => `/awards/${follows[0]?.awardId ?? ''}`

export const action = forms<unknown>(
  {
    take: form(claimAward, home),
    join: form(
      claimWithNewAccount,
      ({ result, args, form: sent }) =>
        signInAndGo(args, { email: result.email, password: String(sent.get('password')) }, home({ result })),
      { input: ({ context }) => ({ locale: context.get(pageContext).locale }) },
    ),
  },
  { before: signInsLeft },
)

/** What somebody finds behind the link of an e-mail: a badge, and how to take it. */
export default function ClaimPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  if (loaderData.claim === null)
    return (
      <Page title={t('This link opens nothing')} width="reading" index={false}>
        <Stack gap="m">
          <p>{loaderData.why}</p>
          <p>{t('If you have taken the badge already, it is in your wallet. Otherwise ask the organization that wrote to you.')}</p>
          <div>
            <LinkButton to="/wallet" kind="quiet">
              {t('My wallet')}
            </LinkButton>
          </div>
        </Stack>
      </Page>
    )
  const { claim, me, hasAccount, here } = loaderData
  return (
    <Page title={t('“{title}” is here for you', { title: claim.title })} heading="hidden" width="reading" index={false}>
      <Stack gap="xl">
        <header className="grid justify-items-center gap-3 text-center">
          <BadgeArt src={`/versions/${claim.versionId}/badge.svg`} alt={t('Badge: {title}', { title: claim.title })} size="xl" />
          <p aria-hidden="true" className="font-serif text-3xl leading-tight">
            {claim.title}
          </p>
          <p className="text-l text-soft">
            {t.rich('from <a>{organization}</a>', {
              organization: claim.organization,
              a: (inside) => <TextLink to={`/issuers/${claim.slug}`}>{inside}</TextLink>,
            })}
          </p>
        </header>
        <Callout title={t('Decided elsewhere')}>
          {t.rich('{by} decided on {day}: {decision}', {
            by: claim.decidedBy ?? '',
            day: <Day at={claim.decidedOn} />,
            decision: claim.decision ?? '',
          })}
        </Callout>
        {me?.isOther ? (
          <Callout kind="attention" title={t('This went to another account')}>
            {t.rich('You are signed in as {name}, and {address} belongs to another account. <a>Sign in with that one</a> to take it.', {
              name: me.name,
              address: claim.email,
              a: (inside) => <TextLink to={`/sign-in?${new URLSearchParams({ to: here })}`}>{inside}</TextLink>,
            })}
          </Callout>
        ) : me ? (
          <PageForm answer={actionData} intent="take">
            <p>
              {t('You are signed in as {name}. Taken, it is in your wallet, and {address} is kept as an address of yours.', {
                name: me.name,
                address: claim.email,
              })}
            </p>
            <div>
              <Button>{t('Take it')}</Button>
            </div>
          </PageForm>
        ) : hasAccount ? (
          <Section title={t('Sign in and take it')} lede={t('You have an account with this address.')}>
            <div>
              <LinkButton to={`/sign-in?${new URLSearchParams({ to: here })}`}>{t('Sign in')}</LinkButton>
            </div>
          </Section>
        ) : (
          <Stack gap="l">
            <Section title={t('Take it into a wallet of your own')} lede={t('It is yours for life, also when you change districts.')}>
              <PageForm answer={actionData} intent="join">
                <Field name="email" type="email" label={t('E-mail address')} defaultValue={claim.email} autoComplete="username" readOnly />
                <Field
                  name="name"
                  label={t('Your name')}
                  defaultValue={claim.name}
                  help={t('As it should appear on what you earn.')}
                  autoComplete="name"
                  required
                />
                <Field
                  name="password"
                  type="password"
                  label={t('Password')}
                  help={t('At least 10 characters. A few words in a row are easy to remember.')}
                  autoComplete="new-password"
                  required
                />
                <div>
                  <Button>{t('Take it')}</Button>
                </div>
              </PageForm>
            </Section>
            <p>
              <LinkButton to={`/sign-in?${new URLSearchParams({ to: here })}`} kind="plain" small>
                {t('I have an account already')}
              </LinkButton>
            </p>
          </Stack>
        )}
      </Stack>
    </Page>
  )
}
