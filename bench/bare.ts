import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Measured, measure } from './measure.ts'

/** What node:http gives on this machine when it does nothing: the limit that the others stand beside. */
export async function bare(): Promise<Measured> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts')], {
    env: { ...process.env, PORT: '3998' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const measured = await measure({ name: 'bare node:http, 5 KB', url: 'http://localhost:3998/', pid: child.pid ?? 0 })
  child.kill()
  return measured
}
