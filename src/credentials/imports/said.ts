import { z } from 'zod'
import { type Locale, locales, plainTextIn } from '../../foundation/words/format.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'

/** What was found when a badge was checked, written down in every language on that day: the library's sentences are its own, and may be others later. */
export type Said = Record<Locale, string>

export const saidSchema = z.object({ en: z.string().max(5000), es: z.string().max(5000) }) satisfies z.ZodType<Said>

/** Writes in every language. */
export const inEveryLanguage = (write: (locale: Locale) => string): Said =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale).slice(0, 5000)])) as Said

/** A sentence of ours in every language. */
export const saidOf = (sentence: Sentence): Said => inEveryLanguage((locale) => plainTextIn(locale)(sentence))

/** What was said, for one reader; nothing for what is none. */
export const readSaid = (said: unknown, locale: Locale): string | null =>
  said === null || said === undefined ? null : ((said as Said)[locale] ?? (said as Said).en)
