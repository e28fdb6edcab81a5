import { AsyncLocalStorage } from 'node:async_hooks'

/** Where work can come from: the doors of commands, the VC-API, and within. `inside` is the first start, the demo and tests. */
export const origins = ['page', 'rest', 'cli', 'vc-api', 'job', 'inside'] as const

/** Through which door present work came, and the id of the request or job it is done for. */
export type Origin = { door: (typeof origins)[number]; requestId: string | null }

/** Beside it, the request with which it ends when who asked leaves, as a page that nobody waits for needs no answer; and the window it was asked in. */
type Asking = Origin & { request?: Request | undefined; tab?: string | undefined }

const slot = Symbol.for('laurel.asking')
const held = globalThis as { [slot]?: AsyncLocalStorage<Asking> }
// Pages are bundled and the server is not, so this module exists twice; who asks must be one.
held[slot] ??= new AsyncLocalStorage()
const asking = held[slot]

const inside: Asking = { door: 'inside', requestId: null }

/** Where the present work came from, for the events it records. */
export const origin = (): Origin => asking.getStore() ?? inside

/** Does work that came through a door; without an id it keeps that of the request it is part of. */
export const cameThrough = <Result>(door: Origin['door'], work: () => Result, requestId = origin().requestId): Result =>
  asking.run({ ...asking.getStore(), door, requestId }, work)

/** The window at a browser in which the present work was asked for, where it said so: it needs not be told what it did itself. */
export const tabOf = (): string | undefined => asking.getStore()?.tab

/** Does work for a window of a browser. */
export const inTabOf = <Result>(tab: string | undefined, work: () => Result): Result =>
  tab && /^[\w-]{1,40}$/.test(tab) ? asking.run({ ...(asking.getStore() ?? inside), tab }, work) : work()

/** Does work for a request that only reads. When its browser leaves, its statements are ended and it waits for no connection. */
export const askedBy = <Result>(request: Request, work: () => Result): Result =>
  asking.run({ ...(asking.getStore() ?? inside), request }, work)

/** Does work that others wait for too, so that it goes on when the one who began it leaves. */
export const forAll = <Result>(work: () => Result): Result => asking.run({ ...(asking.getStore() ?? inside), request: undefined }, work)

/** The signal of who asked for the present work. Looked at late: making one costs a request more than most of its answer. */
export const leaving = (): (() => AbortSignal) | undefined => {
  const request = asking.getStore()?.request
  return request && (() => request.signal)
}
