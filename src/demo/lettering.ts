import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'

/**
 * Lettering as outlines. The rasterizer would need font files in a form we don't carry, and would parse them for each
 * of the hundreds of frames of a clip; glyph outlines are read once and are the same on every machine.
 */

const faces = {
  hand: '@fontsource/patrick-hand/files/patrick-hand-latin-400-normal.woff2',
  plain: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
}
export type Face = keyof typeof faces

const opened = new Map<Face, Font>()
function openFace(face: Face): Font {
  const known = opened.get(face)
  if (known) return known
  const font = openSync(createRequire(import.meta.url).resolve(faces[face]))
  if (!('layout' in font)) throw new TypeError(`${faces[face]} is a collection, not one face.`)
  opened.set(face, font)
  return font
}

const laidOut = new Map<string, { outlines: string; width: number }>()
/** The outlines of a line and its width, both in thousandths of the type size. */
function layOut(text: string, face: Face) {
  const key = `${face} ${text}`
  const known = laidOut.get(key)
  if (known) return known
  const font = openFace(face)
  const toThousandths = 1000 / font.unitsPerEm
  const run = font.layout(text)
  let x = 0
  let outlines = ''
  run.glyphs.forEach((glyph, index) => {
    const outline = glyph.path.scale(toThousandths, -toThousandths).toSVG()
    if (outline) outlines += `<path transform="translate(${Math.round(x)} 0)" d="${outline}"/>`
    x += (run.positions[index]?.xAdvance ?? 0) * toThousandths
  })
  const line = { outlines, width: x }
  laidOut.set(key, line)
  return line
}

/** Width in pixels of a line of lettering. */
export const widthOf = (text: string, size: number, face: Face = 'hand') => (layOut(text, face).width * size) / 1000

export type Lettering = {
  x: number
  y: number
  size: number
  fill: string
  face?: Face
  anchor?: 'start' | 'middle' | 'end'
  turn?: number
}

/** One line of lettering as SVG, its baseline at `y`. */
export function letter(text: string, { x, y, size, fill, face = 'hand', anchor = 'start', turn = 0 }: Lettering) {
  const { outlines, width } = layOut(text, face)
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size / 1000}) translate(${-shift} 0)" fill="${fill}">${outlines}</g>`
}

/** Breaks a text into lines no wider than `width` pixels. */
export function breakLines(text: string, size: number, width: number, face: Face = 'hand') {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word
    if (lines.length && widthOf(longer, size, face) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
