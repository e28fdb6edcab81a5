import { accented, accents, capHeight, kerning, letters } from './badge-letters.ts'

/** How a banner may be set: the room there is, the size it would like, and the smallest at which one line may stay one line. */
export interface BannerMeasure {
  room: number
  size: number
  smallest: number
  /** Space between letters, in thousandths of an em, where there is room for it. */
  tracking: number
}

interface Glyph {
  width: number
  outline: string
  accent?: { outline: string; x: number; y: number }
}

function glyphOf(char: string): Glyph | undefined {
  if (char === ' ') return { width: 260, outline: '' }
  const [letter, which = 0, x = 0, y = 0] = accented[char] ?? [char]
  const base = letters[letter]
  if (!base) return undefined
  const [width, outline] = base
  return letter === char ? { width, outline } : { width, outline, accent: { outline: accents[which] ?? '', x, y } }
}

const lookalikes: Readonly<Record<string, string>> = { '‐': '-', '‑': '-', ʻ: '‘', ʼ: '’', "'": '’', '\u00a0': ' ' }

/** What of a name can be set: capitals, accents dropped where the letter with its accent is unknown, the rest left out. */
export function settable(name: string): string {
  return [...name.normalize('NFC').toUpperCase()]
    .flatMap((char) => {
      const like = lookalikes[char] ?? char
      if (/\s/.test(like)) return ' '
      return glyphOf(like) ? like : [...like.normalize('NFD')].filter(glyphOf)
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

/** The letters a small badge has room for: first letters of the words that matter, or the beginning of the only one. */
export function initials(name: string): string {
  const words = settable(name)
    .split(/[\s–—/-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word && !['OF', 'THE', 'AND', 'DE', 'DEL', 'LA', 'LAS', 'LOS', 'Y'].includes(word))
  const [only = ''] = words
  if (words.length < 2) return only.slice(0, 4)
  return words
    .slice(0, 4)
    .map((word) => word.charAt(0))
    .join('')
}

/** Where each letter begins, in thousandths of an em, and last where the text ends. */
function positions(text: string, tracking: number): number[] {
  const chars = [...text]
  let x = 0
  const starts = chars.map((char, at) => {
    const start = x
    const next = chars[at + 1]
    x += (glyphOf(char)?.width ?? 0) + (next ? tracking + (kerning[char + next] ?? 0) : 0)
    return start
  })
  return [...starts, x]
}
const widthOf = (text: string, tracking: number) => positions(text, tracking).at(-1) ?? 0

const round = (value: number) => Math.round(value * 10_000) / 10_000

interface Setting {
  scale: number
  narrow: number
  spacing: number
  fits: boolean
}

/** One setting for all lines. It gives way in this order: less tracking, a smaller size, narrower letters. */
function settingFor(lines: readonly string[], { room, size, smallest, tracking }: BannerMeasure): Setting {
  const widest = (spacing: number) => Math.max(...lines.map((line) => widthOf(line, spacing)))
  const gaps = Math.max(...lines.map((line) => [...line].length - 1))
  const spare = gaps ? ((room * 1000) / size - widest(0)) / gaps : tracking
  const spacing = Math.min(tracking, Math.max(tracking * 0.4, spare))
  const scale = Math.max(smallest, Math.min(size, (room * 1000) / widest(spacing))) / 1000
  const narrow = Math.max(0.86, Math.min(1, room / (widest(spacing) * scale)))
  return { scale, narrow, spacing, fits: widest(spacing) * scale * narrow <= room + 0.001 }
}

/** The break that leaves two lines most alike in width. */
function inTwo(text: string): string[] {
  const words = text.split(' ')
  const breaks = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const widest = (lines: string[]) => Math.max(...lines.map((line) => widthOf(line, 0)))
  return breaks.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best), [text])
}

function cut(text: string, room: number, { scale, narrow, spacing }: Setting): string {
  let kept = text
  while (kept.length > 1 && widthOf(kept, spacing) * scale * narrow > room + 0.001) {
    kept = `${[...kept.replace(/…$/, '')].slice(0, -1).join('').trimEnd()}…`
  }
  return kept
}

function drawLine(text: string, { scale, narrow, spacing }: Setting, middle: number): string {
  const starts = positions(text, spacing)
  const paths = [...text].map((char, at) => {
    const { outline, accent } = glyphOf(char) ?? { outline: '' }
    const x = starts[at] ?? 0
    const letter = outline && `<path transform="translate(${round(x)})" d="${outline}"/>`
    return accent ? `${letter}<path transform="translate(${round(x + accent.x)} ${accent.y})" d="${accent.outline}"/>` : letter
  })
  const left = ((starts.at(-1) ?? 0) * scale * narrow) / -2
  const baseline = middle + (capHeight * scale) / 2
  return `<g transform="translate(${round(left)} ${round(baseline)}) scale(${round(scale * narrow)} ${round(scale)})">${paths.join('')}</g>`
}

/** A name on a banner as outlines centered on 0, 0: on one line, else on two, and what is longer still ends in an ellipsis. */
export function setBanner(name: string, measure: BannerMeasure): string {
  const text = settable(name)
  if (!text) return ''
  const whole = settingFor([text], measure)
  const lines = whole.fits ? [text] : inTwo(text)
  const double = lines.length === 2
  const setting = whole.fits ? whole : settingFor(lines, { ...measure, size: measure.smallest * 0.87, smallest: measure.smallest * 0.72 })
  return lines
    .map((line, at) => drawLine(cut(line, measure.room, setting), setting, double ? (at - 0.5) * setting.scale * 1160 : 0))
    .join('')
}
