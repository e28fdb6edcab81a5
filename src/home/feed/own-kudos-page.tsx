import { HeartHandshake, VolumeX } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/own-kudos-page.ts'
import { ChoiceForm } from './choice-form.tsx'
import { chooseFeed, leaveOut } from './choose-feed.ts'
import { findChoices, findFilters, findMutes, findOwnMoments } from './find-choices.ts'
import { findGiven, findReceived } from './find-kudos.ts'
import { takeBackKudos } from './give-kudos.ts'
import { muteFeed, unmuteFeed } from './mute-feed.ts'
import { GivenShelf, MutedShelf, OwnMomentsShelf, ReceivedShelf } from './own-shelves.tsx'
import { removeKudos, reportKudos } from './report-kudos.ts'

const size = 20
const shelves = ['received', 'moments', 'given', 'muted'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before') ?? undefined
  const before = isId(key) ? key : null
  const show = shelves.find((shelf) => shelf === searchParams.get('show')) ?? 'received'
  const slice = { before, size }
  const home = actor.memberships[0]
  const none = { items: [], next: null }
  const [choices, received, moments, given, mutes, filters] = await Promise.all([
    show === 'moments' ? findChoices(db, actor) : [],
    show === 'received' ? findReceived(db, actor.id, slice) : none,
    show === 'moments' ? findOwnMoments(db, actor.id, slice) : none,
    show === 'given' ? findGiven(db, actor.id, slice, world.now()) : none,
    show === 'muted' ? findMutes(db, actor.id) : [],
    show === 'muted' && home ? findFilters(db, home.organizationId) : { schools: [], pathways: [] },
  ])
  return {
    show,
    choices,
    received,
    moments,
    given,
    mutes,
    filters,
    isFirst: before === null,
    said: searchParams.get('said'),
  }
}

const to = (show: (typeof shelves)[number], said: string) => () => `/wallet/kudos?${new URLSearchParams({ show, said })}`

export const action = forms<unknown>({
  choose: form(chooseFeed, to('moments', 'chosen')),
  'leave-out': form(leaveOut, ({ form: sent }) => to('moments', sent.get('out') === 'true' ? 'left-out' : 'put-back')()),
  remove: form(removeKudos, to('received', 'removed')),
  report: form(reportKudos, to('received', 'reported')),
  'take-back': form(takeBackKudos, to('given', 'taken-back')),
  mute: form(muteFeed, to('muted', 'muted')),
  unmute: form(unmuteFeed, to('muted', 'unmuted')),
})

/** What colleagues gave a person, what they show and to whom, what they gave, and what they do not want to see. */
export default function OwnKudosPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { show, choices, received, moments, given, mutes, filters, isFirst, said } = loaderData
  const told: Record<string, string> = {
    chosen: t('Saved'),
    'left-out': t('Left out. Colleagues don’t see it.'),
    'put-back': t('Colleagues see it.'),
    removed: t('Removed. It is not shown any more.'),
    reported: t('Thank you. You don’t see it any more, and an admin looks at it.'),
    'taken-back': t('Taken back.'),
    muted: t('Muted. They are not told.'),
    unmuted: t('You see it again.'),
  }
  const address = `/wallet/kudos?show=${show}`
  const pages = (next: string | null) => ({ previous: isFirst ? null : address, next: next && `${address}&before=${next}` })
  const tab = (which: (typeof shelves)[number], label: string) => ({
    to: `/wallet/kudos?show=${which}`,
    label,
    current: show === which,
  })
  return (
    <Page
      title={t('Kudos')}
      lede={t('What you earned is yours. Colleagues see of it what you choose, and may give you a sticker or a kind line.')}
      index={false}
    >
      <WalletTabs current="/wallet/kudos" />
      <div className="max-w-reading">
        <TabLinks
          label={t('Kudos')}
          links={[
            tab('received', t('From colleagues')),
            tab('moments', t('What I show')),
            tab('given', t('What I gave')),
            tab('muted', t('Muted')),
          ]}
        />
        {show === 'received' &&
          (received.items.length > 0 ? (
            <ReceivedShelf items={received.items} pages={pages(received.next)} answer={actionData} />
          ) : (
            <EmptyState
              icon={HeartHandshake}
              title={t('Nothing here yet')}
              action={<LinkButton to="/wallet/kudos?show=moments">{t('Choose who sees what you earn')}</LinkButton>}
            >
              {t('Stickers and lines that colleagues give you for what you earned are here. They can only do so for what you show them.')}
            </EmptyState>
          ))}
        {show === 'moments' && (
          <Stack gap="xl">
            {choices.map((choice) => (
              <ChoiceForm key={choice.organizationId} choice={choice} answer={actionData} />
            ))}
            {choices.length === 0 && <p>{t('You belong to no organization now, so there is nobody to show it to.')}</p>}
            {moments.items.length > 0 && choices.some(({ shownTo }) => shownTo !== 'nobody') && (
              <OwnMomentsShelf items={moments.items} pages={pages(moments.next)} answer={actionData} />
            )}
          </Stack>
        )}
        {show === 'given' &&
          (given.items.length > 0 ? (
            <GivenShelf items={given.items} pages={pages(given.next)} answer={actionData} />
          ) : (
            <EmptyState
              icon={HeartHandshake}
              title={t('You have given nothing yet')}
              action={<LinkButton to="/feed">{t('See what colleagues earned')}</LinkButton>}
            >
              {t('A sticker takes a moment, and is remembered for a long time.')}
            </EmptyState>
          ))}
        {show === 'muted' && <MutedShelf mutes={mutes} filters={filters} answer={actionData} icon={VolumeX} />}
      </div>
      <Toast>{said && told[said]}</Toast>
    </Page>
  )
}
