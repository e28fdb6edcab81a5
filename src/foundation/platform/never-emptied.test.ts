import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld, ownerOf } from '../../testing/world.ts'

const world = await aWorld({ WORKERS: 'false' })

test('every table whose rows are never changed refuses to be emptied as well', async () => {
  const { rows } = await sql<{ name: string; kept: boolean }>`
    select relname as name, bool_or((tgtype & 32) <> 0) as kept
    from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
    where proname = 'refuse_change' group by relname order by relname`.execute(world.db)
  expect(rows.length).toBeGreaterThan(9)
  expect(rows.filter(({ kept }) => !kept).map(({ name }) => name)).toEqual([])
  for (const { name } of rows)
    await expect(sql`truncate ${sql.table(name)} cascade`.execute(ownerOf(world))).rejects.toThrow('are never changed or deleted')
})
