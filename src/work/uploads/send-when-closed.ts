/** What a browser is asked to wake the worker for. */
export const syncTag = 'laurel-send'

type Syncing = { sync?: { register: (tag: string) => Promise<void> } }

/**
 * Asks the browser to send what waits as soon as there is a line, also with no page open.
 * @returns whether this browser does that: some never do, and others only where it is allowed
 */
export async function sendWhenClosed(): Promise<boolean> {
  try {
    const registration = (await navigator.serviceWorker?.getRegistration()) as (ServiceWorkerRegistration & Syncing) | undefined
    if (!registration?.active || !registration.sync) return false
    await registration.sync.register(syncTag)
    return true
  } catch {
    return false
  }
}
