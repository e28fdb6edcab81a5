import type { Locale } from '../words/format.ts'

/** The reader's language, as their browser or program asks for it. */
export const localeOf = (_headers: Headers): Locale => 'en'
