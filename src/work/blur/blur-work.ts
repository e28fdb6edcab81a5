import type { Cannot } from './cannot-blur.ts'
import type { Region, Span } from './regions.ts'

export type Question =
  | { ask: 'faces-in-picture'; file: Blob }
  | { ask: 'faces-in-recording'; file: Blob; closely: boolean }
  | { ask: 'write-picture'; file: Blob; regions: readonly Region[] }
  | { ask: 'write-recording'; file: Blob; regions: readonly Region[]; spans: readonly Span[] }
export type Answer = { progress: number } | { regions: Region[] } | { made: File } | { cannot: Cannot; detail: string }
type Outcome = Exclude<Answer, { progress: number }>

/** Asks the thread that finds and blurs. `stop` ends it wherever it is: nothing was sent by then, and nothing is kept. */
export function askBlurring(question: Question, told: (part: number) => void): { outcome: Promise<Outcome>; stop: () => void } {
  const worker = new Worker(new URL('./blur-worker.ts', import.meta.url), { type: 'module', name: 'blur' })
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('progress' in data) told(data.progress)
    else resolve(data)
  })
  const failed = () => resolve({ cannot: 'no-detector', detail: 'The thread could not be started.' })
  worker.addEventListener('error', failed)
  worker.postMessage(question)
  const outcome = promise.finally(() => worker.terminate())
  return { outcome, stop: () => worker.terminate() }
}
