import type { Cue } from '../media/cues.ts'
import type { LeakKind } from './leak-kinds.ts'

/** What stands in the place of what was masked. */
const masks: Readonly<Record<string, string>> = { es: '[oculto]' }
const maskIn = (language: string): string => masks[language.slice(0, 2)] ?? '[masked]'

/** Of words that are masked wherever they stand, or of a moment around which nothing is read. */
export type Masked = { kind: LeakKind; quote: string | null; seconds: number | null }

/** Words that a screen shows, wherever they stand in a text: spaces and line breaks count as the same. */
export const findsWords = (quote: string): RegExp =>
  new RegExp(
    quote
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
      .join(String.raw`\s+`),
    'giu',
  )

/** A text without these words. Pure. */
export const maskWords = (text: string, words: readonly { quote: string | null }[], language: string): string =>
  words.reduce((masked, { quote }) => (quote?.trim() ? masked.replace(findsWords(quote), maskIn(language)) : masked), text)

/** So long before and after a moment that was marked a recording is taken to tell it. */
const around = 4

/** Captions without these words, and without what is spoken around a moment at which somebody is named. Pure. */
export const maskCues = (cues: readonly Cue[], masked: readonly Masked[], language: string): Cue[] =>
  cues.map((cue) => {
    const isNear = masked.some(
      ({ kind, seconds }) =>
        seconds !== null && kind !== 'face' && kind !== 'voice' && cue.from <= seconds + around && cue.to >= seconds - around,
    )
    return { ...cue, text: isNear ? maskIn(language) : maskWords(cue.text, masked, language) }
  })
