/** What a column of an old pilot can be, in the order in which a person is asked. */
export const pilotColumnNames = ['who', 'email', 'title', 'when', 'amount', 'currency', 'hours', 'link', 'level', 'category'] as const
export type PilotColumn = (typeof pilotColumnNames)[number]
