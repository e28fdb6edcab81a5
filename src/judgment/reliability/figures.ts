import { giveWay } from '../../foundation/platform/give-way.ts'
import { addUnit, agreement, alphaOf, kappa, mirrored, type Unit } from './agreement.ts'

/** A figure with the interval in which it would lie in 95 of 100 samples like this; null where it says nothing. */
export type Estimate = { value: number; low: number; high: number } | null

/** How far assessors agreed on a number of criteria. */
export type Figures = {
  /** Submissions, criteria weighed by two or more, and pairs of assessors on them. */
  submissions: number
  criteria: number
  pairs: number
  /** Both gave the same level; at most one level apart. */
  exact: Estimate
  adjacent: Estimate
  /** Beyond chance. Withheld, as null, with fewer than `fewestForKappa` pairs. */
  kappa: Estimate
  linear: Estimate
  quadratic: Estimate
  /** The one of these that takes more than two assessors. */
  alpha: Estimate
  /** How often each level was given; its share tells when kappa misleads. */
  given: readonly number[]
}

/** With fewer submissions nothing is said: it would tell of persons. */
export const fewestSubmissions = 5
/** With fewer pairs a figure beyond chance would dance. */
export const fewestForKappa = 30

const names = ['exact', 'adjacent', 'kappa', 'linear', 'quadratic', 'alpha'] as const
type Name = (typeof names)[number]

/**
 * The figures of these submissions, each given as its criteria that two or more weighed. The interval comes of drawing as many submissions again, with
 * replacement, many times (percentile bootstrap): whole submissions, since the criteria of one are seldom independent.
 * @param seed from which the draws come, so that a page shows the same figures as long as nothing changed
 * @param most draws, where many figures stand on one page
 * @returns null with fewer than `fewestSubmissions`
 */
export async function figuresOf(
  submissions: readonly (readonly Unit[])[],
  levels: number,
  seed: string,
  most = 2000,
): Promise<Figures | null> {
  const packed = pack(submissions.filter((units) => units.some((unit) => unit.length > 1)))
  const { count, starts, cells, weights, isPaired } = packed
  if (count < fewestSubmissions) return null
  const size = levels * levels
  const counts = new Float64Array(size)
  const coincidences = new Float64Array(size)
  const given = new Array<number>(levels).fill(0)
  let criteria = 0
  for (const units of submissions)
    for (const unit of units) {
      if (unit.length < 2) continue
      criteria++
      addUnit(unit, levels, counts, coincidences)
      for (const level of unit) given[level] = (given[level] ?? 0) + 1
    }
  const whole = valuesOf(counts, coincidences, levels)
  const pairs = counts.reduce((sum, each) => sum + each, 0)

  // Fewer draws of many submissions say as much: what each draw differs by is less.
  const draws = Math.min(most, Math.max(400, Math.floor(2_000_000 / count)))
  const drawn: Record<Name, number[]> = { exact: [], adjacent: [], kappa: [], linear: [], quadratic: [], alpha: [] }
  const below = numbersFrom(seed)
  let since = performance.now()
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0)
    coincidences.fill(0)
    for (let taken = 0; taken < count; taken++) {
      const which = below(count)
      const end = starts[which + 1] ?? 0
      for (let place = starts[which] ?? 0; place < end; place++) {
        const cell = cells[place] ?? 0
        counts[cell] = (counts[cell] ?? 0) + 1
        if (!isPaired) coincidences[cell] = (coincidences[cell] ?? 0) + (weights[place] ?? 0)
      }
    }
    const values = valuesOf(counts, isPaired ? counts : coincidences, levels)
    for (const name of names) {
      const value = values[name]
      if (value !== null) drawn[name].push(value)
    }
    if (performance.now() - since > 5) {
      await giveWay()
      since = performance.now()
    }
  }

  const estimate = (name: Name): Estimate => {
    const value = whole[name]
    const all = drawn[name].sort((a, b) => a - b)
    if (value === null || all.length === 0) return null
    const at = (share: number) => all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? value
    return { value, low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) }
  }
  const beyondChance = (name: Name) => (pairs < fewestForKappa ? null : estimate(name))
  return {
    submissions: count,
    criteria,
    pairs,
    exact: estimate('exact'),
    adjacent: estimate('adjacent'),
    kappa: beyondChance('kappa'),
    linear: beyondChance('linear'),
    quadratic: beyondChance('quadratic'),
    alpha: beyondChance('alpha'),
    given,
  }

  /** Every pair of every submission in one row of cells, and where each submission begins: a draw then only counts. */
  function pack(all: readonly (readonly Unit[])[]) {
    const begins = [0]
    const cellOf: number[] = []
    const weightOf: number[] = []
    for (const units of all) {
      for (const unit of units)
        for (let one = 0; one < unit.length; one++)
          for (let other = one + 1; other < unit.length; other++) {
            cellOf.push((unit[one] ?? 0) * levels + (unit[other] ?? 0))
            weightOf.push(1 / (unit.length - 1))
          }
      begins.push(cellOf.length)
    }
    return {
      count: all.length,
      starts: Uint32Array.from(begins),
      cells: Uint8Array.from(cellOf),
      weights: Float64Array.from(weightOf),
      /** Nobody but two weighed any of it: then coincidences are what the counts are. */
      isPaired: weightOf.every((weight) => weight === 1),
    }
  }
}

const valuesOf = (counts: Float64Array, coincidences: Float64Array, levels: number): Record<Name, number | null> => ({
  exact: agreement(counts, levels, 0),
  adjacent: agreement(counts, levels, 1),
  kappa: kappa(counts, levels, 'none'),
  linear: kappa(counts, levels, 'linear'),
  quadratic: kappa(counts, levels, 'quadratic'),
  alpha: alphaOf(mirrored(coincidences, levels), levels, 'ordinal'),
})

/**
 * Whole numbers below a bound that a text leads to: a linear congruence, whose high bits are good enough to draw by, begun by an FNV-1a hash. It is asked
 * millions of times for a page.
 */
function numbersFrom(seed: string): (bound: number) => number {
  let state = 2_166_136_261
  for (let place = 0; place < seed.length; place++) state = Math.imul(state ^ seed.charCodeAt(place), 16_777_619)
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return Math.floor((state >>> 0) * (bound / 4_294_967_296))
  }
}
