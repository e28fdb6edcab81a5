import { MessagesSquare } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere, zoneOf } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/talks-page.ts'
import { listTalksDue } from './find-talks-due.ts'
import { recordTalk } from './record-talk.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'coach', 'admin').length === 0)
    throw forbidden('not-a-coach', 'This page is for coaches and admins. An admin of your organization can make you one.')
  return {
    rows: await listTalksDue(db, actor),
    today: dayIn(zoneOf(actor), world.now()),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = form(recordTalk, () => '/coaching/talks?said=talked')

/** With whom a talk is due, after work was to be kept working on several times. */
export default function TalksPage({ loaderData: { rows, today, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('A talk is due')}
      index={false}
      width="reading"
      lede={t(
        'Some micro-credentials ask for a talk with a coach after several times of “keep working”. What you say stays between you; here you only note that you have talked.',
      )}
    >
      {rows.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={t('No talk is due')}>
          {t('People who should talk with a coach appear here.')}
        </EmptyState>
      ) : (
        <Rows label={t('A talk is due with')}>
          {rows.map(({ attemptId, title, earnerName, times, holds, since }) => (
            <RowItem
              key={attemptId}
              title={t('{earner}: {title}', { earner: earnerName, title })}
              note={t.rich('{times, plural, one {Kept working once} other {Kept working # times}}, the last time on {day}.', {
                times,
                day: <Day at={since} />,
              })}
              aside={holds && <Status kind="waiting">{t('handing in waits')}</Status>}
              below={
                <PageForm answer={actionData} intent={`talk:${attemptId}`}>
                  <HiddenFields values={{ attemptId }} />
                  <Row gap="s" align="end" wrap>
                    <Field name="heldOn" type="date" label={t('We talked on')} defaultValue={today} max={today} required />
                    <Button kind="quiet" small>
                      {t('Note it')}
                    </Button>
                  </Row>
                </PageForm>
              }
            />
          ))}
        </Rows>
      )}
      <Toast>{said === 'talked' ? t('Noted.') : null}</Toast>
    </Page>
  )
}
