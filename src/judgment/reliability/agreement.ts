/**
 * How far those who weigh the same work independently of each other agree: pure arithmetic over levels, counted from nought on a scale whose whole
 * length is known, so that a level that nobody gave still counts as one.
 *
 * Cohen 1960 (kappa), Cohen 1968 (weighted kappa), Krippendorff 2004 (alpha). Held against their published examples in `agreement.test.ts`.
 */

/** How dear it is to be apart: any difference the same, by how many levels, or by the square of that. */
export const weightings = ['none', 'linear', 'quadratic'] as const
export type Weighting = (typeof weightings)[number]

/** How far two levels are from each other, between 0 and 1. */
const distance: Record<Weighting, (one: number, other: number, levels: number) => number> = {
  none: (one, other) => (one === other ? 0 : 1),
  linear: (one, other, levels) => Math.abs(one - other) / (levels - 1),
  quadratic: (one, other, levels) => ((one - other) / (levels - 1)) ** 2,
}

/** A square table in one row: `cells[one * levels + other]` says how often the first gave `one` where the second gave `other`. */
export type Cells = ArrayLike<number>

const sumOf = (cells: Cells): number => {
  let sum = 0
  for (let index = 0; index < cells.length; index++) sum += cells[index] ?? 0
  return sum
}

/**
 * The share of pairs that are at most so many levels apart.
 * @returns between 0 and 1; null where there is no pair
 */
export function agreement(cells: Cells, levels: number, apart: number): number | null {
  let all = 0
  let near = 0
  for (let one = 0; one < levels; one++)
    for (let other = 0; other < levels; other++) {
      const count = cells[one * levels + other] ?? 0
      all += count
      if (Math.abs(one - other) <= apart) near += count
    }
  return all === 0 ? null : near / all
}

/**
 * Cohen’s kappa: how much of the agreement that chance leaves open was reached.
 * @returns at most 1; null where it says nothing: no pair, or everybody gave one and the same level
 */
export function kappa(cells: Cells, levels: number, weighting: Weighting = 'none'): number | null {
  const all = sumOf(cells)
  if (all === 0) return null
  const first = new Float64Array(levels)
  const second = new Float64Array(levels)
  for (let one = 0; one < levels; one++)
    for (let other = 0; other < levels; other++) {
      const count = cells[one * levels + other] ?? 0
      first[one] = (first[one] ?? 0) + count
      second[other] = (second[other] ?? 0) + count
    }
  const far = distance[weighting]
  let seen = 0
  let expected = 0
  for (let one = 0; one < levels; one++)
    for (let other = 0; other < levels; other++) {
      const apart = far(one, other, levels)
      seen += apart * (cells[one * levels + other] ?? 0)
      expected += (apart * (first[one] ?? 0) * (second[other] ?? 0)) / all
    }
  return expected === 0 ? null : 1 - seen / expected
}

/** Which differences Krippendorff’s alpha minds: any, or by how many values lie between two levels on the scale. */
export const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Metric = (typeof metrics)[number]

/**
 * Krippendorff’s alpha from a table of coincidences: any number of assessors, and some may be missing.
 * @param coincidences symmetric; of a criterion that m assessors weighed, each ordered pair counts 1 / (m - 1)
 * @param values what each level stands for with `interval` and `ratio`; their places otherwise
 * @returns at most 1; null where it says nothing: fewer than two values that can be paired, or all the same
 */
export function alphaOf(
  coincidences: Cells,
  levels: number,
  metric: Metric = 'ordinal',
  values: readonly number[] = Array.from({ length: levels }, (_, level) => level),
): number | null {
  const totals = new Float64Array(levels)
  for (let one = 0; one < levels; one++)
    for (let other = 0; other < levels; other++) totals[one] = (totals[one] ?? 0) + (coincidences[one * levels + other] ?? 0)
  const all = sumOf(totals)
  if (all <= 1) return null
  const difference = (one: number, other: number): number => {
    if (one === other) return 0
    const [low, high] = [values[one] ?? 0, values[other] ?? 0]
    if (metric === 'nominal') return 1
    if (metric === 'interval') return (low - high) ** 2
    if (metric === 'ratio') return ((low - high) / (low + high)) ** 2
    let between = 0
    for (let level = Math.min(one, other); level <= Math.max(one, other); level++) between += totals[level] ?? 0
    return (between - ((totals[one] ?? 0) + (totals[other] ?? 0)) / 2) ** 2
  }
  let seen = 0
  let expected = 0
  for (let one = 0; one < levels; one++)
    for (let other = 0; other < levels; other++) {
      const apart = difference(one, other)
      seen += apart * (coincidences[one * levels + other] ?? 0)
      expected += (apart * (totals[one] ?? 0) * (totals[other] ?? 0)) / (all - 1)
    }
  return expected === 0 ? null : 1 - seen / expected
}

/** What those gave who weighed one criterion of one submission, each a level, in the order of their seats. */
export type Unit = readonly number[]

/** Adds the pairs of a criterion to a table of counts, and to one of coincidences, which is made symmetric by `mirrored`. */
export function addUnit(unit: Unit, levels: number, counts: Float64Array, coincidences: Float64Array): void {
  const weight = 1 / (unit.length - 1)
  for (let one = 0; one < unit.length; one++)
    for (let other = one + 1; other < unit.length; other++) {
      const cell = (unit[one] ?? 0) * levels + (unit[other] ?? 0)
      counts[cell] = (counts[cell] ?? 0) + 1
      coincidences[cell] = (coincidences[cell] ?? 0) + weight
    }
}

/** Each pair counted from both sides, as alpha wants it. */
export function mirrored(cells: Cells, levels: number): Float64Array {
  const both = new Float64Array(levels * levels)
  for (let one = 0; one < levels; one++)
    for (let other = 0; other < levels; other++)
      both[one * levels + other] = (cells[one * levels + other] ?? 0) + (cells[other * levels + one] ?? 0)
  return both
}
