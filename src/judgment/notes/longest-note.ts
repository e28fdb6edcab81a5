/** The longest private note: some three pages. */
export const longestNote = 8000
