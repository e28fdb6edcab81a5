import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The sources that the built pages come from, as one hash: what is newer than a build by time may still be the same. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const sources = globSync(
    ['src/**/*.{ts,tsx,css}', 'packages/*/src/**/*.ts', 'public/**/*', 'vite.config.ts', 'react-router.config.ts', 'package-lock.json'],
    { cwd: root },
  )
  for (const path of sources.sort()) {
    if (/\.test\.tsx?$|^src\/testing\//.test(path)) continue
    try {
      hash.update(path).update(readFileSync(join(root, path)))
    } catch {
      // A folder of `public`, which has no bytes of its own.
    }
  }
  return hash.digest('hex')
}

/** Builds the pages when they were never built, or from other sources. */
export async function ensureBuilt(): Promise<void> {
  const mark = join(root, 'build/fingerprint')
  const wanted = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  process.stdout.write('Building the pages …\n')
  const { createBuilder } = await import('vite')
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  const builder = await createBuilder({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', mode: 'production' }, null)
  await builder.buildApp()
  if (environment === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = environment
  writeFileSync(mark, wanted)
}
