import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** What the verifier may weigh, in thousands of bytes: what a page loads at once, and what only documents outside the fast path need. */
export const budget: { readonly atOnce: number; readonly later: number } = { atOnce: 62, later: 20 }

/** Bundles the verifier as a page would, into one file called `verifier.js` and the ones it loads when it needs them. */
export async function bundleForBrowser(): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '..'),
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'browser-entry.ts'),
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: 'verifier.js' },
      },
    },
  })
  return (Array.isArray(result) ? result : [result])
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((chunk) => chunk.type === 'chunk')
}

/** What a bundle weighs in thousands of bytes, compressed as a server does (brotli). */
export function weigh(chunks: readonly Rolldown.OutputChunk[]): { atOnce: number; later: number } {
  const atOnce = new Set<string>()
  const follow = (name: string): void => {
    if (atOnce.has(name)) return
    atOnce.add(name)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) follow(next)
  }
  for (const { fileName, isEntry } of chunks) if (isEntry) follow(fileName)
  const sum = (some: readonly Rolldown.OutputChunk[]): number =>
    Math.round(some.reduce((total, { code }) => total + brotliCompressSync(code).length, 0) / 100) / 10
  return {
    atOnce: sum(chunks.filter(({ fileName }) => atOnce.has(fileName))),
    later: sum(chunks.filter(({ fileName }) => !atOnce.has(fileName))),
  }
}
