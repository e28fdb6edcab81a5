import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { startLaurel } from '../e2e/laurel.ts'
import type { Page } from './growth-fill.ts'

/**
 * Whether memory stays where it is under load, by the minute, and what a backup and its restoration take: on a data folder that
 * `bench/growth.ts --in FOLDER` filled, such as FOLDER/1000000-awards. Linux only, as it reads /proc.
 */
const { values: wishes } = parseArgs({
  options: {
    in: { type: 'string' },
    minutes: { type: 'string', default: '10' },
    port: { type: 'string', default: '3997' },
    connections: { type: 'string', default: '4' },
  },
})
const dataDir = wishes.in ?? ''
if (!existsSync(join(dataDir, 'pages-of-the-bench.json'))) throw new Error('Say with --in which folder bench/growth.ts has filled.')
const pages: Page[] = JSON.parse(readFileSync(join(dataDir, 'pages-of-the-bench.json'), 'utf8'))
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

/** What a process holds in memory, and what those below it hold, a page that several share counted in parts. */
function memoryOf(pid: number): { own: number; below: number } {
  const held = (one: number): number => {
    try {
      return 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // It ended in between.
      return 0
    }
  }
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), parent: Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) }]
      } catch {
        return []
      }
    })
  const below = (parent: number): number =>
    parents.filter((one) => one.parent === parent).reduce((sum, one) => sum + held(one.pid) + below(one.pid), 0)
  return { own: held(pid), below: below(pid) }
}

const laurel = await startLaurel({ dataDir, port: Number(wishes.port), empty: true })
const pid = laurel.process.pid ?? 0
const say = (when: string, asked: string) => {
  const { own, below } = memoryOf(pid)
  process.stdout.write(`${when.padEnd(12)} Laurel ${megabytes(own).padStart(8)}   PostgreSQL ${megabytes(below).padStart(8)}   ${asked}\n`)
}
try {
  say('at rest', '')
  const requests = pages
    // A file of all her lines is no page.
    .filter(({ path }) => !path.includes('.csv'))
    .map(({ path, cookie }) => ({ method: 'GET' as const, path, headers: { accept: 'text/html', cookie } }))
  for (let minute = 1; minute <= Number(wishes.minutes); minute++) {
    const {
      requests: asked,
      non2xx,
      errors,
      latency,
    } = await autocannon({
      url: laurel.url,
      connections: Number(wishes.connections),
      duration: 60,
      timeout: 60,
      requests,
    })
    say(`minute ${minute}`, `${asked.total} pages, ${non2xx + errors} faults, p50 ${latency.p50} ms, p99 ${latency.p99} ms`)
  }
  const backup = `${dataDir}-backup.tar`
  const took = async (verb: string, file: string, folder: string) => {
    const began = performance.now()
    const code = await new Promise((resolve) =>
      spawn(process.execPath, [join(import.meta.dirname, '../src/laurel.ts'), verb, file], {
        env: { ...process.env, DATA_DIR: folder, BASE_URL: laurel.url, LOG_LEVEL: 'error' },
        stdio: ['ignore', 'inherit', 'inherit'],
      }).once('exit', resolve),
    )
    process.stdout.write(`${verb}: ended with ${code} after ${Math.round((performance.now() - began) / 1000)} s\n`)
  }
  rmSync(backup, { force: true })
  await took('backup', backup, dataDir)
  process.stdout.write(`The backup has ${megabytes(statSync(backup).size)}.\n`)
  await laurel.stop()
  const restored = `${dataDir}-restored`
  rmSync(restored, { recursive: true, force: true })
  mkdirSync(restored)
  copyFileSync(join(dataDir, 'master.key'), join(restored, 'master.key'))
  await took('restore', backup, restored)
  rmSync(restored, { recursive: true, force: true })
  rmSync(backup, { force: true })
} finally {
  if (laurel.process.exitCode === null) await laurel.stop()
}
