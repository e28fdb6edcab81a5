import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { apiReference } from './api-reference.ts'
import { tagged } from './docstring.ts'
import { entryPoints, publishedModules } from './entry-points.ts'
import { errorCodes } from './error-codes.ts'
import { readExports } from './read-exports.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const reference = apiReference()

test('docs is what the docstrings say (else: npm run api-reference -w packages/openbadges)', () => {
  expect(globSync('*.md', { cwd: docs }).sort()).toEqual([...reference.keys()].sort())
  for (const [name, text] of reference) expect(readFileSync(resolve(docs, name), 'utf8'), name).toBe(text)
})

test('every export of every published module has a docstring', () => {
  const without = publishedModules().flatMap((module) =>
    readExports(module).flatMap(({ name, docstring }) =>
      docstring && (docstring.prose || docstring.tags.length > 0) ? [] : [`${module} ${name}`],
    ),
  )
  expect(without).toEqual([])
})

test('every function that others may call says what it gives, and every parameter it describes is one it has', () => {
  const silent: string[] = []
  for (const module of entryPoints()) {
    for (const { kind, name, signature, docstring } of readExports(module)) {
      if (kind !== 'function' || !docstring || tagged(docstring, 'internal').length > 0) continue
      // One sentence without tags says what is given: “The bytes of …”, “Whether …”.
      const gives = tagged(docstring, 'returns').length > 0 || /\bvoid>?$/.test(signature) || docstring.tags.length === 0
      if (!gives) silent.push(`${module} ${name} returns`)
      for (const parameter of tagged(docstring, 'param').map((text) => text.split(/[\s.]/)[0] ?? ''))
        if (!signature.includes('({') && !new RegExp(`\\b${parameter}\\b`).test(signature))
          silent.push(`${module} ${name} has no ${parameter}`)
    }
  }
  expect(silent).toEqual([])
})

test('every error code is explained, and thrown by something; every code that a docstring names is one', () => {
  const known = new Set(errorCodes().map(({ code }) => code))
  expect(errorCodes().filter(({ means }) => means === '')).toEqual([])
  const promised = new Set<string>()
  for (const module of entryPoints()) {
    for (const { name, docstring } of readExports(module)) {
      for (const text of docstring ? tagged(docstring, 'throws') : []) {
        for (const [, word = ''] of text.matchAll(/`([a-z0-9-]+)`/g)) {
          if (word.includes('-')) expect(known, `${module} ${name}`).toContain(word)
          promised.add(word)
        }
      }
    }
  }
  expect([...known].filter((code) => !promised.has(code))).toEqual([])
})

test('every link of the reference leads somewhere', () => {
  const headings = new Map(
    [...reference].map(([name, text]) => {
      const seen = new Map<string, number>()
      const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
        const slug = heading
          .toLowerCase()
          .replace(/\[(\w+)\].*/, '$1')
          .replaceAll(/[^\w-]/g, '')
        const times = seen.get(slug) ?? 0
        seen.set(slug, times + 1)
        return times === 0 ? slug : `${slug}-${times}`
      })
      return [name, new Set(anchors)]
    }),
  )
  for (const [from, text] of reference) {
    for (const [, file = '', anchor] of text.matchAll(/\]\(([\w.]*)(?:#([\w-]+))?\)/g)) {
      const anchors = headings.get(file === '' ? from : file)
      expect(anchors, `${from} → ${file}`).toBeDefined()
      if (anchor !== undefined) expect(anchors, `${from} → ${file}`).toContain(anchor)
    }
  }
})
