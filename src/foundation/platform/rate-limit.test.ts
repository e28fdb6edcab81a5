import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld } from '../../testing/world.ts'
import { forgetTries, limitTries, waitFor } from './rate-limit.ts'

const world = await aWorld({ WORKERS: 'false' })

test.each([
  ['an address', 'letters to maya@school.example'],
  ['whatever someone sends in place of one', `letters to ${'x'.repeat(500_000)}`],
])('tries are counted and forgotten by %s', async (_what, key) => {
  const once = () => limitTries(world.db, key, { tries: 2, seconds: 60 })
  await once()
  await once()
  await expect(once()).rejects.toMatchObject({ kind: 'limited', code: 'too-many-tries' })
  await forgetTries(world.db, key)
  await once()
})

test('a clock that was ahead when the tries were counted keeps nobody out longer than the window', async () => {
  const limit = { tries: 2, seconds: 60 }
  await sql`insert into rate_limits (key, tries, window_end) values ('ahead', 9, now() + interval '40 days')`.execute(world.db)
  expect(await waitFor(world.db, 'ahead', limit)).toBe(0)
  await limitTries(world.db, 'ahead', limit)
  await limitTries(world.db, 'ahead', limit)
  await expect(limitTries(world.db, 'ahead', limit)).rejects.toThrow(/Please wait (60|5\d) seconds/)
  expect(await waitFor(world.db, 'ahead', limit)).toBeGreaterThan(0)
})
