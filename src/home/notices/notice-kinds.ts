import type { LetterKind } from '../../foundation/mail/letter-kinds.ts'
import { type Sentence, sentence, texts, type Values } from '../../foundation/words/sentence.ts'

/** What a notice says, in the words of its kind: names in braces are among its details, `{name}` is the person it tells of. */
const noticeTexts = texts({
  'award-earned': 'You earned “{title}”.',
  'next-steps': 'An assessor has looked at your evidence for “{title}” and named the next steps.',
  'sent-back': 'Something is missing in your evidence for “{title}”. It came back to you, and nothing was judged.',
  'leak-seen': 'Something in your evidence for “{title}” tells whose it is. Mask it in a copy, and the assessors get the copy.',
  'leaks-waiting': 'Something that tells whose blind work it is waits to be masked at {organization}.',
  'award-taken-back': 'Your award “{title}” was taken back.',
  'award-suspended': 'Your award “{title}” is suspended for now.',
  'appeal-filed': 'Your appeal about “{title}” has arrived. It is decided by {day, date, long}.',
  'appeal-decided': 'Your appeal about “{title}” is decided.',
  'appeal-late': 'Your appeal about “{title}” was due on {day, date, long} and has not been decided yet.',
  'appeal-to-hear': 'An appeal waits at {organization}. Somebody who saw none of the work hears it.',
  'appeal-given': 'You were given an appeal about “{title}” to hear. It is to be decided by {day, date, long}.',
  'appeal-taken-back': 'The appeal about “{title}” that you were to hear is free for somebody else again. It counts against nobody.',
  'appeal-due': 'The appeal about “{title}” that you hear is to be decided by {day, date, long}.',
  'appeal-overdue': 'The appeal about “{title}” that you hear was to be decided by {day, date, long}.',
  'appeals-late':
    '{count, plural, one {One appeal} other {# appeals}} at {organization} {count, plural, one {was} other {were}} due on {day, date, long} and not decided.',
  'award-given-again': 'Your award “{title}” counts again.',
  'award-ends':
    'Your award “{title}” is good until {day, date, long}. {way, select, renew {You can renew it with less than the whole.} later {You can renew it from {from, date, long}.} gone {It can’t be renewed: its micro-credential is no longer offered.} other {It can’t be renewed; you can earn it again.}}',
  'handed-in': 'Your evidence for “{title}” has arrived. You have a decision by {day, date, long}.',
  'decision-late': 'The decision on your evidence for “{title}” was due on {day, date, long} and has not been made yet.',
  'work-resting': 'Your work on “{title}” has rested since {day, date, long}. All of it is still there.',
  'work-to-check': 'New evidence waits at {organization} for a look at whether everything is there.',
  'work-to-assess': 'New evidence waits to be assessed at {organization}.',
  'assessment-due': 'Your decision on evidence for “{title}” is due on {day, date, long}.',
  'assessment-given': 'You were given evidence for “{title}” to assess, with a decision by {day, date, long}.',
  'assessment-taken-back': 'Evidence for “{title}” that you had taken went back to the queue. It counts against nobody.',
  'assessment-late': 'Your decision on evidence for “{title}” was due on {day, date, long}.',
  'assessment-resting': 'You have evidence for “{title}” in your hands, and nothing of it has been scored since {day, date, long}.',
  'waiting-due':
    '{count, plural, one {One submission that nobody has taken is} other {# submissions that nobody has taken are}} due on {day, date, long} at {organization}.',
  'decisions-late':
    '{count, plural, one {One decision} other {# decisions}} at {organization} {count, plural, one {was} other {were}} due on {day, date, long} and not made.',
  'assessments-resting':
    '{count, plural, one {One submission rests} other {# submissions rest}} with assessors at {organization}: taken, and not scored for a week or more.',
  'clip-shared': '{name} has shared “{clip}” with you.',
  'clip-came-back': '{name} has tried again and shared “{clip}” with you.',
  'coach-commented': '{name} has commented on “{clip}”.',
  'earner-answered': '{name} has written about “{clip}”.',
  'coach-ready': '{name} says that “{clip}” is ready.',
  'coach-one-more-try': '{name} suggests one more try of “{clip}”.',
  'coach-left': '{name} is no longer a coach, so “{clip}” is no longer shared with them.',
  'membership-began': 'You now belong to {organization}.',
  'membership-changed': 'Your roles or your school at {organization} have changed.',
  'membership-ended': 'You no longer belong to {organization}.',
  'invitation-accepted': '{name} has accepted your invitation to {organization}.',
  'password-changed': 'Your password was changed.',
  'passkey-added': 'A passkey was added to your account.',
  'passkey-removed': 'A passkey was removed from your account.',
  'address-added': 'An e-mail address was added to your account.',
  'address-promoted': 'Another e-mail address became your main one.',
  'address-removed': 'An e-mail address was removed from your account.',
  'key-made': 'The API key “{key}” was made by your account.',
  'version-published': '“{title}” was published at {organization}.',
  'pathway-renewed': 'There is a new version of the pathway “{title}”. Take it, or stay with the one you began with.',
  'acceptance-proposed': '{name} proposes that {organization} accept “{title}”, or change how. A second person has to agree.',
  'acceptance-agreed': '{name} has agreed to what you proposed to accept: “{title}”.',
  'acceptance-sent-back': '{name} has sent back what you proposed to accept: “{title}”.',
  'acceptance-review': 'That {organization} accepts “{title}” is to be reviewed by {day, date, long}.',
  'value-set': 'What “{title}” brings at {organization} was set.',
  'value-asked': 'People ask for what rules of {organization} give on request.',
  'value-decided': 'What you asked for about “{title}” is decided.',
  'value-to-ask': '“{title}” brings you something if you ask for it by {day, date, long}.',
  'lines-to-approve': 'What awards bring people of {organization} waits for your approval.',
  'line-refused': 'What “{title}” would have brought you was refused by one of those who approve it. The reason is there.',
  'review-asked': '{name} asks you to review the draft “{title}”.',
  'draft-commented': 'There is something new in what is said of the draft “{title}”.',
  'draft-approved': '{name} has approved the draft “{title}”.',
  'draft-changes-asked': '{name} asks for changes of the draft “{title}”.',
  'trial-invited': '{name} invites you to try the draft “{title}”.',
  'trial-finished': 'A colleague has gone through the draft “{title}”.',
  'consent-withdrawn': 'A family of “{className}” took back its consent. What their child is in is hidden from assessors and coaches.',
  'deletion-asked': 'A family of “{className}” asks you to delete what their child is in.',
  'media-expires': 'What shows students in “{title}” goes by rule on {day, date, long}. The award stays.',
  'webhook-stopped': 'A webhook of {organization} was stopped, because its address no longer answers.',
  'roster-waits': 'The roster of {organization} waits for you: more would change than a night may change by itself.',
  'roster-unread': 'The student system of {organization} could not be asked last night. Nothing was changed.',
  'letters-lost': 'E-mails of {organization} did not arrive.',
  'cohort-invited': '{name} invites you into the cohort “{cohort}”.',
  'cohort-discussion': 'There is something new in the discussion of “{cohort}”.',
  'cohort-date': '“{cohort}” meets on {day, date, long}: {title}.',
  'assessor-asked': '{name} asks to become an assessor at {organization}.',
  'assessor-given': 'You are an assessor at {organization} now, on probation first where there is one.',
  'assessor-refused': 'You asked to become an assessor at {organization}. Not for now; the page says why.',
  'assessor-award-gone': 'An award by which {name} assesses at {organization} was taken back. They assess until you decide otherwise.',
  'probation-over': 'Your probation at {organization} is over. From now on you weigh alone where a micro-credential asks for one.',
  'assessment-void':
    'An assessment of “{title}” that you made was declared void, and what it brought you was taken back. The reason is there.',
  'calibration-lapsed':
    'What you gave lately for “{title}” lies further from what was agreed. Talk it over with a colleague, then calibrate again. What you hold stays yours.',
  'calibration-lapsed-of':
    'What {name} gave lately for “{title}” lies further from what was agreed. A talk is due, and then another calibration.',
  'decision-back':
    'An admin sent the decision on evidence for “{title}” back to you, with a reason. Your assessment is open again, as you left it.',
  'endorsement-given': '{endorser} has said something about your award “{title}”. Read it and decide whether it is shown.',
  'endorsement-accepted': 'What you said about “{title}” was accepted and is shown.',
  'endorsement-of-ours': '{endorser} has endorsed “{title}”. Read it and decide whether it is shown.',
  'poster-asked': 'People ask {organization} by a poster for “{title}”. A second person answers them.',
  'kudos-given': '{name} has given you kudos for “{title}”.',
  'kudos-reported': 'Somebody at {organization} asks you to look at kudos.',
  'kudos-looked-at': 'An admin has looked at the kudos for “{title}” that you asked about.',
  'kudos-removed': 'An admin has removed the kudos that you gave for “{title}”. The reason is there.',
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
const appeal = ({ attemptId }: NoticeDetails) => `/work/${attemptId}/appeal`
const clip = ({ artifactId }: NoticeDetails) => `/coaching/${artifactId}`
const assessment = ({ assessmentId }: NoticeDetails) => `/review/${assessmentId}`
const catalog = ({ slug }: NoticeDetails) => `/catalog/${slug}`
const acceptance = ({ acceptanceId }: NoticeDetails) => `/value/acceptance/${acceptanceId}`
const draft = ({ achievementId }: NoticeDetails) => `/drafts/${achievementId}`
const queue = () => '/review'
const settings = () => '/settings'
const cohort = ({ cohortId }: NoticeDetails) => `/learning/cohorts/${cohortId}`

const described: Record<NoticeKind, Described> = {
  'award-earned': { letter: 'decision', ...own, to: award },
  'next-steps': { letter: 'decision', ...own, to: (details) => `${work(details)}#notes` },
  'sent-back': { letter: 'sent-back', ...own, to: work },
  'leak-seen': { letter: 'due', to: (details) => `${work(details)}/leaks` },
  'leaks-waiting': { letter: 'due', takesOver: true, to: () => '/review/leaks' },
  'award-taken-back': { letter: 'taken-back', ...own, to: award },
  'award-suspended': { letter: 'taken-back', ...own, to: award },
  'appeal-filed': { letter: 'appeal', ...own, to: appeal },
  'appeal-decided': { letter: 'appeal', ...own, to: appeal },
  'appeal-late': { letter: 'late', to: appeal },
  'appeal-to-hear': { letter: 'to-assess', takesOver: true, to: () => '/review/appeals' },
  'appeal-given': { letter: 'to-assess', to: assessment },
  'appeal-taken-back': { letter: 'to-assess', to: () => '/review/appeals' },
  'appeal-due': { letter: 'due', to: assessment },
  'appeal-overdue': { letter: 'late', to: assessment },
  'appeals-late': { letter: 'late', to: () => '/review/appeals/all' },
  'award-given-again': { letter: 'appeal', ...own, to: award },
  'award-ends': { letter: 'due', to: (details) => (details.way === 'renew' ? `${award(details)}/renew` : award(details)) },
  'handed-in': { letter: 'handed-in', ...own, to: work },
  'decision-late': { letter: 'late', to: work },
  'work-resting': { letter: 'stalled', to: work },
  'work-to-check': { letter: 'to-assess', takesOver: true, to: () => '/review/checks' },
  'work-to-assess': { letter: 'to-assess', takesOver: true, to: queue },
  'assessment-due': { letter: 'due', to: assessment },
  'assessment-given': { letter: 'to-assess', to: assessment },
  'assessment-taken-back': { letter: 'to-assess', to: queue },
  'assessment-late': { letter: 'late', to: assessment },
  'assessment-resting': { letter: 'stalled', to: assessment },
  'waiting-due': { letter: 'due', to: queue },
  'decisions-late': { letter: 'late', to: () => '/' },
  'assessments-resting': { letter: 'stalled', takesOver: true, to: () => '/' },
  'clip-shared': { letter: 'coaching', to: clip },
  'clip-came-back': { letter: 'coaching', to: clip },
  'coach-commented': { letter: 'coaching', to: clip },
  'earner-answered': { letter: 'coaching', to: clip },
  'coach-ready': { letter: 'coaching', to: clip },
  'coach-one-more-try': { letter: 'coaching', to: clip },
  'coach-left': { letter: 'coaching', to: clip },
  'membership-began': { letter: 'membership', to: settings },
  'membership-changed': { letter: 'membership', to: settings },
  'membership-ended': { letter: 'membership', to: settings },
  'invitation-accepted': { letter: 'joined', to: () => '/people/invitations' },
  'password-changed': { letter: 'account', ...own, to: settings },
  'address-added': { letter: 'account', ...own, to: () => '/settings#addresses' },
  'address-promoted': { letter: 'account', ...own, to: () => '/settings#addresses' },
  'passkey-added': { letter: 'account', ...own, to: () => '/settings/sign-in' },
  'passkey-removed': { letter: 'account', ...own, to: () => '/settings/sign-in' },
  'address-removed': { letter: 'account', ...own, to: () => '/settings#addresses' },
  'key-made': { letter: 'account', to: () => '/settings/keys' },
  'version-published': { letter: 'catalog', to: catalog },
  'pathway-renewed': { letter: 'catalog', to: ({ slug }) => `/pathways/${slug}?newest` },
  'acceptance-proposed': { letter: 'due', to: acceptance },
  'acceptance-agreed': { letter: 'catalog', to: acceptance },
  'acceptance-sent-back': { letter: 'catalog', to: acceptance },
  'acceptance-review': { letter: 'due', to: acceptance },
  'value-set': { letter: 'catalog', to: catalog },
  'value-asked': { letter: 'due', takesOver: true, to: ({ slug }) => `/value/requests?of=${slug}` },
  'value-decided': { letter: 'decision', to: () => '/value/asked' },
  'value-to-ask': { letter: 'due', to: ({ awardId }) => `/value/ask/award/${awardId}` },
  'lines-to-approve': { letter: 'due', takesOver: true, to: () => '/value/approvals' },
  'line-refused': { letter: 'decision', to: () => '/value' },
  'review-asked': { letter: 'draft', to: draft },
  'draft-commented': { letter: 'draft', to: draft },
  'draft-approved': { letter: 'draft', to: draft },
  'draft-changes-asked': { letter: 'draft', to: draft },
  'trial-invited': { letter: 'draft', to: ({ trialId }) => `/trials/${trialId}` },
  'trial-finished': { letter: 'draft', to: ({ achievementId }) => `/authoring/${achievementId}/trial` },
  'consent-withdrawn': { letter: 'due', to: ({ classId }) => `/classes/${classId}` },
  'deletion-asked': { letter: 'due', to: ({ classId }) => `/classes/${classId}` },
  'media-expires': { letter: 'due', to: work },
  'roster-waits': { letter: null, ...own, to: ({ syncId }) => `/settings/organization/roster/syncs/${syncId}` },
  'roster-unread': { letter: null, ...own, to: ({ syncId }) => `/settings/organization/roster/syncs/${syncId}` },
  'webhook-stopped': { letter: 'webhook', ...own, to: ({ webhookId }) => `/settings/organization/webhooks/${webhookId}` },
  'letters-lost': { letter: 'lost-letters', takesOver: true, to: () => '/outbox?show=troubled' },
  'cohort-invited': { letter: 'cohort', to: cohort },
  'cohort-discussion': { letter: 'cohort', to: (details) => `${cohort(details)}/discussion` },
  'cohort-date': { letter: 'cohort', to: cohort },
  'assessor-asked': { letter: 'membership', to: () => '/review/ladder/people' },
  'assessor-given': { letter: 'membership', to: () => '/review/ladder' },
  'assessor-refused': { letter: 'membership', to: ({ slug }) => `/review/ladder?of=${slug}` },
  'assessor-award-gone': { letter: 'membership', to: () => '/review/ladder/people?show=all' },
  'probation-over': { letter: 'membership', to: () => '/review/ladder' },
  'assessment-void': { letter: 'membership', to: () => '/value' },
  'calibration-lapsed': { letter: 'to-assess', to: () => '/calibration' },
  'calibration-lapsed-of': { letter: 'to-assess', to: ({ achievementId }) => `/authoring/${achievementId}/calibration#assessors` },
  'decision-back': { letter: 'to-assess', to: assessment },
  'endorsement-given': { letter: 'recognition', to: () => '/wallet/endorsements' },
  'endorsement-accepted': { letter: 'recognition', to: ({ endorsementId }) => `/endorsements/${endorsementId}` },
  'kudos-given': { letter: 'recognition', to: ({ awardId }) => `/feed/moments/${awardId}` },
  'kudos-reported': { letter: 'recognition', takesOver: true, to: ({ slug }) => `/feed/reports?of=${slug}` },
  'kudos-looked-at': { letter: null, to: () => '/feed' },
  'kudos-removed': { letter: 'recognition', to: () => '/wallet/kudos?show=given' },
  'endorsement-of-ours': { letter: 'recognition', to: ({ slug }) => `/endorsements?of=${slug}` },
  'poster-asked': { letter: 'due', takesOver: true, to: ({ posterId }) => `/issue/posters/${posterId}#requests` },
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
