/** Where an attempt can stand (product.md §4). */
export const attemptStates = ['in_progress', 'submitted', 'in_assessment', 'returned', 'earned', 'withdrawn'] as const
export type AttemptState = (typeof attemptStates)[number]

/** Whether it can be worked on now: before it is handed in, and again after "keep working". */
export const isInHand = (state: string): boolean => state === 'in_progress' || state === 'returned'
/** Whether it is with the assessors. */
export const isHandedIn = (state: string): boolean => state === 'submitted' || state === 'in_assessment'
/** Whether it is over. */
export const isClosed = (state: string): boolean => state === 'earned' || state === 'withdrawn'
