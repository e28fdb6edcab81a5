import { Stamp } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import type { Route } from './+types/approvals-page.ts'
import { listSettled } from './find-settled.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { searchParams } = new URL(request.url)
  const after = searchParams.get('after')
  return { ...(await listSettled(db, actor, { after })), after, today: dayIn(zoneOf(actor), world.now()), said: searchParams.get('said') }
}

/** Decisions that wait to be signed off. */
export default function ApprovalsPage({ loaderData: { rows, next, after, today, said } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('To sign off')}
      index={false}
      width="reading"
      lede={t('Some micro-credentials ask that an admin signs a decision off before it is told. Those who weighed it have finished.')}
    >
      {rows.length === 0 ? (
        <EmptyState icon={Stamp} title={t('Nothing waits to be signed off')}>
          {t('What assessors have settled appears here, the earliest due date first.')}
        </EmptyState>
      ) : (
        <Rows label={t('Decisions that wait to be signed off, by due date')}>
          {rows.map(({ submissionId, title, code, outcome, dueOn }) => (
            <RowItem
              key={submissionId}
              title={title}
              to={`/review/approvals/${submissionId}`}
              note={t.rich('Submission {code} · to be signed off by <a></a>', { code, a: () => <Day at={dueOn} form="short" /> })}
              aside={
                <>
                  {dueOn < today && <Status kind="attention">{t('late')}</Status>}
                  {outcome === 'earned' ? <Status kind="earned">{t('Earned')}</Status> : <Status kind="open">{t('Keep working')}</Status>}
                </>
              }
            />
          ))}
        </Rows>
      )}
      <Pager previous={after && '/review/approvals'} next={next && `/review/approvals?after=${next}`} />
      <Toast>
        {said === 'approved'
          ? t('Signed off. The earner is told now.')
          : said === 'sent-back'
            ? t('It is back with those who weighed it, with your reason.')
            : null}
      </Toast>
    </Page>
  )
}
