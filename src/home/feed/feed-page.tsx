import { HeartHandshake } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere, roleNames } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/feed-page.ts'
import { AskToShow } from './choice-form.tsx'
import { chooseFeed } from './choose-feed.ts'
import { findFilters, findGatherings, whereToAsk } from './find-choices.ts'
import { findLatestKudos, findOwnGifts } from './find-kudos.ts'
import { findFeed } from './find-moments.ts'
import { hasReports } from './find-reports.ts'
import { changeKudos, giveKudos, takeBackKudos } from './give-kudos.ts'
import { MomentView } from './moment-view.tsx'

const size = 12
/** So many of what was said stand beside a moment among others; its own page has all. */
const mostBeside = 6

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const said = searchParams.get('said')
  if (actor.memberships.length === 0) return { feed: null, said }
  const { organization, choices } = await chooseOrganization(db, actor, request, ...roleNames)
  const key = (name: string) => {
    const given = searchParams.get(name) ?? undefined
    return isId(given) ? given : null
  }
  const [before, schoolId, pathwayId] = [key('before'), key('school'), key('pathway')]
  const now = world.now()
  const isFirst = before === null
  const [{ items, next }, filters, gatherings, ask, waits] = await Promise.all([
    findFeed(db, actor.id, { organizationId: organization.id, schoolId, pathwayId }, { before, size }),
    findFilters(db, organization.id),
    isFirst && !schoolId && !pathwayId ? findGatherings(db, organization.id, now) : null,
    isFirst ? whereToAsk(db, actor, now) : null,
    isFirst && organizationsWhere(actor, 'admin').includes(organization.id) ? hasReports(db, organization.id) : false,
  ])
  const ids = items.map(({ awardId }) => awardId)
  const [latest, gifts] = await Promise.all([
    findLatestKudos(db, actor.id, organization.id, ids, mostBeside),
    findOwnGifts(db, actor.id, organization.id, ids, now),
  ])
  return {
    said,
    feed: {
      organization: { slug: organization.slug, name: organization.name },
      choices: choices.map(({ slug, name }) => ({ slug, name })),
      moments: items.map((moment) => ({
        moment,
        kudos: latest.get(moment.awardId) ?? { items: [], hasMore: false },
        gift: gifts.get(moment.awardId) ?? null,
      })),
      filters,
      gatherings,
      ask,
      waits,
      shown: { schoolId, pathwayId },
      isFirst,
      next,
    },
  }
}

/** The same part of the feed, at the moment that something was done with. */
const backTo =
  (said: string) =>
  ({ result: { awardId }, args: { request } }: { result: { awardId: string }; args: { request: Request } }) => {
    const query = new URL(request.url).searchParams
    query.set('said', said)
    return `/feed?${query}#moment-${awardId}`
  }

export const action = forms<unknown>({
  choose: form(chooseFeed, ({ result: { shownTo } }) => `/feed?said=${shownTo === 'nobody' ? 'kept' : 'chosen'}`),
  give: form(giveKudos, backTo('given')),
  change: form(changeKudos, backTo('changed')),
  'take-back': form(takeBackKudos, backTo('taken-back')),
})

/** What colleagues have earned and chosen to show, the newest first, with what others say to it. Nothing is counted. */
export default function FeedPage({ loaderData: { feed, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const told: Record<string, string> = {
    given: t('Given, with your name.'),
    changed: t('Changed'),
    'taken-back': t('Taken back.'),
    muted: t('Muted. They are not told.'),
    chosen: t('Saved. Colleagues see your awards of the last 30 days and those to come.'),
    kept: t('Saved. Nobody sees what you earn here.'),
  }
  return (
    <Page
      title={t('Kudos')}
      width="reading"
      lede={t('What colleagues have earned and chosen to show.')}
      actions={
        <LinkButton to="/wallet/kudos" kind="quiet" small>
          {t('What I show')}
        </LinkButton>
      }
      index={false}
    >
      {feed ? (
        <Feed feed={feed} answer={actionData} />
      ) : (
        <EmptyState icon={HeartHandshake} title={t('Kudos are between colleagues')}>
          {t('You belong to no organization now, so there is nobody whose moments would be here.')}
        </EmptyState>
      )}
      <Toast>{said && told[said]}</Toast>
    </Page>
  )
}

type FeedData = NonNullable<Route.ComponentProps['loaderData']['feed']>

function Feed({ feed, answer }: { feed: FeedData; answer: unknown }) {
  const t = useText()
  const { organization, choices, moments, filters, gatherings, ask, waits, shown, isFirst, next } = feed
  const refused = refusedForm(answer)?.values.intent ?? ''
  const isFiltered = shown.schoolId !== null || shown.pathwayId !== null
  const address = (more: Record<string, string | null>) => {
    const query = new URLSearchParams()
    const parts = { of: choices.length > 1 ? organization.slug : null, school: shown.schoolId, pathway: shown.pathwayId, ...more }
    for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value)
    const text = query.toString()
    return text ? `/feed?${text}` : '/feed'
  }
  return (
    <>
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/feed?of=${slug}`} />
      {waits && (
        <p className="mb-6 text-s">
          <TextLink to={`/feed/reports?of=${organization.slug}`}>{t('Somebody asks you to look at kudos')}</TextLink>
        </p>
      )}
      <AskToShow choice={ask} answer={answer} />
      {(filters.schools.length > 0 || filters.pathways.length > 0) && (moments.length > 0 || isFiltered) && (
        <PageForm method="get" action="/feed" className="mb-8 flex! flex-wrap items-end gap-3! *:min-w-0">
          {choices.length > 1 && <input type="hidden" name="of" value={organization.slug} />}
          {filters.schools.length > 0 && (
            <div className="flex-1 basis-44">
              <Select
                name="school"
                label={t('School')}
                defaultValue={shown.schoolId ?? ''}
                options={[{ value: '', label: t('All schools') }, ...filters.schools.map(({ id, name }) => ({ value: id, label: name }))]}
              />
            </div>
          )}
          {filters.pathways.length > 0 && (
            <div className="flex-1 basis-44">
              <Select
                name="pathway"
                label={t('Pathway')}
                defaultValue={shown.pathwayId ?? ''}
                options={[{ value: '', label: t('All pathways') }, ...filters.pathways.map(({ id, name }) => ({ value: id, label: name }))]}
              />
            </div>
          )}
          <Button kind="quiet">{t('Show')}</Button>
        </PageForm>
      )}
      {gatherings && <Gatherings {...gatherings} />}
      {moments.length > 0 ? (
        <ol aria-label={t('Moments')}>
          {moments.map(({ moment, kudos, gift }) => (
            <MomentView
              key={moment.awardId}
              moment={moment}
              kudos={kudos}
              gift={gift}
              answer={answer}
              isRefused={refused === `give:${moment.awardId}` || (gift !== null && refused === `change:${gift.id}`)}
            />
          ))}
        </ol>
      ) : isFiltered || !isFirst ? (
        <EmptyState
          icon={HeartHandshake}
          title={t('Nothing is shown here now')}
          action={<LinkButton to="/feed">{t('All moments')}</LinkButton>}
        >
          {t('Colleagues choose what they show. Look at all of it, or come back another day.')}
        </EmptyState>
      ) : (
        <EmptyState
          icon={HeartHandshake}
          title={t('Nobody shows anything yet')}
          action={<LinkButton to="/wallet/kudos">{t('Choose who sees what you earn')}</LinkButton>}
        >
          {t('When colleagues choose to show what they earned, it is here, and you can give them a sticker or a kind line.')}
        </EmptyState>
      )}
      <Pager previous={isFirst ? null : address({})} next={next && address({ before: next })} label={t('Moments')} />
    </>
  )
}

/** Where several colleagues earned something lately: no names, no numbers, and nothing where so few did that one could tell who. */
function Gatherings({ schools, pathways }: NonNullable<FeedData['gatherings']>) {
  const t = useText()
  const list = new Intl.ListFormat(useLocale())
  if (schools.length === 0 && pathways.length === 0) return null
  const names = (some: readonly { name: string }[]) => list.format(some.map(({ name }) => name))
  return (
    <section aria-label={t('Lately, together')} className="mb-9 grid gap-1.5 rounded-card bg-wash px-5 py-4">
      <h2 className="font-serif text-l font-[560]">{t('Lately, together')}</h2>
      {schools.length > 0 && <p>{t('Several colleagues earned something at {schools}.', { schools: names(schools) })}</p>}
      {pathways.length > 0 && <p>{t('Several moved on along {pathways}.', { pathways: names(pathways) })}</p>}
    </section>
  )
}
