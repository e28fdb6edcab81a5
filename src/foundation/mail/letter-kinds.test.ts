import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld } from '../../testing/world.ts'
import { letterKinds } from './letter-kinds.ts'

const world = await aWorld({ WORKERS: 'false' })

test('the table takes every kind of letter that there is', async () => {
  const { rows } = await sql<{
    rule: string
  }>`select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'messages_kind'`.execute(world.db)
  expect(letterKinds.filter((kind) => !rows[0]?.rule.includes(`'${kind}'`))).toEqual([])
})
