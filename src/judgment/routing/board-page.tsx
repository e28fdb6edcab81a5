import { ClipboardCheck, UserRoundPlus } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { formatSentence } from '../../foundation/words/format.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { submissionCode } from '../assessment/submission-code.ts'
import { readQueuePlace } from '../queue/queue.ts'
import type { Route } from './+types/board-page.ts'
import { assignSubmissions } from './assign-submissions.ts'
import { readAssessors, readBoard } from './board.ts'
import { BoardFrame } from './board-frame.tsx'
import { type BoardRow, boardShelves } from './find-board.ts'
import { releaseAssessments } from './release-assessments.ts'

export const handle = { scripted: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const query = new URL(request.url).searchParams
  const shelf = boardShelves.find((each) => each === query.get('show')) ?? 'all'
  const after = query.get('after')
  const asking = { world, actor, organizationId: organization.id }
  const [board, assessors] = await Promise.all([
    readBoard(asking, { shelf, after: readQueuePlace(after) }),
    readAssessors(asking, { shelf: 'room', limit: 500 }),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    shelf,
    after,
    ...board,
    assessors: assessors.rows.map(({ personId, name, held, most }) => ({ personId, name, held, most })),
    done: { said: query.get('said'), count: Number(query.get('count') ?? 0) },
  }
}

/** What was not given, with the reasons. */
type NotGiven = { notGiven: { code: string; because: Sentence }[]; given: number }

const back = (request: Request, said: string, count: number) => {
  const asked = new URL(request.url).searchParams
  const kept = [...asked].filter(([name]) => name === 'of' || name === 'show')
  return `/review/board?${new URLSearchParams([...kept, ['said', said], ['count', String(count)]])}`
}

export const action = forms<unknown>({
  assign: form(assignSubmissions, ({ result: { assigned, refused }, args: { request } }) =>
    refused.length === 0
      ? back(request, 'given', assigned.length)
      : ({
          given: assigned.length,
          notGiven: refused.map(({ submissionId, because }) => ({ code: submissionCode(submissionId), because })),
        } satisfies NotGiven),
  ),
  release: form(releaseAssessments, ({ result: { released }, args: { request } }) => back(request, 'taken-back', released.length)),
})

const isNotGiven = (answer: unknown): answer is NotGiven => typeof answer === 'object' && answer !== null && 'notGiven' in answer

export default function BoardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, shelf, after, rows, next, today, assessors, done } = loaderData
  const t = useText()
  const locale = useLocale()
  const answer: unknown = actionData
  const address = (rest: Record<string, string>) =>
    `/review/board?${new URLSearchParams({ of: organization.slug, ...(shelf !== 'all' && { show: shelf }), ...rest })}`
  const shelfNames = { all: t('All'), waiting: t('Wait'), held: t('On a table'), late: t('Late') }
  const toasts: Record<string, string> = {
    given: t('{count, plural, one {# submission was} other {# submissions were}} given out.', { count: done.count }),
    'taken-back': t('{count, plural, one {# submission is} other {# submissions are}} back in the queue.', { count: done.count }),
  }
  const columns: Column<BoardRow>[] = [
    {
      key: 'title',
      label: t('Submission'),
      head: true,
      wide: true,
      cell: ({ submissionId, title, code, free, seats }) =>
        free > 0 && seats !== null ? (
          <Checkbox name="submissionIds[]" value={submissionId} label={`${title} · ${code}`} />
        ) : (
          <span>
            {title} · {code}
          </span>
        ),
    },
    { key: 'submitted', label: t('Handed in'), cell: ({ submittedAt }) => <Day at={submittedAt} form="short" /> },
    {
      key: 'due',
      label: t('Decision by'),
      cell: ({ dueOn }) => (
        <Row gap="s">
          <Day at={dueOn} form="short" />
          {dueOn < today ? (
            <Status kind="attention">{t('late')}</Status>
          ) : dueOn === today ? (
            <Status kind="waiting">{t('today')}</Status>
          ) : null}
        </Row>
      ),
    },
    {
      key: 'seats',
      label: t('Who has it'),
      cell: ({ code, free, seats }) =>
        seats === null ? (
          <span className="text-soft">{t('Not shown: you weigh it yourself, or it is yours.')}</span>
        ) : (
          <Stack gap="s">
            {seats.map(({ assessmentId, name, since, isFinished }) =>
              isFinished ? (
                <span key={assessmentId}>
                  {name} · <span className="text-soft">{t('finished')}</span>
                </span>
              ) : (
                <Checkbox
                  key={assessmentId}
                  name="assessmentIds[]"
                  value={assessmentId}
                  label={
                    <>
                      {name} <span className="sr-only">{code}</span> ·{' '}
                      <span className="text-soft">{t.rich('since {day}', { day: <Day at={since} form="short" /> })}</span>
                    </>
                  }
                />
              ),
            )}
            {free > 0 && <span className="text-soft">{t('{free, plural, one {one seat free} other {# seats free}}', { free })}</span>}
          </Stack>
        ),
    },
  ]
  return (
    <BoardFrame {...loaderData} current="submissions">
      <TabLinks
        label={t('Which submissions')}
        links={boardShelves.map((each) => ({ to: address({ show: each }), label: shelfNames[each], current: each === shelf }))}
      />
      {isNotGiven(answer) && (
        <Callout
          kind="attention"
          title={t(
            '{given, plural, =0 {None was given out.} one {# was given out, the rest not:} other {# were given out, the rest not:}}',
            {
              given: answer.given,
            },
          )}
        >
          <ul className="list-disc pl-5">
            {answer.notGiven.map(({ code, because }) => (
              <li key={code}>
                {code}: {formatSentence(locale, because)}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <PageForm answer={isNotGiven(answer) ? null : answer} key={`${organization.id} ${shelf} ${after}`}>
        <HiddenFields values={{ organizationId: organization.id }} />
        <DataTable
          caption={t('What is to be decided, by due date')}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={({ submissionId }) => submissionId}
          empty={
            <EmptyState icon={ClipboardCheck} title={t('Nothing here')}>
              {t('What teachers hand in appears here until it is decided, the earliest due date first.')}
            </EmptyState>
          }
        />
        {rows.length > 0 && (
          <div className="foot-bar border-t border-rule bg-paper py-3">
            <Row align="between" wrap>
              <Row wrap>
                <div className="min-w-60">
                  <Select
                    name="personId"
                    label={t('Give what is ticked to')}
                    options={[
                      { value: '', label: t('everyone who has room, evenly') },
                      ...assessors.map(({ personId, name, held, most }) => ({ value: personId, label: `${name} (${held}/${most})` })),
                    ]}
                  />
                </div>
                <Button name="intent" value="assign" icon={UserRoundPlus} className="self-end">
                  {t('Give out')}
                </Button>
              </Row>
              <Button name="intent" value="release" kind="quiet" className="self-end">
                {t('Take back from who is ticked')}
              </Button>
            </Row>
          </div>
        )}
      </PageForm>
      <Pager previous={after && address({})} next={next && address({ after: next })} />
      <Toast>{actionData || done.said === null ? null : (toasts[done.said] ?? null)}</Toast>
    </BoardFrame>
  )
}
