import { texts } from '../words/sentence.ts'

/** What a letter can be. Who may read it follows from that. */
export const letterKinds = [
  'invitation',
  'sign-in-link',
  'sign-up',
  'address',
  'account',
  'handed-in',
  'decision',
  'taken-back',
  'webhook',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** What an admin sees in place of a letter's subject. Earned and keep working are told apart by nobody but its reader. */
export const letterLabels: Record<LetterKind, string> = texts({
  invitation: 'Invitation',
  'sign-in-link': 'Sign-in link',
  'sign-up': 'Confirmation of a new account',
  address: 'Confirmation of an address',
  account: 'Notice about an account',
  'handed-in': 'Work handed in',
  decision: 'Decision on work',
  'taken-back': 'Award taken back',
  webhook: 'Notice about a webhook',
})

export const isAboutWork = (kind: LetterKind): boolean => kind === 'handed-in' || kind === 'decision' || kind === 'taken-back'

/** Whether its link stands for its reader: the person who opens it acts in their name. */
export const standsForRecipient = (kind: LetterKind): boolean =>
  kind === 'invitation' || kind === 'sign-in-link' || kind === 'sign-up' || kind === 'address'
