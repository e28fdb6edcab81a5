import { HandHelping } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/own-requests-page.ts'
import { withdrawRequest } from './decide-request.ts'
import { findOwnRequests } from './find-requests.ts'
import { RequestState } from './request-state.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  return { ...(await findOwnRequests(db, actor.id, { after })), isFirstPage: after === null, said: searchParams.get('said') }
}

export const action = forms<unknown>({ withdraw: form(withdrawRequest, () => '/value/asked?said=withdrawn') })

/** What a person asked for, where it stands, and why it was decided so. */
export default function OwnRequestsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, next, isFirstPage, said } = loaderData
  const t = useText()
  const toasts: Record<string, string> = {
    asked: t('Asked. You are told what comes of it.'),
    late: t('Asked, although it comes late. You are told what comes of it.'),
    withdrawn: t('Taken back. You can ask again.'),
  }
  return (
    <Page
      title={t('What I asked for')}
      eyebrow={<TextLink to="/value">{t('What I have earned')}</TextLink>}
      lede={t('Some rules give only what was asked for: before the work begins, or within some days of the award.')}
      width="reading"
      index={false}
    >
      {rows.length === 0 ? (
        <EmptyState
          icon={HandHelping}
          title={t('Nothing asked for yet')}
          action={<LinkButton to="/catalog">{t('See what there is to earn')}</LinkButton>}
        >
          {t('Where something has to be asked for, the page of the micro-credential and that of your award say so.')}
        </EmptyState>
      ) : (
        <Rows label={t('What I asked for')}>
          {rows.map((row) => (
            <RowItem
              key={row.id}
              lead={<BadgeArt src={`/versions/${row.versionId}/badge.svg`} alt="" size="xs" state={row.awardId ? 'earned' : 'open'} />}
              title={row.title}
              to={row.awardId ? `/awards/${row.awardId}` : `/catalog/${row.slug}`}
              note={
                <>
                  {row.kind === 'before'
                    ? t.rich('That {organization} agree before the work begins, asked on <day></day>', {
                        organization: row.organization,
                        day: () => <Day at={row.askedOn} form="medium" />,
                      })
                    : t.rich('What {organization} gives for the award, asked on <day></day>', {
                        organization: row.organization,
                        day: () => <Day at={row.askedOn} form="medium" />,
                      })}
                  {row.dueOn && (
                    <span className="block">
                      {t.rich('Last day to ask: <day></day>', { day: () => <Day at={row.dueOn ?? ''} form="medium" /> })}
                    </span>
                  )}
                  {row.reason && <span className="block">{t('Their reason: {reason}', { reason: row.reason })}</span>}
                </>
              }
              below={
                row.state === 'open' && (
                  <PageForm answer={actionData} intent={`withdraw:${row.id}`}>
                    <HiddenFields values={{ requestId: row.id }} />
                    <div>
                      <Button kind="quiet" small aria-label={t('Take it back: {title}', { title: row.title })}>
                        {t('Take it back')}
                      </Button>
                    </div>
                  </PageForm>
                )
              }
              aside={<RequestState {...row} />}
            />
          ))}
        </Rows>
      )}
      <Pager previous={isFirstPage ? null : '/value/asked'} next={next && `/value/asked?after=${next}`} label={t('What I asked for')} />
      <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}
