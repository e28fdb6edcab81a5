import { CalendarDays, Plus } from 'lucide-react'
import { redirect } from 'react-router'
import { bothTexts } from '../../foundation/doors/both-texts.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import type { Refusal } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { UnitFormFields } from '../../work/plans/plan-unit-form.tsx'
import type { Route } from './+types/cohort-page.ts'
import { CohortFrame } from './cohort-frame.tsx'
import { addMeeting, changeMeeting, removeMeeting } from './cohort-meetings.ts'
import { addCohortUnit, changeCohortUnit, moveCohortUnit, removeCohortUnit } from './cohort-plan.ts'
import { CohortUnitRow } from './cohort-unit-row.tsx'
import { findCohort, findMeetings, findStudies, findUnits } from './find-cohorts.ts'
import { MeetingFields, MeetingRow } from './meeting-row.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const after = await watchFrom(world)
  const cohort = await findCohort(db, actor, params.cohortId)
  // Who is invited answers first.
  if (!cohort.hasJoined) throw redirect('/learning/cohorts')
  const [studies, units, meetings] = await Promise.all([
    findStudies(db, cohort.id),
    findUnits(db, cohort.id),
    findMeetings(db, cohort, world.now()),
  ])
  return { cohort, studies, units, meetings, after }
}

const back = ({ result }: { result: { cohortId: string } }) => `/learning/cohorts/${result.cohortId}`
const atUnit = ({ result }: { result: { cohortId: string; unitId: string } }) => `${back({ result })}#unit-${result.unitId}`
const both = { refused: (refusal: Refusal, _args: unknown, sent: FormData) => bothTexts(refusal, sent) }

export const action = forms<unknown>({
  'add-unit': form(addCohortUnit, atUnit),
  'change-unit': form(changeCohortUnit, atUnit, both),
  'move-unit': form(moveCohortUnit, atUnit),
  'remove-unit': form(removeCohortUnit, back),
  'add-meeting': form(addMeeting, (done) => `${back(done)}#dates`),
  'change-meeting': form(changeMeeting, (done) => `${back(done)}#dates`, both),
  'remove-meeting': form(removeMeeting, (done) => `${back(done)}#dates`),
})

export default function CohortPage({ loaderData, actionData }: Route.ComponentProps) {
  const { cohort, units, after } = loaderData
  const t = useText()
  const isLive = cohort.archivedAt === null
  const adding = refusedForm(actionData)?.values.intent === 'add-unit'
  return (
    <CohortFrame cohort={cohort} current="plan">
      <Stack gap="xl">
        <About {...loaderData} />
        <Dates {...loaderData} answer={actionData} />
        <Section
          title={t('What you study')}
          id="plan"
          lede={t('Everyone in the cohort writes this plan. If two write at once, nothing of either is lost.')}
        >
          {units.length > 0 ? (
            <Rows label={t('What you study')}>
              {units.map((unit, index) => (
                <CohortUnitRow
                  key={unit.id}
                  unit={unit}
                  cohortId={cohort.id}
                  place={index + 1}
                  of={units.length}
                  isLive={isLive}
                  answer={actionData}
                />
              ))}
            </Rows>
          ) : (
            <p className="text-soft">{t('Nothing planned yet. Anyone may begin.')}</p>
          )}
          {isLive && (
            <div className="mt-4">
              <Fold summary={t('Add a session')} open={adding || units.length === 0}>
                <PageForm answer={actionData} intent="add-unit">
                  <HiddenFields values={{ cohortId: cohort.id }} />
                  <UnitFormFields />
                  <div>
                    <Button kind="quiet" icon={Plus}>
                      {t('Add')}
                    </Button>
                  </div>
                </PageForm>
              </Fold>
            </div>
          )}
        </Section>
      </Stack>
      <Watch topics={[`cohort:${cohort.id}`]} after={after} />
    </CohortFrame>
  )
}

function About({ cohort, studies }: Route.ComponentProps['loaderData']) {
  const t = useText()
  if (!cohort.about && studies.length === 0) return null
  return (
    <Stack gap="m">
      {cohort.about && <Prose text={cohort.about} />}
      {studies.length > 0 && (
        <div>
          <p className="font-semibold">{t('What you work toward')}</p>
          <ul className="grid gap-1">
            {studies.map(({ id, slug, title, isRetired }) => (
              <li key={id}>
                <TextLink to={`/catalog/${slug}`}>{title}</TextLink>
                {isRetired && <span className="text-soft"> {t('(no longer offered; who has begun goes on)')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}

function Dates({ cohort, meetings, answer }: Route.ComponentProps['loaderData'] & { answer: unknown }) {
  const t = useText()
  const mayChange = cohort.isOrganizer && cohort.archivedAt === null
  const shared = { cohort, mayChange, answer }
  return (
    <Section
      title={t('Dates')}
      id="dates"
      lede={t.rich('They are in <link>your calendar</link> too, if you have given its address to your calendar program.', {
        link: (words) => <TextLink to="/settings/notices#calendar">{words}</TextLink>,
      })}
    >
      <Stack gap="m">
        {meetings.ahead.length > 0 ? (
          <Rows label={t('Dates')}>
            {meetings.ahead.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} {...shared} />
            ))}
          </Rows>
        ) : (
          <EmptyState icon={CalendarDays} title={t('No date ahead')}>
            {cohort.isOrganizer ? t('Add the next time you meet.') : t('Its organizers add when you meet.')}
          </EmptyState>
        )}
        {mayChange && (
          <Fold summary={t('Add a date')} open={refusedForm(answer)?.values.intent === 'add-meeting'}>
            <PageForm answer={answer} intent="add-meeting">
              <HiddenFields values={{ cohortId: cohort.id }} />
              <MeetingFields />
              <div>
                <Button kind="quiet" icon={Plus}>
                  {t('Add')}
                </Button>
              </div>
            </PageForm>
          </Fold>
        )}
        {meetings.over.length > 0 && (
          <Fold summary={t('{count, plural, one {One date is} other {# dates are}} over', { count: meetings.over.length })} small>
            <Rows label={t('Over')}>
              {meetings.over.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} {...shared} />
              ))}
            </Rows>
          </Fold>
        )}
      </Stack>
    </Section>
  )
}
