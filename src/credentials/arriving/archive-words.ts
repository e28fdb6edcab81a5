import type { StatusKind } from '../../foundation/ui/status.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import type { ArchiveState } from './arrived-shapes.ts'

/** Where an archive stands, in a word or two. */
export const stateWords: Record<ArchiveState, string> = texts({
  checking: 'Being checked',
  ready: 'Checked; not taken in yet',
  'of-another': 'Names somebody else',
  refused: 'Not taken',
  taking: 'Coming in',
  kept: 'Taken in',
})
export const stateKinds: Record<ArchiveState, StatusKind> = {
  checking: 'waiting',
  ready: 'open',
  'of-another': 'attention',
  refused: 'attention',
  taking: 'waiting',
  kept: 'done',
}

/** What kept an archive from arriving, for who comes back to the page by a form without script. */
export const refusedWords: Record<string, string> = texts({
  'evidence-full-person': 'With it you would keep more than one person can keep here. Remove what you no longer need first.',
  'no-room': 'There is no room for files on this server just now. What was added before is safe. Please tell the people who run it.',
  'upload-cut-off': 'The file did not arrive whole, so nothing of it was kept. Please add it again.',
  'file-needed': 'Please choose a file first.',
  'file-empty': 'This file is empty. Please choose another.',
  'archives-many': 'You have as many archives here as anyone can have. Take one out first.',
  'too-many-tries': 'That was tried many times within an hour. Wait a while, and bring it then.',
})

/** What a line of a record is, where it is no text of its own. */
export const lineWords: Record<string, string> = texts({
  earned: 'Earned',
  'keep-working': 'Keep working',
  'not-yet': 'Not yet',
  approaching: 'Approaching',
  demonstrated: 'Demonstrated',
  extended: 'Extended',
  'school-year': 'School year',
  reason: 'Reason',
  link: 'Link',
  minutes: 'Minutes',
})
