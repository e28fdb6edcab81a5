import { texts } from '../../foundation/words/sentence.ts'

type Access = 'link' | 'code' | 'address'

/** Who may see it, short enough for a line. */
export const accessWords: Record<Access, string> = texts({
  link: 'Anyone with the link',
  code: 'Anyone with the link and the code',
  address: 'One e-mail address',
})
export const accessHelp: Record<Access, string> = texts({
  link: 'Nobody finds it who was not given the link.',
  code: 'The page asks for a code that you tell them yourself.',
  address: 'The page sends a link to that address; whom it is passed on to sees nothing.',
})
export const termWords: Record<'day' | 'week' | 'month' | 'date' | 'none' | 'keep', string> = texts({
  keep: 'Leave the end as it is',
  day: 'For a day',
  week: 'For a week',
  month: 'For a month',
  date: 'Until a day that I choose',
  none: 'Until I stop it',
})
