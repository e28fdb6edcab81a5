/** The largest file that is taken: no badge is larger. */
export const maximumBadgeBytes = 5_000_000
/** The largest archive of badges. */
export const maximumArchiveBytes = 25_000_000
/** So many files are taken at once; whoever has more brings the rest next. */
export const mostAtOnce = 200
/** So much is unpacked of the archives of one go: what is sent small may be a thousand times as large. */
export const mostUnpackedBytes = 100_000_000
/** So much is sent in one go. */
export const mostSentBytes = 30_000_000
/** Nobody earned so many; a program that runs wild did. */
export const mostBadges = 5000
/** How many somebody may bring in an hour. */
export const importLimit = { tries: 1000, seconds: 3600 }
