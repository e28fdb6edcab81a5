/** So much one telling counts at most: what a page without script is taken to have been worked on before it is saved. */
export const longestTold = 30 * 60
/** So much of one assessment: whatever is told, nobody worked on it for more than a day and night. */
export const mostSeconds = 24 * 3600
/** Without anything done for so long, nobody is taken to be there. */
export const restMs = 3 * 60_000
/** How often a page tells. */
export const tellMs = 60_000
