import { rulesGiven, type ValueRule } from '../achievements/value-rules.ts'
import type { Queryable } from '../platform/database.ts'
import { recentlyUsed } from '../platform/recently-used.ts'

/** What is given for one micro-credential: by which rules, and whether it counts toward hours and pay. */
export type Given = { rules: readonly ValueRule[]; hours: boolean; money: boolean }
/** By the id of the micro-credential. */
export type WorthGiven = ReadonlyMap<string, Given>

type Wish = {
  /** Of the catalog; it marks the rules too. */
  mark: string
  /** Whose values count; null for those of each issuer. */
  organizationId: string | null
  /** 2027-03-17 */
  day: string
}

const kept = recentlyUsed<WorthGiven>(30)

/** What is given for each micro-credential, kept for as long as the mark and the day are the same: a district's readers all ask for one thing. */
export async function findWorthGiven(db: Queryable, { mark, organizationId, day }: Wish): Promise<WorthGiven> {
  const key = `${mark} ${organizationId} ${day}`
  const known = kept.get(key)
  if (known) return known
  const rules = await rulesGiven(db, organizationId, day)
  const found = new Map(
    [...Map.groupBy(rules, ({ achievementId }) => achievementId)].map(([id, own]) => [
      id,
      {
        rules: own,
        hours: own.some(({ currency }) => currency === 'clock-hours'),
        money: own.some(({ currency }) => currency === 'money'),
      },
    ]),
  )
  kept.set(key, found)
  return found
}
