/**
 * What the verifier weighs in a browser, compressed: what a page loads at once, and what is loaded only for documents that the fast path
 * declines. Prints both; exit code 1 when the first is over its budget.
 *
 *   npm run bundle-size -w packages/openbadges
 */
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const BUDGET_KILOBYTES = 100
const result = await build({
  configFile: false,
  logLevel: 'silent',
  root: resolve(import.meta.dirname, '..'),
  build: {
    write: false,
    target: 'es2024',
    rolldownOptions: { input: resolve(import.meta.dirname, 'browser-entry.ts'), preserveEntrySignatures: 'exports-only' },
  },
})
const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
const sizes = outputs.flatMap((chunk) =>
  chunk.type === 'chunk' ? [{ name: chunk.fileName, chunk, kilobytes: gzipSync(chunk.code).length / 1000 }] : [],
)
const atOnce = new Set<string>()
const follow = (name: string): void => {
  if (atOnce.has(name)) return
  atOnce.add(name)
  for (const next of sizes.find((one) => one.name === name)?.chunk.imports ?? []) follow(next)
}
for (const { name, chunk } of sizes) if (chunk.isEntry) follow(name)
const sum = (some: typeof sizes): number => Math.round(some.reduce((total, { kilobytes }) => total + kilobytes, 0) * 10) / 10
const first = sum(sizes.filter(({ name }) => atOnce.has(name)))
const later = sum(sizes.filter(({ name }) => !atOnce.has(name)))
console.log(
  process.argv.includes('--json')
    ? JSON.stringify({ atOnceKilobytes: first, laterKilobytes: later, budgetKilobytes: BUDGET_KILOBYTES })
    : `at once ${first} kB, later ${later} kB (gzip); budget ${BUDGET_KILOBYTES} kB`,
)
process.exitCode = first > BUDGET_KILOBYTES ? 1 : 0
