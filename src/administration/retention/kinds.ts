import { listKind } from '../../credentials/issue-by-list/list-kind.ts'
import { posterKind } from '../../credentials/posters/poster-kind.ts'
import { reviewKind } from '../../definitions/draft-review/review-kind.ts'
import { trialKind } from '../../definitions/trial/trial-kind.ts'
import type { KeptKind } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { reportKind } from '../../home/feed/report-kind.ts'
import { noteKind } from '../../judgment/notes/note-kind.ts'
import { mediaKind } from '../../work/consent/media-kind.ts'
import { blankInvitations, clearDeliveries, clearLetters, clearNotices, clearUnconfirmed } from './clear-old.ts'

const letters: KeptKind = {
  name: 'letters',
  of: 'organization',
  usual: 730,
  least: 30,
  most: 2555,
  ...texts({
    what: 'E-mails, as the outbox lists them',
    goes: 'The e-mail is deleted.',
    because: 'Whether one arrived is asked within a month; no longer than records of employment are kept.',
  }),
  clear: clearLetters,
}

const notices: KeptKind = {
  name: 'notices',
  of: 'organization',
  usual: 365,
  least: 30,
  most: 1095,
  ...texts({
    what: 'Notices, as each person has them on their page',
    goes: 'The notice is deleted, read or not. What it told of stays.',
    because: 'Who is away for a month should still find them.',
  }),
  clear: clearNotices,
}

const deliveries: KeptKind = {
  name: 'deliveries',
  of: 'organization',
  usual: 30,
  least: 7,
  most: 2555,
  ...texts({
    what: 'What webhooks sent, and what was answered',
    goes: 'The line is deleted. What still waits to be sent stays.',
    because: 'It is the log of what was disclosed to programs; a week is needed to find a fault.',
  }),
  clear: clearDeliveries,
}

const invitations: KeptKind = {
  name: 'invitations',
  of: 'organization',
  usual: 365,
  least: 30,
  most: 1095,
  ...texts({
    what: 'Address and name of people who were invited and never came',
    goes: 'Address and name are removed, the line stays.',
    because: 'Somebody may come a month late; who did not come in years is not expected.',
  }),
  clear: blankInvitations,
}

const unconfirmed: KeptKind = {
  name: 'unconfirmed',
  of: 'instance',
  usual: 30,
  least: 1,
  most: 90,
  ...texts({
    what: 'Accounts that were asked for, and addresses that were added, and never confirmed',
    goes: 'They are deleted, counted from the day on which their link ran out.',
    because: 'Nobody has shown that the address is theirs.',
  }),
  clear: clearUnconfirmed,
}

/** How long a copy of someone's data can be fetched: each has its day from when it was made. */
export const dataCopies: KeptKind = {
  name: 'data-copies',
  of: 'instance',
  usual: 7,
  least: 1,
  most: 30,
  ...texts({
    what: 'The copy of everything that a person asked for',
    goes: 'The file is deleted. Another can be made at any time.',
    because: 'It holds everything of a person in one file.',
  }),
  clear: null,
}

/**
 * Everything that goes by itself after a time that can be set. What is not here, or among `fixedTimes`, stays until its person is forgotten. A
 * feature that has something of its own describes it beside its tables, and adds it here.
 */
export const keptKinds: readonly KeptKind[] = [
  mediaKind,
  noteKind,
  reviewKind,
  trialKind,
  listKind,
  posterKind,
  reportKind,
  letters,
  notices,
  deliveries,
  invitations,
  unconfirmed,
  dataCopies,
]

export const findKind = (name: string): KeptKind | undefined => keptKinds.find((kind) => kind.name === name)
