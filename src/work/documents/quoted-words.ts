/** Letters as they are compared: without accents, cases, kinds of dashes and quotation marks, with one space for any gap; and where each of them was. */
export type FoldedText = { text: string; at: readonly number[] }

const alike: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '\u00ad': '' }

/**
 * Folds a text so that words are found however a reader of documents has set them. Pure.
 * @param tight without gaps and hyphens too: where lines part words, one knows no more than their letters
 */
export function folded(text: string, tight = false): FoldedText {
  let plain = ''
  const at: number[] = []
  for (let index = 0; index < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(index) ?? 0)
    const isGap = /\s/u.test(sign)
    const fold = isGap ? ' ' : (alike[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    const isLeft = tight ? !isGap && fold !== '-' : !(isGap && (plain === '' || plain.endsWith(' ')))
    if (isLeft) {
      plain += fold
      for (let place = 0; place < fold.length; place++) at.push(index)
    }
    index += sign.length
  }
  at.push(text.length)
  return { text: plain, at }
}

/** All places of some words in a text, from where to where. Of more than `most` the first. */
export function placesOf(words: string, text: string, most = 1000): { start: number; end: number }[] {
  const exact = placesIn(folded(words).text.trim(), folded(text), most)
  return exact.length > 0 ? exact : placesIn(folded(words, true).text, folded(text, true), most)
}

function placesIn(sought: string, { text, at }: FoldedText, most: number): { start: number; end: number }[] {
  if (sought === '') return []
  const found: { start: number; end: number }[] = []
  for (let from = 0; found.length < most; ) {
    const place = text.indexOf(sought, from)
    if (place < 0) break
    found.push({ start: at[place] ?? 0, end: (at[place + sought.length - 1] ?? 0) + 1 })
    from = place + sought.length
  }
  return found
}

/** Whether words stand in a text, also where lines and hyphens part them. What has no letters stands nowhere. */
export const standsIn = (words: string, text: string): boolean => placesOf(words, text, 1).length > 0
