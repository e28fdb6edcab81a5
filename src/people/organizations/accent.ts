import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/** A color as people write it, to the six digits that are stored; null when it is none. */
export function readColor(text: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase()
  if (!digits) return null
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}

/** Relative luminance of an sRGB color (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colors, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
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
