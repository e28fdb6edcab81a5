import { expect, test } from 'vitest'
import { aWorld } from '../testing/world.ts'
import { forgetTries, limitTries } from './rate-limit.ts'

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
