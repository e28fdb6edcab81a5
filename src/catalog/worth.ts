import { currencies, currentRules, dayOf, rulesOf, type ValueRule } from '../achievements/value-rules.ts'
import type { Actor } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import { valuingOrganization } from './catalog.ts'

/** What a reader is told about value: whose rules, those in force and those to come, and, where hers says nothing, what the issuer gives. */
export type Worth = {
  organization: string
  /** Whether it is the reader's own organization. */
  isOwn: boolean
  inForce: ValueRule[]
  upcoming: ValueRule[]
  elsewhere: { organization: string; rules: ValueRule[] } | null
  today: string
}

type Offer = { id: string; organizationId: string; organizationShortName: string }

/** What a micro-credential is worth to whoever reads about it: where she works, or, for visitors, where it is offered. */
export async function findWorth(db: Queryable, actor: Actor, offer: Offer, now: Date): Promise<Worth> {
  const today = dayOf(now)
  const own = valuingOrganization(actor)
  const giverId = own ?? offer.organizationId
  const giver =
    giverId === offer.organizationId
      ? { shortName: offer.organizationShortName }
      : await db.selectFrom('organizations').where('id', '=', giverId).select('shortName').executeTakeFirst()
  const rules = await rulesOf(db, offer.id, giverId)
  const inForce = currencies.flatMap((currency) => rules.find((rule) => rule.currency === currency && rule.effectiveFrom <= today) ?? [])
  const others = rules.length === 0 && giverId !== offer.organizationId ? await currentRules(db, offer.id, offer.organizationId, now) : []
  return {
    organization: giver?.shortName ?? offer.organizationShortName,
    isOwn: own !== null,
    inForce,
    upcoming: rules.filter(({ effectiveFrom }) => effectiveFrom > today).reverse(),
    elsewhere: others.length > 0 ? { organization: offer.organizationShortName, rules: others } : null,
    today,
  }
}
