/** What is to become of a row. */
export const rowFates = ['ready', 'wrong', 'unknown', 'asked', 'repeated', 'held', 'aside', 'awarded'] as const
export type RowFate = (typeof rowFates)[number]
