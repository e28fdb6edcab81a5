import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/** Minutes as people say them: "1 h 20 min". */
export function minutesSentence(minutes: number): Sentence {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return sentence('{minutes, number} min', { minutes })
  if (rest === 0) return sentence('{hours, number} h', { hours })
  return sentence('{hours, number} h {minutes, number} min', { hours, minutes: rest })
}
