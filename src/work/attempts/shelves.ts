/** The three attemptShelves of "My work"; apart from what reads them, so that a browser gets no schema with it. */
export const attemptShelves = ['open', 'earned', 'withdrawn'] as const
export type AttemptShelf = (typeof attemptShelves)[number]
