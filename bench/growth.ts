import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { type Laurel, startLaurel } from '../e2e/laurel.ts'
import { hundredth, large, million, small } from './growth-data.ts'
import { filled, type Page } from './growth-fill.ts'
import { processorSeconds } from './process-time.ts'

/**
 * How the cost of each page grows with the years of a district: every page of every role on a small filling and on a large one, by turns, so that
 * what else the machine does meets both; with the processor time of a request, and how many times as long the large one takes. Linux only, as it
 * reads /proc. `--million` takes a million awards beside 10,000. `--in FOLDER` keeps what was filled for the next run, `--only WORD` asks only the
 * pages that have it in their name.
 */
const { values: wishes } = parseArgs({
  options: {
    million: { type: 'boolean', default: false },
    in: { type: 'string' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '20' },
    port: { type: 'string', default: '3997' },
  },
})
type Asked = { times: number[]; laurelMs: number; postgresMs: number; faults: number }
const rounds = Number(wishes.rounds)
const requestsOfARound = Number(wishes.requests)

/** Processor seconds of what a process has started, and what that has started: PostgreSQL and its backends. */
function childSeconds(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
        return [{ pid: Number(name), parent, seconds: processorSeconds(Number(name)) }]
      } catch {
        // It ended in between.
        return []
      }
    })
  const under = (parent: number): number =>
    all.filter((one) => one.parent === parent).reduce((sum, one) => sum + one.seconds + under(one.pid), 0)
  return under(pid)
}

const share = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

async function ask({ process: { pid = 0 }, url }: Laurel, page: Page, amount: number): Promise<Asked> {
  const before = { postgres: childSeconds(pid), laurel: processorSeconds(pid) }
  const times: number[] = []
  let faults = 0
  await new Promise<void>((resolve, reject) => {
    const options = { url: `${url}${page.path}`, connections: 2, timeout: 60, headers: { accept: 'text/html', cookie: page.cookie } }
    const run = autocannon({ ...options, amount }, (error) => (error ? reject(error) : resolve()))
    run.on('response', (_client, status, _bytes, ms) => {
      times.push(ms)
      if (status !== 200) faults++
    })
  })
  return {
    times,
    faults,
    laurelMs: 1000 * (processorSeconds(pid) - before.laurel),
    postgresMs: Math.max(0, 1000 * (childSeconds(pid) - before.postgres)),
  }
}

const together = (all: readonly Asked[]): Asked => ({
  times: all.flatMap(({ times }) => times),
  laurelMs: all.reduce((sum, { laurelMs }) => sum + laurelMs, 0),
  postgresMs: all.reduce((sum, { postgresMs }) => sum + postgresMs, 0),
  faults: all.reduce((sum, { faults }) => sum + faults, 0),
})

const cells = (row: (string | number)[]) =>
  row.map((cell, index) => (index === 0 ? String(cell).padEnd(56) : String(cell).padStart(9))).join('')
const shown = ({ times, laurelMs, postgresMs }: Asked) => [
  Math.round(share(times, 0.5)),
  Math.round(share(times, 0.99)),
  (laurelMs / times.length).toFixed(1),
  (postgresMs / times.length).toFixed(1),
]
const ratio = (small: number, large: number) => (large / Math.max(small, 1)).toFixed(2)

const folder = wishes.in ?? mkdtempSync(join(tmpdir(), 'laurel-growth-'))
const places = (wishes.million ? [hundredth, million] : [small, large]).map((size, index) => {
  const port = Number(wishes.port) + index
  return { size, port, url: `http://localhost:${port}`, dataDir: join(folder, `${size.awards}-awards`) }
})
const running: Laurel[] = []
try {
  const pages: Page[][] = []
  for (const { dataDir, size, url } of places) pages.push(await filled(dataDir, size, url))
  for (const { dataDir, port } of places) running.push(await startLaurel({ dataDir, port, empty: true, environment: { WORKERS: 'false' } }))
  process.stdout.write(
    `${cells(['page', 'S p50', 'S p99', 'S node', 'S pg', 'L p50', 'L p99', 'L node', 'L pg', 'L/S p50', 'L/S p99', 'L/S cpu', 'faults'])}\n`,
  )
  // The pages of both fillings are told by their place: addresses hold ids.
  for (const [index, { name }] of (pages[0] ?? []).entries()) {
    if (!name.includes(wishes.only)) continue
    const asked: [Asked[], Asked[]] = [[], []]
    for (let round = -1; round < rounds; round++)
      for (const side of [0, 1] as const) {
        const [laurel, page] = [running[side], pages[side]?.[index]]
        if (!laurel || !page) continue
        const result = await ask(laurel, page, round < 0 ? 4 : requestsOfARound)
        // The first ones warm what is kept.
        if (round >= 0) asked[side].push(result)
      }
    const [s, l] = [together(asked[0]), together(asked[1])]
    const used = ({ laurelMs, postgresMs }: Asked) => laurelMs + postgresMs
    process.stdout.write(
      `${cells([
        name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|-[0-9a-f]{6}(?= )/g, '…'),
        ...shown(s),
        ...shown(l),
        ratio(share(s.times, 0.5), share(l.times, 0.5)),
        ratio(share(s.times, 0.99), share(l.times, 0.99)),
        ratio(used(s), used(l)),
        s.faults + l.faults,
      ])}\n`,
    )
  }
} finally {
  for (const laurel of running) await laurel.stop()
  if (!wishes.in) rmSync(folder, { recursive: true, force: true })
}
