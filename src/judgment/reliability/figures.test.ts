import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from './agreement.ts'
import { fewestForKappa, fewestSubmissions, figuresOf } from './figures.ts'

const submission = (...units: Unit[]) => units
const many = (count: number, make: (place: number) => Unit[]) => Array.from({ length: count }, (_, place) => make(place))

test('of fewer than five submissions nothing is said, however many criteria they have', async () => {
  const four = many(fewestSubmissions - 1, () => Array.from({ length: 20 }, () => [2, 3]))
  expect(await figuresOf(four, 4, 'a')).toBeNull()
  // What only one weighed says nothing about agreement.
  expect(await figuresOf([...four, submission([3], [2])], 4, 'a')).toBeNull()
  expect(await figuresOf([...four, submission([3, 3])], 4, 'a')).toMatchObject({ submissions: 5, criteria: 81, pairs: 81 })
})

test('with few pairs only agreement is told, and nothing beyond chance', async () => {
  const few = await figuresOf(
    many(6, (place) => [
      [2, 2],
      [1, place % 4],
    ]),
    4,
    'a',
  )
  expect(few?.pairs).toBeLessThan(fewestForKappa)
  expect(few).toMatchObject({ kappa: null, linear: null, quadratic: null, alpha: null, exact: { value: expect.any(Number) } })
  const enough = await figuresOf(
    many(20, (place) => [
      [place % 4, place % 4],
      [1, place % 3],
    ]),
    4,
    'a',
  )
  expect(enough).toMatchObject({ kappa: { value: expect.any(Number) }, alpha: { value: expect.any(Number) } })
})

test('where all gave one level there is agreement, and no kappa', async () => {
  const same = await figuresOf(
    many(40, () => [
      [2, 2],
      [2, 2],
    ]),
    4,
    'a',
  )
  expect(same).toMatchObject({ exact: { value: 1, low: 1, high: 1 }, kappa: null, quadratic: null, alpha: null, given: [0, 0, 160, 0] })
})

test('the same submissions give the same interval each time, and another one for another question', async () => {
  const given = many(60, (place) => [
    [place % 4, (place * 7) % 4],
    [place % 3, place % 4],
  ])
  const [once, again, other] = await Promise.all([figuresOf(given, 4, 'a'), figuresOf(given, 4, 'a'), figuresOf(given, 4, 'b')])
  expect(again).toEqual(once)
  expect(other?.exact?.value).toBe(once?.exact?.value)
  expect([other?.quadratic?.low, other?.quadratic?.high]).not.toEqual([once?.quadratic?.low, once?.quadratic?.high])
})

test('the interval of an agreement that is known is about that of the textbook', async () => {
  // 400 submissions of one criterion, of which 300 agree: 0.75 ± 1.96 √(0.75 · 0.25 / 400) is 0.708 to 0.792.
  const figures = await figuresOf(
    many(400, (place) => [place % 4 === 0 ? [1, 2] : [place % 3, place % 3]]),
    4,
    'textbook',
  )
  expect(figures?.exact?.low).toBeCloseTo(0.708, 1)
  expect(figures?.exact?.high).toBeCloseTo(0.792, 1)
})

test('whatever was given: each figure lies in its interval, exact agreement is at most adjacent, and who agrees more has more of it', async () => {
  const unit = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 })
  const submissions = fc.array(fc.array(unit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(submissions, async (given) => {
      const figures = await figuresOf(given, 4, 'any')
      if (!figures) return
      for (const name of ['exact', 'adjacent', 'kappa', 'linear', 'quadratic', 'alpha'] as const) {
        const estimate = figures[name]
        if (!estimate) continue
        expect(estimate.low).toBeLessThanOrEqual(estimate.value)
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value)
        expect(estimate.value).toBeLessThanOrEqual(1)
      }
      expect(figures.exact?.value ?? 1).toBeLessThanOrEqual(figures.adjacent?.value ?? 0)
      const agreed = await figuresOf(
        given.map((units) => units.map((levels) => levels.map(() => levels[0] ?? 0))),
        4,
        'any',
      )
      expect(agreed?.exact?.value).toBe(1)
    }),
    { numRuns: 40 },
  )
})
