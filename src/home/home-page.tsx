import { redirect } from 'react-router'
import { statusSentence } from '../attempts/status-sentence.ts'
import { scene } from '../doors/scene.ts'
import { isEmptyInstance } from '../organizations/organizations.ts'
import { findDemoPeople } from '../people/demo-people.ts'
import { Totals } from '../recognition/totals.tsx'
import { BadgeArt } from '../ui/badge-art.tsx'
import { Columns } from '../ui/columns.tsx'
import { TextLink } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { ProgressRing } from '../ui/progress-ring.tsx'
import { RowItem, Rows } from '../ui/rows.tsx'
import { Section } from '../ui/section.tsx'
import { useLocale, useText } from '../ui/text.tsx'
import { Toast } from '../ui/toast.tsx'
import { Day } from '../ui/when.tsx'
import type { Route } from './+types/home-page.ts'
import { findHome } from './home.ts'
import { HomeNow } from './home-now.tsx'
import { nextThing } from './next-thing.ts'
import { Shelf, ShelfBadge } from '../wallet/shelf.tsx'
import { findVisitorHome } from './visitor-home.ts'
import { VisitorStart } from './visitor-start.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(scene)
  const { searchParams } = new URL(request.url)
  if (actor.kind !== 'person') {
    if (await isEmptyInstance(world.db)) throw redirect('/start')
    const [start, demo] = await Promise.all([findVisitorHome(world.db), findDemoPeople(world.db, world.config.DEMO)])
    return { start: { ...start, demo, baseUrl: world.config.BASE_URL }, home: null }
  }
  const now = world.now()
  const { facts, organization, awards, totals, goals, suggestions, today } = await findHome(world.db, actor, now)
  return {
    start: null,
    home: {
      name: actor.name,
      facts,
      next: nextThing(facts, today),
      organization,
      awards: awards.filter(({ revokedAt }) => revokedAt === null),
      totals,
      goals,
      suggestions,
      said: searchParams.get('said'),
    },
  }
}

export default function HomePage({ loaderData: { start, home } }: Route.ComponentProps) {
  if (start) return <VisitorStart {...start} />
  return home && <Home {...home} />
}

type HomeData = NonNullable<Route.ComponentProps['loaderData']['home']>

function Home({ name, facts, next, organization, awards, totals, goals, suggestions, said }: HomeData) {
  const t = useText()
  const [given = name] = name.split(' ')
  // With no work of her own, what she runs takes its place.
  const isIdle = facts.attempts.length + facts.taken.length + facts.waiting.count + facts.drafts.length === 0
  return (
    <Page title={t('Home')} heading="hidden" index={false}>
      <p className="mb-3">{t('Hello, {name}.', { name: given })}</p>
      <HomeNow next={next} />
      <Columns kind="two">
        <div>
          <OnTheWay attempts={facts.attempts} />
          <ToRead taken={facts.taken} waiting={facts.waiting} />
          <Drafts drafts={facts.drafts} />
          {isIdle && <Running organization={organization} />}
        </div>
        <div>
          <ThisYear totals={totals} goals={goals} />
          <Earned awards={awards} />
          {!isIdle && <Running organization={organization} />}
          <CouldFit suggestions={suggestions} />
        </div>
      </Columns>
      <Toast>{said === 'joined' ? t('Welcome. The invitation is accepted.') : null}</Toast>
    </Page>
  )
}

function OnTheWay({ attempts }: { attempts: HomeData['facts']['attempts'] }) {
  const t = useText()
  const locale = useLocale()
  if (attempts.length === 0) return null
  return (
    <Section title={t('On the way')} actions={attempts.length > 4 && <TextLink to="/work">{t('All of your work')}</TextLink>}>
      <Rows>
        {attempts.slice(0, 4).map(({ id, title, status }) => (
          <RowItem
            key={id}
            lead={<HowFar title={title} status={status} />}
            title={title}
            to={`/work/${id}`}
            note={statusSentence(locale, status)}
          />
        ))}
      </Rows>
    </Section>
  )
}

function HowFar({ title, status: { state, parts, decision } }: { title: string; status: HomeData['facts']['attempts'][number]['status'] }) {
  const t = useText()
  const [value, max] = parts ? [parts.ready, parts.of] : decision ? [decision.criteriaShown, decision.criteria] : [1, 1]
  if (!parts && !decision && state !== 'in_progress') {
    return <ProgressRing value={1} max={1} label={t('{title}: everything is handed in', { title })} text="" />
  }
  return (
    <ProgressRing
      value={value}
      max={max}
      label={parts ? t('{title}: parts ready', { title }) : t('{title}: criteria shown', { title })}
      text={`${value}/${max}`}
    />
  )
}

function ToRead({ taken, waiting }: Pick<HomeData['facts'], 'taken' | 'waiting'>) {
  const t = useText()
  if (taken.length === 0 && waiting.count === 0) return null
  return (
    <Section title={t('To read')} actions={<TextLink to="/review">{t('The queue')}</TextLink>}>
      <Rows>
        {taken.slice(0, 4).map(({ assessmentId, title, dueOn, open, scored }) => (
          <RowItem
            key={assessmentId}
            lead={<ProgressRing value={scored} max={open} label={t('{title}: criteria scored', { title })} text={`${scored}/${open}`} />}
            title={title}
            to={`/review/${assessmentId}`}
            note={t.rich('You have taken it. Decision by {day}.', { day: <Day at={dueOn} form="medium" /> })}
          />
        ))}
        {waiting.count > 0 && (
          <RowItem
            title={t('{count, plural, one {# submission waits} other {# submissions wait}} for an assessor', { count: waiting.count })}
            to="/review"
            note={waiting.late > 0 ? t('{late, plural, one {# is late} other {# are late}}', { late: waiting.late }) : undefined}
          />
        )}
      </Rows>
    </Section>
  )
}

function Drafts({ drafts }: Pick<HomeData['facts'], 'drafts'>) {
  const t = useText()
  if (drafts.length === 0) return null
  return (
    <Section title={t('Your drafts')} actions={<TextLink to="/authoring">{t('All of them')}</TextLink>}>
      <Rows>
        {drafts.map(({ id, title }) => (
          <RowItem key={id} title={title || t('Without a title yet')} to={`/authoring/${id}`} />
        ))}
      </Rows>
    </Section>
  )
}

function Running({ organization }: Pick<HomeData, 'organization'>) {
  const t = useText()
  if (!organization) return null
  const { name, slug, members, invited, published, stuckLetters } = organization
  return (
    <Section title={name}>
      <Rows>
        <RowItem
          title={t('{members, plural, one {# person} other {# people}}', { members })}
          to={`/people?of=${slug}`}
          note={
            invited > 0 ? t('{invited, plural, one {# invitation is} other {# invitations are}} not accepted yet', { invited }) : undefined
          }
        />
        <RowItem
          title={t('{published, plural, one {# micro-credential} other {# micro-credentials}} published', { published })}
          to="/authoring"
        />
        {stuckLetters > 0 && (
          <RowItem
            title={t('{stuckLetters, plural, one {# e-mail was} other {# e-mails were}} not taken by the mail server', { stuckLetters })}
            to="/outbox"
          />
        )}
        <RowItem title={t('Settings of the organization')} to={`/settings/organization?of=${slug}`} />
      </Rows>
    </Section>
  )
}

function ThisYear({ totals, goals }: Pick<HomeData, 'totals' | 'goals'>) {
  const t = useText()
  const given = totals.filter(({ inYear }) => Number(inYear) !== 0)
  if (given.length + goals.length === 0) return null
  return (
    <Section title={t('This school year')} actions={<TextLink to="/value">{t('What counts')}</TextLink>}>
      <Totals totals={given} goals={goals} year={t('this school year')} />
    </Section>
  )
}

function Earned({ awards }: Pick<HomeData, 'awards'>) {
  const t = useText()
  if (awards.length === 0) return null
  return (
    <Section title={t('Earned')} actions={<TextLink to="/wallet">{t('Your wallet')}</TextLink>}>
      <Shelf label={t('Earned')}>
        {awards.map(({ id, versionId, title, issuerName }) => (
          <ShelfBadge key={id} to={`/awards/${id}`} versionId={versionId} title={title} issuerName={issuerName} standing="current" />
        ))}
      </Shelf>
    </Section>
  )
}

function CouldFit({ suggestions }: Pick<HomeData, 'suggestions'>) {
  const t = useText()
  if (suggestions.length === 0) return null
  return (
    <Section title={t('This could fit')} actions={<TextLink to="/catalog">{t('The catalog')}</TextLink>}>
      <Rows>
        {suggestions.map(({ slug, versionId, title, competency }) => (
          <RowItem
            key={slug}
            lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" />}
            title={title}
            to={`/catalog/${slug}`}
            note={competency}
          />
        ))}
      </Rows>
    </Section>
  )
}
