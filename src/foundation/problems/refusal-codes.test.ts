import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalCodes, refusalPage } from './refusal-codes.ts'

test('every refusal has its line in docs/problems.md (else: npm run problems)', () => {
  expect(refusalCodes().length).toBeGreaterThan(50)
  expect(readFileSync(join(import.meta.dirname, '../../../docs/problems.md'), 'utf8')).toBe(refusalPage(refusalCodes()))
})
