/** How a text was read wrong before it came here: bytes of an older Mac as Windows’, or UTF-8 as something else. */
export type Mangling = 'mac' | 'utf-8'
/** Names that look broken, one of them as it stands and as it would be. `as` is null where letters are lost for good. */
export type BrokenNames = { example: string; mended: string; as: Mangling } | { example: string; as: null }

const high = Uint8Array.from({ length: 128 }, (_, index) => index + 128)
const tableOf = (encoding: string) => [...new TextDecoder(encoding).decode(high)]
const windowsTable = tableOf('windows-1252')
const macTable = tableOf('macintosh')
const bytesOf = (table: string[]) => new Map(table.map((sign, index) => [sign, index + 128]))
const windows = bytesOf(windowsTable)
const mac = bytesOf(macTable)

// Each stands between or behind letters where no language puts it: é, ñ, ü … of an older Mac, read as Windows’. Dashes after “pre” and the like are dashes.
const macSigns =
  /\p{L}[‡†ˆ‰„…‹›™•\u0080-\u009f]\p{Ll}|\p{Ll}[ŽŠŸƒ\u0080-\u009f](?!\p{Lu})|\p{Lu}[ŸšŽ‡]\p{Ll}|(?<!\b(?:pre|co|re|pro|de|bi|tri|semi|anti|multi))(?<=[aeiou])[–—][aeio]/iu

/** Two to four signs that are the bytes of one letter in UTF-8, as one of these tables shows them. */
const doubled = (table: string[]) => {
  const among = (from: number, to: number) => `[${table.slice(from - 128, to - 127).join('')}]`
  const more = among(0x80, 0xbf)
  return new RegExp(`${among(0xc2, 0xdf)}${more}|${among(0xe0, 0xef)}${more}{2}|${among(0xf0, 0xf4)}${more}{3}`, 'gu')
}
const doubledWindows = doubled(windowsTable)
const doubledMac = doubled(macTable)
const likely = /^[\u00a0-\u017f\u0370-\u04ff\u1e00-\u1eff\u2010-\u2026\u20ac]$/u
const lost = /\p{L}\ufffd|\ufffd\p{L}|\p{L}\?\p{Ll}/u
const plausible = /^[\p{ASCII}\p{L}\p{M}’‘“”–—…«»°ºª·\s]*$/u

/** Whether names of a text look broken, and what they would be when read as it was meant. */
export function findBrokenNames(text: string): BrokenNames | null {
  const asUtf8 = mendText(text, 'utf-8')
  if (asUtf8 !== text) return { ...firstChange(text, asUtf8), as: 'utf-8' }
  if (macSigns.test(text)) {
    const asMac = mendText(text, 'mac')
    if (plausible.test(asMac) && !macSigns.test(asMac) && !/\p{Ll}[À-ÖØ-Þ]/u.test(asMac)) return { ...firstChange(text, asMac), as: 'mac' }
  }
  const broken = text.split('\n').find((line) => lost.test(line))
  return broken === undefined ? null : { example: cellAround(broken, broken.search(lost)), as: null }
}

/** The text as it was meant. */
export function mendText(text: string, as: Mangling): string {
  if (as === 'mac') {
    return text.replace(/[\u0080-\uffff]/g, (sign) => {
      const byte = windows.get(sign)
      return byte === undefined ? sign : (macTable[byte - 128] ?? sign)
    })
  }
  return text.replace(doubledWindows, (run) => readAgain(run, windows)).replace(doubledMac, (run) => readAgain(run, mac))
}

/** A run of signs as the letter that their bytes are, or as it is when they are none. */
function readAgain(run: string, table: ReadonlyMap<string, number>): string {
  const letter = new TextDecoder().decode(Uint8Array.from(run, (sign) => table.get(sign) ?? 0))
  return likely.test(letter) ? letter : run
}

function firstChange(before: string, after: string): { example: string; mended: string } {
  const lines = after.split('\n')
  for (const [number, line] of before.split('\n').entries()) {
    const other = lines[number] ?? ''
    if (line === other) continue
    let at = 0
    while (line[at] === other[at]) at++
    return { example: cellAround(line, at), mended: cellAround(other, at) }
  }
  return { example: '', mended: '' }
}

/** The cell of a line that has this place in it, for people to recognize. */
function cellAround(line: string, at: number): string {
  const ends = /[,;|\t"<]/
  let from = at
  let to = at
  while (from > 0 && at - from < 60 && !ends.test(line[from - 1] ?? '')) from--
  while (to < line.length && to - at < 60 && !ends.test(line[to] ?? '')) to++
  return line.slice(from, to).trim()
}
