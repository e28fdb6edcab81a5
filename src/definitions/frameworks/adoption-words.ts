import { texts } from '../../foundation/words/sentence.ts'

const words: Readonly<Record<string, string>> = texts({
  Draft: 'A draft',
  'Private Draft': 'A private draft',
  Adopted: 'Adopted',
  Deprecated: 'Not used any more',
})

/** How far a framework has come, by the four words of CASE; what a publisher wrote instead of them stays as it is. */
export const adoptionIn = (t: (text: string) => string, adoption: string): string => {
  const word = Object.hasOwn(words, adoption) ? words[adoption] : undefined
  return word ? t(word) : adoption
}
