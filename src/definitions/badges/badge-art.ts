import { contrast } from '../../foundation/ui/contrast.ts'
import { type BadgeLevel, branch, type Frame, frames, ribbon } from './badge-frames.ts'
import { initials, setBanner } from './badge-lettering.ts'
import { markPaths } from './badge-mark-paths.ts'
import { type MarkName, resolveMark } from './badge-marks.ts'
import { type ColorName, darker, gold, gray, palette } from './category-colors.ts'

/** Everything a badge's picture depends on. */
export interface BadgeDesign {
  level: BadgeLevel
  /** What it is about, for who listens. */
  category: string
  /** The color of the category. */
  color: ColorName
  /** Name of a mark; an unknown one becomes the rosette. */
  mark: string
  issuerShortName: string
  /** The milestone of a pathway has a beaded rim. */
  milestone?: boolean
  /** Open ones are gray and faint: what comes next. */
  state?: 'earned' | 'open'
  /** The district's accent, `#rrggbb`, for the ribbon of levels 1 and 2; darkened until its words can be read. Level 3 stays gold. */
  accent?: string | undefined
  /** What a screen reader says; without it category, level and issuer. */
  title?: string
  /** Below about 80 px: stronger strokes, initials on the ribbon, no fine lines. */
  size?: 'full' | 'small'
}

/** The badge of a micro-credential as a self-contained SVG on a square of 240. No font, no script; the same design gives the same bytes. */
export function badgeArt(design: BadgeDesign): string {
  const { level, category, color, issuerShortName, milestone = false, state = 'earned', size = 'full' } = design
  const title = design.title ?? `${category}, level ${level}, ${issuerShortName}`
  const mark = resolveMark(design.mark)
  const id = `b${fingerprint(JSON.stringify([level, category, color, mark, issuerShortName, milestone, state, design.accent, title, size]))}`
  const frame = frames[level]
  const drawing: Drawing = { id, frame, golden: level === 3, small: size === 'small', paints: paintsOf(design) }
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 240 240" role="img">',
    `<title>${xmlText(title)}</title><defs>${definitions(drawing)}</defs>`,
    state === 'open' ? '<g opacity=".38">' : '<g>',
    drawing.golden ? drawWreath(drawing) : '',
    drawGround(drawing),
    drawFrame(drawing, milestone),
    drawMark(drawing, mark),
    drawRibbon(drawing, issuerShortName),
    '</g></svg>',
  ].join('')
}

interface Paints {
  field: readonly [string, string]
  rim: readonly [string, string]
  ribbon: readonly [string, string]
  tail: string
  /** Folds of the ribbon and the leaves' dark half. */
  shade: string
  ink: string
}

interface Drawing {
  id: string
  frame: Frame
  golden: boolean
  small: boolean
  paints: Paints
}

/** The paints of a design: the color of its category for the field, gold for the third level, gray for what is open. */
export function paintsOf({ level, color, state, accent }: Pick<BadgeDesign, 'level' | 'color' | 'state' | 'accent'>): Paints {
  const open = state === 'open'
  const { light, dark, deep } = open ? gray : palette[color]
  if (level === 3) {
    const metal = open ? gray : gold
    const falling = [metal.light, metal.dark] as const
    return { field: [light, dark], rim: [metal.light, metal.deep], ribbon: falling, tail: metal.deep, shade: metal.shade, ink: metal.ink }
  }
  const cloth = open ? deep : readable(accent, deep)
  return {
    field: [light, dark],
    rim: [deep, darker(deep, 0.12)],
    ribbon: [cloth, darker(cloth, 0.08)],
    tail: darker(cloth, 0.18),
    shade: darker(cloth, 0.3),
    ink: '#ffffff',
  }
}

function readable(accent: string | undefined, otherwise: string): string {
  if (!accent || !/^#[0-9a-f]{6}$/i.test(accent)) return otherwise
  let color = accent.toLowerCase()
  while (contrast(color, '#ffffff') < 4.5) color = darker(color, 0.04)
  return color
}

const mirror = 'transform="matrix(-1 0 0 1 240 0)"'
const ribbonOutline = `<path d="${ribbon.plate}"/><path d="${ribbon.tail}"/><path ${mirror} d="${ribbon.tail}"/>`
const band = (field: string, width: number, paint: string) =>
  `<path d="${field}" fill="none" stroke="${paint}" stroke-width="${2 * width}"/>`

/** Falls of color, and what is cut away so that ribbon and frame stand clear of each other. */
function definitions({ id, frame, golden, small, paints }: Drawing): string {
  const fall = (name: string, [from, to]: readonly [string, string], top: number, bottom: number) =>
    `<linearGradient id="${id}${name}" gradientUnits="userSpaceOnUse" x1="0" y1="${top}" x2="0" y2="${bottom}"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`
  const around = `<g transform="translate(0 ${frame.ribbonDrop})" stroke="#000" stroke-width="${small ? 10 : 7}">${ribbonOutline}</g>`
  const clear = (name: string, also: string) =>
    `<mask id="${id}${name}" maskUnits="userSpaceOnUse" x="0" y="0" width="240" height="240"><path fill="#fff" d="M0 0H240V240H0z"/>${around}${also}</mask>`
  return [
    fall('f', paints.field, 24, 200),
    fall('r', paints.rim, 14, 212),
    fall('b', paints.ribbon, 158, 196),
    clear('m', ''),
    golden ? clear('w', band(frame.field, frame.gap + frame.rimWidth + 3, '#000')) : '',
  ].join('')
}

function drawWreath({ id, small, paints }: Drawing): string {
  const leaves = `<path fill="url(#${id}r)" d="${branch.leaves.map(({ whole }) => whole).join('')}"/>`
  const shaded = `<path fill="${paints.shade}" fill-opacity=".34" d="${branch.leaves.map(({ half }) => half).join('')}"/>`
  const stem = `<path fill="none" stroke="url(#${id}r)" stroke-width="${small ? 3.4 : 2.4}" stroke-linecap="round" d="${branch.stem}"/>`
  return `<g mask="url(#${id}w)"><g id="${id}l">${stem}${leaves}${small ? '' : shaded}</g><use href="#${id}l" ${mirror}/></g>`
}

/** White beneath, so that gaps stay white on dark ground, where a thin edge also keeps deep rims from sinking in. Gold needs no edge. */
function drawGround({ frame, golden }: Drawing): string {
  const spread = golden ? frame.gap + 1 : frame.gap + frame.rimWidth + 1.4
  const edge = golden ? '' : `<g stroke-width="2.8">${ribbonOutline}</g>`
  return `<g fill="#fff" stroke="#fff"><path d="${frame.field}" stroke-width="${2 * spread}"/>${edge}</g>`
}

function drawFrame({ id, frame, small }: Drawing, milestone: boolean): string {
  const { field, hairline, rim, rimLength, gap, rimWidth } = frame
  const step = rimLength / Math.round(rimLength / (small ? 17 : 9.2))
  // A dash of almost no length with round ends is a bead.
  const beads = `<path d="${rim}" fill="none" stroke="#fff" stroke-width="${small ? 5 : 3.6}" stroke-linecap="round" stroke-dasharray=".01 ${(step - 0.01).toFixed(3)}"/>`
  const parts = [
    band(field, gap + rimWidth, `url(#${id}r)`),
    milestone ? beads : '',
    band(field, gap, '#fff'),
    `<path d="${field}" fill="url(#${id}f)"/>`,
    small ? '' : `<path d="${hairline}" fill="none" stroke="#fff" stroke-opacity=".32"/>`,
  ]
  return `<g mask="url(#${id}m)">${parts.join('')}</g>`
}

function drawMark({ frame: { mark }, small }: Drawing, name: MarkName): string {
  const scale = (mark.size / 24) * (small ? 1.2 : 1)
  const place = `translate(${(mark.x - 12 * scale).toFixed(2)} ${(mark.y - 12 * scale).toFixed(2)}) scale(${scale.toFixed(4)})`
  return `<path transform="${place}" d="${markPaths[name]}" fill="none" stroke="#fff" stroke-width="${small ? 2.3 : 2}" stroke-linecap="round" stroke-linejoin="round"/>`
}

function drawRibbon({ id, frame, golden, small, paints }: Drawing, issuer: string): string {
  const words = small
    ? setBanner(initials(issuer), { room: ribbon.room, size: 34, smallest: 20, tracking: 140 })
    : setBanner(issuer, { room: ribbon.room, size: 20, smallest: 14.5, tracking: 130 })
  const parts = [
    `<g id="${id}t"><path fill="${paints.tail}" d="${ribbon.tail}"/><path fill="${paints.shade}" d="${ribbon.fold}"/></g><use href="#${id}t" ${mirror}/>`,
    `<path fill="url(#${id}b)" d="${ribbon.plate}"/>`,
    small ? '' : `<path d="${ribbon.stitches}" stroke="${golden ? paints.ink : '#fff'}" stroke-opacity=".3" stroke-width=".9"/>`,
    words && `<g fill="${paints.ink}" transform="translate(120 ${ribbon.center})">${words}</g>`,
  ]
  return `<g transform="translate(0 ${frame.ribbonDrop})">${parts.join('')}</g>`
}

/** Text made harmless for XML: markup escaped, characters XML can't hold left out. */
export const xmlText = (text: string) => text.replace(/\p{C}/gu, '').replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`)

/** FNV-1a over the design: ids differ between different badges on one page and never between two runs. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(36)
}
