import { FlaskConical } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/own-trials-page.ts'
import { listOwnTrials } from './find-trials.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const after = searchParams.get('after')
  return { ...(await listOwnTrials(db, actor, world.now(), { after })), after, said: searchParams.get('said') }
}

/** The trials that somebody is invited to. */
export default function OwnTrialsPage({ loaderData: { rows, next, after, said } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Drafts to try')}
      index={false}
      width="reading"
      lede={t('Colleagues ask you to go through these before they are published. Nothing of it counts, and no award comes of it.')}
    >
      {rows.length === 0 ? (
        <EmptyState icon={FlaskConical} title={t('No trial waits for you')}>
          {t('When a colleague invites you to try a draft, it appears here.')}
        </EmptyState>
      ) : (
        <Rows label={t('Drafts to try, the newest first')}>
          {rows.map(({ trialId, title, organizationName, endsOn, part, finishedAt, isOpen }) => (
            <RowItem
              key={trialId}
              title={title || t('Untitled')}
              {...(isOpen && { to: `/trials/${trialId}` })}
              note={t.rich('{organizationName} · until <a></a>', { organizationName, a: () => <Day at={endsOn} form="short" /> })}
              aside={
                !isOpen ? (
                  <Status kind="waiting">{t('Over')}</Status>
                ) : finishedAt ? (
                  <Status kind="done">{t('Done')}</Status>
                ) : part === 'weighs' ? (
                  <Status>{t('Try the rubric')}</Status>
                ) : (
                  <Status>{t('To try')}</Status>
                )
              }
            />
          ))}
        </Rows>
      )}
      <Pager previous={after && '/trials'} next={next && `/trials?after=${next}`} />
      <Toast>{said === 'left' ? t('You left the trial, and what you wrote in it is gone.') : null}</Toast>
    </Page>
  )
}
