import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ensureBuilt } from '../src/ensure-built.ts'

/**
 * Tells the journeys: those in the demo district beside those that have a product of their own and those over a slow line, for each of them waits
 * for half of its time.
 * Where some are named, only these.
 */
const root = join(import.meta.dirname, '..')
const given = process.argv.slice(2)

/** Its exit code, and what it said where that was kept for later. */
async function vitest(args: readonly string[], isHeard: boolean): Promise<{ code: number; said: string }> {
  const program = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'e2e/vitest.config.ts', ...args]
  const run = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', isHeard ? 'inherit' : 'pipe', isHeard ? 'inherit' : 'pipe'] })
  let said = ''
  for (const stream of [run.stdout, run.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const [code] = await once(run, 'close')
  return { code: typeof code === 'number' ? code : 1, said }
}

if (given.some((argument) => argument.endsWith('.ts') || argument === '-t')) {
  process.exitCode = (await vitest(given, true)).code
} else {
  // Once, before both would.
  await ensureBuilt()
  const [own, slow, demo] = await Promise.all([
    vitest([...given, '--project', 'own product'], false),
    vitest([...given, '--project', 'slow line'], false),
    vitest([...given, '--project', 'demo district'], true),
  ])
  process.stdout.write(own.said + slow.said)
  process.exitCode = Math.max(own.code, slow.code, demo.code)
}
