import { partsOfRenewal } from '../../definitions/achievements/renewal-rule.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { ShownLink } from './award-chain.tsx'
import { type ChainLink, findChain, findRenewable, type Renewable } from './find-renewal.ts'
import { type RenewalState, renewalState, successorOf } from './renewal-state.ts'

/** What the page of an award says of its renewals to whoever may see that page. */
export type ShownRenewal = {
  /** The awards that renew one another, this among them; this alone where there is no other. */
  chain: ShownLink[]
  /** The award that this one renews. */
  renews: ShownLink | null
  /** The award that renewed this one and counts. */
  next: ShownLink | null
  own: OwnRenewal | null
}
/** For its earner: whether it can be renewed, and by what. */
export type OwnRenewal = { state: RenewalState; slug: string; parts: string[]; expiresAt: Date | null }

const standingOf = ({ revokedAt, suspendedAt, expiresAt }: ChainLink, now: Date): ShownLink['standing'] =>
  revokedAt ? 'revoked' : suspendedAt ? 'suspended' : expiresAt && expiresAt <= now ? 'expired' : 'current'

/** The renewals of an award. What its earner took down is in the chain with its days, and leads nowhere for others. */
export async function findShownRenewal(
  db: Queryable,
  { awardId, isEarner, now }: { awardId: string; isEarner: boolean; now: Date },
): Promise<ShownRenewal> {
  const [found, award] = await Promise.all([findChain(db, awardId), isEarner ? findRenewable(db, awardId) : null])
  const shown = (link: ChainLink): ShownLink => ({
    id: link.id,
    awardedAt: link.awardedAt,
    expiresAt: link.expiresAt,
    standing: standingOf(link, now),
    isShown: isEarner || link.hiddenAt === null,
  })
  const next = successorOf(found, awardId)
  const renewsId = found.find(({ id }) => id === awardId)?.renewsId
  const renewed = found.find(({ id }) => id === renewsId)
  return {
    chain: found.map(shown),
    renews: renewed ? shown(renewed) : null,
    next: next && shown(next),
    own: award && ownRenewal(award, now),
  }
}

/** Whether an award can be renewed, as its earner is told. */
export const ownRenewal = (award: Renewable, now: Date): OwnRenewal => ({
  state: renewalState(award, now),
  slug: award.slug,
  parts: award.current ? partsOfRenewal(award.current).map(({ title }) => title) : [],
  expiresAt: award.expiresAt,
})
