import { Plus, UsersRound } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { LearningTabs } from '../log/learning-tabs.tsx'
import type { Route } from './+types/cohorts-page.ts'
import { answerCohort } from './cohort-membership.ts'
import { mayMakeCohort } from './cohort-policy.ts'
import { findCohorts } from './find-cohorts.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  return {
    cohorts: await findCohorts(db, actor.id, world.now()),
    canMake: actor.memberships.some((membership) => mayMakeCohort(actor, membership).allowed),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = form(answerCohort, ({ result: { cohortId, isIn } }) =>
  isIn ? `/learning/cohorts/${cohortId}` : '/learning/cohorts?said=declined',
)

export default function CohortsPage({ loaderData: { cohorts, canMake, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const asked = cohorts.filter(({ joinedAt }) => joinedAt === null)
  const own = cohorts.filter(({ joinedAt }) => joinedAt !== null)
  const make = canMake && (
    <LinkButton to="/learning/cohorts/new" icon={Plus} {...(own.length > 0 && { kind: 'quiet' as const })}>
      {t('Make a cohort')}
    </LinkButton>
  )
  return (
    <Page
      title={t('Cohorts')}
      width="reading"
      lede={t('Study with colleagues: a plan you write together, dates, a discussion you may just read, and work you share.')}
      index={false}
      actions={own.length > 0 && make}
    >
      <LearningTabs current="cohorts" />
      {asked.length > 0 && (
        <Section title={t('You are invited')}>
          <Rows label={t('You are invited')}>
            {asked.map(({ id, name, organization, about, members }) => (
              <RowItem
                key={id}
                title={name}
                note={t('{organization} · {members, plural, one {# member} other {# members}}', { organization, members: members ?? 0 })}
                aside={
                  <Row>
                    <PageForm answer={actionData} intent={`yes:${id}`}>
                      <HiddenFields values={{ cohortId: id, accepts: 'true' }} />
                      <Button small>{t('Join')}</Button>
                    </PageForm>
                    <PageForm answer={actionData} intent={`no:${id}`}>
                      <HiddenFields values={{ cohortId: id, accepts: 'false' }} />
                      <Button small kind="plain">
                        {t('No, thank you')}
                      </Button>
                    </PageForm>
                  </Row>
                }
              >
                {about && <p className="line-clamp-3 text-s text-soft">{about}</p>}
              </RowItem>
            ))}
          </Rows>
        </Section>
      )}
      {own.length > 0 ? (
        <Rows label={t('Cohorts')}>
          {own.map(({ id, name, organization, members, nextAt, archivedAt, timeZone }) => (
            <RowItem
              key={id}
              title={name}
              to={`/learning/cohorts/${id}`}
              note={
                <>
                  {t('{organization} · {members, plural, one {# member} other {# members}}', { organization, members: members ?? 0 })}
                  {nextAt && (
                    <>
                      {' · '}
                      {t.rich('next date {day}', { day: <Day at={nextAt} zone={timeZone} form="day" /> })}
                    </>
                  )}
                </>
              }
              aside={archivedAt && <Status kind="waiting">{t('Archived')}</Status>}
            />
          ))}
        </Rows>
      ) : (
        <EmptyState icon={UsersRound} title={t('No cohort yet')} action={make || undefined}>
          {t('Two are enough. You invite the others by name or by a link, and everyone writes the plan.')}
        </EmptyState>
      )}
      <Toast>{said === 'declined' ? t('You said no, thank you.') : said === 'left' ? t('You left the cohort.') : null}</Toast>
    </Page>
  )
}
