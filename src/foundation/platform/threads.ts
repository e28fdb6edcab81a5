import { Worker } from 'node:worker_threads'

/** What a thread asks for while it works, as what only the process itself may fetch. */
export type Ask = (question: unknown, signal: AbortSignal) => Promise<unknown>

/** An error as it passes between threads: what kind it was of, its code and its sentence. */
export type ToldError = { of: string; code: string | undefined; message: string }

export function toldError(error: unknown): ToldError {
  const { code } = error as { code?: unknown }
  const of = error instanceof Error ? error.name : typeof error
  return { of, code: typeof code === 'string' ? code : undefined, message: error instanceof Error ? error.message : String(error) }
}

/** To a thread: work, or the answer to what it asked. */
export type Order =
  | { job: number; work: unknown }
  | { job: number; asked: number; answer: unknown }
  | { job: number; asked: number; error: ToldError }

/** From a thread: that it is there, a question, that an answer is no longer waited for, or what came of the work. */
export type Message =
  | { ready: true }
  | { job: number; ask: number; question: unknown }
  | { job: number; ask: number; ended: true }
  | { job: number; done: unknown }
  | { job: number; error: ToldError }

/** Why work was given up: it used more time or memory than it may, or too much waits already. Told by its name, as modules may exist twice. */
export class GivenUp extends Error {
  readonly why: 'too-long' | 'too-many'
  constructor(why: 'too-long' | 'too-many') {
    super(why === 'too-long' ? 'The work took too long.' : 'Too much work waits already.')
    this.name = 'GivenUp'
    this.why = why
  }
}
export const isGivenUp = (error: unknown): error is GivenUp => error instanceof Error && error.name === 'GivenUp' && 'why' in error

/** An error of another thread: with the name and code it had there. */
export class ThreadError extends Error {
  readonly of: string
  readonly code: string | undefined
  constructor({ of, code, message }: ToldError) {
    super(message)
    this.name = 'ThreadError'
    this.of = of
    this.code = code
  }
}
export const isThreadError = (error: unknown): error is ThreadError => error instanceof Error && error.name === 'ThreadError'

/** Work that may take long, done beside the process so that nobody else waits for it. */
export type Threads = {
  /** @throws GivenUp, or ThreadError with what the work threw */
  run(work: unknown, ask: Ask): Promise<unknown>
  close(): Promise<void>
}

export type ThreadLimits = {
  /** How long one piece of work may compute; waiting for answers does not count. */
  computeMs?: number
  /** Most pieces of work at once, waiting ones included. */
  maximumJobs?: number
  /** Memory of one thread. */
  megabytes?: number
  /** After this long without work a thread is ended. */
  idleMs?: number
}

type Job = {
  id: number
  work: unknown
  ask: Ask
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  asks: Map<number, AbortController>
  /** What is left of its time, and since when it is used up. */
  leftMs: number
  since: number
  timer: NodeJS.Timeout | undefined
}
type Thread = { worker: Worker; jobs: Map<number, Job>; isReady: boolean }

/**
 * Runs work in a thread of `module`, which serves by `platform/thread`. One thread does all the work, side by side while it waits for answers. When one
 * piece uses up its time, that thread is ended: which of them kept it busy is not known, so each is done once more, alone, in a second thread,
 * and given up only if it uses up its time there. Threads are started when they are wanted.
 */
export function openThreads(
  module: URL,
  { computeMs = 8000, maximumJobs = 64, megabytes = 384, idleMs = 300_000 }: ThreadLimits = {},
): Threads {
  let shared: Thread | undefined
  let alone: Thread | undefined
  const suspects: Job[] = []
  let count = 0
  let last = 0
  let idle: NodeJS.Timeout | undefined

  function start(): Thread {
    const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    const thread: Thread = { worker, jobs: new Map(), isReady: false }
    // A process that has nothing else to do may end.
    worker.unref()
    worker.on('message', (message: Message) => hear(thread, message))
    worker.once('error', () => lose(thread))
    worker.once('exit', () => lose(thread))
    return thread
  }

  function give(thread: Thread, job: Job) {
    job.leftMs = computeMs
    thread.jobs.set(job.id, job)
    thread.worker.postMessage({ job: job.id, work: job.work } satisfies Order)
    if (thread.isReady) runClock(thread, job)
  }

  function runClock(thread: Thread, job: Job) {
    job.since = performance.now()
    job.timer = setTimeout(() => lose(thread), Math.max(job.leftMs, 1))
  }
  function stopClock(job: Job) {
    if (job.timer === undefined) return
    clearTimeout(job.timer)
    job.timer = undefined
    job.leftMs -= performance.now() - job.since
  }

  function hear(thread: Thread, message: Message) {
    if ('ready' in message) {
      thread.isReady = true
      for (const job of thread.jobs.values()) runClock(thread, job)
      return
    }
    const job = thread.jobs.get(message.job)
    if (!job) return
    if ('question' in message) void answer(thread, job, message.ask, message.question)
    else if ('ask' in message) job.asks.get(message.ask)?.abort()
    else finish(thread, job, () => ('done' in message ? job.resolve(message.done) : job.reject(new ThreadError(message.error))))
  }

  async function answer(thread: Thread, job: Job, asked: number, question: unknown) {
    const controller = new AbortController()
    stopClock(job)
    job.asks.set(asked, controller)
    let order: Order
    try {
      order = { job: job.id, asked, answer: await job.ask(question, controller.signal) }
    } catch (error) {
      order = { job: job.id, asked, error: toldError(error) }
    }
    job.asks.delete(asked)
    if (thread.jobs.get(job.id) !== job || controller.signal.reason === endOfThread) return
    thread.worker.postMessage(order)
    if (job.asks.size === 0) runClock(thread, job)
  }

  function release(job: Job) {
    stopClock(job)
    for (const controller of job.asks.values()) controller.abort(endOfThread)
    job.asks = new Map()
  }

  function finish(thread: Thread, job: Job, tell: () => void) {
    thread.jobs.delete(job.id)
    release(job)
    count--
    tell()
    if (thread === alone) next()
    else if (thread.jobs.size === 0) idle = setTimeout(() => end(thread), idleMs).unref()
  }

  function end(thread: Thread) {
    if (thread === shared) shared = undefined
    if (thread === alone) alone = undefined
    void thread.worker.terminate()
  }

  /** A thread that ended, or must, with all that it was doing. */
  function lose(thread: Thread) {
    if (thread !== shared && thread !== alone) return
    const wasAlone = thread === alone || thread.jobs.size === 1
    end(thread)
    for (const job of thread.jobs.values()) {
      release(job)
      if (wasAlone) {
        count--
        job.reject(new GivenUp('too-long'))
      } else suspects.push(job)
    }
    thread.jobs.clear()
    next()
  }

  function next() {
    if (alone && alone.jobs.size > 0) return
    const job = suspects.shift()
    if (job) {
      alone ??= start()
      give(alone, job)
    } else if (alone) end(alone)
  }

  return {
    run(work, ask) {
      if (count >= maximumJobs) return Promise.reject(new GivenUp('too-many'))
      count++
      clearTimeout(idle)
      return new Promise((resolve, reject) => {
        shared ??= start()
        give(shared, { id: ++last, work, ask, resolve, reject, asks: new Map(), leftMs: 0, since: 0, timer: undefined })
      })
    },
    async close() {
      clearTimeout(idle)
      const open = [shared, alone].filter((thread) => thread !== undefined)
      shared = undefined
      alone = undefined
      const jobs = [...suspects.splice(0), ...open.flatMap((thread) => [...thread.jobs.values()])]
      for (const job of jobs) {
        release(job)
        job.reject(new GivenUp('too-long'))
      }
      await Promise.all(open.map(({ worker }) => worker.terminate()))
    },
  }
}

const endOfThread = new Error('The thread that asked has ended.')
