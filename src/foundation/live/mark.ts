import type { Mark } from '../platform/live.ts'
import type { World } from '../platform/world.ts'

/** How long a change is told to who comes back. */
export const keptMs = 8 * 60_000

/** A mark as a page carries it and a browser brings it, as `Last-Event-ID`. */
export const writeMark = ({ at, snapshot }: Mark): string => `${at}.${snapshot}`

/** A mark as it was sent; null where it is none, or so old that what came after it is no longer kept. */
export function readMark(text: string | null | undefined, now: number): Mark | null {
  const [, at, snapshot] = /^(\d{10,15})\.(\d{1,19}:\d{1,19}:(?:\d{1,19}(?:,\d{1,19}){0,500})?)$/.exec(text ?? '') ?? []
  if (!at || !snapshot) return null
  const age = now - Number(at)
  return age < keptMs && age > -60_000 ? { at: Number(at), snapshot } : null
}

/** Taken before a page is read: from here on, what changes is told to it. Where that can't be said, the page is shown all the same. */
export const watchFrom = async ({ live, log }: Pick<World, 'live' | 'log'>): Promise<string> => {
  try {
    return writeMark(await live.mark())
  } catch (error) {
    log.warn('A page can’t be told of changes', { error })
    return ''
  }
}
