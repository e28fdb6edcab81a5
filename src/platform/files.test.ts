import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFileStore } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'laurel files '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a second process that opens the same store leaves what is just arriving through the first', async () => {
  const first = await openFileStore(folder)
  const abandoned = join(folder, 'incoming', 'abandoned')
  writeFileSync(abandoned, 'half a film')
  const longAgo = new Date(Date.now() - 3 * 86_400_000)
  utimesSync(abandoned, longAgo, longAgo)
  const slowly = async function* () {
    yield new TextEncoder().encode('first half, ')
    await openFileStore(folder)
    yield new TextEncoder().encode('second half')
  }
  let seen = false
  const { digest } = await first.put(slowly(), {
    maxBytes: 1000,
    admit: async ({ path }) => {
      seen = existsSync(path)
    },
  })
  expect(seen).toBe(true)
  expect(await first.has(digest)).toBe(true)
  expect(existsSync(abandoned)).toBe(false)
})
