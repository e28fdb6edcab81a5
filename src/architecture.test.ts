import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The domain in the order it flows. A feature may use those above it, never those below. */
const flow = [
  'platform',
  'ui',
  'doors',
  'tables',
  'problems',
  'mail',
  'organizations',
  'people',
  'memberships',
  'badges',
  'value',
  'achievements',
  'catalog',
  'authoring',
  'evidence',
  'renditions',
  'attempts',
  'assessment',
  'awards',
  'verification',
  'vc-api',
  'recognition',
  'wallet',
  'home',
  'demo',
]

const files = globSync('src/*/**/*.{ts,tsx}').filter((path) => !/\.test\.|^src\/testing/.test(path))
const folderOf = (file: string) => file.split('/')[1] ?? ''
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/from '\.\.\/([a-z-]+)\/([^']+)'/g)].map(([, target = '', path = '']) => ({
    file,
    target,
    path,
  })),
)

test('every folder has its place in the flow', () => {
  expect(files.length).toBeGreaterThan(20)
  expect([...new Set(files.map(folderOf))].filter((folder) => !flow.includes(folder))).toEqual([])
})

test('features depend only on what comes before them', () => {
  expect(imports.filter(({ file, target }) => flow.indexOf(target) > flow.indexOf(folderOf(file)))).toEqual([])
})

test('no feature takes the page of another', () => {
  expect(imports.filter(({ path, file, target }) => /-page\.tsx$|-api\.ts$/.test(path) && folderOf(file) !== target)).toEqual([])
})

test('server code that Node runs by itself takes nothing that needs a bundler', () => {
  const reached = new Set(['src/start.ts'])
  for (const file of reached) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:^|\n)(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/g)) {
      reached.add(join(dirname(file), path))
    }
  }
  expect(reached.size).toBeGreaterThan(50)
  expect([...reached].filter((file) => !file.endsWith('.ts'))).toEqual([])
})
