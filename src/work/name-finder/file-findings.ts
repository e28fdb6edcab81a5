import type { FilePlace, Unit } from './file-words.ts'
import { type Finding, findNames, nameIndex } from './find-names.ts'
import type { Range } from './xml-words.ts'

/** Something found in a file: where a person finds it, and in which of its units. */
export type FileFinding = Omit<Finding, 'start' | 'end'> & { place: FilePlace; ranges: (Range & { unit: number })[] }
/** What a file holds of names; `isWhole` is false where it has more words than are looked through. */
export type FileFindings = { findings: FileFinding[]; hasWords: boolean; isWhole: boolean }

/** More than this takes longer than anyone waits; a name is in its first pages, or the file is replaced. */
const mostLetters = 600_000

/** Names and the like in the units of a file, looked for in all of them at once: in a table a first name and a last name stand in two cells. Pure. */
export function findInUnits(units: readonly Unit[], names: readonly string[]): FileFindings {
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  for (const { text } of units) {
    if (length + text.length > mostLetters) break
    starts.push(length)
    parts.push(text)
    length += text.length + 1
  }
  const whole = parts.join('\n')
  const findings = findNames(whole, nameIndex(names.map((name) => ({ name })))).flatMap(({ start, end, ...finding }): FileFinding[] => {
    const ranges: FileFinding['ranges'] = []
    for (let unit = unitAt(starts, start); unit < starts.length && (starts[unit] ?? 0) < end; unit++) {
      const from = starts[unit] ?? 0
      const range = { unit, start: Math.max(0, start - from), end: Math.min(end - from, parts[unit]?.length ?? 0) }
      if (range.end > range.start) ranges.push(range)
    }
    const place = units[ranges[0]?.unit ?? -1]?.place
    return place ? [{ ...finding, place, ranges }] : []
  })
  return { findings, hasWords: /[\p{L}\p{N}]/u.test(whole), isWhole: parts.length === units.length }
}

/** The last unit that begins at or before a place. */
function unitAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
