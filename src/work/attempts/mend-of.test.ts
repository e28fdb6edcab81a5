import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mendOf } from './mend-of.ts'

test('every lack that is found has a way to mend it, to its own place', () => {
  const source = readFileSync(new URL('./find-incomplete.ts', import.meta.url), 'utf8')
  const codes = [...source.matchAll(/(?:code: |lack\()'([a-z-]+)'/g)].map(([, code = '']) => code)
  expect(codes.length).toBeGreaterThan(15)
  for (const code of [...codes, 'link-broken', 'link-private', 'link-unknown']) {
    expect(mendOf('a', { code, requirementId: 'clip' }).to, code).toMatch(/^\/(work\/a|learning)/)
    expect(mendOf('a', { code, requirementId: 'clip', artifactId: 'x' }).text, code).not.toBe('')
  }
  const of = (code: string) => mendOf('a', { code, requirementId: 'clip', artifactId: 'x' }).to
  // Where a family said no, naming the students again helps nobody: beside the file it is blurred, or taken out.
  expect(of('consent-refused')).toBe('/work/a?requirement=clip#artifact-x')
  expect([of('consent-unknown'), of('consent-over')]).toEqual(['/classes', '/classes'])
  expect(of('students-not-named')).toBe('/work/a/artifacts/x/students')
  expect(of('captions-missing')).toBe('/work/a/captions/x')
  expect(of('link-broken')).toBe('/work/a?requirement=clip#artifact-x')
  expect(of('names-found')).toBe('/work/a/names')
  expect(of('names-in-file')).toBe('/work/a/artifacts/x/names')
  expect(of('document-long')).toBe('/work/a?requirement=clip#artifact-x')
})
