import type { Queryable } from '../../foundation/platform/database.ts'
import { readTotals } from '../../foundation/platform/totals.ts'

/** Fewer pairs of levels say little. */
const fewestPairs = 30
/** Of fewer submissions nothing is told: several who weigh one of them make many pairs. */
const fewestSubmissions = 5

/** How far those agreed who weighed a micro-credential together: of how many pairs of levels, how many lay at most one apart. */
export type Agreement = { compared: number; near: number }

/** The agreement of the last twelve months, this one included; null where too few weighed it together. */
export async function agreementOf(db: Queryable, achievementId: string, now: Date): Promise<Agreement | null> {
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1)).toISOString().slice(0, 7)
  const [compared = 0, near = 0, submissions = 0] = await Promise.all(
    (['compared', 'near', 'together'] as const).map(async (name) =>
      [...(await readTotals(db, name, [achievementId]))].reduce((sum, [month, count]) => (month >= since ? sum + count : sum), 0),
    ),
  )
  return compared < fewestPairs || submissions < fewestSubmissions ? null : { compared, near }
}
