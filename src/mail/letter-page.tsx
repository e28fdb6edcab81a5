import { scene } from '../doors/scene.ts'
import { Callout } from '../ui/callout.tsx'
import { DefinitionList } from '../ui/facts.tsx'
import { Fold } from '../ui/fold.tsx'
import { TextLink } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Prose } from '../ui/prose.tsx'
import { Section } from '../ui/section.tsx'
import { Stack } from '../ui/stack.tsx'
import { useText } from '../ui/text.tsx'
import { Moment } from '../ui/when.tsx'
import type { Route } from './+types/letter-page.ts'
import { LetterStatus } from './letter-status.tsx'
import { findLetter, letterState } from './outbox.ts'
import { mayReadLetter, outboxOf } from './outbox-policy.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(scene)
  const demo = world.config.DEMO
  const mailIsSent = Boolean(world.config.SMTP_URL)
  const { bodyText, bodyHtml, ...letter } = await findLetter(world.db, outboxOf(actor, demo), params.id)
  const words = mayReadLetter(letter, { mailIsSent }) ? { text: bodyText, html: bodyHtml } : null
  return { letter, words, state: letterState(letter, mailIsSent) }
}

export default function LetterPage({ loaderData: { letter, words, state } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page title={letter.subject} width="reading" eyebrow={<TextLink to="/outbox">{t('Outbox')}</TextLink>} index={false}>
      <Stack gap="l">
        <DefinitionList
          items={[
            { term: t('To'), value: letter.toAddress },
            { term: t('Written'), value: <Moment at={letter.createdAt} /> },
            { term: t('State'), value: <LetterStatus state={state} lastError={letter.sentAt ? null : letter.lastError} /> },
            ...(letter.sentAt ? [{ term: t('Sent'), value: <Moment at={letter.sentAt} /> }] : []),
          ]}
        />
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
            {t(
              'This e-mail is for one person alone: it holds a link that signs them in, or what an assessor says of their work. So its words are not shown.',
            )}
          </Callout>
        )}
      </Stack>
    </Page>
  )
}
