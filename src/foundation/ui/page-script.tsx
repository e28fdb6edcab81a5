import { createContext, useContext } from 'react'

const PageScriptContext = createContext(true)

/** Says whether the page inside runs React in the browser. */
export const PageScriptProvider = PageScriptContext.Provider

/**
 * For a part that does nothing without React in the browser: a page that has one says `handle = { scripted: true }`.
 * @throws Error that names the part, so that a page without it is noticed at once
 */
export function useNeededScript(part: string, needed = true): void {
  if (!useContext(PageScriptContext) && needed) throw new Error(`${part} needs a page that exports handle = { scripted: true }`)
}
