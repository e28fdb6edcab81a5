import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { anOrganization, aPerson } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { inScene, recordFacts } from '../platform/command.ts'
import type { Database } from '../platform/database.ts'
import { fact, factKind } from '../platform/fact.ts'
import { checkChain } from './check-chain.ts'
import { dispatchAll } from './dispatcher.ts'

const world = await aWorld({ WORKERS: 'false' })
const { db } = world
const kind = factKind({
  name: 'person.moved',
  subject: 'person',
  details: z.object({ from: z.string(), weight: z.number(), list: z.array(z.string()) }),
  personal: ['from'],
  sentence: 'A person moved',
})
const readers = { kinds: [kind], subscribers: [] }
const ida = await aPerson(world, 'Ida')

const details = fc.record({
  from: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0')),
  weight: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  list: fc.array(
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    { maxLength: 3 },
  ),
})

/** An organization with a chain of so many events, each with details of its own. */
async function aChain(...given: z.infer<typeof kind.details>[]) {
  const organizationId = (await anOrganization(world, 'Chain')).id
  await inScene(world, ida, (scene) =>
    recordFacts(
      scene,
      given.map((each) => fact(kind, { organizationId, subjectId: ida.id }, each)),
    ),
  )
  await dispatchAll(world, readers)
  const events = await db
    .selectFrom('events')
    .innerJoin('eventPlaces', 'eventPlaces.eventId', 'events.id')
    .where('chain', '=', organizationId)
    .orderBy('number')
    .select(['events.id', 'number', 'hash'])
    .execute()
  return { organizationId, events }
}
/** Does what only the owner of the database can: triggers rest. */
const asOwner = (change: (scope: Database) => Promise<unknown>) =>
  ownerOf(world)
    .transaction()
    .execute(async (scope) => {
      await sql`set local session_replication_role = replica`.execute(scope)
      await change(scope)
    })
const simple = { from: 'Oslo', weight: 1, list: [] }

test('whatever events say, their chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(details, { minLength: 1, maxLength: 6 }), async (given) => {
      const { organizationId, events } = await aChain(...given)
      expect(await checkChain(db, organizationId)).toEqual({
        organizationId,
        length: given.length,
        waiting: 0,
        head: events.at(-1)?.hash.toString('hex'),
        broken: null,
      })
    }),
    { numRuns: 25 },
  )
})

const tampering: Record<string, (id: string, scope: Database) => Promise<unknown>> = {
  'another actor': (id, scope) => scope.updateTable('events').set({ actorKind: 'system' }).where('id', '=', id).execute(),
  'another person': (id, scope) =>
    scope.updateTable('events').set({ actorId: null, subjectId: world.newId() }).where('id', '=', id).execute(),
  'another time': (id, scope) => sql`update events set at = at + interval '1 hour' where id = ${id}`.execute(scope),
  'another name': (id, scope) => scope.updateTable('events').set({ name: 'person.stayed' }).where('id', '=', id).execute(),
  'another door': (id, scope) => scope.updateTable('events').set({ door: 'cli' }).where('id', '=', id).execute(),
  'another detail': (id, scope) => sql`update events set details = details || '{"weight": 7.5}' where id = ${id}`.execute(scope),
  'another personal detail': (id, scope) => sql`update events set details = details || '{"from": "Rome"}' where id = ${id}`.execute(scope),
  'one detail more': (id, scope) => sql`update events set details = details || '{"and": 1}' where id = ${id}`.execute(scope),
  'one event less': (id, scope) => scope.deleteFrom('events').where('id', '=', id).execute(),
  'one event and its link less': async (id, scope) => {
    await scope.deleteFrom('eventPlaces').where('eventId', '=', id).execute()
    await scope.deleteFrom('events').where('id', '=', id).execute()
  },
  'a hash that fits nothing': (id, scope) => sql`update event_places set hash = sha256('x') where event_id = ${id}`.execute(scope),
  'a digest of something else': (id, scope) =>
    sql`update event_places set salt = null, digests = '{"actor":"x","subject":"y"}' where event_id = ${id}`.execute(scope),
}

test.each(Object.keys(tampering))('%s is found, and the first link that does not hold is named', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), async (place) => {
      const { organizationId, events } = await aChain(simple, simple, simple, simple)
      const id = events[place - 1]?.id ?? ''
      // The last link can be cut off whole unseen, which is what the head is noted for.
      if (name === 'one event and its link less' && place === 4) return
      await asOwner((scope) => tampering[name]?.(id, scope) ?? Promise.reject(new Error(name)))
      expect(await checkChain(db, organizationId)).toMatchObject({
        length: place - 1,
        broken: { number: place, because: expect.any(String) },
      })
    }),
    { numRuns: 4 },
  )
})

test('an event put in behind the dispatcher is named', async () => {
  const { organizationId } = await aChain(simple)
  const id = world.newId()
  await db.insertInto('events').values({ id, name: 'person.moved', actorKind: 'system', organizationId, at: world.now() }).execute()
  expect(await checkChain(db, organizationId)).toMatchObject({ length: 1, broken: { number: 2, eventId: id } })
})

test('a person can be forgotten: what was said of them goes, their digests tell nothing, and the chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(details, { minLength: 1, maxLength: 4 }), fc.nat({ max: 3 }), async (given, which) => {
      const { organizationId, events } = await aChain(...given)
      const event = events[which % events.length]
      if (!event) throw new Error('There is one.')
      await asOwner((scope) =>
        sql`update events set actor_id = null, subject_id = null, details = details - 'from' where id = ${event.id}`.execute(scope),
      )
      // The key of digests is the one thing that may go without being the owner.
      await db.updateTable('eventPlaces').set({ salt: null }).where('eventId', '=', event.id).execute()
      expect(await checkChain(db, organizationId)).toMatchObject({ length: given.length, broken: null })
    }),
    { numRuns: 10 },
  )
})

test('links are never changed or deleted otherwise', async () => {
  const { events } = await aChain(simple)
  const id = events[0]?.id ?? ''
  await expect(db.updateTable('eventPlaces').set({ number: 9 }).where('eventId', '=', id).execute()).rejects.toThrow('never changed')
  await expect(
    db
      .updateTable('eventPlaces')
      .set({ salt: null, hash: Buffer.alloc(32) })
      .where('eventId', '=', id)
      .execute(),
  ).rejects.toThrow('never changed')
  await expect(db.deleteFrom('eventPlaces').where('eventId', '=', id).execute()).rejects.toThrow('never changed')
})
