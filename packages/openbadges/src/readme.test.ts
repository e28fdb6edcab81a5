import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { entryPoints, publishedModules } from './publishing/entry-points.ts'
import { readme } from './testing/readme.ts'

// Its examples run as a stranger would run them, from the built package: see publishing/published-package.test.ts.
test('every row of the conformance table names a test that exists', () => {
  const rows = [...readme.matchAll(/^\| [^|]+ \| ((?:`[^`]+\.test\.ts`(?:, )?)+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(30)
  for (const [, cell = ''] of rows)
    for (const [, path = ''] of cell.matchAll(/`([^`]+)`/g)) expect(existsSync(resolve(import.meta.dirname, path)), path).toBe(true)
})

test('every module that the README tells to import is an entry point, and every one that it names exists', () => {
  const table = readme.slice(readme.indexOf('## What is where'), readme.indexOf('## Issue'))
  const folders = [...new Set(publishedModules().map((path) => path.split('/')[0]))].join('|')
  const named = (text: string): string[] =>
    [...text.matchAll(new RegExp(`\`((?:${folders})/[a-z0-9-]+)\``, 'g'))].map(([, path = '']) => path)
  expect(named(table).length).toBeGreaterThan(20)
  for (const path of named(table)) expect(entryPoints()).toContain(path)
  for (const path of named(readme)) expect(publishedModules()).toContain(path)
})
