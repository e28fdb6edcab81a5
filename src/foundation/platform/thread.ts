import { parentPort } from 'node:worker_threads'
import { type Message, type Order, ThreadError, toldError } from './threads.ts'

/** Asks the process that started this thread. @throws ThreadError with what it threw */
export type AskHome = (question: unknown, signal: AbortSignal) => Promise<unknown>

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/** Serves as a thread of `platform/threads`: does whatever work arrives, side by side. */
export function serveAsThread(work: (given: unknown, ask: AskHome) => Promise<unknown>): void {
  const port = parentPort
  if (!port) throw new Error('This is only ever started as a thread.')
  const send = (message: Message) => port.postMessage(message)
  const waiting = new Map<number, Waiting>()
  let last = 0

  const askFor =
    (job: number): AskHome =>
    (question, signal) =>
      new Promise((resolve, reject) => {
        const ask = ++last
        waiting.set(ask, { resolve, reject })
        signal.addEventListener('abort', () => waiting.has(ask) && send({ job, ask, ended: true }), { once: true })
        send({ job, ask, question })
      })

  port.on('message', async (order: Order) => {
    const { job } = order
    if ('asked' in order) {
      const one = waiting.get(order.asked)
      waiting.delete(order.asked)
      if ('error' in order) one?.reject(new ThreadError(order.error))
      else one?.resolve(order.answer)
      return
    }
    try {
      send({ job, done: await work(order.work, askFor(job)) })
    } catch (error) {
      send({ job, error: toldError(error) })
    }
  })
  send({ ready: true })
}
