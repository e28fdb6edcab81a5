import type { Definition } from '../../definitions/achievements/definition.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

export type UnitState = 'open' | 'done' | 'skipped'
export type PlanUnit = {
  id: string
  isOwn: boolean
  title: string
  minutes: number
  task: string
  resources: { title: string; url: string; note: string }[]
  /** Of an own unit, to find again; the version’s have resources. */
  linkUrl: string | null
  state: UnitState
  revision: number
}
export type Plan = { units: PlanUnit[]; done: number; left: number; of: number; next: PlanUnit | null }

type Kept = {
  id: string
  isOwn: boolean
  title: string
  minutes: number
  task: string
  linkUrl: string | null
  revision: number
  doneAt: Date | null
  skippedAt: Date | null
}

/** A plan as its earner has it: the units of the version with their own words, and what was added, in their order. Pure. */
export function planOf({ units }: Pick<Definition, 'units'>, kept: readonly Kept[]): Plan {
  const said = new Map(units.map((unit) => [unit.id, unit]))
  const fromVersion = (id: string, state: UnitState, revision: number): PlanUnit[] => {
    const unit = said.get(id)
    return unit ? [{ ...unit, isOwn: false, linkUrl: null, state, revision }] : []
  }
  const rows = kept.flatMap(({ doneAt, skippedAt, ...row }): PlanUnit[] => {
    const state = doneAt ? 'done' : skippedAt ? 'skipped' : 'open'
    return row.isOwn ? [{ ...row, resources: [], state }] : fromVersion(row.id, state, row.revision)
  })
  const all = kept.length > 0 ? rows : units.flatMap(({ id }) => fromVersion(id, 'open', 0))
  const meant = all.filter(({ state }) => state !== 'skipped')
  const done = meant.filter(({ state }) => state === 'done').length
  return { units: all, done, of: meant.length, left: meant.length - done, next: all.find(({ state }) => state === 'open') ?? null }
}

/** What is kept of the plans of some attempts, each in its order. */
export async function findPlanRows(db: Queryable, attemptIds: readonly string[]): Promise<Map<string, Kept[]>> {
  const found = new Map<string, Kept[]>()
  if (attemptIds.length === 0) return found
  const rows = await db
    .selectFrom('planUnits')
    .where('attemptId', 'in', attemptIds)
    .orderBy('place')
    .orderBy('id')
    .select(['attemptId', 'id', 'isOwn', 'title', 'minutes', 'task', 'linkUrl', 'revision', 'doneAt', 'skippedAt'])
    .execute()
  for (const { attemptId, ...row } of rows) found.set(attemptId, [...(found.get(attemptId) ?? []), row])
  return found
}

/** The plan of one attempt. */
export async function findPlan(db: Queryable, attempt: { id: string; definition: Pick<Definition, 'units'> }): Promise<Plan> {
  const rows = await findPlanRows(db, [attempt.id])
  return planOf(attempt.definition, rows.get(attempt.id) ?? [])
}
