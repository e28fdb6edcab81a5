/**
 * What is put into a sentence: text and numbers as they are, words that are written in the reader's language too, several of them, a `day` (ISO 8601), or a whole
 * sentence as it stands after a colon (`inner`, with a small letter at its beginning) or before the full stop of another (`bare`).
 */
export type WordValue =
  | string
  | number
  | Told
  | { readonly inner: Words }
  | { readonly bare: Words }
  | { readonly day: string }
  | { readonly list: readonly Words[]; readonly between: string }

/**
 * A sentence that is not yet in anybody's language: its English text with `{names}`, and the values of these.
 *
 * @property text the same for every such sentence, and so a key for a dictionary
 */
export type Told = { readonly text: string; readonly values: { readonly [name: string]: WordValue } }

/** What a person is told: English text, or a sentence with values. A text may quote what a stranger wrote, so it is written as it is. */
export type Words = string | Told

/**
 * A sentence with values.
 *
 * @internal
 */
export const told = (text: string, values: Told['values'] = {}): Told => ({ text, values })

/**
 * How sentences are written in another language than English.
 *
 * @property translate gives the text of a sentence in that language, with the same `{names}`; what it does not know it gives back as it is
 * @property day writes a day that comes as ISO 8601 has it
 */
export type Language = { readonly translate: (text: string) => string; readonly day: (day: string) => string }

const english: Language = { translate: (text) => text, day: (day) => day }

/**
 * Writes words as text, in English unless another language is handed over.
 *
 * @param words of a finding, an error or an answer
 * @param language of who reads them
 * @returns one plain sentence
 */
export function inWords(words: Words, language: Language = english): string {
  if (typeof words === 'string') return language.translate(words)
  return language.translate(words.text).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = words.values[name]
    return value === undefined ? whole : valueInWords(value, language)
  })
}

function valueInWords(value: WordValue, language: Language): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if ('inner' in value) return inWords(value.inner, language).replace(/^\p{Lu}(?=\p{Ll}* )/u, (letter) => letter.toLowerCase())
  if ('bare' in value) return inWords(value.bare, language).replace(/\.$/, '')
  if ('list' in value) return value.list.map((one) => inWords(one, language)).join(value.between)
  if ('day' in value) return language.day(value.day)
  return inWords(value, language)
}

/**
 * Words as a value in a sentence.
 *
 * @internal
 */
export const put = (words: Words): WordValue => (typeof words === 'string' ? told(words) : words)
