import { createContext, useContext } from 'react'

const LiveContext = createContext(true)

/** Says whether the page inside runs React in the browser. */
export const LiveProvider = LiveContext.Provider

/**
 * For a part that does nothing without React in the browser: a page that has one says `handle = { live: true }`.
 * @throws Error that names the part, so that a page without it is noticed at once
 */
export function useLive(part: string, needed = true): void {
  if (!useContext(LiveContext) && needed) throw new Error(`${part} needs a page that exports handle = { live: true }`)
}
