import { ListChecks } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere, zoneOf } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/checks-page.ts'
import { countChecks, listChecks } from './find-checks.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'assessor', 'admin').length === 0)
    throw forbidden('not-a-checker', 'This page is for assessors and admins. An admin of your organization can make you one.')
  const { searchParams } = new URL(request.url)
  const after = searchParams.get('after')
  const [list, total] = await Promise.all([listChecks(db, actor, { after }), countChecks(db, actor)])
  return {
    ...list,
    after,
    total,
    isAssessor: organizationsWhere(actor, 'assessor').length > 0,
    today: dayIn(zoneOf(actor), world.now()),
    said: searchParams.get('said'),
  }
}

/** What waits for somebody to look whether everything is there. */
export default function ChecksPage({ loaderData: { rows, next, after, total, isAssessor, today, said } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Is everything there?')}
      index={false}
      width="reading"
      {...(isAssessor && { eyebrow: <TextLink to="/review">{t('Review')}</TextLink> })}
      lede={t(
        '{total, plural, =0 {Some micro-credentials ask that somebody looks first whether everything is there.} one {# submission waits for a short look, before it is weighed.} other {# submissions wait for a short look, before they are weighed.}}',
        { total },
      )}
    >
      {rows.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('Nothing is waiting for a look')}>
          {t('What is handed in appears here, the earliest due date first.')}
        </EmptyState>
      ) : (
        <Rows label={t('Submissions that wait for a look, by due date')}>
          {rows.map(({ submissionId, title, code, submittedAt, dueOn }) => (
            <RowItem
              key={submissionId}
              title={title}
              to={`/review/checks/${submissionId}`}
              note={t.rich('Submission {code} · handed in on <a></a> · to be looked through by <b></b>', {
                code,
                a: () => <Day at={submittedAt} form="short" />,
                b: () => <Day at={dueOn} form="short" />,
              })}
              aside={
                dueOn < today ? (
                  <Status kind="attention">{t('late')}</Status>
                ) : dueOn === today ? (
                  <Status kind="waiting">{t('today')}</Status>
                ) : null
              }
            />
          ))}
        </Rows>
      )}
      <Pager previous={after && '/review/checks'} next={next && `/review/checks?after=${next}`} />
      <Toast>
        {said === 'complete'
          ? t('It goes on to the assessors.')
          : said === 'returned'
            ? t('It is back with the earner, with your words.')
            : null}
      </Toast>
    </Page>
  )
}
