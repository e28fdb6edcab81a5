import { form } from '../doors/page-action.ts'
import { pageContext } from '../doors/page-context.ts'
import { readsOfAll } from '../platform/database.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { DefinitionList } from '../ui/facts.tsx'
import { Fold } from '../ui/fold.tsx'
import { HiddenFields } from '../ui/hidden-fields.tsx'
import { TextLink } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { PageForm } from '../ui/page-form.tsx'
import { Prose } from '../ui/prose.tsx'
import { Section } from '../ui/section.tsx'
import { Stack } from '../ui/stack.tsx'
import { Toast } from '../ui/toast.tsx'
import { Moment } from '../ui/when.tsx'
import { useText } from '../words/text.tsx'
import type { Route } from './+types/letter-page.ts'
import { isAboutWork, letterLabels } from './letter-kinds.ts'
import { LetterStatus } from './letter-status.tsx'
import { isSpent, wholeLetter } from './link-secret.ts'
import { findLetter, letterState } from './outbox.ts'
import { mayLookAfterLetters, mayReadLetter, outboxOf } from './outbox-policy.ts'
import { sendLetterAgain } from './send-letter-again.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(pageContext)
  const demo = world.config.DEMO
  const mailIsSent = Boolean(world.config.SMTP_URL)
  const letter = await findLetter(readsOfAll(world.db), outboxOf(actor, demo), params.id)
  const state = letterState(letter, mailIsSent, world.now())
  const isReadable = mayReadLetter(actor, letter, { demo, mailIsSent })
  const { id, kind, toAddress, subject, createdAt, sentAt, lastError } = letter
  const isTaken = state === 'sent'
  return {
    letter: { id, kind, toAddress, createdAt, sentAt, lastError: isTaken ? null : lastError },
    subject: isReadable ? subject : null,
    words: isReadable ? wholeLetter(world.keys, letter) : null,
    state,
    mailIsSent,
    canSendAgain:
      state !== 'waiting' && state !== 'held' && state !== 'kept' && !isSpent(letter) && mayLookAfterLetters(actor, letter).allowed,
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = form(sendLetterAgain, ({ args: { params } }) => `/outbox/${params.id}?said=again`)

export default function LetterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { letter, subject, words, state, canSendAgain, mailIsSent, said } = loaderData
  const t = useText()
  return (
    <Page
      title={subject ?? t(letterLabels[letter.kind])}
      width="reading"
      eyebrow={<TextLink to="/outbox">{t('Outbox')}</TextLink>}
      index={false}
    >
      <Stack gap="l">
        <DefinitionList
          items={[
            { term: t('To'), value: letter.toAddress },
            { term: t('Kind'), value: t(letterLabels[letter.kind]) },
            { term: t('Written'), value: <Moment at={letter.createdAt} /> },
            { term: t('State'), value: <LetterStatus state={state} lastError={letter.lastError} /> },
            ...(letter.sentAt ? [{ term: t('Sent'), value: <Moment at={letter.sentAt} /> }] : []),
          ]}
        />
        {canSendAgain && (
          <PageForm answer={actionData}>
            <HiddenFields values={{ letterId: letter.id }} />
            <div>
              <Button kind="quiet">{t('Send again')}</Button>
            </div>
          </PageForm>
        )}
        {words ? (
          <>
            <Section title={t('As text')}>
              <Prose text={words.text} />
            </Section>
            <Fold summary={t('As it looks in a mail program')}>
              {/* No scripts, no forms, no way out but a link in a window of its own. */}
              <iframe
                title={t('The e-mail as HTML')}
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                srcDoc={words.html}
                className="h-96 w-full rounded-card border border-rule bg-card"
              />
            </Fold>
          </>
        ) : (
          <Callout title={t('For its reader only')}>
            {isAboutWork(letter.kind)
              ? t('This e-mail is about someone’s work. What it says is between them and the assessors, so its words are not shown.')
              : t('This e-mail holds a link that stands for the person it went to, so its words are not shown.')}
          </Callout>
        )}
      </Stack>
      {said === 'again' && (
        <Toast>{mailIsSent ? t('The e-mail is on its way.') : t('The e-mail waits here until a mail server is set up.')}</Toast>
      )}
    </Page>
  )
}
