import { inWords, type Words } from '@laurel/openbadges/words'
import { formatDay, type Locale, translated } from '../../foundation/words/format.ts'

/** Writes what the library says of a badge for one reader. */
export type Write = (words: Words) => string

/** The writer of a language. The library's English sentences are the keys of our dictionaries, as those of the app are. */
export const writeIn =
  (locale: Locale): Write =>
  (words) =>
    inWords(words, { translate: (text) => translated(locale, text), day: (day) => formatDay(locale, day) })
