import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels } from '../../definitions/achievements/levels.ts'
import { independentSeats, type Seat } from '../../definitions/achievements/seats.ts'
import type { JudgedLevel } from './carry-forward.ts'
import { outcomeOf } from './pass-rule.ts'
import { type Reading, type Rubric, type SettlingRule, settle } from './settle.ts'

const names = ['a', 'b', 'c', 'd']
const oneAssessor: SettlingRule = { assessors: 1, levelsApart: 2, essentialOnly: false, outcomes: true }
const anyLevel = fc.constantFrom(...levels)
const rubrics = fc
  .record({
    passRule: fc.oneof(
      fc.constant({ kind: 'all' as const }),
      fc.record({ kind: fc.constant('essential-and' as const), others: fc.nat(3) }),
    ),
    essential: fc.subarray(names),
    open: fc.subarray(names, { minLength: 1 }),
  })
  .map(
    ({ passRule, essential, open }): Rubric => ({
      passRule,
      criteria: names.map((id) => ({ id, essential: essential.includes(id) })),
      open,
      carried: names.filter((id) => !open.includes(id)).map((criterionId) => ({ criterionId, level: 'demonstrated' })),
    }),
  )
const rules = fc.record({
  assessors: fc.integer({ min: 1, max: 5 }),
  levelsApart: fc.option(fc.integer({ min: 1, max: 3 })),
  essentialOnly: fc.boolean(),
  outcomes: fc.boolean(),
})

const reading = (seat: Seat, open: readonly string[], given: readonly (typeof levels)[number][]): Reading => ({
  assessmentId: seat,
  seat,
  levels: open.map((criterionId, index) => judged(criterionId, given[index] ?? 'not-yet')),
})
const judged = (criterionId: string, level: (typeof levels)[number]): JudgedLevel => ({
  criterionId,
  level,
  reason: `It is ${level}.`,
  citation: null,
  nextStep: '',
})
const given = fc.array(fc.array(anyLevel, { minLength: 4, maxLength: 4 }), { minLength: 7, maxLength: 7 })

type Case = { rule: SettlingRule; rubric: Rubric; readings: Reading[]; adjudicator: Reading; practice: Reading }
const cases = fc.record({ rule: rules, rubric: rubrics, given }).map(
  ({ rule, rubric, given: [own = [], practised = [], ...others] }): Case => ({
    rule,
    rubric,
    readings: independentSeats.slice(0, rule.assessors).map((seat, index) => reading(seat, rubric.open, others[index] ?? [])),
    adjudicator: reading('adjudicator', rubric.open, own),
    practice: reading('calibration', rubric.open, practised),
  }),
)
const outcomeBy = ({ passRule, criteria, carried }: Rubric, judgedLevels: readonly JudgedLevel[]) =>
  outcomeOf(passRule, criteria, (id) => [...carried, ...judgedLevels].find(({ criterionId }) => criterionId === id)?.level)

test('one assessor decides, with just the levels that they gave', () => {
  fc.assert(
    fc.property(rubrics, fc.array(anyLevel, { minLength: 4, maxLength: 4 }), (rubric, chosen) => {
      const only = reading('first', rubric.open, chosen)
      expect(settle([only], oneAssessor, rubric)).toEqual({
        is: 'decided',
        outcome: outcomeBy(rubric, only.levels),
        levels: only.levels,
        restsOn: ['first'],
      })
    }),
  )
})

test('nothing is settled while someone still reads, no matter who else has finished', () => {
  fc.assert(
    fc.property(cases, fc.nat(4), ({ rule, rubric, readings, adjudicator, practice }, missing) => {
      const without = readings.filter((_, index) => index !== missing % readings.length)
      expect(settle([...without, adjudicator, practice], rule, rubric)).toEqual({
        is: 'waiting',
        seats: [readings[missing % readings.length]?.seat],
      })
    }),
  )
})

test('the order in which readings come, and practice among them, change nothing', () => {
  fc.assert(
    fc.property(cases, fc.boolean(), ({ rule, rubric, readings, adjudicator, practice }, adjudicated) => {
      const all = adjudicated ? [...readings, adjudicator] : readings
      expect(settle([practice, ...all.toReversed()], rule, rubric)).toEqual(settle(all, rule, rubric))
    }),
  )
})

test('an adjudicator settles it, by their own levels, and the decision rests on all', () => {
  fc.assert(
    fc.property(cases, ({ rule, rubric, readings, adjudicator }) => {
      const settled = settle([...readings, adjudicator], rule, rubric)
      expect(settled).toMatchObject({ is: 'decided', levels: adjudicator.levels, outcome: outcomeBy(rubric, adjudicator.levels) })
      expect(settled).toMatchObject({ restsOn: [...readings.map(({ seat }) => seat), 'adjudicator'] })
    }),
  )
})

test('those of one mind agree under every rule', () => {
  fc.assert(
    fc.property(cases, ({ rule, rubric, readings: [first] }) => {
      const same = independentSeats.slice(0, rule.assessors).map((seat) => ({ ...(first as Reading), assessmentId: seat, seat }))
      expect(settle(same, rule, rubric)).toMatchObject({ is: rule.assessors === 1 ? 'decided' : 'agreed', levels: first?.levels })
    }),
  )
})

test('what is agreed is nothing that the rule calls apart, and no outcome that nobody had in mind', () => {
  fc.assert(
    fc.property(cases, ({ rule, rubric, readings }) => {
      const settled = settle(readings, rule, rubric)
      if (settled.is !== 'agreed') return
      expect(readings.map((each) => outcomeBy(rubric, each.levels))).toContain(settled.outcome)
      expect(settled.levels.map(({ criterionId }) => criterionId)).toEqual(rubric.open)
      for (const { criterionId, level, reason } of settled.levels) {
        const heights = readings.flatMap((each) =>
          each.levels.filter((one) => one.criterionId === criterionId).map((one) => levels.indexOf(one.level)),
        )
        expect(heights).toContain(levels.indexOf(level))
        expect(reason).toBe(`It is ${level}.`)
        const counts = !rule.essentialOnly || rubric.criteria.some(({ id, essential }) => id === criterionId && essential)
        if (rule.levelsApart !== null && counts) expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(rule.levelsApart)
      }
    }),
  )
})

test('two levels apart on one criterion is for an adjudicator, who is told which; one level apart is the lower of both', () => {
  const rule = { assessors: 2, levelsApart: 2, essentialOnly: false, outcomes: true }
  const rubric: Rubric = {
    passRule: { kind: 'all' },
    criteria: [
      { id: 'a', essential: true },
      { id: 'b', essential: true },
    ],
    open: ['a', 'b'],
    carried: [],
  }
  const first = reading('first', ['a', 'b'], ['demonstrated', 'not-yet'])
  expect(settle([first, reading('second', ['a', 'b'], ['demonstrated', 'demonstrated'])], rule, rubric)).toEqual({
    is: 'adjudicate',
    criteria: ['b'],
  })
  expect(settle([first, reading('second', ['a', 'b'], ['extended', 'approaching'])], rule, rubric)).toMatchObject({
    is: 'agreed',
    outcome: 'keep-working',
    levels: [{ level: 'demonstrated' }, { level: 'not-yet' }],
  })
})
