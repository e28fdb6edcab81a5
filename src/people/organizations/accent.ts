import { contrast } from '../../foundation/ui/contrast.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/** A color as people write it, to the six digits that are stored; null when it is none. */
export function readColor(text: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase()
  if (!digits) return null
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}

/** The paper that every screen is on, in the light theme (foundation/ui/style.css). */
export const paper = '#fbfaf6'

/** Why a color can't be an accent: links and buttons in it must be readable by everyone. Null when it can. */
export function accentFault(color: string): Sentence | null {
  const ratio = contrast(color, paper)
  if (ratio >= 4.5) return null
  return sentence('This color is too light to be read on paper (contrast {ratio} to 1; it takes 4.5). Please choose a darker one.', {
    ratio: Number(ratio.toFixed(1)),
  })
}
