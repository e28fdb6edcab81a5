import { Mail } from 'lucide-react'
import { pageContext } from '../doors/page-context.ts'
import { readsOfAll } from '../platform/database.ts'
import { denied } from '../platform/refusal.ts'
import { Callout } from '../ui/callout.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextLink } from '../ui/link.tsx'
import { MailAddress } from '../ui/mail-address.tsx'
import { Page } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { TabLinks } from '../ui/tabs.tsx'
import { Moment } from '../ui/when.tsx'
import { useText } from '../words/text.tsx'
import type { Route } from './+types/outbox-page.ts'
import { letterLabels } from './letter-kinds.ts'
import { LetterStatus } from './letter-status.tsx'
import { letterState, listLetters } from './outbox.ts'
import { mayReadLetter, maySeeOutbox, outboxOf } from './outbox-policy.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(pageContext)
  const { DEMO: demo, SMTP_URL } = world.config
  const verdict = maySeeOutbox(actor, demo)
  if (!verdict.allowed) throw denied(actor, verdict)
  const { searchParams } = new URL(request.url)
  const before = searchParams.get('before')
  const troubled = searchParams.get('show') === 'troubled'
  const { letters, next } = await listLetters(readsOfAll(world.db), outboxOf(actor, demo), {
    before: /^[0-9a-f-]{36}$/.test(before ?? '') ? before : null,
    troubled,
  })
  const mailIsSent = Boolean(SMTP_URL)
  return {
    mailIsSent,
    isDemo: demo,
    next,
    before,
    troubled,
    letters: letters.map((letter) => {
      const { id, toAddress, subject, createdAt, lastError, kind, personId } = letter
      const state = letterState(letter, mailIsSent, world.now())
      return {
        id,
        kind,
        toAddress,
        subject: mayReadLetter(actor, { kind, personId, toAddress }, { demo, mailIsSent }) ? subject : null,
        createdAt,
        lastError: state === 'sent' ? null : lastError,
        state,
      }
    }),
  }
}

export default function OutboxPage({ loaderData: { letters, next, before, mailIsSent, isDemo, troubled } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Outbox')}
      lede={t(
        'Every e-mail Laurel has written, newest first, and whether it has arrived at the mail server. What is said of someone’s work is shown to them alone.',
      )}
    >
      {!mailIsSent && (
        <div className="mb-6">
          {isDemo ? (
            <Callout title={t('No e-mail leaves this demo')}>
              {t(
                'Those of the past year are shown as they would have been sent. What you do now writes new ones, which are kept here to be read.',
              )}
            </Callout>
          ) : (
            <Callout kind="attention" title={t('No mail server is set up')}>
              {t(
                'E-mails are kept here instead of being sent. Set SMTP_URL to have them delivered; until then, pass on invitations by hand.',
              )}
            </Callout>
          )}
        </div>
      )}
      <TabLinks
        label={t('Which e-mails')}
        links={[
          { to: '/outbox', label: t('All'), current: !troubled },
          { to: '/outbox?show=troubled', label: t('Did not arrive'), current: troubled },
        ]}
      />
      <DataTable
        caption={t('E-mails')}
        hideCaption
        rows={letters}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={Mail} title={troubled ? t('Every e-mail has arrived') : t('No e-mails yet')}>
            {troubled
              ? t('What a mail server refuses, and what comes back, is listed here, to be looked at and sent again.')
              : t('Invitations, decisions and awards are announced by e-mail. Each e-mail is listed here once it is written.')}
          </EmptyState>
        }
        columns={[
          {
            key: 'subject',
            label: t('E-mail'),
            cell: ({ id, subject, kind }) => <TextLink to={`/outbox/${id}`}>{subject ?? t(letterLabels[kind])}</TextLink>,
          },
          {
            key: 'to',
            label: t('To'),
            cell: ({ toAddress }) => (
              <div className="md:min-w-48 lg:min-w-80">
                <MailAddress of={toAddress} />
              </div>
            ),
          },
          {
            key: 'written',
            label: t('Written'),
            cell: ({ createdAt }) => (
              <span className="sm:whitespace-nowrap">
                <Moment at={createdAt} />
              </span>
            ),
          },
          {
            key: 'state',
            label: t('State'),
            cell: ({ state, lastError }) => (
              <span className={lastError ? undefined : 'md:whitespace-nowrap'}>
                <LetterStatus state={state} lastError={lastError} />
              </span>
            ),
          },
        ]}
      />
      <Pager
        {...(before && { previous: troubled ? '/outbox?show=troubled' : '/outbox' })}
        {...(next && { next: `/outbox?${troubled ? 'show=troubled&' : ''}before=${next}` })}
        label={t('E-mails')}
      />
    </Page>
  )
}
