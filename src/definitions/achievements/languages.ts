import type { Locale } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** BCP 47 as Open Badges 3.0 has it (§B.1.2, LanguageCode): a language, perhaps a script, perhaps a region. */
export const languageTag = /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/

/** Those that an author is offered: English and Spanish, and what schools of the United States teach and write in besides. */
export const offeredLanguages = ['en', 'es', 'ar', 'fr', 'haw', 'ht', 'ko', 'nv', 'pt', 'ru', 'so', 'vi', 'zh-Hans', 'zh-Hant'] as const

/** What a language calls itself, the same for every reader. */
export const ownNameOf = (language: string): string => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language

/** What they are called, as messages: a browser and the server would not name all of them alike. */
export const languageLabels: Record<string, string> = texts({
  en: 'English',
  es: 'Spanish',
  ar: 'Arabic',
  fr: 'French',
  haw: 'Hawaiian',
  ht: 'Haitian Creole',
  ko: 'Korean',
  nv: 'Navajo',
  pt: 'Portuguese',
  ru: 'Russian',
  so: 'Somali',
  vi: 'Vietnamese',
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
})

/** What a language is called in another, for pages that are written on the server alone. */
export const nameOfLanguage = (language: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
