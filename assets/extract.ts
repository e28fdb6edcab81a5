/**
 * Takes from fonts and icons what badges and cards are drawn with, and writes it down as plain data, so that drawing needs neither.
 * Run by hand after changing the marks, the fonts or the icon library: `npx node assets/extract.ts`, then format.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const quoted = (text: string) => JSON.stringify(text).replace(/^"|"$/g, "'").replaceAll('\\"', '"')
const keyed = (text: string) => (/^[A-Za-z_]\w*$/.test(text) ? text : text === "'" ? '"\'"' : quoted(text))

// --- Marks: every icon becomes one path ---

type IconNode = readonly [string, Record<string, string>]
interface Icon {
  name: string
  aliases?: string[]
  node: IconNode[]
}

/** Names of ours for icons that the library calls otherwise. */
const renamed: Record<string, string> = {
  music: 'eighth-notes',
  smile: 'face-slightly-smiling',
  table: 'table-2',
  tree: 'tree-deciduous',
  game: 'gamepad-2',
}

const number = (value: string | undefined) => Number(value ?? 0)
const ring = (cx: number, cy: number, rx: number, ry: number) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0z`

function pathOf([tag, a]: IconNode): string {
  // A leading "m" is relative to the path before it once they are joined: say the first point absolutely and the rest relatively.
  if (tag === 'path') return (a.d ?? '').replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=[-\d.])/, 'M$1 $2l').replace(/^m/, 'M')
  if (tag === 'circle') return ring(number(a.cx), number(a.cy), number(a.r), number(a.r))
  if (tag === 'ellipse') return ring(number(a.cx), number(a.cy), number(a.rx), number(a.ry))
  if (tag === 'line') return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`
  if (tag === 'polyline') return `M${a.points}`
  if (tag === 'polygon') return `M${a.points}z`
  if (tag !== 'rect') throw new Error(`No path for <${tag}>`)
  const [x, y, width, height, r] = [number(a.x), number(a.y), number(a.width), number(a.height), number(a.rx ?? a.ry)]
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const [w, h] = [width - 2 * r, height - 2 * r]
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`
}

const lucide = here('../node_modules/lucide-react/')
const chosen = [...(await readFile(here('../src/definitions/badges/badge-marks.ts'), 'utf8')).matchAll(/ mark\('([a-z0-9-]+)'/g)].map(
  ([, name = '']) => name,
)
const icons = new Set(await readdir(`${lucide}dist/esm/icons`))
const paths: string[] = []
const aliases: string[] = []
for (const name of [...new Set(chosen)].sort()) {
  const source = renamed[name] ?? name
  if (!icons.has(`${source}.mjs`)) throw new Error(`There is no icon ${source}`)
  const icon = ((await import(`${lucide}dist/esm/icons/${source}.mjs`)) as { __iconData: Icon }).__iconData
  paths.push(`  ${keyed(name)}: ${quoted(icon.node.map(pathOf).join(''))},`)
  for (const alias of new Set([source, ...(icon.aliases ?? [])]))
    if (!chosen.includes(alias)) aliases.push(`  ${keyed(alias)}: ${quoted(name)},`)
}
const { version } = createRequire(import.meta.url)('lucide-react/package.json') as { version: string }
await writeFile(
  here('../src/definitions/badges/badge-mark-paths.ts'),
  `// Written by assets/extract.ts; don't edit.
// Icons from Lucide ${version} (https://lucide.dev), ISC License, Copyright (c) Lucide Icons and Contributors;
// some derived from Feather (https://feathericons.com), MIT License, Copyright (c) 2013-present Cole Bemis.

/** Each mark as one stroke path on a grid of 24, stroke 2, round ends and joins. */
export const markPaths = {
${paths.join('\n')}
} as const

/** Other names of the same icons. */
export const markAliases: Readonly<Record<string, keyof typeof markPaths>> = {
${aliases.join('\n')}
}
`,
)

// --- Letters of the banner ---

const open = (file: string) => fontkit.openSync(here(`fonts/${file}.ttf`)) as fontkit.Font
const bold = open('AtkinsonHyperlegibleNext-Bold')
const codepoints = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
const capitals = [...codepoints(0x21, 0x17f), '–', '—', '‘', '’', '“', '”', '…', '·', '•', 'ẞ', 'Ș', 'Ț'].filter(
  (char) => !/[\p{Ll}\p{Sk}\p{Cc}\p{Z}\p{Cf}\p{No}]/u.test(char) && bold.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
)

type Command = { command: string; args: number[] }
const glyph = (char: string) => bold.glyphForCodePoint(char.codePointAt(0) ?? 0)
const initials: Record<string, string> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }

/** Outlines of a glyph, y downward, each its own list of commands. */
function outlines(char: string): Command[][] {
  const all: Command[][] = []
  for (const { command, args } of glyph(char).path.commands as Command[]) {
    if (command === 'moveTo') all.push([])
    all.at(-1)?.push({ command, args: args.map((value, at) => Math.round(at % 2 ? -value : value)) })
  }
  return all
}
const written = (shape: Command[][], dx = 0, dy = 0) =>
  shape
    .flat()
    .map(
      ({ command, args }) =>
        `${initials[command]}${args
          .map((value, at) => value + (at % 2 ? dy : dx))
          .join(' ')
          .replaceAll(' -', '-')}`,
    )
    .join('')

const whole = new Map<string, string>()
const accents: string[] = []
const accented: string[] = []
for (const char of capitals) {
  const base = char.normalize('NFD').charAt(0)
  const own = outlines(char)
  if (base !== char && capitals.includes(base)) {
    // An accented letter is its letter and what is left over; the accents are shared.
    const letter = outlines(base).map((outline) => written([outline]))
    const rest = own.filter((outline) => !letter.includes(written([outline])))
    const [x = 0, y = 0] = rest[0]?.[0]?.args ?? []
    const accent = written(rest, -x, -y)
    if (rest.length === own.length - letter.length && glyph(char).advanceWidth === glyph(base).advanceWidth) {
      if (!accents.includes(accent)) accents.push(accent)
      accented.push(`  ${keyed(char)}: [${quoted(base)}, ${accents.indexOf(accent)}, ${x}, ${y}],`)
      continue
    }
  }
  whole.set(char, `  ${keyed(char)}: [${glyph(char).advanceWidth}, ${quoted(written(own))}],`)
}

const kerned = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ.-’&']
const pairs: string[] = []
for (const left of kerned) {
  for (const right of kerned) {
    const kern = (bold.layout(left + right).positions[0]?.xAdvance ?? 0) - glyph(left).advanceWidth
    if (kern <= -24) pairs.push(`  ${keyed(left + right)}: ${kern},`)
  }
}
await writeFile(
  here('../src/definitions/badges/badge-letters.ts'),
  `// Written by assets/extract.ts; don't edit.
// Outlines of Atkinson Hyperlegible Next Bold, Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors, SIL Open Font License 1.1.

/** Height of a capital, of 1000 to the em. */
export const capHeight = ${bold.capHeight}

/** Capitals, numerals and punctuation: width, and outline with y downward from the baseline. */
export const letters: Readonly<Record<string, readonly [advance: number, outline: string]>> = {
${[...whole.values()].join('\n')}
}

/** Accents shared by the letters below. */
export const accents: readonly string[] = [
${accents.map((accent) => `  ${quoted(accent)},`).join('\n')}
]

/** Accented capitals: the letter, which accent, and where it sits. */
export const accented: Readonly<Record<string, readonly [letter: string, accent: number, x: number, y: number]>> = {
${accented.join('\n')}
}

/** How much closer a pair of letters stands. */
export const kerning: Readonly<Record<string, number>> = {
${pairs.join('\n')}
}
`,
)

// --- Widths of text, to break lines on a card ---

const measured = { title: open('SourceSerif4-SemiBold'), text: open('AtkinsonHyperlegibleNext-Regular'), strong: bold }
const tables = Object.entries(measured).map(([use, font]) => {
  const widths = codepoints(0x20, 0x17f).map((char) => {
    const code = char.codePointAt(0) ?? 0
    return font.hasGlyphForCodePoint(code) ? Math.round(font.glyphForCodePoint(code).advanceWidth / 10) : 0
  })
  return `  ${use}: ${quoted(widths.join(' '))},`
})
await writeFile(
  here('../src/credentials/award-pages/text-widths.ts'),
  `// Written by assets/extract.ts; don't edit.

/** Width of each character from U+0020 to U+017F in hundredths of the type size; 0 where the face lacks it. */
export const textWidths = {
${tables.join('\n')}
} as const
`,
)
