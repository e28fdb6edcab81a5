import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { acceptanceAt } from '../rules/acceptance.ts'
import { agreedAcceptances } from '../rules/agreed-acceptances.ts'
import { amountText } from '../rules/exact.ts'
import { publishedRules } from '../rules/published-rules.ts'
import { type PublishedRule, rulesAt } from '../rules/rule.ts'
import { type Earned, fullOf, offersFor } from '../rules/settle.ts'
import { type Currency, currenciesOf } from './currencies.ts'
import type { ValueRule } from './value-rules.ts'

/** Who is asked about, as rules may ask: their roles and their school where it gives. */
export type Earner = { roles: readonly string[]; schoolId: string | null; groupId?: string | null }
/** Somebody who earns, of whom nothing else is known: what rules keep for some they are not told. */
const anyEarner: Earner = { roles: ['earner'], schoolId: null }

/** What rules ask of a micro-credential, as its text says now. */
type Offered = {
  achievementId: string
  issuerId: string
  isMilestone: boolean
  level: number
  category: string
  sessions: number
  minutes: number
}

/** What organizations give by rules about many micro-credentials and by what they accept, ready to be asked; null where none of them has any. */
export type Ruling = {
  of: (
    organizationId: string,
    achievementId: string,
    prices: readonly ValueRule[],
    moments: { began: Date; asked: Date },
    who?: Earner,
  ) => ValueRule[]
  offered: readonly Offered[]
}

/** Reads the rules of these organizations, and what they are about: some micro-credentials, or everything that is offered. */
export async function findRuling(
  db: Queryable,
  organizationIds: readonly string[],
  achievementIds: readonly string[] | null,
): Promise<Ruling | null> {
  const [all, agreed] = await Promise.all([publishedRules(db, organizationIds), agreedAcceptances(db, organizationIds)])
  if (all.length + agreed.length === 0) return null
  const givers = [...new Set([...all, ...agreed].map(({ organizationId }) => organizationId))]
  const [zones, currencies, offered] = await Promise.all([
    db.selectFrom('organizations').where('id', 'in', givers).select(['id', 'timeZone']).execute(),
    Promise.all(givers.map(async (id): Promise<[string, Currency[]]> => [id, await currenciesOf(db, id)])),
    findOffered(db, achievementIds),
  ])
  const [zoneOf, currenciesBy, factsOf] = [
    new Map(zones.map(({ id, timeZone }) => [id, timeZone])),
    new Map(currencies),
    new Map(offered.map((one) => [one.achievementId, one])),
  ]
  const rulesBy = Map.groupBy(all, ({ organizationId }) => organizationId)
  const acceptedBy = Map.groupBy(agreed, ({ organizationId }) => organizationId)
  const atDay = recalled((organizationId: string, at: Date) => {
    const rules = rulesBy.get(organizationId) ?? []
    return rulesAt(rules, at, dayIn(zoneOf.get(organizationId) ?? 'UTC', at))
  })
  return {
    offered,
    of(organizationId, achievementId, prices, { began, asked }, who = anyEarner) {
      const facts = factsOf.get(achievementId)
      const known = currenciesBy.get(organizationId)
      if (!facts || !known) return [...prices]
      const beganOn = dayIn(zoneOf.get(organizationId) ?? 'UTC', began)
      const isPromised = ({ effectiveFrom, saidAt }: ValueRule) =>
        effectiveFrom <= beganOn && (saidAt === undefined || new Date(saidAt) <= began)
      const accepting = acceptedBy.get(organizationId) ?? []
      const promised = acceptanceAt(accepting, facts, began)
      const version = promised ?? acceptanceAt(accepting, facts, asked)
      const when = promised ? 'promised' : 'later'
      const award = { ...anAward(facts, prices, isPromised, who), accepted: version && ({ version, when, at: asked, on: '' } as const) }
      return offersFor(award, atDay(organizationId, began), atDay(organizationId, asked)).flatMap((offer): ValueRule[] => {
        const { rule, price, accepted } = offer
        if (rule && rule.text.leastMinutes !== null && facts.minutes < rule.text.leastMinutes) return []
        const set = prices.find(({ id }) => id === price?.id)
        if (set) return [{ ...set, caps: rule?.text.caps ?? [], ...(rule && asksOf(rule)) }]
        const currency = known.find(({ code }) => code === (accepted?.amount ?? rule?.text)?.currency)
        if (!currency) return []
        const amount = amountText(fullOf(award, offer).full)
        const of = { organizationId, achievementId, amount, caps: rule?.text.caps ?? [], ...(rule && asksOf(rule)) }
        const acceptance = accepting.find(({ id, number }) => id === accepted?.version.id && number === accepted.version.number)
        if (acceptance)
          return [
            {
              ...asValue({ id: acceptance.id, number: acceptance.number, from: acceptance.from }, currency, of),
              unit: accepted?.amount?.unit ?? rule?.unit ?? currency.unit,
              accepted: { issuer: acceptance.issuerName, reason: acceptance.text.reason },
            },
          ]
        return rule ? [{ ...asValue(rule, currency, of), unit: rule.unit }] : []
      })
    },
  }
}

const asValue = (
  { id, number, from }: Pick<PublishedRule, 'id' | 'number' | 'from'>,
  { code, kind, name, unit }: Currency,
  { amount, ...of }: Pick<ValueRule, 'organizationId' | 'achievementId' | 'amount' | 'caps' | 'asks'>,
): ValueRule => ({
  ...of,
  id,
  currency: code,
  kind,
  currencyName: name,
  number,
  amount: amount.startsWith('-') ? '0.00' : amount,
  unit,
  effectiveFrom: from,
})

/** What has to be asked of somebody before it is given. */
const asksOf = ({ text: { priorApproval, askWithin, approvers } }: PublishedRule) => ({
  asks: { before: priorApproval, within: askWithin, isApproved: approvers.length > 0 },
})

/** An award that nobody has yet, to ask what it would bring. */
const anAward = (
  facts: Offered,
  prices: readonly ValueRule[],
  isPromised: (price: ValueRule) => boolean,
  { roles, schoolId, groupId = null }: Earner,
): Earned => ({
  ...facts,
  id: facts.achievementId,
  beganAt: new Date(0),
  beganOn: '',
  at: new Date(0),
  on: '',
  schoolYear: 0,
  roles,
  schoolId,
  groupId,
  approval: null,
  asked: null,
  prices: prices.map((price) => ({
    id: price.id,
    currency: price.currency,
    amount: price.amount,
    unit: price.unit,
    isPromised: isPromised(price),
  })),
  isSettled: false,
})

async function findOffered(db: Queryable, achievementIds: readonly string[] | null): Promise<Offered[]> {
  const { rows } = await sql<Offered>`
    select achievements.id as "achievementId", achievements.organization_id as "issuerId", achievements.is_milestone as "isMilestone", version.level, version.category,
      coalesce((version.definition #>> '{sessions,count}')::integer, 0) as sessions,
      coalesce((version.definition #>> '{sessions,minutes}')::integer, 0) as minutes
    from achievements
      -- A milestone has the text of its pathway.
      left join pathways on pathways.achievement_id = achievements.id
      left join pathway_versions pathway on pathway.id = pathways.current_version_id
      join achievement_versions version on version.id = coalesce(achievements.current_version_id, pathway.achievement_version_id)
    ${achievementIds === null ? sql`` : sql`where achievements.id = any(${[...achievementIds]}::uuid[])`}`.execute(db)
  return rows
}

/** The same answer for the same question: a list asks it for each of its rows. */
function recalled<Answer>(find: (organizationId: string, at: Date) => Answer) {
  const known = new Map<string, Answer>()
  return (organizationId: string, at: Date): Answer => {
    const key = `${organizationId} ${at.getTime()}`
    const answer = known.get(key) ?? find(organizationId, at)
    known.set(key, answer)
    return answer
  }
}
