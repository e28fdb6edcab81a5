import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { conflict, missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { unitLength, unitLink, unitTask, unitTitle } from '../../work/plans/unit-fields.ts'
import { cohortUnitAdded, cohortUnitChanged, cohortUnitMoved, cohortUnitRemoved, inCohort } from './cohort-facts.ts'
import { mayTakePart } from './cohort-policy.ts'
import { loadCohort, perHour, requireLive } from './load-cohort.ts'

const mostUnits = 40
const ofUnit = z.object({ cohortId: z.uuid(), unitId: z.uuid() })

/** Loads a cohort with one session of its plan. @throws Refusal `missing` */
async function loadUnit(scene: Scene, { cohortId, unitId }: z.output<typeof ofUnit>) {
  const cohort = await loadCohort(scene, cohortId)
  const unit = await scene.db
    .selectFrom('cohortUnits')
    .where('id', '=', unitId)
    .where('cohortId', '=', cohortId)
    .selectAll()
    .executeTakeFirstOrThrow(() => missing('unit'))
  return { ...cohort, unit }
}

const inOrder = ({ db }: Scene, cohortId: string) =>
  db.selectFrom('cohortUnits').where('cohortId', '=', cohortId).orderBy('place').orderBy('id').select(['id', 'place']).execute()

export const addCohortUnit = command({
  name: 'cohort.add-unit',
  says: 'Adds a session to the plan that a cohort writes together.',
  reach: pageAndRest,
  limits: perHour('unit', 200),
  input: z.object({
    cohortId: z.uuid(),
    title: unitTitle,
    minutes: unitLength.default(60),
    task: unitTask.default(''),
    linkUrl: unitLink.default(null),
  }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayTakePart,
  async run(scene, { cohortId, ...unit }, cohort) {
    requireLive(cohort)
    const { db, now, newId } = scene
    const units = await inOrder(scene, cohortId)
    if (units.length >= mostUnits) throw conflict('plan-full', 'A plan holds 40 sessions. Remove one that you no longer need.')
    const unitId = newId()
    await db
      .insertInto('cohortUnits')
      .values({ id: unitId, cohortId, place: (units.at(-1)?.place ?? -1) + 1, ...unit, changedBy: cohort.me.personId, changedAt: now })
      .execute()
    return { cohortId, unitId }
  },
  record: (_input, { id }, { unitId }) => inCohort(cohortUnitAdded, id, { unitId }),
})

/** Fields that are left out stay. @throws Refusal `unit-changed` with what it says now: of two who write at once, nobody’s text is lost */
export const changeCohortUnit = command({
  name: 'cohort.change-unit',
  says: 'Changes a session of the plan of a cohort.',
  reach: pageAndRest,
  limits: null,
  input: ofUnit.extend({
    revision: z.number().int().min(0),
    title: unitTitle.optional(),
    minutes: unitLength.optional(),
    task: unitTask.optional(),
    linkUrl: unitLink.optional(),
  }),
  load: loadUnit,
  may: mayTakePart,
  async run({ db, now }, { cohortId, unitId, revision, ...given }, { unit, me, archivedAt }) {
    requireLive({ archivedAt })
    const { title, minutes, task, linkUrl } = unit
    const before = { title, minutes, task, linkUrl }
    const change = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
    if (JSON.stringify(change) === JSON.stringify(before)) return { cohortId, unitId, isNew: false }
    if (revision !== unit.revision)
      throw savedElsewhere('unit-changed', 'This session was changed by someone else since. Both texts are kept: choose which one stays.', {
        revision: unit.revision,
        values: before,
      })
    await db
      .updateTable('cohortUnits')
      .set({ ...change, revision: unit.revision + 1, changedBy: me.personId, changedAt: now })
      .where('id', '=', unitId)
      .execute()
    return { cohortId, unitId, isNew: true }
  },
  record: ({ unitId }, { id }, { isNew }) => (isNew ? inCohort(cohortUnitChanged, id, { unitId }) : null),
})

export const moveCohortUnit = command({
  name: 'cohort.move-unit',
  says: 'Puts a session of the plan of a cohort in another place.',
  reach: pageAndRest,
  limits: null,
  input: ofUnit.extend({ place: z.number().int().min(1).max(mostUnits).describe('Counted from 1.') }),
  load: loadUnit,
  may: mayTakePart,
  async run(scene, { cohortId, unitId, place }, { archivedAt }) {
    requireLive({ archivedAt })
    const before = (await inOrder(scene, cohortId)).map(({ id }) => id)
    const order = before.filter((id) => id !== unitId)
    order.splice(place - 1, 0, unitId)
    if (order.join() === before.join()) return { cohortId, unitId, isNew: false }
    for (const [index, id] of order.entries())
      await scene.db.updateTable('cohortUnits').set({ place: index }).where('id', '=', id).execute()
    return { cohortId, unitId, isNew: true }
  },
  record: ({ unitId }, { id }, { isNew }) => (isNew ? inCohort(cohortUnitMoved, id, { unitId }) : null),
})

export const removeCohortUnit = command({
  name: 'cohort.remove-unit',
  says: 'Takes a session out of the plan of a cohort.',
  reach: pageAndRest,
  limits: null,
  input: ofUnit,
  load: loadUnit,
  may: mayTakePart,
  async run({ db }, { cohortId, unitId }, { archivedAt }) {
    requireLive({ archivedAt })
    await db.deleteFrom('cohortUnits').where('id', '=', unitId).execute()
    return { cohortId }
  },
  record: ({ unitId }, { id }) => inCohort(cohortUnitRemoved, id, { unitId }),
})
