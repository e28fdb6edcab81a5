import { Wallet } from 'lucide-react'
import { awardStandingOf } from '../../credentials/award-pages/five-answers.ts'
import { awardsOf } from '../../credentials/awards/awards.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/wallet-page.ts'
import { openAttemptsOf } from './open-attempts.ts'
import { Shelf, ShelfBadge } from './shelf.tsx'

const pageSize = 48

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const key = new URL(request.url).searchParams.get('before')
  const before = key && /^[0-9a-f-]{36}$/.test(key) ? key : undefined
  const rows = await awardsOf(db, actor.id, { before, limit: pageSize + 1 })
  const now = world.now()
  const awards = rows.slice(0, pageSize).map(({ id, versionId, title, issuerName, timeZone, awardedAt, expiresAt, ...award }) => ({
    id,
    versionId,
    title,
    issuerName,
    timeZone,
    awardedAt,
    expiresAt,
    isElsewhere: award.ground === 'elsewhere',
    standing: awardStandingOf({ ...award, expiresAt }, now),
  }))
  return {
    awards,
    next: rows.length > pageSize ? (awards.at(-1)?.id ?? null) : null,
    isFirstPage: before === undefined,
    onTheWay: before === undefined ? await openAttemptsOf(db, actor.id) : [],
  }
}

export default function WalletPage({ loaderData: { awards, next, isFirstPage, onTheWay } }: Route.ComponentProps) {
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
      {awards.length > 0 ? (
        <Section title={t('Earned')}>
          <Shelf label={t('Earned')}>
            {awards.map((award) => (
              <ShelfBadge key={award.id} {...award} to={`/awards/${award.id}`} />
            ))}
          </Shelf>
          <Pager previous={isFirstPage ? null : '/wallet'} next={next && `/wallet?before=${next}`} label={t('Awards')} />
        </Section>
      ) : (
        <EmptyState icon={Wallet} title={t('Nothing in it yet')} action={<LinkButton to="/catalog">{t('Browse the catalog')}</LinkButton>}>
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
    </Page>
  )
}
