import { expect, test } from 'vitest'
import { z } from 'zod'
import { aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { system } from '../platform/actor.ts'
import { inScene, recordFacts } from '../platform/command.ts'
import { fact, factKind } from '../platform/fact.ts'
import { dispatchAll, openDispatcher, type Readers } from './dispatcher.ts'
import type { Subscriber, Told } from './subscriber.ts'

const world = await aWorld({ WORKERS: 'false' })
const kind = factKind({ name: 'thing.changed', subject: 'thing', details: z.object({ step: z.number() }), sentence: 'A thing was changed' })

const tell = (subjectId: string, ...steps: number[]) =>
  inScene(world, system, (scene) =>
    recordFacts(
      scene,
      steps.map((step) => fact(kind, { subjectId }, { step })),
    ),
  )
let names = 0
/** A subscriber that remembers what it heard. */
function aSubscriber(hear: Subscriber['hear'] = async () => undefined) {
  const heard: Told[] = []
  const subscriber: Subscriber = {
    name: `test-${names++}`,
    async hear(scene, events) {
      await hear(scene, events)
      heard.push(...events)
    },
  }
  const steps = (subjectId: string) => heard.filter((event) => event.subjectId === subjectId).map(({ details }) => details.step)
  return { subscriber, heard, steps }
}
const readers = (...subscribers: Subscriber[]): Readers => ({ kinds: [kind], subscribers })
/** Waits until something is so, as someone at a screen would. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve))
}

test('what is committed late is heard late, and nothing is missed before it or after', async () => {
  const { subscriber, steps } = aSubscriber()
  await dispatchAll(world, readers(subscriber))
  const [slow, quick] = [world.newId(), world.newId()]
  const { promise: held, resolve: commit } = Promise.withResolvers<void>()
  let isWritten = false
  const late = inScene(world, system, async (scene) => {
    await recordFacts(scene, [fact(kind, { subjectId: slow }, { step: 1 })])
    // A read comes back once what was written before it is there.
    await scene.db.selectFrom('events').where('subjectId', '=', slow).select('id').execute()
    isWritten = true
    await held
  })
  await until(() => isWritten)
  // Written after, committed before: it must not carry the cursor past the one that is still open.
  await tell(quick, 1, 2)
  await dispatchAll(world, readers(subscriber))
  expect([steps(slow), steps(quick)]).toEqual([[], [1, 2]])
  commit()
  await late
  await tell(quick, 3)
  await dispatchAll(world, readers(subscriber))
  expect([steps(slow), steps(quick)]).toEqual([[1], [1, 2, 3]])
})

test('many at once on one subject are heard in the order in which they changed it', async () => {
  const { subscriber, steps } = aSubscriber()
  await dispatchAll(world, readers(subscriber))
  const person = await aPerson(world, 'Ida')
  let step = 0
  const change = () =>
    inScene(world, system, async (scene) => {
      // Something written before the subject is locked, so that transactions get their ids in another order than their turns.
      await scene.db.insertInto('instanceFacts').values({ name: world.newId(), value: '{}' }).execute()
      await scene.db.selectFrom('people').where('id', '=', person.id).select('id').forUpdate().execute()
      await recordFacts(scene, [fact(kind, { subjectId: person.id }, { step: ++step })])
    })
  let isOver = false
  const reading = (async () => {
    while (!isOver) await dispatchAll(world, readers(subscriber))
  })()
  await Promise.all(Array.from({ length: 60 }, change))
  isOver = true
  await reading
  await dispatchAll(world, readers(subscriber))
  expect(steps(person.id)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
})

test('several processes share the work: each subscriber hears everything once, in order', async () => {
  const first = aSubscriber()
  const second = aSubscriber()
  const both = readers(first.subscriber, second.subscriber)
  await dispatchAll(world, both)
  const processes = [openDispatcher(world, both), openDispatcher(world, both), openDispatcher(world, both)]
  const subject = world.newId()
  const steps = Array.from({ length: 40 }, (_, index) => index)
  for (const step of steps) await tell(subject, step)
  await until(() => first.heard.length >= 40 && second.heard.length >= 40)
  await Promise.all(processes.map((each) => each.stop()))
  expect(first.steps(subject)).toEqual(steps)
  expect(second.steps(subject)).toEqual(steps)
})

test('one that fails holds up nobody else, keeps its place, and goes on once it can', async () => {
  let isMended = false
  const failing = aSubscriber(async (_scene, events) => {
    if (!isMended && events.some(({ details }) => details.step === 3)) throw new Error('It does not take a three.')
  })
  const other = aSubscriber()
  const both = readers(failing.subscriber, other.subscriber)
  await dispatchAll(world, both)
  const subject = world.newId()
  await tell(subject, 1, 2, 3, 4)
  const quiet = { ...world, log: { ...world.log, error: () => undefined } }
  await dispatchAll(quiet, both)
  expect([failing.steps(subject), other.steps(subject)]).toEqual([
    [1, 2],
    [1, 2, 3, 4],
  ])
  const row = () => world.db.selectFrom('subscribers').where('name', '=', failing.subscriber.name).selectAll().executeTakeFirstOrThrow()
  expect(await row()).toMatchObject({ failures: 1, fault: 'It does not take a three.' })
  isMended = true
  await dispatchAll(world, both)
  expect(failing.steps(subject), 'it rests first').toEqual([1, 2])
  await dispatchAll({ ...world, now: () => new Date(Date.now() + 5000) }, both)
  expect(failing.steps(subject)).toEqual([1, 2, 3, 4])
  expect(await row()).toMatchObject({ failures: 0, fault: null })
})

test('a flood is heard whole, by all in turn, while others go on recording', async () => {
  const one = aSubscriber()
  const two = aSubscriber()
  const both = readers(one.subscriber, two.subscriber)
  await dispatchAll(world, both)
  const subject = world.newId()
  const flood = Array.from({ length: 3000 }, (_, index) => index)
  await tell(subject, ...flood)
  let isReading = true
  const reading = dispatchAll(world, both).then(() => {
    isReading = false
  })
  await tell(subject, 3000)
  expect(isReading, 'recording waits for nobody who reads').toBe(true)
  await reading
  await dispatchAll(world, both)
  expect(one.steps(subject)).toEqual([...flood, 3000])
  expect(two.steps(subject)).toEqual([...flood, 3000])
})

test('one that is new hears of what happens from then on', async () => {
  await tell(world.newId(), 1)
  await dispatchAll(world, readers())
  const late = aSubscriber()
  await dispatchAll(world, readers(late.subscriber))
  expect(late.heard).toEqual([])
})
