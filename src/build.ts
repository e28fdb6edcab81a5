import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBuilder } from 'vite'
import { buildMark, fingerprint } from './ensure-built.ts'

// Builds the pages. A process of its own: the bundler's memory goes with it, and the server stays small.
const root = join(import.meta.dirname, '..')
const made = fingerprint()
process.env.NODE_ENV = 'production'
const builder = await createBuilder({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', mode: 'production' }, null)
await builder.buildApp()
writeFileSync(buildMark, made)
