import { Mail } from 'lucide-react'
import { form, forms } from '../doors/page-action.ts'
import { pageContext } from '../doors/page-context.ts'
import { organizationsWhere } from '../platform/actor.ts'
import { readsOf, readsOfAll } from '../platform/database.ts'
import { isId } from '../platform/is-id.ts'
import { denied } from '../platform/refusal.ts'
import { Callout } from '../ui/callout.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextLink } from '../ui/link.tsx'
import { MailAddress } from '../ui/mail-address.tsx'
import { Page } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { TabLinks } from '../ui/tabs.tsx'
import { Toast } from '../ui/toast.tsx'
import { Moment } from '../ui/when.tsx'
import { useText } from '../words/text.tsx'
import type { Route } from './+types/outbox-page.ts'
import { listHeldAddresses } from './held-addresses.ts'
import { HeldTable } from './held-table.tsx'
import { letterLabels } from './letter-kinds.ts'
import { LetterStatus } from './letter-status.tsx'
import { letterState, listLetters } from './outbox.ts'
import { mayReadLetter, maySeeOutbox, outboxOf } from './outbox-policy.ts'
import { releaseAddress } from './release-address.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(pageContext)
  const { DEMO: demo, SMTP_URL } = world.config
  const verdict = maySeeOutbox(actor, demo)
  if (!verdict.allowed) throw denied(actor, verdict)
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('before')
  const before = given && isId(given) ? given : null
  const mailIsSent = Boolean(SMTP_URL)
  // In the demo anyone sees its letters; addresses are for those alone who can do something about them.
  const own = organizationsWhere(actor, 'admin')
  const said = searchParams.get('said')
  const page = { mailIsSent, isDemo: demo, isAdmin: own.length > 0, before, said }
  if (searchParams.get('show') === 'held' && own.length > 0) {
    const { held, next } = await listHeldAddresses(readsOf(world.db, actor), own, { before })
    return { ...page, show: 'held' as const, held, next, letters: [] }
  }
  const troubled = searchParams.get('show') === 'troubled'
  const { letters, next } = await listLetters(readsOfAll(world.db), outboxOf(actor, demo), { before, troubled })
  return {
    ...page,
    show: troubled ? ('troubled' as const) : null,
    held: [],
    next,
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

export const action = forms<unknown>({ release: form(releaseAddress, () => '/outbox?show=held&said=released') })

export default function OutboxPage({ loaderData, actionData }: Route.ComponentProps) {
  const { letters, held, next, before, mailIsSent, isDemo, isAdmin, show, said } = loaderData
  const t = useText()
  const troubled = show === 'troubled'
  const here = show ? `/outbox?show=${show}` : '/outbox'
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
          { to: '/outbox', label: t('All'), current: show === null },
          { to: '/outbox?show=troubled', label: t('Did not arrive'), current: troubled },
          ...(isAdmin ? [{ to: '/outbox?show=held', label: t('Addresses held back'), current: show === 'held' }] : []),
        ]}
      />
      {show === 'held' ? (
        <HeldTable held={held} answer={actionData} />
      ) : (
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
      )}
      <Pager
        {...(before && { previous: here })}
        {...(next && { next: `${here}${show ? '&' : '?'}before=${next}` })}
        label={show === 'held' ? t('Addresses held back') : t('E-mails')}
      />
      {said === 'released' && !actionData && (
        <Toast>{t('E-mails go to this address again. What was not sent meanwhile can be sent again, one by one.')}</Toast>
      )}
    </Page>
  )
}
