import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tinyPng } from './testing/images.ts'

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8')
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)

test('every example of the README runs, one after the other, as a reader would paste them', async () => {
  expect(examples.length).toBeGreaterThan(4)
  const imports = new Map<string, Set<string>>()
  const body = examples.map((code) =>
    code.replace(/^import \{([^}]+)\} from '@laurel\/openbadges\/([^']+)'\n/gm, (_line, names: string, path: string) => {
      const known = imports.get(path) ?? new Set()
      for (const name of names.split(',')) known.add(name.trim())
      imports.set(path, known)
      return ''
    }),
  )
  const scope: Record<string, unknown> = { pngOrSvgBytes: tinyPng(), taken: new Set<number>() }
  for (const [path, names] of imports) {
    const module = (await import(/* @vite-ignore */ new URL(`./${path}.ts`, import.meta.url).href)) as Record<string, unknown>
    for (const name of names) {
      expect([path, name, typeof module[name]]).toEqual([path, name, 'function'])
      scope[name] = module[name]
    }
  }
  // Types are left out of the examples, so what is left is JavaScript.
  const run = new Function(
    ...Object.keys(scope),
    `return (async () => {${body.join('\n')}\nreturn { signed, found, verification, signedRecord, token }})()`,
  )
  const made = (await run(...Object.values(scope))) as Record<string, unknown>
  expect(made.found).toMatchObject({ standard: 'open-badges-3' })
  expect(made.verification).toMatchObject({ outcome: expect.any(String) })
  expect(made.token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
})

test('every row of the conformance table names a test that exists', () => {
  const rows = [...readme.matchAll(/^\| [^|]+ \| `([^`]+\.test\.ts)`[^|]*\|$/gm)]
  expect(rows.length).toBeGreaterThan(20)
  for (const [, path = ''] of rows) expect(() => readFileSync(resolve(import.meta.dirname, path))).not.toThrow()
})
