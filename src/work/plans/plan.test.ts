import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Definition, definitionSchema } from '../../definitions/achievements/definition.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { programOf } from '../../testing/program.ts'
import { aWorld } from '../../testing/world.ts'
import { startAttempt } from '../attempts/start-attempt.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { withdrawAttempt } from '../attempts/withdraw-attempt.ts'
import { addPlanUnit, changePlanUnit, markPlanUnit, movePlanUnit, removePlanUnit } from './change-plan.ts'
import { findPlan, planOf } from './plan.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const units = [
  {
    id: 'see',
    title: 'See it',
    minutes: 45,
    task: 'Watch two clips.',
    resources: [{ title: 'Clips', url: 'https://clips.example/', note: 'Twice.' }],
  },
  { id: 'try', title: 'Try it', minutes: 60 },
  { id: 'again', title: 'Once more', minutes: 90 },
] as Definition['units']
const planned = await anAchievement(world, district.district.id, smallDefinition({ units }))

async function aPlan(name: string) {
  const earner = await aPerson(world, name, [{ organizationId: district.district.id, roles: ['earner'] }])
  const { attemptId } = await perform(world, earner, startAttempt, { achievementId: planned.id })
  const definition = smallDefinition({ units })
  const plan = () => findPlan(readsOf(world.db, earner), { id: attemptId, definition })
  const order = async () => (await plan()).units.map(({ title, state }) => (state === 'open' ? title : `${title} (${state})`))
  return { earner, attemptId, plan, order }
}

test('a plan is what the version says until the earner makes it theirs: ticked off, skipped, moved, added to', async () => {
  const { earner, attemptId, plan, order } = await aPlan('Pia Plan')
  expect(await order()).toEqual(['See it', 'Try it', 'Once more'])
  expect(await perform(world, earner, markPlanUnit, { attemptId, unitId: 'see', state: 'done' })).toMatchObject({ left: 2 })
  // Pressed twice, it is done once.
  expect(await perform(world, earner, markPlanUnit, { attemptId, unitId: 'see', state: 'done' })).toMatchObject({ left: 2 })
  expect(await perform(world, earner, markPlanUnit, { attemptId, unitId: 'try', state: 'skipped' })).toMatchObject({ left: 1 })
  const { unitId } = await perform(world, earner, addPlanUnit, {
    attemptId,
    title: 'My own\nlesson',
    minutes: 45,
    linkUrl: 'clips.example/mine',
  })
  await perform(world, earner, movePlanUnit, { attemptId, unitId, place: 1 })
  expect(await order()).toEqual(['My own lesson', 'See it (done)', 'Try it (skipped)', 'Once more'])
  expect(await plan()).toMatchObject({ done: 1, left: 2, of: 3, next: { title: 'My own lesson', linkUrl: 'https://clips.example/mine' } })
  await perform(world, earner, changePlanUnit, { attemptId, unitId, revision: 1, title: 'My own first lesson' })
  await expect(perform(world, earner, changePlanUnit, { attemptId, unitId, revision: 1, title: 'Another' })).rejects.toMatchObject({
    code: 'unit-changed',
    kept: { revision: 2, values: { title: 'My own first lesson' } },
  })
  await perform(world, earner, removePlanUnit, { attemptId, unitId })
  await perform(world, earner, markPlanUnit, { attemptId, unitId: 'try', state: 'open' })
  expect(await order()).toEqual(['See it (done)', 'Try it', 'Once more'])
  expect((await plan()).units[0]).toMatchObject({ task: 'Watch two clips.', resources: [{ note: 'Twice.' }] })
})

test('it is never needed: work is handed in with nothing ticked off, and nothing is awarded for ticking', async () => {
  const { earner, attemptId } = await aPlan('Nia Needless')
  for (const unitId of ['see', 'try', 'again']) await perform(world, earner, markPlanUnit, { attemptId, unitId, state: 'done' })
  expect(await world.db.selectFrom('awards').selectAll().execute()).toEqual([])
  expect(await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirst()).toEqual({
    state: 'in_progress',
  })
  const without = await anAttempt(district)
  await expect(perform(world, district.earner, submitAttempt, { attemptId: without })).rejects.toMatchObject({
    fields: expect.not.arrayContaining([{ field: 'units' }]),
  })
})

test('nobody else sees or changes a plan, and one that is over stays', async () => {
  const { earner, attemptId } = await aPlan('Olga Own')
  await perform(world, earner, markPlanUnit, { attemptId, unitId: 'see', state: 'done' })
  for (const other of [district.colleague, district.coach, district.admin, district.neighborAdmin]) {
    await expect(perform(world, other, markPlanUnit, { attemptId, unitId: 'see', state: 'open' })).rejects.toMatchObject({
      code: 'attempt-missing',
    })
    expect(await readsOf(world.db, other).selectFrom('planUnits').where('attemptId', '=', attemptId).selectAll().execute()).toEqual([])
  }
  await expect(perform(world, earner, removePlanUnit, { attemptId, unitId: 'see' })).rejects.toMatchObject({ code: 'unit-of-version' })
  await expect(perform(world, earner, markPlanUnit, { attemptId, unitId: 'none', state: 'done' })).rejects.toMatchObject({
    code: 'unit-missing',
  })
  const faulty: [object, string][] = [
    [{ title: '' }, 'title'],
    [{ title: 'x'.repeat(100_000) }, 'title'],
    [{ minutes: 20 }, 'minutes'],
    [{ minutes: -60 }, 'minutes'],
    [{ minutes: 100_000 }, 'minutes'],
    [{ task: 'x'.repeat(100_000) }, 'task'],
    [{ linkUrl: 'javascript:alert(1)' }, 'linkUrl'],
  ]
  for (const [given, field] of faulty)
    await expect(perform(world, earner, addPlanUnit, { attemptId, title: 'A', ...given })).rejects.toMatchObject({ fields: [{ field }] })
  await perform(world, earner, withdrawAttempt, { attemptId })
  await expect(perform(world, earner, addPlanUnit, { attemptId, title: 'Late' })).rejects.toMatchObject({ code: 'plan-over' })
})

test('versions from before there were plans have none, and are whole', () => {
  const { units: none, ...before } = smallDefinition()
  expect(none).toEqual([])
  expect(planOf(definitionSchema.parse(before), [])).toEqual({ units: [], done: 0, left: 0, of: 0, next: null })
  expect(definitionSchema.safeParse({ ...before, units: [{ id: 'a', title: 'Long', minutes: 400 }] }).success).toBe(false)
})

test('a program keeps the plan of its person', async () => {
  const { earner, attemptId } = await aPlan('Petra Program')
  const program = await programOf(world, earner)
  const at = `/attempts/${attemptId}/plan`
  const { body } = await program.ask('POST', `${at}/units`, { title: 'By a program', minutes: 45 })
  expect((await program.ask('POST', `${at}/units/${body.unitId}/place`, { place: 1 })).status).toBe(204)
  expect((await program.ask('POST', `${at}/units/see/state`, { state: 'done' })).body).toEqual({ left: 3 })
  expect((await program.ask('GET', at)).body).toMatchObject({
    done: 1,
    of: 4,
    units: [{ title: 'By a program' }, { state: 'done' }, {}, {}],
  })
  expect((await (await programOf(world, district.colleague)).ask('GET', at)).status).toBe(404)
})

test('a forgotten person’s own sessions go with them', async () => {
  const { earner, attemptId } = await aPlan('Fran Forgotten')
  await perform(world, earner, addPlanUnit, { attemptId, title: 'A walk with Maya' })
  await sql`update people set erased_at = now() where id = ${earner.id}`.execute(world.db)
  expect(await world.db.selectFrom('planUnits').where('attemptId', '=', attemptId).select('id').execute()).toEqual([])
})
