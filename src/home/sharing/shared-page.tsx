import { data, redirect } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/shared-page.ts'
import { findByToken, findSharedAwards, passCookie, wayIn } from './find-shared.ts'
import { noteLook } from './note-look.ts'
import { askForProof, openByCode, openByLetter, passHours } from './open-share.ts'
import { SharedAward } from './shared-award.tsx'
import { SharedBadge } from './shared-badge.tsx'
import { findSharedBadges } from './shared-badges.ts'
import { findShownPieces } from './shared-evidence.ts'
import { SharedGate } from './shared-gate.tsx'

/** What one link shows is for no cache, and its address is told to no other site. */
export const headers = () => ({ 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' })

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, actor, clientAddress, sent, locale } = context.get(pageContext)
  const db = readsOfAll(world.db)
  const now = world.now()
  const { searchParams } = new URL(request.url)
  const share = await findByToken(db, params.token, now)
  if (!share) {
    // Nobody guesses a secret of 256 bits, and nobody shall try for long.
    await limitTries(world.db, `shared link ${clientAddress}`, { tries: 60, seconds: 600 })
    return data({ state: 'none' as const }, { status: 404 })
  }
  const isOwner = personIdOf(actor) === share.personId
  const way = isOwner ? null : await wayIn(db, share, sent.headers, now)
  if (!isOwner && !way)
    return data({
      state: 'asks' as const,
      access: share.access === 'code' ? ('code' as const) : ('address' as const),
      proof: searchParams.get('proof'),
      isAsked: searchParams.has('asked'),
    })
  const [awards, badges, pieces] = await Promise.all([
    findSharedAwards(db, share.id, now),
    findSharedBadges(db, share.id, now),
    findShownPieces(db, share.id),
  ])
  if (way) await noteLook(world, share.id, way, sent.headers)
  const address = `${world.config.BASE_URL}/shared/${params.token}`
  return data({
    state: 'shown' as const,
    isOwner,
    shareId: share.id,
    title: share.title,
    note: share.note,
    name: share.name,
    access: share.access,
    token: params.token,
    last: share.expiresAt && new Date(share.expiresAt.getTime() - 1000),
    awards: awards.map((award) => ({ ...award, pieces: pieces.filter(({ awardId }) => awardId === award.id) })),
    badges,
    social:
      share.access === 'link' && awards.length > 0
        ? { image: `${address}/card.png${locale === 'en' ? '' : `?lang=${locale}`}`, url: address }
        : null,
  })
}

const letIn = ({ result: { pass }, args }: { result: { pass: string }; args: Route.ActionArgs }) => {
  const { world } = args.context.get(pageContext)
  const path = `/shared/${args.params.token}`
  const cookie = `${passCookie}=${pass}; Max-Age=${passHours * 3600}; Path=${path}; HttpOnly; SameSite=Lax${world.config.BASE_URL.startsWith('https:') ? '; Secure' : ''}`
  return redirect(path, { status: 303, headers: { 'Set-Cookie': cookie } })
}

export const action = forms<unknown>({
  code: form(openByCode, letIn as never),
  proof: form(openByLetter, letIn as never),
  ask: form(askForProof, ({ args: { params } }) => `/shared/${params.token}?asked=1`, {
    input: ({ params, context }) => ({ token: params.token ?? '', locale: context.get(pageContext).locale }),
  }),
})

/** What a person shows of what they earned, for whoever they gave the link. It needs no account and no script. */
export default function SharedPage({ loaderData: shared, actionData }: Route.ComponentProps) {
  const t = useText()
  if (shared.state === 'none')
    return (
      <Page title={t('There is nothing to see here')} width="reading" index={false}>
        <Callout>
          <p>
            {t(
              'The link may not be whole, its time may be over, or the person who gave it to you shows it no longer. Ask them: they can give you another.',
            )}
          </p>
        </Callout>
      </Page>
    )
  if (shared.state === 'asks') return <SharedGate {...shared} answer={actionData} />
  const { title, note, name, awards, badges, token, access, isOwner, last, social } = shared
  return (
    <Page
      title={title}
      width="reading"
      eyebrow={t('Shared by {name}', { name })}
      index={false}
      {...(social && {
        description: t('{name} shares {count, plural, one {an award} other {# awards}}, each of which anyone can check.', {
          name,
          count: awards.length + badges.length,
        }),
        social: { ...social, type: 'article' },
      })}
    >
      <Stack gap="l">
        {isOwner && (
          <Callout title={t('So others see it')}>
            <p>
              {t.rich('Your own looks are not counted. <a>Change what is shown</a>', {
                a: (inside) => <TextLink to={`/wallet/shares/${shared.shareId}`}>{inside}</TextLink>,
              })}
            </p>
          </Callout>
        )}
        {note && <Prose text={note} />}
        {awards.length + badges.length === 0 ? (
          <Callout>{t('{name} has put nothing in here yet.', { name })}</Callout>
        ) : (
          <ul aria-label={t('Awards')} className="grid gap-8">
            {[
              ...awards.map((award) => ({ place: award.place, shown: <SharedAward key={award.id} award={award} token={token} /> })),
              ...badges.map((badge) => ({ place: badge.place, shown: <SharedBadge key={badge.id} badge={badge} /> })),
            ]
              .toSorted((one, other) => one.place - other.place)
              .map(({ shown }) => shown)}
          </ul>
        )}
        <p className="border-t border-rule pt-4 text-s text-soft">
          {access === 'address'
            ? t('{name} sees that this page was looked at, in which hour, and by which address. Nothing else is kept of you.', { name })
            : t('{name} sees that this page was looked at, and in which hour. Nothing is kept of you.', { name })}{' '}
          {last && t.rich('It is here until {day}.', { day: <Day at={last} /> })}
        </p>
      </Stack>
    </Page>
  )
}
