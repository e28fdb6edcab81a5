import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition, Level } from '../../definitions/achievements/definition.ts'
import { levels } from '../../definitions/achievements/levels.ts'
import { compareLevels, hasDrifted, isCloseEnough, sumOf } from './compare-levels.ts'

const rule = { exactPercent: 80 }
const criteria = [
  { id: 'waits', essential: true },
  { id: 'talk', essential: false },
]
const some: Definition['passRule'] = { kind: 'essential-and', others: 1 }
const all: Definition['passRule'] = { kind: 'all' }
const given = (values: Record<string, Level>) => new Map(Object.entries(values))

test('a level above what was agreed is kinder, below it stricter, and only a line that counts is crossed', () => {
  const agreed = given({ waits: 'demonstrated', talk: 'approaching' })
  expect(compareLevels({ passRule: some, criteria }, agreed, given({ waits: 'extended', talk: 'demonstrated' }))).toEqual({
    criteria: 2,
    exact: 0,
    crossed: 0,
    of: [
      { criterionId: 'waits', agreed: 'demonstrated', given: 'extended', apart: 1 },
      { criterionId: 'talk', agreed: 'approaching', given: 'demonstrated', apart: 1 },
    ],
  })
  // Where all must be shown, the second one counts as well.
  expect(compareLevels({ passRule: all, criteria }, agreed, given({ waits: 'extended', talk: 'demonstrated' })).crossed).toBe(1)
  expect(compareLevels({ passRule: some, criteria }, agreed, given({ waits: 'approaching', talk: 'approaching' }))).toMatchObject({
    exact: 1,
    crossed: 1,
  })
})

test('what was not scored is not as agreed; what was not agreed is not compared', () => {
  const compared = compareLevels({ passRule: all, criteria }, given({ waits: 'not-yet' }), new Map())
  expect(compared).toMatchObject({ criteria: 1, exact: 0, crossed: 0, of: [{ criterionId: 'waits', given: null, apart: null }] })
})

test('eighty of a hundred exactly, and none across the line, is close enough; one across is not', () => {
  expect(isCloseEnough({ criteria: 10, exact: 8, crossed: 0 }, rule)).toBe(true)
  expect(isCloseEnough({ criteria: 10, exact: 7, crossed: 0 }, rule)).toBe(false)
  expect(isCloseEnough({ criteria: 10, exact: 9, crossed: 1 }, rule)).toBe(false)
  expect(isCloseEnough({ criteria: 0, exact: 0, crossed: 0 }, rule)).toBe(false)
})

test('one anchor that went wrong is no drift, nor are two; three are, or two across the line', () => {
  const wrong = { criteria: 4, exact: 1, crossed: 0 }
  const right = { criteria: 4, exact: 4, crossed: 0 }
  const across = { criteria: 4, exact: 3, crossed: 1 }
  expect(hasDrifted([wrong, wrong], rule)).toBe(false)
  expect(hasDrifted([wrong, right, right, right, right], rule)).toBe(false)
  expect(hasDrifted([wrong, wrong, wrong], rule)).toBe(true)
  expect(hasDrifted([across, right, right, right, right], rule)).toBe(false)
  expect(hasDrifted([across, right, right, right, across], rule)).toBe(true)
  // What lies further back is over.
  expect(hasDrifted([right, right, right, right, right, wrong, wrong, wrong], rule)).toBe(false)
})

test('whatever was given: who gives what was agreed is close enough, and nobody agrees on more than there is', () => {
  const anchor = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...levels), { minKeys: 1 })
  const passRule = fc.constantFrom(some, all)
  fc.assert(
    fc.property(anchor, anchor, passRule, (agreed, own, rule) => {
      const weighed = Object.keys(agreed).map((id) => ({ id, essential: id < 'c' }))
      const compared = compareLevels({ passRule: rule, criteria: weighed }, given(agreed), given(own))
      expect(compared.exact).toBeLessThanOrEqual(compared.criteria)
      expect(compared.exact + compared.crossed).toBeLessThanOrEqual(compared.criteria)
      const same = compareLevels({ passRule: rule, criteria: weighed }, given(agreed), given(agreed))
      expect(isCloseEnough(sumOf([same, same]), { exactPercent: 100 })).toBe(true)
    }),
  )
})
