import { setTimeout } from 'node:timers/promises'
import { system } from '../platform/actor.ts'
import { cameThrough } from '../platform/asked-by.ts'
import { inScene } from '../platform/command.ts'
import type { FactKind } from '../platform/fact.ts'
import type { World } from '../platform/world.ts'
import { orderEvents } from './order-events.ts'
import { selectRecorded } from './recorded.ts'
import type { Subscriber } from './subscriber.ts'

/** What the dispatcher hands on, and to whom. */
export type Readers = { kinds: readonly FactKind[]; subscribers: readonly Subscriber[] }

/** So many are read at once. */
const atOnce = 200
const longestPauseSeconds = 600
/** How long new events may lie before they are looked for. */
const pauseMs = 500

/** Lets a subscriber hear of what comes next, and moves its place on in the same transaction. Says how many it heard; none while another process has it, or while it rests. */
const hearNext = (world: World, { name, hear }: Subscriber, most: number): Promise<number> =>
  inScene(world, system, async (scene) => {
    const { db, now } = scene
    const cursor = await db.selectFrom('subscribers').where('name', '=', name).selectAll().forUpdate().skipLocked().executeTakeFirst()
    if (!cursor || (cursor.retryAt && cursor.retryAt > now)) return 0
    const events = await selectRecorded(db)
      .innerJoin('eventPlaces', 'eventPlaces.eventId', 'events.id')
      .select('eventPlaces.place')
      .where('eventPlaces.place', '>', cursor.place)
      .orderBy('eventPlaces.place')
      .limit(most)
      .execute()
    const last = events.at(-1)
    if (!last) return 0
    await hear(scene, events)
    await db
      .updateTable('subscribers')
      .set({ place: last.place, failures: 0, fault: null, retryAt: null })
      .where('name', '=', name)
      .execute()
    return events.length
  })

/** Lets one subscriber read on. Where some of it fails it is read one by one, so that all before the fault is done, and that one is tried again later. */
async function readOn(world: World, subscriber: Subscriber): Promise<number> {
  try {
    return await hearNext(world, subscriber, atOnce)
  } catch {
    // What failed is met again here, alone, and told then.
  }
  let done = 0
  try {
    for (let heard = 1; heard > 0 && done < atOnce; done += heard) heard = await hearNext(world, subscriber, 1)
  } catch (error) {
    world.log.error('A subscriber could not hear of an event and will try again', { subscriber: subscriber.name, error })
    const { failures } = await world.db
      .selectFrom('subscribers')
      .where('name', '=', subscriber.name)
      .select('failures')
      .executeTakeFirstOrThrow()
    const pause = Math.min(longestPauseSeconds, 2 ** Math.min(failures, 12))
    await world.db
      .updateTable('subscribers')
      .set((row) => ({
        failures: row('failures', '+', 1),
        fault: error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500),
        retryAt: new Date(world.now().getTime() + pause * 1000),
      }))
      .where('name', '=', subscriber.name)
      .execute()
  }
  return done
}

/** Orders what was recorded and lets each subscriber read a little of it, one after the other, so that none waits for another's flood. */
async function round(world: World, { kinds, subscribers }: Readers): Promise<number> {
  let done = await orderEvents(world.db, new Map(kinds.map((kind) => [kind.name, kind])))
  for (const subscriber of subscribers) done += await readOn(world, subscriber)
  return done
}

/** Gives each subscriber its place. One that is new hears of what happens from now on. */
async function enroll({ db }: World, { subscribers }: Readers): Promise<void> {
  for (const { name } of subscribers)
    await db
      .insertInto('subscribers')
      .columns(['name', 'place'])
      .expression((of) =>
        of
          .selectFrom('eventPlaces')
          .select((row) => [row.val(name).as('name'), row.fn.coalesce(row.fn.max('place'), row.lit(0)).as('place')]),
      )
      .onConflict((clash) => clash.doNothing())
      .execute()
}

/** Hands on everything that was recorded until now: for the seed and for tests. */
export async function dispatchAll(world: World, readers: Readers): Promise<void> {
  await enroll(world, readers)
  while ((await round(world, readers)) > 0);
}

export type Dispatcher = { stop: () => Promise<void> }

/** Hands on what is recorded for as long as this process runs. Several may: one orders at a time, and each subscriber reads in one. */
export function openDispatcher(world: World, readers: Readers): Dispatcher {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    let isEnrolled = false
    while (!signal.aborted) {
      try {
        if (!isEnrolled) await enroll(world, readers)
        isEnrolled = true
        if ((await round(world, readers)) > 0) continue
      } catch (error) {
        // A database that ends while we stop is no fault; after any other the next round tries again.
        if (!signal.aborted) world.log.error('Events could not be handed on and will be tried again', { error })
      }
      // Stopping ends the pause early.
      await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }
  const running = cameThrough('job', run, null)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
