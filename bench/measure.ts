import autocannon from 'autocannon'
import { processorSeconds } from './process-time.ts'

export type Measured = { name: string; perSecond: number; perProcessorSecond: number; p50: number; p99: number; faults: number }
type Wish = {
  name: string
  url: string
  pid: number
  seconds?: number
  connections?: number
  headers?: Record<string, string>
  requests?: autocannon.Request[]
  expect?: number
}

/** Loads one address for some seconds after a warm-up, and says how it went: latency in milliseconds, and what a processor second of the server yields. */
export async function measure({
  name,
  url,
  pid,
  seconds = 5,
  connections = 16,
  headers = {},
  requests,
  expect = 200,
}: Wish): Promise<Measured> {
  const options = { url, connections, headers, ...(requests ? { requests } : {}) }
  await autocannon({ ...options, duration: 2 })
  const before = processorSeconds(pid)
  const result = await autocannon({ ...options, duration: seconds })
  const used = processorSeconds(pid) - before
  const good = result.statusCodeStats?.[`${expect}`]?.count ?? 0
  return {
    name,
    perSecond: Math.round(good / result.duration),
    perProcessorSecond: Math.round(good / used),
    p50: result.latency.p50,
    p99: result.latency.p99,
    faults: result.requests.total - good + result.errors,
  }
}

/** One table of all, with each beside the bare response of the same run. */
export function print(results: readonly Measured[]): void {
  const bare = results[0]?.perProcessorSecond ?? 1
  const row = (cells: string[]) => cells.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(14))).join('')
  const lines = [
    row(['', 'per second', 'per CPU s', 'of bare', 'p50 ms', 'p99 ms', 'faults']),
    ...results.map((result) =>
      row([
        result.name,
        String(result.perSecond),
        String(result.perProcessorSecond),
        `${((100 * result.perProcessorSecond) / bare).toFixed(1)} %`,
        String(result.p50),
        String(result.p99),
        String(result.faults),
      ]),
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
