import { redirect } from 'react-router'
import { seeAwards } from '../../credentials/awards/see-award.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findDemoPeople } from '../../people/accounts/demo-people.ts'
import { isEmptyInstance } from '../../people/organizations/organizations.ts'
import { addressToOutlive } from '../../people/sign-in-methods/lasting-way.ts'
import { LastingWayCallout } from '../../people/sign-in-methods/lasting-way-callout.tsx'
import { AskToShow } from '../feed/choice-form.tsx'
import { type Choice, whereToAsk } from '../feed/find-choices.ts'
import type { Route } from './+types/home-page.ts'
import { AwardMoment } from './award-moment.tsx'
import { Coaching } from './coach-sections.tsx'
import { DecidedThisMonth, Drafts, DraftsOfOthers, Running, Thanks, ToAssess, ValuesToSet } from './duty-sections.tsx'
import { CouldFit, Earned, OnTheWay, ThisYear, TowardMilestones } from './earner-sections.tsx'
import { findHome, type HomeData } from './home.ts'
import { HomeNow } from './home-now.tsx'
import { NextInLearning } from './next-learning-section.tsx'
import { nextThing } from './next-thing.ts'
import { WaitsForSecond } from './to-agree-section.tsx'
import { findVisitorHome } from './visitor-home.ts'
import { VisitorStart } from './visitor-start.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') {
    if (await isEmptyInstance(db)) throw redirect('/start')
    const [start, demo] = await Promise.all([findVisitorHome(db), findDemoPeople(db, world.config.DEMO)])
    return { start: { ...start, demo, baseUrl: world.config.BASE_URL }, home: null, lonely: null, ask: null, said: null }
  }
  const [home, lonely] = await Promise.all([findHome(db, actor, world.now(), world.config.BASE_URL), addressToOutlive(db, actor.id)])
  // With what was just earned, and never twice: any answer ends it.
  const ask = home.newAwards.length > 0 ? await whereToAsk(db, actor, world.now()) : null
  return { start: null, home, lonely, ask, said: new URL(request.url).searchParams.get('said') }
}

export const action = forms({ seen: form(seeAwards, () => '/') })

export default function HomePage({ loaderData: { start, home, lonely, ask, said }, actionData }: Route.ComponentProps) {
  if (start) return <VisitorStart {...start} />
  return home && <Home home={home} lonely={lonely} ask={ask} said={said} answer={actionData} />
}

type Given = { home: HomeData; lonely: string | null; ask: Choice | null; said: string | null; answer: unknown }

/** What is now, then a section for whatever there is of each role held: none is empty, and they fill what room there is. */
function Home({ home, lonely, ask, said, answer }: Given) {
  const t = useText()
  const { facts, awards, newAwards, today } = home
  const [given = home.name] = home.name.split(' ')
  return (
    <Page title={t('Home')} heading="hidden" index={false}>
      <p className="mb-3">{t('Hello, {name}.', { name: given })}</p>
      {newAwards.length > 0 ? <AwardMoment awards={newAwards} answer={answer} /> : <HomeNow next={nextThing(facts, today)} />}
      <AskToShow choice={ask} answer={null} />
      <LastingWayCallout address={lonely} to="/" />
      <Columns kind="flow">
        <ToAssess {...facts} today={today} />
        <WaitsForSecond toAgree={home.toAgree} />
        <Coaching coaching={home.coaching} />
        {home.organizations.map((organization) => (
          <Running key={organization.slug} organization={organization} />
        ))}
        <OnTheWay attempts={facts.attempts} />
        <TowardMilestones own={home.ownPathways} />
        <NextInLearning learning={home.learning} />
        <ValuesToSet {...home} />
        <DraftsOfOthers {...home} />
        <Drafts drafts={facts.drafts} />
        <ThisYear totals={home.totals} goals={home.goals} />
        <Earned awards={awards} />
        <DecidedThisMonth decisions={home.decisions} />
        <CouldFit suggestions={home.suggestions} earns={facts.earns} />
        <Thanks thanks={home.thanks} />
      </Columns>
      <Toast>{said === 'joined' ? t('Welcome. The invitation is accepted.') : null}</Toast>
    </Page>
  )
}
