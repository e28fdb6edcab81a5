/** Names this window to the server, so that it is not told of changes that it made itself (`public/live.js`). */
export function inThisTab(): Record<string, string> {
  const { tab } = document.documentElement.dataset
  return tab ? { 'Laurel-Tab': tab } : {}
}
