import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld } from '../../testing/world.ts'

test('the privacy pack names every table there is, and none that is gone', async () => {
  const world = await aWorld({ WORKERS: 'false' })
  const pack = readFileSync(new URL('../../../docs/buy/privacy-pack.md', import.meta.url), 'utf8')
  const kept = pack.slice(pack.indexOf('## What is kept'), pack.indexOf('\n## ', pack.indexOf('## What is kept') + 5))
  const named = new Set([...kept.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name))
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '%migration%' order by 1`.execute(world.db)
  expect(rows.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
})
