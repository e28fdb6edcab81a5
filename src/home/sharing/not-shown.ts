import { texts } from '../../foundation/words/sentence.ts'

/** Why a piece of evidence can't be shown around. */
export type NotShown = 'expired' | 'held' | 'masked' | 'removed' | 'students' | 'not-clean'

export const whyNotShown: Record<NotShown, string> = texts({
  expired: 'It is no longer kept: evidence with students in it expires by rule, or because a family asked.',
  held: 'A family took back its consent, so nobody but you sees it.',
  masked: 'A masked copy took its place. Share that one.',
  removed: 'You removed it from your work.',
  students:
    'Students can be seen, heard or read in it. Their families allowed it to be judged, not to be shown around. A masked copy can be shared.',
  'not-clean': 'It can’t be shown without what the file says of where it was made.',
})
