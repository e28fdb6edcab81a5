import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition, Level } from '../../definitions/achievements/definition.ts'
import { levels } from '../../definitions/achievements/levels.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import { outcomeOf, type Weighed } from './pass-rule.ts'

type PassRule = Definition['passRule']
const all: PassRule = { kind: 'all' }
const criterion = (id: string, essential = true): Weighed => ({ id, essential })

const aLevel = fc.constantFrom(...levels)
const aRule: fc.Arbitrary<PassRule> = fc.oneof(
  fc.constant(all),
  fc.nat(8).map((others) => ({ kind: 'essential-and' as const, others })),
)
const someJudged = fc
  .array(fc.record({ essential: fc.boolean(), level: fc.option(aLevel) }), { maxLength: 10 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: `c${index}` })))
const outcomeOfRows = (rule: PassRule, rows: readonly (Weighed & { level: Level | null })[]) =>
  outcomeOf(rule, rows, (id) => rows.find((row) => row.id === id)?.level)

test('under "all", earned means that every criterion is at demonstrated or better', () => {
  fc.assert(
    fc.property(someJudged, (rows) => {
      const everyShown = rows.length > 0 && rows.every(({ level }) => level === 'demonstrated' || level === 'extended')
      expect(outcomeOfRows(all, rows)).toBe(everyShown ? 'earned' : 'keep-working')
    }),
  )
})

test('under "essential and some", every essential one is shown and enough of the others, or as many as there are', () => {
  const criteria = [criterion('a'), criterion('b', false), criterion('c', false)]
  const outcome = (others: number, ...shown: string[]) =>
    outcomeOf({ kind: 'essential-and', others }, criteria, (id) => (shown.includes(id) ? 'demonstrated' : 'approaching'))
  expect(outcome(1, 'a', 'c')).toBe('earned')
  expect(outcome(0, 'a')).toBe('earned')
  expect(outcome(1, 'a')).toBe('keep-working')
  expect(outcome(1, 'b', 'c')).toBe('keep-working')
  expect(outcome(9, 'a', 'b')).toBe('keep-working')
  expect(outcome(9, 'a', 'b', 'c')).toBe('earned')
})

test('without a single thing shown nothing is earned, whatever the rule', () => {
  fc.assert(
    fc.property(aRule, someJudged, (rule, rows) => {
      const none = rows.map((row) => ({ ...row, level: isShown(row.level) ? ('approaching' as const) : row.level }))
      expect(outcomeOfRows(rule, none)).toBe('keep-working')
    }),
  )
})

test('everything shown is always earned', () => {
  fc.assert(
    fc.property(aRule, someJudged, (rule, rows) => {
      fc.pre(rows.length > 0)
      expect(
        outcomeOfRows(
          rule,
          rows.map((row) => ({ ...row, level: 'extended' as const })),
        ),
      ).toBe('earned')
    }),
  )
})

test('a higher level never turns earned into keep working', () => {
  fc.assert(
    fc.property(aRule, someJudged, fc.nat(9), aLevel, (rule, rows, at, level) => {
      const raised = rows.map((row, index) =>
        index === at && levels.indexOf(level) > levels.indexOf(row.level ?? 'not-yet') ? { ...row, level } : row,
      )
      if (outcomeOfRows(rule, rows) === 'earned') expect(outcomeOfRows(rule, raised)).toBe('earned')
    }),
  )
})
