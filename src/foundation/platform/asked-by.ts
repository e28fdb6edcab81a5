import { AsyncLocalStorage } from 'node:async_hooks'

/** The request for which the present work is done, where it ends with who asked: a page that nobody waits for needs no answer. */
const slot = Symbol.for('laurel.asking')
const held = globalThis as { [slot]?: AsyncLocalStorage<Request | undefined> }
// Pages are bundled and the server is not, so this module exists twice; who asks must be one.
held[slot] ??= new AsyncLocalStorage()
const asking = held[slot]

/** Does work for a request that only reads. When its browser leaves, its statements are ended and it waits for no connection. */
export const askedBy = <Result>(request: Request, work: () => Result): Result => asking.run(request, work)

/** Does work that others wait for too, so that it goes on when the one who began it leaves. */
export const forAll = <Result>(work: () => Result): Result => asking.run(undefined, work)

/** The signal of who asked for the present work. Looked at late: making one costs a request more than most of its answer. */
export const leaving = (): (() => AbortSignal) | undefined => {
  const request = asking.getStore()
  return request && (() => request.signal)
}
