import { globSync } from 'node:fs'
import { resolve } from 'node:path'

const src = resolve(import.meta.dirname, '..')

/** Parts of other modules: nothing outside this package may import them, so that they can change in any version. */
const inner: readonly RegExp[] = [
  /^baking\/(inflate|svg|xml)$/,
  /^cli\//,
  /^jsonld\/(?!(ambiguous-text|canonize|contexts)$)/,
  /^keys\/crypto$/,
  /^ob3\/checked-parts$/,
  /^proofs\/(cbor|disclosure-.+|json-pointer|proof-chain|sign-many-thread)$/,
  /^vc\/values$/,
  /^verify\/(check-.+|compare-copies|disguise|jwt-claims|moment|not-an-award|open-badge-2-summary|resolve-key|same-address|scene|structure|unwrap|verify-open-badge-2)$/,
]

const isInner = (module: string): boolean => inner.some((pattern) => pattern.test(module))

/** Every module that is published, as `<folder>/<file>` without ending, in alphabetical order. */
export const publishedModules = (): readonly string[] =>
  globSync('**/*.ts', { cwd: src, exclude: ['testing', 'bench', 'publishing'] })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
    .map((path) => path.slice(0, -'.ts'.length))
    .sort()

/** Those of them that others may import: `@laurel/openbadges/<module>`. */
export const entryPoints = (): readonly string[] => publishedModules().filter((module) => !isInner(module))

/** Those of them that others may not. */
export const innerModules = (): readonly string[] => publishedModules().filter(isInner)
