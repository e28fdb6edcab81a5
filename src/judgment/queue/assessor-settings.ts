import type { Queryable } from '../../foundation/platform/database.ts'
import { heldOnProbation } from '../ladder/standing.ts'

/** How many an assessor holds at a time where their organization says nothing else: an evening's work. What lies on one table no other assessor can take. */
export const usuallyHeld = 5
/** By when appeals are taken and decided where an organization has not said so, in working days; as the database has it. */
export const usualAppealDays = { appealWithin: 20, appealHeardIn: 15 }

/** What an assessor wants to be given. */
export type AssessorSettings = {
  /** What the next one may be about; empty for anything. */
  categories: string[]
  /** In which language it may be written; empty for any. */
  languages: string[]
  atOnce: number | null
  awayFrom: string | null
  awayUntil: string | null
}

const none: AssessorSettings = { categories: [], languages: [], atOnce: null, awayFrom: null, awayUntil: null }

/** What an assessor has said, as far as who asks may read it; of whom nothing is known, anything goes. */
export async function assessorSettingsOf(db: Queryable, personId: string): Promise<AssessorSettings> {
  const row = await db
    .selectFrom('assessorSettings')
    .where('personId', '=', personId)
    .select(['categories', 'languages', 'atOnce', 'awayFrom', 'awayUntil'])
    .executeTakeFirst()
  return row ?? none
}

/** Whether nothing is to be given to them on this day. */
export const isAway = ({ awayFrom, awayUntil }: Pick<AssessorSettings, 'awayFrom' | 'awayUntil'>, today: string): boolean =>
  awayFrom !== null && awayUntil !== null && awayFrom <= today && today <= awayUntil

/** How many an assessor may hold at a time of an organization: what it allows, on probation fewer, or fewer where they said so. */
export async function mostHeldBy(db: Queryable, personId: string, organizationId: string): Promise<number> {
  const [rules, { atOnce }, onProbation] = await Promise.all([
    db.selectFrom('assessingRules').where('organizationId', '=', organizationId).select('atOnce').executeTakeFirst(),
    assessorSettingsOf(db, personId),
    heldOnProbation(db, personId, organizationId),
  ])
  const allowed = Math.min(rules?.atOnce ?? usuallyHeld, onProbation ?? Number.POSITIVE_INFINITY)
  return Math.min(atOnce ?? allowed, allowed)
}
