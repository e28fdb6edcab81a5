import { MessagesSquare } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere, zoneOf } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/for-coach-page.ts'
import { listForCoach } from './find-for-coach.ts'
import { takeAsCoach } from './take-as-coach.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'coach').length === 0)
    throw forbidden('not-a-coach', 'This page is for coaches. An admin of your organization can make you one.')
  return { rows: await listForCoach(db, actor), today: dayIn(zoneOf(actor), world.now()) }
}

export const action = form(takeAsCoach, ({ result: { assessmentId } }) => `/review/${assessmentId}`)

/** What waits for the coach who saw the practice: they decide, and everyone may know that. */
export default function ForCoachPage({ loaderData: { rows, today }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('You decide')}
      index={false}
      width="reading"
      eyebrow={<TextLink to="/coaching">{t('Coaching')}</TextLink>}
      lede={t(
        'Some micro-credentials say openly that the coach who saw the practice decides. You say of each criterion whether it is shown; the award follows, and says so.',
      )}
    >
      {rows.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={t('Nothing waits for your word')}>
          {t('What people hand in whose practice you saw appears here.')}
        </EmptyState>
      ) : (
        <Rows label={t('Waits for your word, by due date')}>
          {rows.map(({ submissionId, assessmentId, title, earnerName, submittedAt, dueOn }) => (
            <RowItem
              key={submissionId}
              title={t('{earner}: {title}', { earner: earnerName, title })}
              note={t.rich('Handed in on <a></a> · decision by <b></b>', {
                a: () => <Day at={submittedAt} form="short" />,
                b: () => <Day at={dueOn} form="short" />,
              })}
              aside={
                <>
                  {dueOn < today && <Status kind="attention">{t('late')}</Status>}
                  {assessmentId ? (
                    <LinkButton to={`/review/${assessmentId}`} small>
                      {t('Go on')}
                    </LinkButton>
                  ) : (
                    <PageForm answer={actionData} intent={`take:${submissionId}`}>
                      <HiddenFields values={{ submissionId }} />
                      <Button small aria-label={t('Look and decide: {earner}, {title}', { earner: earnerName, title })}>
                        {t('Look and decide')}
                      </Button>
                    </PageForm>
                  )}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}
