import { Bell, CheckCheck, Settings } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/notices-page.ts'
import { NoticeRow } from './notice-row.tsx'
import { listNotices } from './notices.ts'
import { readAllNotices, readNotice } from './read-notices.ts'

const pageSize = 30

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor, t } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const after = await watchFrom(world)
  const { searchParams } = new URL(request.url)
  const unreadOnly = searchParams.get('show') === 'unread'
  const key = searchParams.get('before') ?? undefined
  const before = isId(key) ? key : null
  const { notices, next } = await listNotices(db, actor.id, { before, size: pageSize, unreadOnly })
  return {
    watched: { topics: [`notices:${actor.id}` as const], after },
    unreadOnly,
    before,
    next,
    notices: notices.map(({ id, says, madeAt, readAt }) => ({ id, says: t(says), madeAt, isRead: readAt !== null })),
  }
}

const backTo = ({ form: sent }: { form: FormData }) => (sent.get('show') === 'unread' ? '/notices?show=unread' : '/notices')

export const action = forms<unknown>({
  all: form(readAllNotices, backTo),
  // A notice is opened by what marks it as read, and leads on to what it tells of.
  open: form(readNotice, ({ result }) => result.to),
  mark: form(readNotice, backTo),
})

export default function NoticesPage({ loaderData: { notices, next, before, unreadOnly, watched }, actionData }: Route.ComponentProps) {
  const t = useText()
  const here = unreadOnly ? '/notices?show=unread' : '/notices'
  const [newest] = notices
  const anyUnread = notices.some(({ isRead }) => !isRead)
  return (
    <Page
      title={t('Notices')}
      width="reading"
      lede={t('What concerns you, the newest first.')}
      index={false}
      actions={
        <LinkButton to="/settings/notices" kind="quiet" small icon={Settings}>
          {t('Choose e-mails')}
        </LinkButton>
      }
    >
      <TabLinks
        label={t('Which notices')}
        links={[
          { to: '/notices', label: t('All'), current: !unreadOnly },
          { to: '/notices?show=unread', label: t('Unread'), current: unreadOnly },
        ]}
      />
      {notices.length === 0 ? (
        <EmptyState icon={Bell} title={unreadOnly ? t('You have read everything') : t('No notices yet')}>
          {t('Decisions, awards, due dates and whatever else concerns you is listed here, and comes by e-mail as you choose.')}
        </EmptyState>
      ) : (
        <>
          {anyUnread && newest && before === null && (
            <PageForm answer={actionData} intent="all" className="mb-3">
              <HiddenFields values={{ upTo: newest.id, show: unreadOnly ? 'unread' : '' }} />
              <div>
                <Button kind="plain" small icon={CheckCheck}>
                  {t('Mark all as read')}
                </Button>
              </div>
            </PageForm>
          )}
          <Rows label={t('Notices')}>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} {...notice} show={unreadOnly ? 'unread' : ''} answer={actionData} />
            ))}
          </Rows>
          <Pager
            {...(before && { previous: here })}
            {...(next && { next: `${here}${unreadOnly ? '&' : '?'}before=${next}` })}
            label={t('Notices')}
          />
        </>
      )}
      <Watch {...watched} />
    </Page>
  )
}
