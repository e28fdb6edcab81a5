import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { Page } from '../../foundation/ui/page.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/interaction-page.ts'
import { findExchange, requireOpen } from './exchanges.ts'
import { Offered } from './offered.tsx'
import { shownOffer } from './shown-offer.ts'

/** Programs get JSON at this address (`exchange-api.ts`); who opens it in a browser is led to a wallet. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(pageContext)
  await limitTries(world.db, `wallet ${clientAddress}`, { tries: 120, seconds: 60 })
  const { expiresAt, pinDigest, ...exchange } = await findExchange(readsOfAll(world.db), 'digest', params.secret)
  requireOpen({ ...exchange, expiresAt, pinDigest }, world.now())
  return shownOffer(world.config.BASE_URL, { secret: params.secret, pin: null, isPinned: pinDigest !== null, expiresAt })
}

export default function InteractionPage({ loaderData: shown }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page title={t('Take your badge into your wallet')} width="reading" index={false}>
      <Offered shown={shown} />
    </Page>
  )
}
