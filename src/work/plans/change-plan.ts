import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadPlan, unitIn } from './load-plan.ts'
import { unitLength, unitLink, unitTask, unitTitle } from './unit-fields.ts'

/** More than anyone plans; a program that runs wild does. */
const mostUnits = 40
const theirPlan = notAFact('A plan is the earner’s own; it earns nothing and is asked for by nobody.')
const which = { attemptId: z.uuid(), unitId: z.string().max(40) }

export const addPlanUnit = command({
  name: 'plan.add-unit',
  says: 'Adds a session of one’s own to the learning plan of an attempt.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    attemptId: z.uuid(),
    title: unitTitle,
    minutes: unitLength.default(60),
    task: unitTask.default(''),
    linkUrl: unitLink.default(null),
  }),
  load: (scene, { attemptId }) => loadPlan(scene, attemptId),
  may: mayWorkOn,
  async run({ db, newId }, { attemptId, ...unit }, { plan }) {
    if (plan.units.length >= mostUnits) throw conflict('plan-full', 'A plan holds 40 sessions. Remove one that you no longer need.')
    const unitId = newId()
    const last = await db
      .selectFrom('planUnits')
      .where('attemptId', '=', attemptId)
      .select(({ fn }) => fn.max('place').as('place'))
      .executeTakeFirst()
    await db
      .insertInto('planUnits')
      .values({ attemptId, id: unitId, place: (last?.place ?? -1) + 1, isOwn: true, ...unit })
      .execute()
    return { attemptId, unitId }
  },
  record: theirPlan,
})

/** Fields that are left out stay. @throws Refusal `unit-changed` with what it says now */
export const changePlanUnit = command({
  name: 'plan.change-unit',
  says: 'Changes a session that the earner added to their plan. Those of the micro-credential keep its words.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    ...which,
    revision: z.number().int().min(0),
    title: unitTitle.optional(),
    minutes: unitLength.optional(),
    task: unitTask.optional(),
    linkUrl: unitLink.optional(),
  }),
  load: (scene, { attemptId }) => loadPlan(scene, attemptId),
  may: mayWorkOn,
  async run({ db }, { attemptId, unitId, revision, ...given }, work) {
    const { isOwn, title, minutes, task, linkUrl, revision: now } = unitIn(work, unitId)
    if (!isOwn) throw conflict('unit-of-version', 'This session is part of the micro-credential. Skip it, and add one of your own.')
    const before = { title, minutes, task, linkUrl }
    const change = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
    if (JSON.stringify(change) === JSON.stringify(before)) return { attemptId, unitId }
    if (revision !== now)
      throw savedElsewhere(
        'unit-changed',
        'This session was changed in another window since. Both texts are kept: choose which one stays.',
        {
          revision: now,
          values: before,
        },
      )
    await db
      .updateTable('planUnits')
      .set({ ...change, revision: now + 1 })
      .where('attemptId', '=', attemptId)
      .where('id', '=', unitId)
      .execute()
    return { attemptId, unitId }
  },
  record: theirPlan,
})

export const movePlanUnit = command({
  name: 'plan.move-unit',
  says: 'Puts a session of a plan in another place.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ...which, place: z.number().int().min(1).max(mostUnits).describe('Counted from 1.') }),
  load: (scene, { attemptId }) => loadPlan(scene, attemptId),
  may: mayWorkOn,
  async run({ db }, { attemptId, unitId, place }, work) {
    const unit = unitIn(work, unitId)
    const order = work.plan.units.filter((other) => other !== unit)
    order.splice(place - 1, 0, unit)
    for (const [index, { id }] of order.entries())
      await db.updateTable('planUnits').set({ place: index }).where('attemptId', '=', attemptId).where('id', '=', id).execute()
    return { attemptId, unitId }
  },
  record: theirPlan,
})

export const markPlanUnit = command({
  name: 'plan.mark-unit',
  says: 'Says that a session is done, skipped or open again. Nothing is awarded for it.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ...which, state: z.enum(['open', 'done', 'skipped']) }),
  load: (scene, { attemptId }) => loadPlan(scene, attemptId),
  may: mayWorkOn,
  async run({ db, now }, { attemptId, unitId, state }, work) {
    const unit = unitIn(work, unitId)
    const { left } = work.plan
    if (unit.state === state) return { attemptId, unitId, state, left }
    await db
      .updateTable('planUnits')
      .set({ doneAt: state === 'done' ? now : null, skippedAt: state === 'skipped' ? now : null })
      .where('attemptId', '=', attemptId)
      .where('id', '=', unitId)
      .execute()
    return { attemptId, unitId, state, left: left - (unit.state === 'open' ? 1 : 0) + (state === 'open' ? 1 : 0) }
  },
  record: theirPlan,
})

export const removePlanUnit = command({
  name: 'plan.remove-unit',
  says: 'Takes a session that the earner added out of their plan. Those of the micro-credential can be skipped.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: (scene, { attemptId }) => loadPlan(scene, attemptId),
  may: mayWorkOn,
  async run({ db }, { attemptId, unitId }, work) {
    if (!unitIn(work, unitId).isOwn)
      throw conflict('unit-of-version', 'This session is part of the micro-credential. Skip it, and add one of your own.')
    await db.deleteFrom('planUnits').where('attemptId', '=', attemptId).where('id', '=', unitId).execute()
    return { attemptId, unitId }
  },
  record: theirPlan,
})
