import type { Box } from '../../foundation/ui/box.ts'

/** What is drawn on a page, step by step, as the reader of PDF lists it, and the numbers of its steps. */
export type Drawing = { fnArray: readonly number[]; argsArray: readonly unknown[] }
export type Steps = Readonly<Record<string, number>>
/** What must be known of a font. */
export type FontFacts = { fontMatrix?: readonly number[]; vertical?: boolean }

/** One letter as it is drawn: what it means, and where it is, in fractions of the page. */
export type Glyph = { text: string; isSpace: boolean; box: Box }

type Matrix = readonly [number, number, number, number, number, number]
type Drawn = { unicode: string; width: number; isSpace: boolean; vmetric?: readonly number[] | null }

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const asMatrix = (of: unknown): Matrix =>
  of && typeof of === 'object' ? (Array.from(of as ArrayLike<number>).slice(0, 6) as unknown as Matrix) : identity
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f })

type Text = {
  matrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  size: number
  direction: 1 | -1
  scale: number
  rise: number
  leading: number
  charSpacing: number
  wordSpacing: number
  font: FontFacts
}
type State = { ctm: Matrix; text: Text }

/** A letter reaches so far above and below its line, in parts of its size: more rather than less, since what covers it must cover all of it. */
const [above, below] = [0.95, -0.28]

/**
 * Every letter of a page with its place, by the rules by which it is drawn: the words that a reader of PDF gives are only as exact as whole lines,
 * which is too little to cover a name in one. Pure.
 * @param view from the page to what is shown, whose size is `width` and `height`
 */
export function glyphsOf(
  { fnArray, argsArray }: Drawing,
  steps: Steps,
  fontOf: (name: string) => FontFacts | null,
  { transform, width, height }: { transform: readonly number[]; width: number; height: number },
): Glyph[] {
  const glyphs: Glyph[] = []
  const base = asMatrix(transform)
  const plain: Text = {
    matrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    size: 0,
    direction: 1,
    scale: 1,
    rise: 0,
    leading: 0,
    charSpacing: 0,
    wordSpacing: 0,
    font: {},
  }
  let state: State = { ctm: base, text: { ...plain } }
  const stack: State[] = []
  const save = () => stack.push({ ctm: state.ctm, text: { ...state.text } })
  const restore = () => {
    state = stack.pop() ?? state
  }
  const move = (x: number, y: number) => {
    const { text } = state
    text.lineX += x
    text.lineY += y
    text.x = text.lineX
    text.y = text.lineY
  }
  const show = (all: readonly (Drawn | number)[]) => {
    const { text } = state
    const hScale = text.scale * text.direction
    const advance = text.size * (text.font.fontMatrix?.[0] ?? 0.001)
    const place = times(times(state.ctm, text.matrix), [1, 0, 0, 1, text.x, text.y + text.rise])
    let x = 0
    for (const drawn of all) {
      if (typeof drawn === 'number') {
        x += ((text.font.vertical ? 1 : -1) * drawn * text.size) / 1000
        continue
      }
      const spacing = (drawn.isSpace ? text.wordSpacing : 0) + text.charSpacing
      const wide = text.font.vertical ? -(drawn.vmetric?.[0] ?? -1000) * advance : drawn.width * advance
      const corners = text.font.vertical
        ? [
            [-0.6 * text.size, x - text.size],
            [0.6 * text.size, x + 0.2 * text.size],
          ]
        : [
            [x * hScale, below * text.size * text.direction],
            [(x + wide) * hScale, above * text.size * text.direction],
          ]
      const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = corners
      const points = [at(place, x1, y1), at(place, x2, y1), at(place, x1, y2), at(place, x2, y2)]
      const [left, right] = [Math.min(...points.map((p) => p.x)) / width, Math.max(...points.map((p) => p.x)) / width]
      const [top, bottom] = [Math.min(...points.map((p) => p.y)) / height, Math.max(...points.map((p) => p.y)) / height]
      if (drawn.unicode && [left, right, top, bottom].every(Number.isFinite))
        glyphs.push({
          text: drawn.unicode,
          isSpace: drawn.unicode.trim() === '',
          box: { x: left, y: top, width: right - left, height: bottom - top },
        })
      x += text.font.vertical ? wide - spacing * text.direction : wide + spacing * text.direction
    }
    if (text.font.vertical) text.y -= x
    else text.x += x * hScale
  }
  const names = new Map(Object.entries(steps).map(([name, number]) => [number, name]))
  for (const [index, step] of fnArray.entries()) {
    const given = (argsArray[index] ?? []) as unknown[]
    const [one, two] = given as [number, number]
    const { text } = state
    switch (names.get(step)) {
      case 'save':
        save()
        break
      case 'restore':
        restore()
        break
      case 'transform':
        state.ctm = times(state.ctm, asMatrix(given))
        break
      case 'paintFormXObjectBegin':
        save()
        if (given[0]) state.ctm = times(state.ctm, asMatrix(given[0]))
        break
      case 'paintFormXObjectEnd':
        restore()
        break
      case 'beginAnnotation':
        save()
        // Drawn as if nothing was drawn before it.
        state = { ctm: times(times(base, asMatrix(given[2])), asMatrix(given[3])), text: { ...plain } }
        break
      case 'endAnnotation':
        restore()
        break
      case 'beginText':
        Object.assign(text, { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 })
        break
      case 'setTextMatrix':
        Object.assign(text, { matrix: asMatrix(given.length === 1 ? given[0] : given), x: 0, y: 0, lineX: 0, lineY: 0 })
        break
      case 'setFont':
        text.font = fontOf(String(given[0])) ?? {}
        text.size = Math.abs(two)
        text.direction = two < 0 ? -1 : 1
        break
      case 'setCharSpacing':
        text.charSpacing = one
        break
      case 'setWordSpacing':
        text.wordSpacing = one
        break
      case 'setHScale':
        text.scale = one / 100
        break
      case 'setTextRise':
        text.rise = one
        break
      case 'setLeading':
        text.leading = -one
        break
      case 'moveText':
        move(one, two)
        break
      case 'setLeadingMoveText':
        text.leading = two
        move(one, two)
        break
      case 'nextLine':
        move(0, text.leading)
        break
      case 'showText':
      case 'showSpacedText':
        show(given[0] as (Drawn | number)[])
        break
      case 'nextLineShowText':
        move(0, text.leading)
        show(given[0] as (Drawn | number)[])
        break
    }
  }
  return glyphs
}
