import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/decisions-page.ts'
import { findDecisionsMade } from './decisions-made.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const query = new URL(request.url).searchParams
  const key = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec(query.get(name) ?? '')?.[0] ?? null
  return findDecisionsMade(db, actor, { after: key('after'), before: key('before') })
}

type Made = Awaited<ReturnType<typeof findDecisionsMade>>['rows'][number]

export default function DecisionsPage({ loaderData: { rows, previous, next } }: Route.ComponentProps) {
  const t = useText()
  const columns: Column<Made>[] = [
    {
      key: 'title',
      label: t('Micro-credential'),
      head: true,
      cell: ({ title, assessmentId }) => <TextLink to={`/review/${assessmentId}`}>{title}</TextLink>,
    },
    { key: 'submission', label: t('Submission'), cell: ({ earnerName, code }) => earnerName ?? code },
    {
      key: 'outcome',
      label: t('Decision'),
      cell: ({ outcome }) =>
        outcome === 'earned' ? <Status kind="earned">{t('Earned')}</Status> : <Status kind="open">{t('Keep working')}</Status>,
    },
    { key: 'minutes', label: t('Your time'), cell: ({ minutes }) => (minutes === null ? '–' : t('{minutes} min', { minutes })) },
    { key: 'day', label: t('Day'), cell: ({ decidedAt }) => <Day at={decidedAt} form="medium" /> },
  ]
  return (
    <Page
      title={t('My decisions')}
      index={false}
      actions={
        <LinkButton to="/review" kind="quiet">
          {t('To the queue')}
        </LinkButton>
      }
    >
      <DataTable
        caption={t('Decisions you made, newest first')}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ decisionId }) => decisionId}
        empty={<EmptyState title={t('No decisions yet')}>{t('What you decide is listed here, with what you wrote.')}</EmptyState>}
      />
      <Pager previous={previous && `/review/done?before=${previous}`} next={next && `/review/done?after=${next}`} />
    </Page>
  )
}
