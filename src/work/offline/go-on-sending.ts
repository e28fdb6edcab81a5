import { letGoOf, mayWait } from '../uploads/take-in-hand.ts'

/** A page that opens takes its own files in hand first. */
const afterOpeningMilliseconds = 3000
/** So often what waits is tried, beside when something says that it may go. */
const everyMilliseconds = 60_000

/**
 * Puts the worker in place, which tells who opens Laurel without a line what waits, and sends it where the browser lets it; and sends from this
 * page meanwhile, since few browsers do. A page does without both.
 */
export function goOnSending(): void {
  const begin = () => void navigator.serviceWorker?.register('/offline-worker.js').catch(() => undefined)
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })

  const send = () => {
    if (mayWait() && navigator.onLine)
      void import('../uploads/send-waiting.ts').then(({ sendWaiting }) => sendWaiting()).catch(() => undefined)
  }
  for (const happening of ['online', 'focus', letGoOf]) addEventListener(happening, send)
  setTimeout(send, afterOpeningMilliseconds)
  setInterval(send, everyMilliseconds)
}
