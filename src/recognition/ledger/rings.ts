import { sql } from 'kysely'
import { amountText } from '../../definitions/rules/exact.ts'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** A time in which a goal is reached: the school years of which it is, by the calendar years in which they begin. */
export type Span = { readonly from: number; readonly to: number }

/** In which time of a goal a school year lies: times follow each other, forward and back, from the one that was named. */
export function spanOf({ firstYear, years }: { firstYear: number; years: number }, schoolYear: number): Span {
  const from = firstYear + Math.floor((schoolYear - firstYear) / years) * years
  return { from, to: from + years - 1 }
}

/** What an organization hopes for from each person. */
export type SetGoal = {
  id: string
  organizationId: string
  kind: 'goal' | 'license'
  name: string
  currency: string
  currencyKind: CurrencyKind
  currencyName: string
  unit: string
  amount: string
  years: number
  firstYear: number
}

/** A lane of pay. */
export type Lane = {
  id: string
  organizationId: string
  name: string
  currency: string
  currencyKind: CurrencyKind
  currencyName: string
  unit: string
  threshold: string
}

/** So many of each an organization may have. */
export const mostGoals = 30

/** The goals of these organizations. */
export async function findGoals(db: Queryable, organizationIds: readonly string[]): Promise<SetGoal[]> {
  if (organizationIds.length === 0) return []
  return db
    .selectFrom('goals')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'goals.organizationId').onRef('currencies.code', '=', 'goals.currency'),
    )
    .where('goals.organizationId', 'in', organizationIds)
    .where('goals.endedAt', 'is', null)
    .orderBy('goals.id')
    .select(['goals.id', 'goals.organizationId', 'goals.name', 'goals.currency', 'goals.amount', 'goals.years', 'goals.firstYear'])
    .select(['currencies.name as currencyName', 'currencies.unit'])
    .select(sql<'goal' | 'license'>`goals.kind`.as('kind'))
    .select(sql<CurrencyKind>`currencies.kind`.as('currencyKind'))
    .execute()
}

/** The lanes of these organizations, by currency and from the lowest up. */
export async function findLanes(db: Queryable, organizationIds: readonly string[]): Promise<Lane[]> {
  if (organizationIds.length === 0) return []
  return db
    .selectFrom('lanes')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'lanes.organizationId').onRef('currencies.code', '=', 'lanes.currency'),
    )
    .where('lanes.organizationId', 'in', organizationIds)
    .where('lanes.endedAt', 'is', null)
    .orderBy('lanes.organizationId')
    .orderBy('lanes.currency')
    .orderBy('lanes.threshold')
    .select(['lanes.id', 'lanes.organizationId', 'lanes.name', 'lanes.currency', 'lanes.threshold'])
    .select(['currencies.name as currencyName', 'currencies.unit'])
    .select(sql<CurrencyKind>`currencies.kind`.as('currencyKind'))
    .execute()
}

/** How far somebody is toward a goal in its present time, or toward the next lane. Amounts are text, exact. */
export type Ring = {
  key: string
  organization: string
  kind: 'goal' | 'license' | 'lane'
  name: string
  currency: string
  currencyKind: CurrencyKind
  currencyName: string
  unit: string
  reached: string
  amount: string
  /** Of a goal its time; null for a lane, which counts everything. */
  span: Span | null
}

/** What each ring of a person shows, by the organizations where they earn. */
export async function ringsOf(
  db: Queryable,
  personId: string,
  { organizationIds, schoolYear }: { organizationIds: readonly string[]; schoolYear: number },
): Promise<Ring[]> {
  const [goals, lanes] = await Promise.all([findGoals(db, organizationIds), findLanes(db, organizationIds)])
  if (goals.length + lanes.length === 0) return []
  const [places, sums] = await Promise.all([
    db.selectFrom('organizations').where('id', 'in', organizationIds).select(['id', 'shortName']).execute(),
    // By year, so that one read answers every goal.
    db
      .selectFrom('ledgerLines')
      .where('personId', '=', personId)
      .where('organizationId', 'in', organizationIds)
      .groupBy(['organizationId', 'currency', 'schoolYear'])
      .select(['organizationId', 'currency', 'schoolYear', sql<string>`(sum(amount) * 100)::bigint::text`.as('hundredths')])
      .execute(),
  ])
  const nameOf = (id: string) => places.find((place) => place.id === id)?.shortName ?? ''
  const reachedIn = (organizationId: string, currency: string, span: Span | null) =>
    sums.reduce(
      (sum, one) =>
        one.organizationId === organizationId &&
        one.currency === currency &&
        (span === null || (one.schoolYear >= span.from && one.schoolYear <= span.to))
          ? sum + BigInt(one.hundredths)
          : sum,
      0n,
    )
  const ofGoals = goals.map(({ id, organizationId, amount, years, firstYear, ...goal }): Ring => {
    const span = spanOf({ firstYear, years }, schoolYear)
    return {
      ...goal,
      key: id,
      organization: nameOf(organizationId),
      amount,
      span,
      reached: amountText(reachedIn(organizationId, goal.currency, span)),
    }
  })
  const ofLanes = [...Map.groupBy(lanes, ({ organizationId, currency }) => `${organizationId} ${currency}`).values()].flatMap(
    (ladder): Ring[] => {
      const [first] = ladder
      if (!first) return []
      const reached = reachedIn(first.organizationId, first.currency, null)
      // The next one, or the highest where all are reached.
      const next = ladder.find(({ threshold }) => BigInt(threshold.replace('.', '')) > reached) ?? ladder.at(-1)
      if (!next) return []
      const { id, organizationId, threshold, ...lane } = next
      return [
        {
          ...lane,
          key: id,
          kind: 'lane',
          organization: nameOf(organizationId),
          amount: threshold,
          span: null,
          reached: amountText(reached),
        },
      ]
    },
  )
  return [...ofGoals, ...ofLanes]
}
