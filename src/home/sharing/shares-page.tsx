import { Share2 } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/shares-page.ts'
import { findShares, shareStanding } from './find-shares.ts'
import { ShareState } from './share-state.tsx'
import { accessWords } from './share-words.ts'

const pageSize = 30

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const key = new URL(request.url).searchParams.get('before') ?? undefined
  const before = isId(key) ? key : null
  const { shares, next } = await findShares(db, actor.id, { before, size: pageSize })
  const now = world.now()
  return { shares: shares.map((share) => ({ ...share, standing: shareStanding(share, now) })), next, isFirstPage: before === null }
}

export default function SharesPage({ loaderData: { shares, next, isFirstPage } }: Route.ComponentProps) {
  const t = useText()
  const begin = <LinkButton to="/wallet/shares/new">{t('Share some awards')}</LinkButton>
  return (
    <Page
      title={t('My wallet')}
      lede={t('Several awards under one link, with the evidence that you choose, for whom you want and as long as you want.')}
      index={false}
    >
      <WalletTabs current="/wallet/shares" />
      {shares.length === 0 ? (
        <EmptyState icon={Share2} title={t('Nothing is shared')} action={begin}>
          {t(
            'For an application, a talk with your principal, or a new district: choose awards, add two pieces of evidence, give it a week. You see whether it was looked at, and can stop it at any time.',
          )}
        </EmptyState>
      ) : (
        <>
          <div className="mb-5">{begin}</div>
          <Rows label={t('What you share')}>
            {shares.map((share) => (
              <RowItem
                key={share.id}
                lead={<Icon of={Share2} className="text-green" />}
                title={share.title}
                to={`/wallet/shares/${share.id}`}
                note={
                  <>
                    {t(
                      '{awards, plural, =0 {no award} one {# award} other {# awards}}{pieces, plural, =0 {} one {, # piece of evidence} other {, # pieces of evidence}}',
                      {
                        awards: share.awards,
                        pieces: share.pieces,
                      },
                    )}
                    {' · '}
                    {t(accessWords[share.access])}
                  </>
                }
                aside={
                  <>
                    <span className="text-s text-soft">
                      {t('{looks, plural, =0 {Not looked at yet} one {Looked at once} other {Looked at # times}}', { looks: share.looks })}
                    </span>
                    <ShareState {...share} />
                  </>
                }
              />
            ))}
          </Rows>
          <Pager
            previous={isFirstPage ? null : '/wallet/shares'}
            next={next && `/wallet/shares?before=${next}`}
            label={t('What you share')}
          />
        </>
      )}
    </Page>
  )
}
