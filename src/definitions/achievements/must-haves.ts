import { texts } from '../../foundation/words/sentence.ts'

/** The four things that must be said before anyone may start (product.md §1.6). */
export const mustHaves = texts({
  1: 'Who may earn it',
  2: 'The competency, and the evidence that shows it',
  3: 'Who validates',
  4: 'What it is worth',
})
export type MustHave = keyof typeof mustHaves
