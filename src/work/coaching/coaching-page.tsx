import { Film, MessagesSquare } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/coaching-page.ts'
import { coaches, findShares, type ShareShelf, shareShelves } from './find-shares.ts'
import { ShareRow } from './share-row.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const watched = await watchFrom(world)
  const query = new URL(request.url).searchParams
  const isCoach = coaches(actor)
  const of: 'coach' | 'earner' = isCoach && query.get('of') !== 'mine' ? 'coach' : 'earner'
  const shelf = shareShelves.find((one) => one === query.get('show')) ?? 'waiting'
  const before = query.get('before')
  const list = await findShares(db, { of, personId: actor.id, shelf, before: isId(before ?? '') ? before : null })
  return { ...list, of, shelf, isCoach, isLater: before !== null, personId: actor.id, watched }
}

export default function CoachingPage({ loaderData }: Route.ComponentProps) {
  const { shares, next, of, shelf, isCoach, isLater, personId, watched } = loaderData
  const t = useText()
  const address = (values: Record<string, string>) => {
    const query = new URLSearchParams({ ...(of === 'earner' && isCoach && { of: 'mine' }), ...values })
    return query.size > 0 ? `/coaching?${query}` : '/coaching'
  }
  const names: Record<ShareShelf, string> =
    of === 'coach'
      ? { waiting: t('Waits for me'), answered: t('Answered'), stopped: t('No longer shared') }
      : { waiting: t('Waits for a coach'), answered: t('Answered'), stopped: t('No longer shared') }
  return (
    <Page
      title={t('Coaching')}
      lede={
        of === 'coach'
          ? t('What people have shared with you. Say what you see, and whether it is ready or one more try would help.')
          : t('What you have shared with a coach, and what they said.')
      }
      index={false}
      actions={
        isCoach && (
          <LinkButton to="/coaching/models" kind="quiet" icon={Film}>
            {t('Model clips')}
          </LinkButton>
        )
      }
    >
      <Watch topics={[`coaching:${personId}`]} after={watched} />
      <Stack gap="m">
        {isCoach && (
          <TabLinks
            label={t('Whose')}
            links={[
              { to: '/coaching', label: t('Shared with me'), current: of === 'coach' },
              { to: '/coaching?of=mine', label: t('Shared by me'), current: of === 'earner' },
            ]}
          />
        )}
        <TabLinks
          label={t('Coaching')}
          links={shareShelves.map((one) => ({
            to: address(one === 'waiting' ? {} : { show: one }),
            label: names[one],
            current: one === shelf,
          }))}
        />
        {shares.length > 0 ? (
          <Rows label={names[shelf]}>
            {shares.map((share) => (
              <ShareRow key={share.id} share={share} of={of} />
            ))}
          </Rows>
        ) : (
          <EmptyState icon={MessagesSquare} title={t('Nothing here')}>
            {of === 'coach'
              ? t('When someone shares a piece of their work with you, it stands here.')
              : t('Open a piece of evidence in your work and share it with a coach, also long before you hand it in.')}
          </EmptyState>
        )}
      </Stack>
      <Pager
        previous={isLater ? address(shelf === 'waiting' ? {} : { show: shelf }) : null}
        next={next && address({ ...(shelf !== 'waiting' && { show: shelf }), before: next })}
      />
    </Page>
  )
}
