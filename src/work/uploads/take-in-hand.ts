/** Whether files may wait on this device. Says so without loading what knows. */
export function mayWait(): boolean {
  try {
    return localStorage.getItem('laurel-waiting') !== null
  } catch {
    return false
  }
}

/** The recordings of this browser that wait to be sent; those that wait to be posted are not on their way yet. What keeps them is loaded only where something waits. */
export async function takesOnTheirWay(): Promise<ReadonlySet<string>> {
  if (!mayWait()) return new Set()
  const { findAllWaiting } = await import('./waiting-files.ts')
  const waiting = await findAllWaiting().catch(() => [])
  return new Set(waiting.flatMap(({ takeId, isSpoken, uploadId }) => (takeId && !(isSpoken && uploadId === null) ? takeId : [])))
}

/** What a page that lets go of files says to whatever sends in the background. */
export const letGoOf = 'laurel:let-go'

/**
 * Takes a file in hand, for this window or worker alone, until what it gives is called; null where another has it. Over plain http browsers have
 * no locks: two may send then, and the server takes it as one.
 */
export async function takeInHand(key: string): Promise<(() => void) | null> {
  if (!navigator.locks) return () => undefined
  const { promise: until, resolve: letGo } = Promise.withResolvers<void>()
  return new Promise((given) => {
    void navigator.locks.request(`upload-${key}`, { ifAvailable: true }, async (lock) => {
      given(lock ? letGo : null)
      if (lock) await until
    })
  })
}

/** A name for a file that nothing else has, also over plain http. */
export const newSendKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
