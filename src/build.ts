import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createBuilder, createLogger } from 'vite'
import { buildVerifier } from './build-verifier.ts'
import { buildMark, fingerprint } from './ensure-built.ts'

// Builds the pages. A process of its own: the bundler's memory goes with it, and the server stays small.
const root = join(import.meta.dirname, '..')
const made = fingerprint()
process.env.NODE_ENV = 'production'
// What the bundler advises is for who changes the pages, and asks for it; a fault still ends the build with its own words.
const logLevel = process.argv.includes('--warnings') ? 'warn' : 'error'
const customLogger = createLogger(logLevel)
const builder = await createBuilder({ root, configFile: join(root, 'vite.config.ts'), customLogger, logLevel, mode: 'production' }, null)
await builder.buildApp()

// The worker of the site is one file without imports, which every browser takes. It bears the mark of this build, so that the next one replaces
// it, and knows what no HTML names: the words of other languages, and what records, since a lesson does not wait for a line.
const assets = join(root, 'build/client/assets')
const more = new Set(
  readdirSync(assets).filter((name) => /^(all|recorder|take-review|change-recording|make-preview)-[\w-]+\.js$/.test(name)),
)
for (const name of more)
  for (const [, needed = ''] of readFileSync(join(assets, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    more.add(needed)
const shell = { version: made.slice(0, 16), more: [...more].map((name) => `/assets/${name}`) }
await build({
  root,
  configFile: false,
  publicDir: false,
  customLogger,
  logLevel,
  define: { 'process.env.NODE_ENV': '"production"', __SHELL__: JSON.stringify(shell) },
  build: {
    target: 'es2022',
    outDir: 'build/client',
    emptyOutDir: false,
    modulePreload: false,
    lib: { entry: 'src/work/offline/worker.ts', formats: ['iife'], name: 'worker', fileName: () => 'offline-worker.js' },
  },
})
await buildVerifier({ customLogger, logLevel })
writeFileSync(buildMark, made)
