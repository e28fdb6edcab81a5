import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { isClosed } from '../attempts/attempt-states.ts'
import { loadWork, type WorkInHand } from '../attempts/work-in-hand.ts'
import { findPlan, type Plan } from './plan.ts'

export type PlannedWork = WorkInHand & { plan: Plan }

/**
 * An attempt with its plan, to be changed: from the first change on every unit has a row. Another’s is none, so that nobody learns there is
 * one. @throws Refusal `missing`, `plan-over` once the work is closed
 */
export async function loadPlan(scene: Scene, attemptId: string): Promise<PlannedWork> {
  const work = await loadWork(scene, attemptId)
  if (work.earnerId !== personIdOf(scene.actor)) throw missing('attempt')
  if (isClosed(work.state)) throw conflict('plan-over', 'This work is over, so its plan stays as it is.')
  const { db } = scene
  const plan = await findPlan(db, work)
  const isNew = plan.units.length > 0 && plan.units.every(({ revision }) => revision === 0)
  if (isNew)
    await db
      .insertInto('planUnits')
      .values(plan.units.map(({ id, minutes }, place) => ({ attemptId, id, place, minutes })))
      .onConflict((clash) => clash.doNothing())
      .execute()
  return { ...work, plan: isNew ? await findPlan(db, work) : plan }
}

/** One unit of it. @throws Refusal `missing` */
export function unitIn({ plan }: PlannedWork, unitId: string) {
  const unit = plan.units.find(({ id }) => id === unitId)
  if (!unit) throw missing('unit')
  return unit
}
