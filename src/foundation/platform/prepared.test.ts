import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld } from '../../testing/world.ts'
import { inTransaction, write } from './database.ts'
import { preparedChange, preparedRead } from './prepared.ts'

const world = await aWorld({ WORKERS: 'false' })
const { db, newId, now } = world
let built = 0
const named = preparedRead((reader, given: { name: string; limit: number }) => {
  built++
  return reader
    .selectFrom('people')
    .where('name', '=', given.name)
    .where(sql<boolean>`length(name) < ${given.limit}`)
    .select(['name', 'emailVerified'])
})
const addPerson = preparedChange((reader, { id, name, email, createdAt }: { id: string; name: string; email: string; createdAt: Date }) =>
  reader.insertInto('people').values({ id, name, email, createdAt, updatedAt: createdAt }),
)

test('a prepared query is built once and filled in each time, each value in its own place', async () => {
  await inTransaction(db, async (scope) => {
    await write(scope, addPerson({ id: newId(), name: 'Maya', email: 'maya@school.example', createdAt: now() }))
    await write(scope, addPerson({ id: newId(), name: "O'Neil; drop table people", email: 'oneil@school.example', createdAt: now() }))
  })
  expect(await named(db, { name: 'Maya', limit: 10 })).toEqual([{ name: 'Maya', emailVerified: false }])
  expect(await named(db, { name: 'Maya', limit: 2 })).toEqual([])
  expect(await named(db, { name: "O'Neil; drop table people", limit: 100 })).toHaveLength(1)
  // And once more the first time, to see whether it decides anything.
  expect(built).toBe(2)
})

test('a builder that decides, computes or takes all at once fails the first time it is used', async () => {
  const decides = preparedRead((db, given: { state: string }) => {
    const all = db.selectFrom('attempts').select('id')
    return given.state ? all.where('state', '=', given.state) : all
  })
  await expect(decides(world.db, { state: 'earned' })).rejects.toThrow('branches on what is given')
  const computes = preparedRead((db, given: { limit: number }) =>
    db
      .selectFrom('attempts')
      .select('id')
      .limit(given.limit + 1),
  )
  await expect(computes(world.db, { limit: 1 })).rejects.toThrow('computes with “limit”')
  const writes = preparedRead((db, given: { text: string }) =>
    db.selectFrom('people').select('id').where('name', 'like', `%${given.text}%`),
  )
  await expect(writes(world.db, { text: 'a' })).rejects.toThrow('computes with “text”')
  const spreads = preparedRead((db, given: { id: string }) =>
    db
      .selectFrom('people')
      .select('id')
      .where('id', '=', { ...given }.id),
  )
  await expect(spreads(world.db, { id: world.newId() })).rejects.toThrow('takes all that is given at once')
})
