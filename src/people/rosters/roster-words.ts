import { texts } from '../../foundation/words/sentence.ts'

export const syncStates = ['reading', 'open', 'taking', 'taken', 'same', 'faulty', 'canceled', 'undoing', 'undone'] as const
export type SyncState = (typeof syncStates)[number]

export const stateLabels: Record<SyncState, string> = texts({
  reading: 'Being compared',
  open: 'Waits for you',
  taking: 'Being taken in',
  taken: 'Taken in',
  same: 'Nothing new',
  faulty: 'Could not be read',
  canceled: 'Not taken in',
  undoing: 'Being undone',
  undone: 'Undone',
})

/** What may change of a school or a person. `noted` is kept and shown to nobody: nothing of it concerns who is here. */
export const changeKinds = [
  'left',
  'kept-admin',
  'moved',
  'new',
  'asked',
  'back',
  'several',
  'renamed',
  'address',
  'role',
  'same',
  'found',
  'school-new',
  'school-found',
  'school-renamed',
  'school-closed',
  'school-back',
  'noted',
] as const
export type ChangeKind = (typeof changeKinds)[number]
export const shownKinds = changeKinds.filter((kind) => kind !== 'noted')

export const kindLabels: Record<ChangeKind, string> = texts({
  left: 'Lose access',
  'kept-admin': 'Admins who left',
  moved: 'Move',
  new: 'New people',
  asked: 'New, with an account here',
  back: 'Come back',
  several: 'In several schools',
  renamed: 'New name',
  address: 'New address',
  role: 'Other role',
  same: 'Same person twice',
  found: 'Found here',
  'school-new': 'New schools',
  'school-found': 'Schools found',
  'school-renamed': 'Schools renamed',
  'school-closed': 'Schools closed',
  'school-back': 'Schools opened again',
  noted: 'Noted',
})

/** The same beside one person or one school. */
export const oneLabels: Record<ChangeKind, string> = {
  ...kindLabels,
  ...texts({
    left: 'Loses access',
    'kept-admin': 'Admin who left',
    moved: 'Moves',
    new: 'New here',
    asked: 'Has an account here',
    back: 'Comes back',
    'school-new': 'New school',
    'school-found': 'School found',
    'school-renamed': 'School renamed',
    'school-closed': 'School closed',
    'school-back': 'School opened again',
  }),
}

/** What each kind comes to, for who looks at it. */
export const kindHelp: Partial<Record<ChangeKind, string>> = texts({
  left: 'Their membership ends. Their account, their awards and their work stay theirs.',
  'kept-admin': 'A roster ends no admin’s membership. Do it on their own page, if it is so.',
  new: 'They are invited. The e-mail goes out as the settings of the roster say.',
  asked: 'The address is confirmed by an account here. They are invited too, and join once they say yes.',
  renamed: 'Where somebody has chosen another name here, theirs stays.',
  address: 'An account keeps its addresses: only its owner adds one. An open invitation goes to the new one.',
  role: 'A roster gives no role. Tick who is to have it, or change it on their page.',
  same: 'Two rows of the roster are one account here. It is kept as one.',
  several: 'They belong to the first one; the others are kept beside it.',
  'school-closed': 'Nobody is put there any longer. What happened there keeps its name.',
})

export const letterWays = ['none', 'once', 'day'] as const
export type LetterWay = (typeof letterWays)[number]

/** Why a sync waits for a person. */
export const holdTexts: Record<string, string> = texts({
  leaves: 'More people would lose access than a sync may end by itself.',
  unclear: 'Rows without an id can’t be told apart, so somebody who seems to be gone may only be unreadable.',
  words: 'The roster names roles or kinds of organizations that nobody has mapped yet.',
  faults: 'Many rows could not be read.',
})
