import { Inbox } from 'lucide-react'
import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import { organizationsWhere, zoneOf } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Duration } from '../../foundation/ui/amount.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { ErrorSummary } from '../../foundation/ui/error-summary.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageDoors } from '../../foundation/ui/page-doors.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { OpenNext } from '../assessment/open-next.tsx'
import { countClosed } from '../calibration/find-own-calibration.ts'
import { countChecks } from '../completeness/find-checks.ts'
import type { Route } from './+types/queue-page.ts'
import { claimNextSubmission, claimSubmission } from './claim-submission.ts'
import { findTaken, findWaiting, readQueuePlace } from './queue.ts'
import { queueOrders, readOrder, writeOrder } from './queue-orders.ts'
import { countWaiting, fullestWaiting } from './waiting-counts.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'assessor').length === 0)
    throw forbidden('not-an-assessor', 'This page is for assessors. An admin of your organization can make you one.')
  const after = await watchFrom(world)
  const query = new URL(request.url).searchParams
  const today = dayIn(zoneOf(actor), world.now())
  const text = (query.get('q') ?? '').trim().slice(0, 100)
  const wanted = query.get('achievement')
  const order = readOrder(query.get('sort'))
  const [total, fullest] = await Promise.all([countWaiting(db, actor, today), fullestWaiting(db, actor, { text, chosen: wanted })])
  const chosen = fullest.shown.find(({ achievementId }) => achievementId === wanted)?.achievementId ?? null
  const [waiting, taken, closed] = await Promise.all([
    findWaiting(db, actor, {
      achievementId: chosen,
      order,
      after: readQueuePlace(query.get('after')),
      before: readQueuePlace(query.get('before')),
    }),
    findTaken(db, actor),
    countClosed(db, actor),
  ])
  const checks = await countChecks(db, actor)
  const topics = organizationsWhere(actor, 'assessor').map((id) => `queue:${id}` as const)
  return { said: query.get('said'), checks, waiting, taken, closed, total, fullest, text, chosen, order, today, watched: { topics, after } }
}

const toAssessment = ({ result }: { result: { assessmentId: string } }) => `/review/${result.assessmentId}`
export const action = forms({ next: form(claimNextSubmission, toAssessment), take: form(claimSubmission, toAssessment) })

type Waiting = Awaited<ReturnType<typeof findWaiting>>['rows'][number]

export default function QueuePage({
  loaderData: { said, checks, waiting, taken, closed, total, fullest, text, chosen, order, today, watched },
  actionData,
}: Route.ComponentProps) {
  const t = useText()
  const refused = refusedForm(actionData)
  const toasts: Record<string, string> = {
    released: t('Released: another assessor can take it now.'),
    'handed-back': t('Handed back. It counts against nobody, and you won’t be asked about this person again.'),
  }
  const address = (rest: Record<string, string>) =>
    `/review?${new URLSearchParams({ ...(chosen && { achievement: chosen }), ...(text && { q: text }), ...rest })}`
  const sort = writeOrder(order)
  const page = (place: 'after' | 'before', key: string | null) => key && address({ ...(sort !== 'due' && { sort }), [place]: key })
  const captions = {
    due: t('Submissions that wait, by due date'),
    title: t('Submissions that wait, by micro-credential'),
    number: t('Submissions that wait, by how often they were handed in'),
  }
  const columns: Column<Waiting>[] = [
    { key: 'title', label: t('Micro-credential'), head: true, sort: !chosen, cell: ({ title }) => title },
    {
      key: 'submission',
      label: t('Submission'),
      cell: ({ code, earnerName }) => earnerName ?? code,
    },
    {
      key: 'number',
      label: t('First or again'),
      sort: true,
      cell: ({ number, toSettle }) =>
        toSettle ? (
          <Status kind="waiting">{t('to settle')}</Status>
        ) : number > 1 ? (
          t('again, {number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time', { number })
        ) : (
          t('first')
        ),
    },
    {
      key: 'media',
      label: t('Recordings'),
      cell: ({ seconds }) => (seconds ? <Duration seconds={seconds} /> : <span className="text-soft">{t('none')}</span>),
    },
    { key: 'submitted', label: t('Handed in'), cell: ({ submittedAt }) => <Day at={submittedAt} form="short" /> },
    {
      key: 'due',
      label: t('Decision by'),
      sort: true,
      cell: ({ dueOn }) => (
        <Row gap="s">
          <Day at={dueOn} form="short" />
          <DueMark dueOn={dueOn} today={today} />
        </Row>
      ),
    },
    {
      key: 'open',
      label: <span className="sr-only">{t('Open')}</span>,
      align: 'end',
      cell: ({ submissionId, title, code }) => (
        <Form method="post">
          <HiddenFields values={{ intent: 'take', submissionId }} />
          <Button kind="quiet" small aria-label={t('Open {title}, {code}', { title, code })}>
            {t('Open')}
          </Button>
        </Form>
      ),
    },
  ]
  return (
    <Page
      title={t('Review')}
      index={false}
      lede={
        total.waiting === 0
          ? t('Work that is handed in waits here for an assessor.')
          : t(
              '{total, plural, one {# submission waits} other {# submissions wait}} for an assessor{late, plural, =0 {} one {; # is late} other {; # are late}}.',
              { total: total.waiting, late: total.late },
            )
      }
    >
      <PageDoors
        label={t('More of review')}
        doors={[
          ...(checks > 0 ? [{ to: '/review/checks', label: t('Is everything there? ({checks})', { checks }) }] : []),
          { to: '/review/appeals', label: t('Appeals') },
          { to: '/review/done', label: t('My decisions') },
          { to: '/calibration', label: t('Calibration') },
          { to: '/review/phrases', label: t('Your phrases') },
          { to: '/review/settings', label: t('What you want to be given') },
          { to: '/review/ladder', label: t('How one becomes an assessor') },
        ]}
      />
      {closed > 0 && (
        <div className="mb-8">
          <Callout
            title={t('Calibrate first')}
            actions={
              <LinkButton to="/calibration" kind="quiet" small>
                {t('Calibration')}
              </LinkButton>
            }
          >
            <p>
              {t(
                '{closed, plural, one {One micro-credential opens} other {# micro-credentials open}} to you once you have weighed a few anchors: samples whose levels were agreed.',
                { closed },
              )}
            </p>
          </Callout>
        </div>
      )}
      {taken.length > 0 && (
        <Section title={t('On your table')}>
          <Rows label={t('On your table')}>
            {taken.map(({ assessmentId, title, earnerName, code, dueOn, open, scored }) => (
              <RowItem
                key={assessmentId}
                title={title}
                to={`/review/${assessmentId}`}
                note={
                  <>
                    {earnerName ?? t('Submission {code}', { code })} · {t('{scored} of {open} scored', { scored, open })} ·{' '}
                    {t.rich('decision by {due}', { due: <Day at={dueOn} form="short" /> })}
                  </>
                }
                aside={<DueMark dueOn={dueOn} today={today} />}
              />
            ))}
          </Rows>
        </Section>
      )}
      <Section title={t('Waiting')} actions={total.waiting > 0 && <OpenNext answer={actionData} achievementId={chosen} />}>
        {(fullest.shown.length > 1 || text) && (
          <Form method="get" className="mb-5 flex max-w-reading flex-wrap items-end gap-2">
            {sort !== 'due' && <HiddenFields values={{ sort }} />}
            {(fullest.more || text) && (
              <div className="min-w-0 flex-1 basis-48">
                <SearchField label={t('Part of a title')} defaultValue={text} />
              </div>
            )}
            <div className="min-w-0 flex-1 basis-64">
              <Select
                name="achievement"
                label={t('Micro-credential')}
                defaultValue={chosen ?? ''}
                submitOnChange
                options={[
                  { value: '', label: t('All ({count})', { count: total.waiting }) },
                  ...fullest.shown.map(({ achievementId, title, waiting: count }) => ({
                    value: achievementId,
                    label: `${title} (${count})`,
                  })),
                ]}
              />
            </div>
            <Button kind="quiet" {...(!fullest.more && !text && { className: 'scripting:hidden' })}>
              {t('Show')}
            </Button>
          </Form>
        )}
        {refused?.values.intent === 'take' && <ErrorSummary refused={refused.refused} />}
        <DataTable
          caption={captions[order.by]}
          hideCaption
          columns={columns}
          rows={waiting.rows}
          rowKey={({ submissionId }) => submissionId}
          sorted={order}
          sortLink={(key, direction) => {
            const by = queueOrders.find((each) => each === key) ?? 'due'
            return address({ sort: writeOrder({ by, direction }) })
          }}
          empty={
            closed > 0 && total.waiting > 0 ? (
              <EmptyState icon={Inbox} title={t('Nothing is open to you yet')}>
                {t('What waits opens to you once you have calibrated.')}
              </EmptyState>
            ) : (
              <EmptyState icon={Inbox} title={t('Nothing is waiting')}>
                {t('Work that teachers hand in appears here, the earliest due date first. You get to each with one click.')}
              </EmptyState>
            )
          }
        />
        <Watch {...watched} />
        <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
        <Pager previous={page('before', waiting.previous)} next={page('after', waiting.next)} />
      </Section>
    </Page>
  )
}

/** Late or nearly so, in words. */
function DueMark({ dueOn, today }: { dueOn: string; today: string }) {
  const t = useText()
  if (dueOn < today) return <Status kind="attention">{t('late')}</Status>
  if (dueOn === today) return <Status kind="waiting">{t('today')}</Status>
  return null
}
