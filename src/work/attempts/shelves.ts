/** The three shelves of "My work"; apart from what reads them, so that a browser gets no schema with it. */
export const shelves = ['open', 'earned', 'withdrawn'] as const
export type Shelf = (typeof shelves)[number]
