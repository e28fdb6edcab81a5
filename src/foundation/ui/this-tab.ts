/** Names this window to the server, so that it is not told of changes that it made itself (`public/live.js`). */
export function inThisTab(): Record<string, string> {
  // What sends when no page is open is no window.
  const tab = globalThis.document?.documentElement.dataset.tab
  return tab ? { 'Laurel-Tab': tab } : {}
}
