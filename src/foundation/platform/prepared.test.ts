import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld } from '../../testing/world.ts'
import { inTransaction, write } from './database.ts'
import { preparedChange, preparedRead } from './prepared.ts'

const { db, newId, now } = await aWorld({ WORKERS: 'false' })
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
  expect(built).toBe(1)
})
