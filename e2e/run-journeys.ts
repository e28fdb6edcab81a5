import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../src/ensure-built.ts'

/**
 * Tells the journeys: those in the demo district, those that have a product of their own, and those over a slow line. Beside each other where the
 * machine has a core for each; a browser that waits for its turn on two loses what is shown for a moment only. Where some are named, only these.
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
  // Once, before each of them would.
  await ensureBuilt()
  const projects = ['demo district', 'own product', 'slow line']
  if (availableParallelism() > projects.length) {
    const [demo, ...others] = await Promise.all(projects.map((project, index) => vitest([...given, '--project', project], index === 0)))
    for (const { said } of others) process.stdout.write(said)
    process.exitCode = Math.max(demo?.code ?? 1, ...others.map(({ code }) => code))
  } else {
    for (const project of projects) {
      const { code } = await vitest([...given, '--project', project], true)
      process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
    }
  }
}
