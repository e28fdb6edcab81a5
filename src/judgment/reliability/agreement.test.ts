import { expect, test } from 'vitest'
import { addUnit, agreement, alphaOf, type Cells, kappa, type Metric, metrics, mirrored } from './agreement.ts'
import others from './other-implementations.json' with { type: 'json' }

/** The pairs of two assessors as a square table. */
function tableOf(first: readonly number[], second: readonly number[], levels: number): Float64Array {
  const cells = new Float64Array(levels * levels)
  first.forEach((one, place) => {
    const cell = one * levels + (second[place] ?? 0)
    cells[cell] = (cells[cell] ?? 0) + 1
  })
  return cells
}

/** Coincidences of several assessors, one a row, with nothing where one did not weigh it. */
function coincidencesOf(assessors: readonly (readonly (number | null)[])[], levels: number): Float64Array {
  const counts = new Float64Array(levels * levels)
  const coincidences = new Float64Array(levels * levels)
  for (let unit = 0; unit < (assessors[0]?.length ?? 0); unit++) {
    const given = assessors.flatMap((row) => row[unit] ?? [])
    if (given.length > 1) addUnit(given, levels, counts, coincidences)
  }
  return mirrored(coincidences, levels)
}

test('kappa is that of Cohen’s own example of 1960, and of 1968 with its weights', () => {
  // Cohen 1960, table 1, in percent of 200 patients: kappa .492 (as in his worked table, and R’s psych).
  const cohen = [88, 10, 2, 14, 40, 6, 18, 10, 12]
  expect(kappa(cohen, 3)).toBeCloseTo(0.492, 3)
})

test('alpha is that of Krippendorff’s example: four observers, twelve units, some missing', () => {
  const n = null
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, n, n, n],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, n, 3],
    [n, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, n],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, n],
  ].map((row) => row.map((value) => (value === null ? null : value - 1)))
  const coincidences = coincidencesOf(observers, 5)
  const alpha = (metric: Metric) => alphaOf(coincidences, 5, metric, [1, 2, 3, 4, 5])
  expect(alpha('nominal')).toBeCloseTo(0.743, 3)
  expect(alpha('ordinal')).toBeCloseTo(0.815, 3)
  expect(alpha('interval')).toBeCloseTo(0.849, 3)
  expect(alpha('ratio')).toBeCloseTo(0.797, 3)
})

test.each(others.pairs.map((given, place) => [place, given] as const))(
  'two assessors, case %i: every figure is that of another implementation',
  (_place, given) => {
    const cells = tableOf(given.first, given.second, given.levels)
    expect(agreement(cells, given.levels, 0)).toBeCloseTo(given.exact, 12)
    expect(agreement(cells, given.levels, 1)).toBeCloseTo(given.adjacent, 12)
    expect(kappa(cells, given.levels)).toBeCloseTo(given.kappa, 12)
    expect(kappa(cells, given.levels, 'linear')).toBeCloseTo(given.linear, 12)
    expect(kappa(cells, given.levels, 'quadratic')).toBeCloseTo(given.quadratic, 12)
  },
)

test.each(others.many.map((given, place) => [place, given] as const))(
  'several assessors, case %i: alpha is that of another implementation',
  (_place, given) => {
    const coincidences = coincidencesOf(given.assessors, given.levels)
    const values = Array.from({ length: given.levels }, (_, level) => level + 1)
    for (const metric of metrics) expect(alphaOf(coincidences, given.levels, metric, values)).toBeCloseTo(given[metric], 12)
  },
)

test('where nothing can be said, nothing is said', () => {
  const none: Cells = new Float64Array(16)
  expect([agreement(none, 4, 0), kappa(none, 4), alphaOf(none, 4)]).toEqual([null, null, null])
  // Everybody gave the same level: chance would agree as well.
  const all = tableOf([2, 2, 2, 2], [2, 2, 2, 2], 4)
  expect([agreement(all, 4, 0), kappa(all, 4), kappa(all, 4, 'quadratic'), alphaOf(mirrored(all, 4), 4)]).toEqual([1, null, null, null])
})
