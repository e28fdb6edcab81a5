import type { LetterKind } from '../../foundation/mail/letter-kinds.ts'
import { type Sentence, sentence, texts, type Values } from '../../foundation/words/sentence.ts'

/** What a notice says, in the words of its kind: names in braces are among its details, `{name}` is the person it tells of. */
const noticeTexts = texts({
  'award-earned': 'You earned “{title}”.',
  'next-steps': 'An assessor has looked at your evidence for “{title}” and named the next steps.',
  'award-taken-back': 'Your award “{title}” was taken back.',
  'handed-in': 'Your evidence for “{title}” has arrived. You have a decision by {day, date, long}.',
  'decision-late': 'The decision on your evidence for “{title}” was due on {day, date, long} and has not been made yet.',
  'work-resting': 'Your work on “{title}” has rested since {day, date, long}. All of it is still there.',
  'work-to-assess': 'New evidence waits to be assessed at {organization}.',
  'assessment-due': 'Your decision on evidence for “{title}” is due on {day, date, long}.',
  'assessment-late': 'Your decision on evidence for “{title}” was due on {day, date, long}.',
  'assessment-resting': 'You have evidence for “{title}” in your hands, and nothing of it has been scored since {day, date, long}.',
  'waiting-due':
    '{count, plural, one {One submission that nobody has taken is} other {# submissions that nobody has taken are}} due on {day, date, long} at {organization}.',
  'decisions-late':
    '{count, plural, one {One decision} other {# decisions}} at {organization} {count, plural, one {was} other {were}} due on {day, date, long} and not made.',
  'assessments-resting':
    '{count, plural, one {One submission rests} other {# submissions rest}} with assessors at {organization}: taken, and not scored for a week or more.',
  'membership-began': 'You now belong to {organization}.',
  'membership-changed': 'Your roles or your school at {organization} have changed.',
  'membership-ended': 'You no longer belong to {organization}.',
  'invitation-accepted': '{name} has accepted your invitation to {organization}.',
  'password-changed': 'Your password was changed.',
  'address-added': 'An e-mail address was added to your account.',
  'address-promoted': 'Another e-mail address became your main one.',
  'address-removed': 'An e-mail address was removed from your account.',
  'key-made': 'The API key “{key}” was made by your account.',
  'version-published': '“{title}” was published at {organization}.',
  'value-set': 'What “{title}” brings at {organization} was set.',
  'webhook-stopped': 'A webhook of {organization} was stopped, because its address no longer answers.',
  'letters-lost': 'E-mails of {organization} did not arrive.',
  'address-fails': 'An e-mail to {address} did not arrive. Please check the address.',
})

export type NoticeKind = keyof typeof noticeTexts
export const noticeKinds = Object.keys(noticeTexts) as [NoticeKind, ...NoticeKind[]]
export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(noticeTexts, kind)

/** What is kept of a notice beside its kind: names of things, days and counts; never what someone wrote, showed or was told. */
export type NoticeDetails = Readonly<Record<string, string | number>>

type Described = {
  /** The kind of letter that tells the same, by which its person chooses how they hear of it; null where a letter would be of no use. */
  letter: LetterKind | null
  /** Whether the command that records the fact writes that letter itself, with more in it. */
  hasOwnLetter?: true
  /** Whether a new one says all that an unread one of its organization before it said, which then counts as read. */
  takesOver?: true
  /** Where it leads. */
  to: (details: NoticeDetails) => string
}

const own = { hasOwnLetter: true } as const
const work = ({ attemptId }: NoticeDetails) => `/work/${attemptId}`
const award = ({ awardId }: NoticeDetails) => `/awards/${awardId}`
const assessment = ({ assessmentId }: NoticeDetails) => `/review/${assessmentId}`
const catalog = ({ slug }: NoticeDetails) => `/catalog/${slug}`
const queue = () => '/review'
const settings = () => '/settings'

const described: Record<NoticeKind, Described> = {
  'award-earned': { letter: 'decision', ...own, to: award },
  'next-steps': { letter: 'decision', ...own, to: (details) => `${work(details)}#notes` },
  'award-taken-back': { letter: 'taken-back', ...own, to: award },
  'handed-in': { letter: 'handed-in', ...own, to: work },
  'decision-late': { letter: 'late', to: work },
  'work-resting': { letter: 'stalled', to: work },
  'work-to-assess': { letter: 'to-assess', takesOver: true, to: queue },
  'assessment-due': { letter: 'due', to: assessment },
  'assessment-late': { letter: 'late', to: assessment },
  'assessment-resting': { letter: 'stalled', to: assessment },
  'waiting-due': { letter: 'due', to: queue },
  'decisions-late': { letter: 'late', to: () => '/' },
  'assessments-resting': { letter: 'stalled', takesOver: true, to: () => '/' },
  'membership-began': { letter: 'membership', to: settings },
  'membership-changed': { letter: 'membership', to: settings },
  'membership-ended': { letter: 'membership', to: settings },
  'invitation-accepted': { letter: 'joined', to: () => '/people/invitations' },
  'password-changed': { letter: 'account', ...own, to: settings },
  'address-added': { letter: 'account', ...own, to: () => '/settings#addresses' },
  'address-promoted': { letter: 'account', ...own, to: () => '/settings#addresses' },
  'address-removed': { letter: 'account', ...own, to: () => '/settings#addresses' },
  'key-made': { letter: 'account', to: () => '/settings/keys' },
  'version-published': { letter: 'catalog', to: catalog },
  'value-set': { letter: 'catalog', to: catalog },
  'webhook-stopped': { letter: 'webhook', ...own, to: ({ webhookId }) => `/settings/organization/webhooks/${webhookId}` },
  'letters-lost': { letter: 'lost-letters', takesOver: true, to: () => '/outbox?show=troubled' },
  'address-fails': { letter: null, to: () => '/settings#addresses' },
}

/** The letter that goes with a kind of notice. */
export const letterOf = (kind: NoticeKind): { letter: LetterKind | null; hasOwnLetter?: true } => described[kind]

/** The kinds of which the newest says all. */
export const takingOver: readonly NoticeKind[] = noticeKinds.filter((kind) => described[kind].takesOver)

/** The sentence of a notice, to be written in its reader's language. */
export const noticeSentence = (kind: NoticeKind, details: NoticeDetails, name: string | null): Sentence =>
  sentence(noticeTexts[kind], { ...details, ...(name !== null && { name }) } satisfies Values)

/** Where a notice leads, on this instance. */
export const noticePath = (kind: NoticeKind, details: NoticeDetails): string => described[kind].to(details)
