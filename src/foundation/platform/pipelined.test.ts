import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { inTransaction, type OpenTransaction, write } from './database.ts'

const world = await aWorld({ WORKERS: 'false' })
// The table of this test is its owner's.
const db = ownerOf(world)
await sql`create table notes (id integer primary key, text text not null, other integer references notes deferrable initially deferred)`.execute(
  db,
)

const note = (id: number, text: string | null = 'a note') => sql`insert into notes (id, text) values (${id}, ${text})`

const kept = async () => {
  const { rows } = await sql<{ id: number }>`select id from notes order by id`.execute(db)
  return rows.map(({ id }) => id)
}

test('what was written without waiting is there for the next read, and after the commit', async () => {
  const seen = await inTransaction(db, async (scope) => {
    await write(scope, note(1))
    await write(scope, note(2))
    const { rows } = await sql<{ id: number }>`select id from notes order by id`.execute(scope)
    await write(scope, note(3))
    return rows.map(({ id }) => id)
  })
  expect(seen).toEqual([1, 2])
  expect(await kept()).toEqual([1, 2, 3])
})

test('a write that fails is told at the commit by its own fault, and nothing is kept', async () => {
  const attempt = inTransaction(db, async (scope) => {
    await write(scope, note(10))
    await write(scope, note(1))
    await write(scope, note(11))
  })
  await expect(attempt).rejects.toMatchObject({ code: '23505', constraint: 'notes_pkey' })
  expect(await kept()).toEqual([1, 2, 3])
})

test('a write that fails is told at the next read by its own fault, not by what PostgreSQL refuses after it', async () => {
  const attempt = inTransaction(db, async (scope) => {
    await write(scope, note(12, null))
    await sql`select 1`.execute(scope)
  })
  await expect(attempt).rejects.toMatchObject({ code: '23502', column: 'text' })
  expect(await kept()).toEqual([1, 2, 3])
})

test('what the database finds out only at the commit is told too', async () => {
  const attempt = inTransaction(db, (scope) => write(scope, sql`insert into notes (id, text, other) values (13, 'a', 99)`))
  await expect(attempt).rejects.toMatchObject({ code: '23503' })
  expect(await kept()).toEqual([1, 2, 3])
})

test('a transaction that goes on after a swallowed fault keeps nothing and says so', async () => {
  const attempt = inTransaction(db, async (scope) => {
    await write(scope, note(14))
    await note(1)
      .execute(scope)
      .catch(() => undefined)
  })
  await expect(attempt).rejects.toThrow('nothing of it was kept')
  expect(await kept()).toEqual([1, 2, 3])
})

test('of what goes out together, the fault of the first that fails is told, not what PostgreSQL refuses after it', async () => {
  const before = Array.from({ length: 5 }, (_, number) => note(20 + number))
  for (const beside of [(scope: OpenTransaction) => write(scope, note(30)), (scope: OpenTransaction) => sql`select 1`.execute(scope)]) {
    const attempt = inTransaction(db, async (scope) => {
      for (const one of before) await write(scope, one)
      await Promise.all([note(1).execute(scope), beside(scope)])
    })
    await expect(attempt).rejects.toMatchObject({ code: '23505', constraint: 'notes_pkey' })
  }
  expect(await kept()).toEqual([1, 2, 3])
})

test('what goes on when its transaction is over changes nothing', async () => {
  const late: Promise<unknown>[] = []
  const goOn = async (scope: OpenTransaction, reads: number) => {
    for (let read = 0; read < reads; read++) await sql`select 1`.execute(scope)
    await note(40 + reads).execute(scope)
  }
  for (const reads of [1, 2, 3]) {
    const refused = inTransaction(db, async (scope) => {
      const going = goOn(scope, reads)
      late.push(going.catch(() => undefined))
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
  }
  await Promise.all(late)
  expect(await kept()).toEqual([1, 2, 3])
})

test('a value that can’t be sent takes back the rest too, and the connection is not used again', async () => {
  const cannot = sql`insert into notes (id, text) values (${50}, ${{ size: 1n }})`
  for (let tries = 0; tries < 5; tries++) {
    const attempt = inTransaction(db, async (scope) => {
      await Promise.all([write(scope, note(51)), write(scope, cannot)])
    })
    await expect(attempt).rejects.toThrow('BigInt')
  }
  expect(await kept()).toEqual([1, 2, 3])
  await Promise.all(
    Array.from({ length: 30 }, (_, number) =>
      inTransaction(db, (scope) => write(scope, sql`insert into notes (id, text) values (${60 + number}, ${'{}'})`)),
    ),
  )
  expect(await kept()).toEqual([1, 2, 3, ...Array.from({ length: 30 }, (_, number) => 60 + number)])
  await sql`delete from notes where id >= 60`.execute(db)
})

test('a thrown error takes back what was sent', async () => {
  const attempt = inTransaction(db, async (scope) => {
    await write(scope, note(15))
    throw new Error('no')
  })
  await expect(attempt).rejects.toThrow('no')
  expect(await kept()).toEqual([1, 2, 3])
})

test('what is asked together is answered each to its own', async () => {
  const answers = await inTransaction(db, (scope) =>
    Promise.all(
      Array.from({ length: 50 }, async (_, number) => {
        const { rows } = await sql<{ number: number }>`select ${number}::integer as number`.execute(scope)
        return rows[0]?.number
      }),
    ),
  )
  expect(answers).toEqual(Array.from({ length: 50 }, (_, number) => number))
})

test('of many transactions at once, some of which fail, each keeps its own and connections stay usable', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 60 }, (_, number) =>
      inTransaction(db, async (scope) => {
        await write(scope, note(100 + number))
        if (number % 3 === 0) await write(scope, note(1))
        if (number % 3 === 1) await sql`select 1`.execute(scope)
      }),
    ),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map((_, number) => (number % 3 === 0 ? 'rejected' : 'fulfilled')))
  expect(await kept()).toEqual([1, 2, 3, ...Array.from({ length: 60 }, (_, number) => 100 + number).filter((id) => (id - 100) % 3 !== 0)])
})

test('what was thrown is told though the connection is lost meanwhile', async () => {
  const attempt = inTransaction(db, async (scope) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(scope).catch(() => undefined)
    throw new Error('refused')
  })
  await expect(attempt).rejects.toThrow('refused')
})

test('a commit is still durable and atomic when the connection is lost in the middle', async () => {
  const attempt = inTransaction(db, async (scope) => {
    await write(scope, note(200))
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(scope)
  })
  await expect(attempt).rejects.toThrow()
  expect(await kept()).not.toContain(200)
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})
