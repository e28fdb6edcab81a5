import { shortWords } from './short-words.ts'

/** A word as it is compared: small, without the ending of a plural. */
export const plainWord = (word: string): string => word.toLowerCase().replace(/(?<=..)s$/, '')

/** The words of a text, as they are compared. */
export const plainWords = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(plainWord)

/** Finds the longest of many phrases that begins at a place in a list of words. */
export function phraseFinder<Meaning>(phrases: Iterable<readonly [string, Meaning]>) {
  const known = new Map<string, Meaning>()
  const longest = new Map<string, number>()
  for (const [phrase, meaning] of phrases) {
    const words = plainWords(phrase)
    known.set(words.join(' '), meaning)
    const first = words[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return (words: readonly string[], at: number): { meaning: Meaning; length: number } | null => {
    for (let length = longest.get(words[at] ?? '') ?? 0; length > 0; length--) {
      const meaning = at + length <= words.length ? known.get(words.slice(at, at + length).join(' ')) : undefined
      if (meaning !== undefined) return { meaning, length }
    }
    return null
  }
}

/** A phrase for to_tsquery: its words one after the other. Letters and digits only, so that nothing in it is an operator. */
const inARow = (phrase: string) => `(${(phrase.match(/[\p{L}\p{N}]+/gu) ?? []).join(' <-> ')})`

const groupAt = phraseFinder(
  shortWords.flatMap((group) => {
    const query = `(${group.map(inARow).join(' | ')})`
    return group.map((phrase) => [phrase, query] as const)
  }),
)

/** The parts of a question, each a word or, where teachers have several names for it, all of these; null where none of them has. */
export function questionParts(words: readonly string[]): string[] | null {
  const plain = words.map(plainWord)
  const parts: string[] = []
  let isGrouped = false
  for (let at = 0; at < words.length; ) {
    const group = groupAt(plain, at)
    parts.push(group ? group.meaning : (words[at] ?? ''))
    at += group?.length ?? 1
    isGrouped ||= group !== null
  }
  return isGrouped ? parts : null
}

/** Whether teachers know this word as a short one: then it is no slip of the finger. */
export const isShortWord = (word: string): boolean => groupAt([plainWord(word)], 0) !== null
