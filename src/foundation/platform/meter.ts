import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What was answered: by which route (its pattern, never the address that was asked), and how long it took. */
export type Answered = { method: string; route: string; status: number; seconds: number }

/** What is measured of this process, in the form that Prometheus and its kin read. */
export type Meter = {
  answered: (answer: Answered) => void
  /** A request was turned away, since too much was in hand. */
  turnedAway: (wish: 'look' | 'change') => void
  /** Registers numbers that are looked up when somebody asks: under each name its meaning, and its values by label. */
  gauges: (read: () => Promise<Measured>) => void
  /** Everything that is measured, as text, and its media type. */
  expose: () => Promise<{ type: string; body: string }>
}

/** Numbers by name, each with what it means. */
export type Measured = Record<string, { help: string; values: readonly { labels?: Record<string, string>; value: number }[] }>

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
/** What is looked up is not looked up again for so long: who asks every second costs no more than who asks every five. */
const freshMs = 5000

/** A meter of its own registry, so that several can be in one process (tests). */
export function openMeter(): Meter {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'laurel_' })
  const requests = new Counter({
    name: 'laurel_http_requests_total',
    help: 'Requests answered, by method, pattern of the route, and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const took = new Histogram({
    name: 'laurel_http_request_seconds',
    help: 'How long answers took until they began to be sent, by pattern of the route.',
    labelNames: ['route'],
    buckets: seconds,
    registers: [registry],
  })
  const away = new Counter({
    name: 'laurel_http_turned_away_total',
    help: 'Requests answered 503 before anything was done, since too much was in hand: those that only look, and those that change something.',
    labelNames: ['wish'],
    registers: [registry],
  })
  for (const wish of ['look', 'change']) away.inc({ wish }, 0)
  const reads: (() => Promise<Measured>)[] = []
  const gauges = new Map<string, Gauge>()
  let freshUntil = 0
  let reading: Promise<void> | null = null

  const readAll = async () => {
    for (const read of reads)
      for (const [name, { help, values }] of Object.entries(await read())) {
        const labelNames = Object.keys(values[0]?.labels ?? {})
        const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames, registers: [registry] })
        gauges.set(name, gauge)
        gauge.reset()
        for (const { labels = {}, value } of values) gauge.set(labels, value)
      }
    freshUntil = performance.now() + freshMs
  }

  return {
    answered({ method, route, status, seconds: time }) {
      requests.inc({ method: methods.has(method) ? method : 'other', route, status })
      took.observe({ route }, time)
    },
    turnedAway: (wish) => away.inc({ wish }),
    gauges: (read) => void reads.push(read),
    async expose() {
      if (performance.now() > freshUntil) {
        reading ??= readAll().finally(() => {
          reading = null
        })
        await reading
      }
      return { type: registry.contentType, body: await registry.metrics() }
    },
  }
}
