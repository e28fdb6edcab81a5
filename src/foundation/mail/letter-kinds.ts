import { texts } from '../words/sentence.ts'

/** What a letter can be. Who may read it follows from that, and whether its reader may do without it. */
export const letterKinds = [
  'invitation',
  'sign-in-link',
  'sign-up',
  'address',
  'account',
  'handed-in',
  'decision',
  'sent-back',
  'co-signature',
  'taken-back',
  'appeal',
  'webhook',
  'due',
  'late',
  'stalled',
  'to-assess',
  'membership',
  'joined',
  'lost-letters',
  'catalog',
  'coaching',
  'cohort',
  'draft',
  'endorsement-request',
  'asked-for',
  'recognition',
  'digest',
  'share',
  'share-proof',
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
  'sent-back': 'Work in which something is missing',
  'co-signature': 'Request to sign a piece of evidence',
  'taken-back': 'Award taken back',
  appeal: 'Appeal',
  webhook: 'Notice about a webhook',
  due: 'Decision due soon',
  late: 'Decision late',
  stalled: 'Work at rest',
  'to-assess': 'New work to assess',
  membership: 'Roles and memberships',
  joined: 'Invited person joined',
  'lost-letters': 'E-mails that came back',
  catalog: 'News of the catalog',
  coaching: 'Coaching',
  cohort: 'News of a cohort',
  draft: 'Drafts that colleagues look at',
  'endorsement-request': 'Request for an endorsement',
  'asked-for': 'Request for an award by a poster',
  recognition: 'Endorsements and thanks of others',
  digest: 'Daily digest',
  share: 'Awards that a person shares',
  'share-proof': 'Proof of an address, to see what is shared',
})

const ofWork: readonly LetterKind[] = [
  'handed-in',
  'decision',
  'sent-back',
  'taken-back',
  'appeal',
  'due',
  'late',
  'stalled',
  'coaching',
  'digest',
]
export const isAboutWork = (kind: LetterKind): boolean => ofWork.includes(kind)

/** Whether its link stands for its reader: the person who opens it acts in their name. */
export const standsForRecipient = (kind: LetterKind): boolean =>
  kind === 'co-signature' ||
  kind === 'endorsement-request' ||
  kind === 'asked-for' ||
  kind === 'invitation' ||
  kind === 'sign-in-link' ||
  kind === 'sign-up' ||
  kind === 'address' ||
  kind === 'share' ||
  kind === 'share-proof'

/** Whether a letter goes out whatever the hour: someone waits for it at the screen, or it protects their account. */
export const isUrgent = (kind: LetterKind): boolean => standsForRecipient(kind) || kind === 'account'
