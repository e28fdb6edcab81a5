import { Worker } from 'node:worker_threads'
import { CannotMake, type Found } from './found.ts'

const mostMs = 240_000
/** How much the process may grow while one file is read: several times the largest that is held at once. */
const mostGrowthBytes = 900_000_000
const restMs = 20_000

type Said = { found: Found } | { because: CannotMake['because']; detail: string } | { fault: string }
type Turn = { resolve: (said: Said) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; turn: Turn | null; restsUntil: NodeJS.Timeout | undefined }

let last: Promise<unknown> = Promise.resolve()
let thread: Thread | null = null

/** `cleanFile` in a thread of its own, one file at a time, bounded in time and memory. @throws CannotMake */
export function cleanInThread(contentType: string, from: string, to: string): Promise<Found> {
  const next = last.then(() => run(contentType, from, to))
  last = next.catch(() => undefined)
  return next
}

function startThread(): Thread {
  const worker = new Worker(new URL('./clean-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 700 }, env: {} })
  const started: Thread = { worker, turn: null, restsUntil: undefined }
  const end = (error: Error) => {
    if (thread === started) thread = null
    started.turn?.reject(error)
  }
  worker.on('message', (said: Said) => started.turn?.resolve(said))
  worker.on('error', (error: Error & { code?: string }) =>
    end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new CannotMake('too-large', 'It took too much memory.') : error),
  )
  worker.on('exit', () => end(new Error('The thread ended without a word.')))
  return started
}

/** Not waited for: what hangs in it must not hold up the next file. */
function endThread(ended: Thread): void {
  if (thread === ended) thread = null
  ended.worker.terminate()
}

async function run(contentType: string, from: string, to: string): Promise<Found> {
  // Kept for the next file for a while: starting one reads much code.
  thread ??= startThread()
  const own = thread
  clearTimeout(own.restsUntil)
  own.worker.ref()
  const before = process.memoryUsage.rss()
  let late: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  let isDone = false
  try {
    const said = await new Promise<Said>((resolve, reject) => {
      own.turn = { resolve, reject }
      late = setTimeout(() => reject(new CannotMake('slow', 'It took too long.')), mostMs)
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > mostGrowthBytes) reject(new CannotMake('too-large', 'It took too much memory.'))
      }, 100)
      own.worker.postMessage({ contentType, from, to })
    })
    isDone = true
    own.worker.unref()
    own.restsUntil = setTimeout(() => endThread(own), restMs).unref()
    if ('found' in said) return said.found
    throw 'fault' in said ? new Error(said.fault) : new CannotMake(said.because, said.detail)
  } catch (error) {
    // Without a word of its own it may still be at it.
    if (!isDone) endThread(own)
    throw error
  } finally {
    own.turn = null
    clearTimeout(late)
    clearInterval(watch)
  }
}
