import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readme } from './testing/readme.ts'

// Its examples run as a stranger would run them, from the built package: see publishing/published-package.test.ts.
test('every row of the conformance table names a test that exists', () => {
  const rows = [...readme.matchAll(/^\| [^|]+ \| ((?:`[^`]+\.test\.ts`(?:, )?)+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(30)
  for (const [, cell = ''] of rows)
    for (const [, path = ''] of cell.matchAll(/`([^`]+)`/g)) expect(existsSync(resolve(import.meta.dirname, path)), path).toBe(true)
})
