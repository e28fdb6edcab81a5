import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBuilder, createLogger } from 'vite'
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
writeFileSync(buildMark, made)
