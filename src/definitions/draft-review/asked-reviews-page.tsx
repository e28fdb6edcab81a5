import { MessagesSquare } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/asked-reviews-page.ts'
import { listAskedReviews } from './find-waiting.ts'
import { Standing } from './standing.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const after = new URL(request.url).searchParams.get('after')
  return { ...(await listAskedReviews(db, actor, { after })), after }
}

/** The drafts that somebody is asked to review. */
export default function AskedReviewsPage({ loaderData: { rows, next, after } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Drafts to review')}
      index={false}
      width="reading"
      lede={t('Colleagues ask what you think of these before they are published. Anyone who reads closely can help.')}
    >
      {rows.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={t('No draft waits for you')}>
          {t('When a colleague asks you to review a draft, it appears here.')}
        </EmptyState>
      ) : (
        <Rows label={t('Drafts to review, the newest request first')}>
          {rows.map(({ achievementId, title, organizationName, askedBy, askedAt, note, said, isOfThisText }) => (
            <RowItem
              key={achievementId}
              title={title || t('Untitled')}
              to={`/drafts/${achievementId}`}
              note={
                <>
                  <span className="block">
                    {askedBy
                      ? t.rich('Asked by {name} on <a></a>', { name: askedBy, a: () => <Day at={askedAt} form="short" /> })
                      : t.rich('Asked by {name} on <a></a>', { name: organizationName, a: () => <Day at={askedAt} form="short" /> })}
                  </span>
                  {note && <span className="block">{t('“{note}”', { note })}</span>}
                </>
              }
              aside={<Standing said={said} isOfThisText={isOfThisText} />}
            />
          ))}
        </Rows>
      )}
      <Pager previous={after && '/drafts'} next={next && `/drafts?after=${next}`} />
    </Page>
  )
}
