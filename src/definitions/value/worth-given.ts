import type { Queryable } from '../../foundation/platform/database.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { acceptedHere } from './accepted-at.ts'
import { rulesGiven, type ValueRule } from './value-rules.ts'
import { whoseRules } from './whose-rules.ts'

/** What is given for one micro-credential: by which rules, whether it counts toward hours and pay, and whether it is accepted from another organization. */
export type RulesGiven = { rules: readonly ValueRule[]; hours: boolean; money: boolean; accepted: boolean }
/** By the id of the micro-credential. */
export type WorthGiven = ReadonlyMap<string, RulesGiven>

type Wish = {
  /** Of the catalog; it marks the rules too. */
  mark: string
  /** Where the reader earns, first where they began first; empty for the values of each issuer. */
  organizationIds: readonly string[]
  now: Date
}

const kept = recentlyUsed<WorthGiven>(30)

/** When the next day could begin somewhere: zones differ by quarters of an hour. */
export const quarterHourOf = (at: Date): number => Math.floor(at.getTime() / 900_000)

/** What is given for each micro-credential, kept for as long as the mark and the days are the same: a district's readers all ask for one thing. */
export async function findWorthGiven(db: Queryable, { mark, organizationIds, now }: Wish): Promise<WorthGiven> {
  const key = `${mark} ${organizationIds} ${quarterHourOf(now)}`
  const known = kept.get(key)
  if (known) return known
  const [rules, accepted] = await Promise.all([rulesGiven(db, organizationIds, now), acceptedHere(db, organizationIds, now)])
  const found = new Map<string, RulesGiven>(
    [...Map.groupBy(rules, ({ achievementId }) => achievementId)].map(([id, all]) => {
      const [{ ownerId } = { ownerId: '' }] = all
      const places = organizationIds.includes(ownerId) ? [ownerId, ...organizationIds.filter((one) => one !== ownerId)] : organizationIds
      const { first } = whoseRules(places, (place) => all.some(({ organizationId }) => organizationId === place))
      const own = first === null ? all : all.filter(({ organizationId }) => organizationId === first)
      return [
        id,
        {
          rules: own,
          hours: own.some(({ kind }) => kind === 'hours'),
          money: own.some(({ kind }) => kind === 'money'),
          accepted: accepted.has(id),
        },
      ]
    }),
  )
  // What is listed only brings nothing, and is accepted all the same.
  for (const id of accepted) if (!found.has(id)) found.set(id, { rules: [], hours: false, money: false, accepted: true })
  kept.set(key, found)
  return found
}
