import { data } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/asked-page.ts'
import { answerBack, confirmAsking } from './ask-award.ts'
import { AskFields } from './ask-fields.tsx'
import { findAsked } from './find-by-code.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(pageContext)
  const said = new URL(request.url).searchParams.get('said')
  // The secret link of an e-mail says what it is about, also to those who have no account.
  const db = readsOfAll(world.db)
  const found = await findAsked(db, params.token)
  if (!found || (found.tokenUntil !== null && found.tokenUntil < world.now())) {
    if (said !== null) return data({ asked: null, said })
    await limitTries(db, `ask-code ${clientAddress}`, { tries: 60, seconds: 600 })
    return data({ asked: null, said }, { status: 404 })
  }
  const { name, email, answer, link, isShown, state, poster, said: question } = found
  return data({
    asked: {
      ...{ name, email, answer, link, isShown, state, question },
      title: poster.title ?? '',
      organization: poster.organization,
      asks: poster.question,
    },
    said,
  })
}

const back =
  (said: string) =>
  ({ args: { params } }: { args: { params: { token?: string } } }) =>
    `/asked/${params.token}?said=${said}`

export const action = forms<unknown>({
  confirm: form(confirmAsking, ({ result: { isHeld }, args }) => back(isHeld ? 'held' : 'confirmed')({ args })),
  answer: form(answerBack, back('answered')),
})

/** What somebody finds behind the link of an e-mail about what they asked for: to say that it was they, or to answer. */
export default function AskedPage({ loaderData: { asked, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (asked === null) return <Done said={said} />
  const { name, email, answer, link, isShown, state, question, title, organization, asks } = asked
  if (state === 'unproven')
    return (
      <Page title={t('Did you ask for “{title}”?', { title })} width="reading" index={false}>
        <Stack gap="l">
          <p>{t('{name}, with the address {email}, asked {organization} for this badge and wrote:', { name, email, organization })}</p>
          <Quote text={answer} />
          <PageForm answer={actionData} intent="confirm">
            <p>
              {t('If it was you, say so, and {organization} sees it. If not, close this page: it is forgotten by itself.', {
                organization,
              })}
            </p>
            <div>
              <Button>{t('It was me')}</Button>
            </div>
          </PageForm>
        </Stack>
      </Page>
    )
  return (
    <Page title={t('A question about your request for “{title}”', { title })} width="reading" index={false}>
      <Stack gap="l">
        <Callout title={t('{organization} asks', { organization })}>{question}</Callout>
        <PageForm answer={actionData} intent="answer">
          <AskFields question={asks} organization={organization} answer={answer} link={link} isShown={isShown} />
          <div>
            <Button>{t('Send the answer')}</Button>
          </div>
        </PageForm>
      </Stack>
    </Page>
  )
}

function Done({ said }: { said: string | null }) {
  const t = useText()
  if (said === 'confirmed' || said === 'answered')
    return (
      <Page title={said === 'answered' ? t('They have your answer') : t('They have your request')} width="reading" index={false}>
        <p>{t('It is compared with the record. You get an e-mail as soon as it is answered; nothing more is to be done.')}</p>
      </Page>
    )
  return (
    <Page title={said === 'held' ? t('You have it already') : t('This link opens nothing')} width="reading" index={false}>
      <Stack gap="m">
        <p>
          {said === 'held'
            ? t('This badge is in your wallet, so you get no second one.')
            : t('It was used already, is too old, or a newer one has taken its place. What you asked for is answered by e-mail.')}
        </p>
        <div>
          <LinkButton to="/wallet" kind="quiet">
            {t('My wallet')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  )
}
