import { texts } from '../../foundation/words/sentence.ts'

/** What is asked where a poster asks nothing of its own. */
export const usualQuestion = texts('What did you do, and what did it show?')

/** Who may ask by a poster. */
export const whoMayAsk = ['members', 'domains', 'anyone'] as const
export type WhoMayAsk = (typeof whoMayAsk)[number]

export const whoLabels: Record<WhoMayAsk, string> = texts({
  members: 'Members of the organization, signed in',
  domains: 'Who has an address of these domains',
  anyone: 'Anyone with an e-mail address',
})

/** Whether people can ask by a poster now, and why not. */
export const posterStandings = ['open', 'early', 'over', 'full', 'withdrawn', 'archived'] as const
export type PosterStanding = (typeof posterStandings)[number]

export const standingLabels: Record<PosterStanding, string> = texts({
  open: 'Open now',
  early: 'Opens later',
  over: 'Closed',
  full: 'Full',
  withdrawn: 'Withdrawn',
  archived: 'Not offered any more',
})

/** Where a request stands that its asker has shown to be theirs. */
export const requestStates = ['waiting', 'asked-back', 'approved', 'held', 'refused'] as const
export type RequestState = (typeof requestStates)[number]

export const requestLabels: Record<RequestState, string> = texts({
  waiting: 'Waits for an answer',
  'asked-back': 'Asked something',
  approved: 'Approved',
  held: 'Has it already',
  refused: 'Not approved',
})
