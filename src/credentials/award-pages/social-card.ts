import { xmlText } from '../../definitions/badges/badge-art.ts'
import { drawableText } from '../../foundation/printing/drawable-text.ts'
import { logoLeaves } from '../../foundation/ui/logo.ts'
import { textWidths } from './text-widths.ts'

/** What a card says; the date already written for its reader. */
export interface SocialCard {
  /** The badge, as `badgeArt` draws it. */
  badgeSvg: string
  title: string
  earner: string
  issuer: string
  date: string
  /** The words around the names, in the reader's language. */
  words?: { earnedBy: string; issuedBy: (issuer: string) => string }
}

type Face = keyof typeof textWidths

const tables = Object.fromEntries(Object.entries(textWidths).map(([face, widths]) => [face, widths.split(' ').map(Number)]))

/** Width of a text in pixels; a character without a known width counts as a full square. */
function widthOf(text: string, face: Face, size: number): number {
  const widths = tables[face] ?? []
  return [...text].reduce((sum, char) => sum + ((widths[(char.codePointAt(0) ?? 0) - 0x20] || 100) * size) / 100, 0)
}

function shortened(text: string, fits: (candidate: string) => boolean): string {
  const chars = [...text]
  while (chars.length && !fits(`${chars.join('').trimEnd()}…`)) chars.pop()
  return `${chars.join('').trimEnd()}…`
}

/** Lines no wider than `room`, broken between words, and inside one only if it is wider alone. */
function broken(text: string, room: number, size: number): string[] {
  const fits = (line: string) => widthOf(line, 'title', size) <= room
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (fits(line ? `${line} ${word}` : word)) {
      line = line ? `${line} ${word}` : word
      continue
    }
    if (line) lines.push(line)
    line = ''
    for (const char of word) {
      if (line && !fits(line + char)) {
        lines.push(line)
        line = ''
      }
      line += char
    }
  }
  return line ? [...lines, line] : lines
}

const room = 620

/** The largest size at which the title takes few enough lines; what is longer than four lines of the smallest ends in an ellipsis. */
function setTitle(title: string): { lines: string[]; size: number } {
  for (const [size, most] of [
    [70, 2],
    [60, 3],
    [52, 3],
    [45, 4],
  ] as const) {
    const lines = broken(title, room, size)
    if (lines.length <= most) return { lines, size }
  }
  const lines = broken(title, room, 45)
  const last = shortened(lines.slice(3).join(' '), (line) => widthOf(line, 'title', 45) <= room)
  return { lines: [...lines.slice(0, 3), last], size: 45 }
}

/** One line that grows smaller to fit, down to `smallest`, and is then shortened. */
function setLine(text: string, face: Face, size: number, smallest: number): { text: string; size: number } {
  const fitting = Math.max(smallest, Math.min(size, Math.floor((size * room) / Math.max(1, widthOf(text, face, size)))))
  const fits = (line: string) => widthOf(line, face, fitting) <= room
  return { text: fits(text) ? text : shortened(text, fits), size: fitting }
}

/** The picture a shared award shows, 1200 × 630. Draw it with `renderPng`, which brings the fonts. */
export function socialCard({
  badgeSvg,
  title,
  earner,
  issuer,
  date,
  words = { earnedBy: 'Earned by', issuedBy: (by) => `Issued by ${by}` },
}: SocialCard): string {
  const x = 516
  const titled = drawableText(title, 'serif')
  const named = drawableText(earner)
  const issued = drawableText(issuer)
  const heading = setTitle(titled?.text ?? '')
  const name = named && setLine(named.text, 'strong', 40, 26)
  const by = issued && setLine(words.issuedBy(issued.text), 'text', 27, 20)
  const leading = Math.round(heading.size * 1.14)
  const block = leading * heading.lines.length + (name ? 180 : 92)
  const top = Math.round((560 - block) / 2) + 18
  const under = top + leading * heading.lines.length

  const line = (y: number, size: number, fill: string, text: string, face: string) =>
    `<text class="${face}" x="${x}" y="${y}" font-size="${size}" fill="${fill}">${xmlText(text)}</text>`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">',
    `<style>.sans,.strong{font-family:'Atkinson Hyperlegible Next','Source Serif 4',sans-serif}.strong{font-weight:700}.serif{font-family:'Source Serif 4',serif;font-weight:600}</style>`,
    '<path fill="#fbfaf6" d="M0 0H1200V630H0z"/><path fill="#f4f0e5" d="M0 0H452V630H0z"/><path stroke="#e4dfd3" stroke-width="2" d="M452 0V630"/>',
    `<g transform="translate(46 135) scale(1.5)">${badgeSvg}</g>`,
    ...heading.lines.map((text, at) =>
      line(top + leading * at + Math.round(heading.size * 0.8), heading.size, '#1f1c17', text, titled?.family ?? 'serif'),
    ),
    `<path fill="#b7791f" d="M${x} ${under + 8}h72v3h-72z"/>`,
    ...(name
      ? [
          line(under + 62, 25, '#6a6457', words.earnedBy, 'sans'),
          line(under + 108, name.size, '#1f1c17', name.text, named.family === 'serif' ? 'serif' : 'strong'),
        ]
      : []),
    ...(by ? [line(under + (name ? 152 : 62), by.size, '#6a6457', by.text, issued.family)] : []),
    `<g transform="translate(${x} 556) scale(1.06)" fill="#1d6b4f">${logoLeaves}</g><text class="serif" x="${x + 44}" y="584" font-size="31" fill="#1d6b4f">Laurel</text>`,
    `<text class="sans" x="1136" y="583" font-size="25" fill="#6a6457" text-anchor="end">${xmlText(date)}</text>`,
    '</svg>',
  ].join('')
}
