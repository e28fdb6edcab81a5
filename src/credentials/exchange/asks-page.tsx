import { redirect } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/asks-page.ts'
import { findAsk } from './ask-holder.ts'
import { takeAnswer } from './check-answer.ts'

/** Twenty badges with their texts have half a megabyte. */
const bounds = { upTo: 2_000_000, ofAnyone: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(pageContext)
  await limitTries(world.db, `wallet ${clientAddress}`, { tries: 120, seconds: 60 })
  const { answeredAt, expiresAt } = await findAsk(readsOfAll(world.db), 'digest', params.token)
  const link = `${world.config.BASE_URL}/asks/${params.token}`
  return { isAnswered: answeredAt !== null, isOver: expiresAt <= world.now(), link, host: new URL(link).host }
}

/** By hand: what was signed is checked in a thread before anything is kept, and the form is larger than others. */
export async function action({ params, context }: Route.ActionArgs) {
  const { world, clientAddress } = context.get(pageContext)
  let sent = new FormData()
  try {
    await limitTries(world.db, `answer ${clientAddress}`, { tries: 30, seconds: 600 })
    sent = await sentForm({ context }, bounds)
    await takeAnswer(world, params.token, String(sent.get('answer') ?? ''))
    return redirect(`/asks/${params.token}`, 303)
  } catch (error) {
    return refuse(error, sent)
  }
}

/** For who holds badges: a verifier asks whether they are the person that these name. */
export default function AsksPage({ loaderData: { isAnswered, isOver, link, host }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (isAnswered || isOver)
    return (
      <Page title={isAnswered ? t('This was answered') : t('This question has run out')} width="reading" index={false}>
        <Callout>
          <p>{isAnswered ? t('Who asked reads the answer. There is nothing more to do.') : t('Who asks can make another link.')}</p>
        </Callout>
      </Page>
    )
  return (
    <Page
      title={t('Somebody asks whether a badge is yours')}
      lede={t(
        'You choose which awards you show, and your key signs the question. The person who asks then knows that you are the person these badges name.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        <Section title={t('You have your badges here')}>
          <div>
            <LinkButton to={`/wallet/present?question=${encodeURIComponent(link)}`}>
              {t('Answer from my wallet at {host}', { host })}
            </LinkButton>
          </div>
        </Section>
        <Section
          title={t('You have them in another Laurel or wallet')}
          lede={t('Open “Show that it is me” there, give it this link, and bring here what it signs.')}
        >
          <Stack>
            <CopyField label={t('The link of this question')} value={link} />
            <PageForm answer={actionData}>
              <Field
                name="answer"
                type="textarea"
                rows={5}
                label={t('What your wallet signed')}
                help={t('A presentation in JSON.')}
                required
              />
              <div>
                <Button kind="quiet">{t('Send the answer')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
      </Stack>
    </Page>
  )
}
