import { sql } from 'kysely'
import type { AcceptanceKind, AcceptanceText } from '../../definitions/rules/acceptance.ts'
import { amountText, type Hundredths } from '../../definitions/rules/exact.ts'
import { settle } from '../../definitions/rules/settle.ts'
import { type Queryable, readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { calendarOf, historiesOf, mostHistories, readHistory } from '../ledger/earned-history.ts'
import { findTarget } from './find-target.ts'

/** Whom an acceptance concerns that counts awards from before, and what it would bring them. Amounts are text. */
export type AcceptancePreview = {
  people: number
  awards: number
  sums: { currency: string; amount: string }[]
  /** There are more people than were looked at. */
  isPart: boolean
}

/**
 * What an acceptance would bring at once if it were agreed now, by the same function that writes the ledger: with it and without it. What nobody
 * knows yet is not in it: what people earn from here on.
 */
export async function previewAcceptance(
  // Of all of them, whatever who asks may see of each: what comes of it names nobody.
  world: Pick<World, 'db'>,
  asked: { organizationId: string; acceptanceId: string; kind: AcceptanceKind; targetId: string; text: AcceptanceText; now: Date },
): Promise<AcceptancePreview> {
  const { organizationId, acceptanceId, kind, targetId, text, now } = asked
  const db = readsOfAll(world.db)
  const { issuerId, achievements, isOutside } = await findTarget(db, organizationId, { kind, id: targetId })
  const { rows } = isOutside
    ? await concernedOutside(db, organizationId, { issuerId, achievements })
    : await sql<{ id: string }>`
    select distinct awards.earner_id as id
    from awards join achievements on achievements.id = awards.achievement_id
      join memberships on memberships.person_id = awards.earner_id and memberships.organization_id = ${organizationId}
    where achievements.organization_id = ${issuerId} and (${achievements}::uuid[] is null or achievements.id = any(${achievements}::uuid[]))
    order by 1 limit ${mostHistories + 1}`.execute(db)
  const concerned = rows.slice(0, mostHistories).map(({ id }) => id)
  const histories = concerned.length === 0 ? [] : await historiesOf(db, { organizationId, personIds: concerned, issuerId, isOutside, now })
  const sums = new Map<string, Hundredths>()
  const [people, awards] = [new Set<string>(), new Set<string>()]
  for (const history of histories) {
    const last = Math.max(0, ...history.acceptances.filter(({ id }) => id === acceptanceId).map(({ number }) => number))
    const tried = {
      id: acceptanceId,
      number: last + 1,
      kind,
      issuerId,
      achievements,
      text,
      from: now.toISOString().slice(0, 10),
      startsAt: now,
      endsAt: null,
    }
    const entriesOf = (acceptances: typeof history.acceptances) => {
      const { earned, rules } = readHistory({ ...history, acceptances }, null)
      return settle({ earned, rules, calendar: calendarOf(history, now) })
    }
    const before = entriesOf(history.acceptances)
    const after = entriesOf([...history.acceptances, tried])
    for (const [entries, sign] of [
      [before, -1n],
      [after, 1n],
    ] as const)
      for (const { currency, amount } of entries) sums.set(currency, (sums.get(currency) ?? 0n) + sign * amount)
    for (const { acceptance, earnedId } of after)
      if (acceptance?.id === acceptanceId && acceptance.number === tried.number) {
        people.add(history.personId)
        awards.add(earnedId)
      }
  }
  return {
    people: people.size,
    awards: awards.size,
    sums: [...sums]
      .filter(([, amount]) => amount !== 0n)
      .map(([currency, amount]) => ({ currency, amount: amountText(amount) }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    isPart: rows.length > mostHistories,
  }
}

/** Whose proven badges from elsewhere it is about. */
const concernedOutside = (
  db: Queryable,
  organizationId: string,
  { issuerId, achievements }: { issuerId: string; achievements: string[] | null },
) =>
  sql<{ id: string }>`
    select distinct badge.person_id as id from imported_badges badge
      join memberships on memberships.person_id = badge.person_id and memberships.organization_id = ${organizationId}
    where badge.counts and badge.issuer_id = ${issuerId} and (${achievements}::text[] is null or badge.achievement_id = any(${achievements}::text[]))
    order by 1 limit ${mostHistories + 1}`.execute(db)
