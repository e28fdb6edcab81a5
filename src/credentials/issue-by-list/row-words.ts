import { texts } from '../../foundation/words/sentence.ts'

/** What a column of a list can be, in the order in which a person is asked. */
export const listColumnNames = ['email', 'name', 'when', 'narrative', 'link'] as const
export type ListColumn = (typeof listColumnNames)[number]
export type ListCells = Record<ListColumn, string>

export const listStates = ['new', 'open', 'proposed', 'sending', 'sent', 'canceled'] as const
export type ListState = (typeof listStates)[number]

export const rowFates = ['ready', 'wrong', 'repeated', 'held', 'aside', 'issued', 'invited', 'canceled'] as const
export type RowFate = (typeof rowFates)[number]

export const fateLabels: Record<RowFate, string> = texts({
  ready: 'Ready to go out',
  wrong: 'To be corrected',
  repeated: 'The same person again',
  held: 'Has it already',
  aside: 'Left out',
  issued: 'In their wallet',
  invited: 'Waits for them to take it',
  canceled: 'Canceled',
})

export const listColumnLabels: Record<ListColumn, string> = texts({
  email: 'E-mail address',
  name: 'Name',
  when: 'Day of the decision',
  narrative: 'What they showed',
  link: 'Link to the evidence',
})
