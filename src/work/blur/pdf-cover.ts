import type { Box } from '../../foundation/ui/box.ts'
import { folded } from '../documents/quoted-words.ts'
import type { Glyph } from './pdf-glyphs.ts'

/** A word that is left on a page, and where it is, in fractions of the page. */
export type LeftWord = { text: string; box: Box }

/** Whether a letter follows another in one word, by where both are. */
function follows({ box: before }: Glyph, { box }: Glyph): boolean {
  const high = Math.min(before.height, box.height)
  const shared = Math.min(before.y + before.height, box.y + box.height) - Math.max(before.y, box.y)
  const gap = box.x - (before.x + before.width)
  return shared > high / 2 && gap < high * 0.18 && gap > -high * 0.6
}

type Letter = { sign: string; glyph: number; begins: boolean }

/** The letters of a page one by one, folded for comparing, and which of them begin a word. */
function lettersOf(glyphs: readonly Glyph[]): Letter[] {
  const letters: Letter[] = []
  let last: Glyph | null = null
  glyphs.forEach((glyph, index) => {
    const signs = folded(glyph.text, true).text
    const begins = last === null || !follows(last, glyph)
    if (glyph.isSpace) last = null
    else {
      for (const [place, sign] of [...signs].entries()) letters.push({ sign, glyph: index, begins: begins && place === 0 })
      // What follows a hyphen may be a word of its own, or the rest of one that a line has parted: it is taken for either.
      last = signs === '' ? null : glyph
    }
  })
  return letters
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** The letters of a page that make up some words, wherever they stand as words of their own, over lines and columns too. */
export function coveredBy(words: string, glyphs: readonly Glyph[]): number[][] {
  const letters = lettersOf(glyphs)
  const text = letters.map(({ sign }) => sign).join('')
  // One sign is one unit here, or places could not be counted.
  if (text.length !== letters.length) return []
  const sought = folded(words, true).text
  const found: number[][] = []
  if (sought === '') return found
  for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + 1)) {
    const end = from + sought.length
    const isWord =
      (letters[from]?.begins || !isLetter(letters[from - 1]?.sign) || !isLetter(sought[0])) &&
      (end >= letters.length || letters[end]?.begins || !isLetter(letters[end]?.sign) || !isLetter(sought.at(-1)))
    if (isWord) found.push([...new Set(letters.slice(from, end).map(({ glyph }) => glyph))])
  }
  return found
}

/** Boxes that cover some letters of a page: one for each line they stand on, with room around them. */
export function boxesOver(indexes: readonly number[], glyphs: readonly Glyph[]): Box[] {
  const boxes: Box[] = []
  for (const index of indexes) {
    const box = glyphs[index]?.box
    const last = boxes.at(-1)
    if (!box) continue
    const isOnLine =
      last && Math.min(last.y + last.height, box.y + box.height) - Math.max(last.y, box.y) > Math.min(last.height, box.height) / 2
    if (last && isOnLine && Math.abs(box.x - (last.x + last.width)) < box.height * 3) boxes[boxes.length - 1] = around(last, box)
    else boxes.push(box)
  }
  return boxes.map(({ x, y, width, height }) => {
    const [left, top] = [Math.max(0, x - height * 0.1), Math.max(0, y - height * 0.06)]
    return { x: left, y: top, width: Math.min(1, x + width + height * 0.1) - left, height: Math.min(1, y + height * 1.06) - top }
  })
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

/** A letter of which more than this lies under a box can’t be told any more, and is not told. */
const leastHidden = 0.08

function isUnder({ box }: Glyph, covers: readonly Box[]): boolean {
  const area = Math.max(box.width * box.height, 1e-9)
  return covers.some(({ x, y, width, height }) => {
    const [w, h] = [
      Math.min(x + width, box.x + box.width) - Math.max(x, box.x),
      Math.min(y + height, box.y + box.height) - Math.max(y, box.y),
    ]
    return w > 0 && h > 0 && (w * h) / area > leastHidden
  })
}

/**
 * The words that are left on a page under its covers. What a name was found by is left nowhere on it, also where nothing covers it: what is drawn
 * beside the page, or too small to be seen, would be read aloud.
 */
export function wordsLeft(glyphs: readonly Glyph[], covers: readonly Box[], masked: readonly string[]): LeftWord[] {
  const gone = new Set(masked.flatMap((words) => coveredBy(words, glyphs).flat()))
  const words: LeftWord[] = []
  let last: Glyph | null = null
  glyphs.forEach((glyph, index) => {
    const { box } = glyph
    const isOn = box.x < 1 && box.y < 1 && box.x + box.width > 0 && box.y + box.height > 0
    if (glyph.isSpace || !isOn || gone.has(index) || isUnder(glyph, covers)) {
      last = null
      return
    }
    const word = words.at(-1)
    if (word && last && follows(last, glyph)) {
      word.text += glyph.text
      word.box = around(word.box, box)
    } else words.push({ text: glyph.text, box })
    last = glyph
  })
  return words
}
