import { comeAgainIn } from './come-again.ts'
import { inThisTab } from './this-tab.ts'

/**
 * What a page asks for in the background when the line to the server is gone, or the server has too much in hand to take it. Instead of an error in place of the page, and of what was typed on
 * it, the request waits until it is asked again, and the page with it.
 */
type Waiting = { again: () => void; isRead: boolean; isBusy: boolean }

const waiting = new Set<Waiting>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Hears when requests begin to wait, and when none does any more. */
export function onLostLine(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Why requests wait, if any does: for a line that is gone, which somebody has to say is back, or for a busy server, which is asked again by itself. */
export const whyWaiting = (): 'lost' | 'busy' | null => {
  if (waiting.size === 0) return null
  return [...waiting].every(({ isBusy }) => isBusy) ? 'busy' : 'lost'
}

/** Asks again for what waits. What only reads is asked by itself, too, when the browser says that it is connected again. */
export function askAgain(which: 'all' | 'reads' = 'all'): void {
  for (const request of [...waiting]) if (which === 'all' || request.isRead) request.again()
}

/** Until it is asked again, by itself where a busy server has said when, or not wanted any more. */
const untilAsked = (isRead: boolean, signal: AbortSignal | null | undefined, milliseconds?: number) =>
  new Promise<void>((resolve, reject) => {
    const timer = milliseconds === undefined ? undefined : setTimeout(() => request.again(), milliseconds)
    const leave = () => {
      clearTimeout(timer)
      waiting.delete(request)
      signal?.removeEventListener('abort', giveUp)
      tell()
    }
    const giveUp = () => {
      leave()
      reject(signal?.reason)
    }
    const request = {
      isRead,
      isBusy: milliseconds !== undefined,
      again() {
        leave()
        resolve()
      },
    }
    waiting.add(request)
    signal?.addEventListener('abort', giveUp)
    tell()
  })

/** What a page does is told to its other windows, not to itself. */
function withTab(given: HeadersInit | undefined): Headers {
  const headers = new Headers(given)
  for (const [name, value] of Object.entries(inThisTab())) headers.set(name, value)
  return headers
}

const noBody = new Set([204, 205, 304])

type Fetch = typeof globalThis.fetch

/** Fetches so that what a page asks of itself (`….data`) outlives a line that was lost, also in the middle of an answer. All else is as it was. */
export const patientFetch =
  (fetch: Fetch): Fetch =>
  async (input, init) => {
    const address = input instanceof URL ? input : typeof input === 'string' ? new URL(input, location.href) : null
    if (address?.origin !== location.origin || !address.pathname.endsWith('.data')) return fetch(input, init)
    const isRead = (init?.method ?? 'GET').toUpperCase() === 'GET'
    for (;;) {
      try {
        const response = await fetch(input, isRead ? init : { ...init, headers: withTab(init?.headers) })
        if (noBody.has(response.status)) return response
        const again = comeAgainIn(response)
        if (again !== null) {
          await untilAsked(isRead, init?.signal, again)
          continue
        }
        const { status, statusText, headers } = response
        return new Response(await response.arrayBuffer(), { status, statusText, headers })
      } catch (error) {
        // Fetching throws this alone for a line that is gone; a request that was given up has another error.
        if (!(error instanceof TypeError) || init?.signal?.aborted) throw error
        await untilAsked(isRead, init?.signal)
      }
    }
  }
