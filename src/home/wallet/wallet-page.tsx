import { PackageOpen, Wallet } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/wallet-page.ts'
import { ImportedShelfBadge } from './imported-shelf-badge.tsx'
import { openAttemptsOf } from './open-attempts.ts'
import { Shelf, ShelfBadge } from './shelf.tsx'
import { walletShelf } from './wallet-shelf.ts'

const pageSize = 48

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const key = new URL(request.url).searchParams.get('before')
  const before = key && /^[0-9a-f-]{36}$/.test(key) ? key : undefined
  const { badges, next } = await walletShelf(db, actor.id, { before, size: pageSize }, world.now())
  return {
    badges,
    next,
    isFirstPage: before === undefined,
    onTheWay: before === undefined ? await openAttemptsOf(db, actor.id) : [],
    said: new URL(request.url).searchParams.get('said'),
  }
}

export default function WalletPage({ loaderData: { badges, next, isFirstPage, onTheWay, said } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('My wallet')}
      lede={t(
        'Everything you have earned. It is yours for life, wherever you work: open one to share it, download it or add it to your profile.',
      )}
      index={false}
    >
      <WalletTabs current="/wallet" />
      {badges.length > 0 ? (
        <Section
          title={t('Earned')}
          actions={
            <LinkButton to="/wallet/import" kind="quiet" small icon={PackageOpen}>
              {t('Bring in badges')}
            </LinkButton>
          }
        >
          <Shelf label={t('Earned')}>
            {badges.map((badge) =>
              badge.kind === 'award' ? (
                <ShelfBadge
                  key={badge.id}
                  {...badge}
                  to={`/awards/${badge.id}`}
                  renewAt={badge.mayRenew ? `/awards/${badge.id}/renew` : undefined}
                />
              ) : (
                <ImportedShelfBadge key={badge.id} {...badge} />
              ),
            )}
          </Shelf>
          <Pager previous={isFirstPage ? null : '/wallet'} next={next && `/wallet?before=${next}`} label={t('Awards')} />
        </Section>
      ) : (
        <EmptyState
          icon={Wallet}
          title={t('Nothing in it yet')}
          action={
            <Row>
              <LinkButton to="/catalog">{t('Browse the catalog')}</LinkButton>
              <LinkButton to="/wallet/import" kind="quiet" icon={PackageOpen}>
                {t('Bring in badges')}
              </LinkButton>
            </Row>
          }
        >
          {t('When an assessor decides that your evidence shows it, the badge is here by itself, signed, to keep and to share.')}
        </EmptyState>
      )}
      {onTheWay.length > 0 && (
        <Section title={t('On the way')}>
          <Shelf label={t('On the way')}>
            {onTheWay.map(({ id, ...attempt }) => (
              <ShelfBadge key={id} {...attempt} to={`/work/${id}`} standing="on-the-way" />
            ))}
          </Shelf>
        </Section>
      )}
      {said === 'removed' && <Toast>{t('It was taken out of your wallet.')}</Toast>}
    </Page>
  )
}
