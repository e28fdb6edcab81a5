import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The sources that the built pages come from, as one hash: what is newer than a build by time may still be the same. */
export function fingerprint(): string {
  const hash = createHash('sha256')
  const sources = globSync(
    [
      'src/**/*.{ts,tsx,css,json}',
      'packages/*/src/**/*.ts',
      'public/**/*',
      'vite.config.ts',
      'react-router.config.ts',
      'package-lock.json',
    ],
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

/** Where a build says from which sources it came. */
export const buildMark = join(root, 'build/fingerprint')

/** Builds the pages when they were never built, or from other sources. @throws Error when they can't be built; the reason is on standard error */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(buildMark) && readFileSync(buildMark, 'utf8') === fingerprint()) return
  if (!canBuild())
    throw new Error('The pages are not built, and what builds them is not installed. Build them where it is: npm ci && npm run build.')
  process.stdout.write('Building the pages. This is done once for each version and takes less than a minute.\n')
  const began = performance.now()
  const build = spawn(process.execPath, [join(import.meta.dirname, 'build.ts')], { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('The pages could not be built.')
  process.stdout.write(`  Built in ${Math.round((performance.now() - began) / 1000)} seconds.\n`)
}

/** An image that was built elsewhere does without the bundler. */
function canBuild(): boolean {
  try {
    createRequire(import.meta.filename).resolve('@react-router/dev/vite')
    return true
  } catch {
    return false
  }
}
