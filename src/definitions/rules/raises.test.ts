import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, hundredthsOf } from './exact.ts'
import { type Calendar, partOfYear } from './raises.ts'
import { type PublishedRule, type RuleText, usualRule } from './rule.ts'
import { type Earned, type Entry, entryKey, settle } from './settle.ts'

const raise = (text: Partial<RuleText> = {}, more: Partial<PublishedRule> = {}): PublishedRule => ({
  id: 'raise',
  number: 1,
  from: '2020-01-01',
  publishedAt: new Date('2019-12-01T00:00:00Z'),
  unit: 'USD',
  decimals: 2,
  ...more,
  text: { ...usualRule, name: 'A raise', currency: 'money', gives: { how: 'fixed', amount: '600' }, recurs: 'next-year', ...text },
})
const award = (on: string, wishes: Partial<Earned> = {}): Earned => {
  const at = new Date(`${on}T12:00:00Z`)
  return {
    id: `award of ${on}`,
    achievementId: `achievement of ${on}`,
    issuerId: 'here',
    level: 1,
    category: 'Discourse',
    sessions: 4,
    minutes: 60,
    beganAt: at,
    beganOn: on,
    at,
    on,
    schoolYear: Number(on.slice(0, 4)) - (on.slice(5) < '07-01' ? 1 : 0),
    roles: ['earner'],
    schoolId: null,
    approval: null,
    asked: null,
    prices: [],
    isSettled: false,
    ...wishes,
  }
}
const upTo = (through: number, isThere: Calendar['isThere'] = () => true): Calendar => ({ start: '07-01', through, isThere })
const told = (entries: readonly Entry[]) =>
  entries.map(({ cause, paidIn, amount }) => `${cause} ${paidIn ?? 'this year'} ${amountText(amount)}`)

test('what is added to pay from the next year on is paid in that year, and again in every year that follows', () => {
  expect(told(settle({ earned: [award('2026-11-20')], rules: [raise()], calendar: upTo(2026) }))).toEqual(['award 2027 600.00'])
  expect(told(settle({ earned: [award('2026-11-20')], rules: [raise()], calendar: upTo(2030) }))).toEqual([
    'award 2027 600.00',
    'recurring 2028 600.00',
    'recurring 2029 600.00',
    'recurring 2030 600.00',
  ])
})

test('at once means the part of the year that is left, to the day and rounded once, and whole years after it', () => {
  const [first, ...rest] = settle({ earned: [award('2026-11-20')], rules: [raise({ recurs: 'at-once' })], calendar: upTo(2028) })
  // From November 20 to June 30: 223 of 365 days; 600 × 223 / 365 = 366.575…
  expect(told(first ? [first] : [])).toEqual(['award this year 366.58'])
  expect(first?.reasons.at(-1)).toEqual({ code: 'part-of-year', yearly: '600.00', days: 223, of: 365 })
  expect(told(rest)).toEqual(['recurring 2027 600.00', 'recurring 2028 600.00'])
  expect(told(settle({ earned: [award('2026-07-01')], rules: [raise({ recurs: 'at-once' })], calendar: upTo(2026) }))).toEqual([
    'award this year 600.00',
  ])
  expect(partOfYear('2028-06-30', 2027, '07-01')).toEqual({ days: 1, of: 366 })
  // A year that begins on February 29 begins on March 1 where there is none.
  expect(partOfYear('2026-03-01', 2026, '02-29')).toEqual({ days: 365, of: 365 })
})

test('a collection that is made whole can be a raise too', () => {
  const rule = raise({ basis: 'collection', parts: [{ needs: 1, covers: usualRule.covers }] })
  expect(told(settle({ earned: [award('2026-11-20')], rules: [rule], calendar: upTo(2028) }))).toEqual([
    'collection 2027 600.00',
    'recurring 2028 600.00',
  ])
})

test('who has left is paid no year that begins afterwards, and who comes back is from the next on', () => {
  const away = (years: readonly number[]) => upTo(2030, (year) => !years.includes(year))
  expect(told(settle({ earned: [award('2026-11-20')], rules: [raise()], calendar: away([2028, 2029]) }))).toEqual([
    'award 2027 600.00',
    'recurring 2030 600.00',
  ])
  const [left] = settle({ earned: [award('2026-11-20')], rules: [raise()], calendar: away([2027, 2028, 2029, 2030]) })
  expect([left?.amount, left?.reasons.at(-1)]).toEqual([0n, { code: 'left-before', schoolYear: 2027 }])
})

test('a raise that was refused stays refused, also where its earner was away when it began, and a year that was refused brings nothing', () => {
  const one = award('2026-11-20')
  const refused = (cause: string, year: number | null) => ({ ...one, refused: [entryKey(one.id, cause, 'money', 'raise', year)] })
  const away = upTo(2029, (year) => year !== 2027)
  expect(told(settle({ earned: [refused('award', null)], rules: [raise()], calendar: away }))).toEqual(['award 2027 0.00'])
  expect(told(settle({ earned: [refused('recurring', 2028)], rules: [raise()], calendar: away }))).toEqual([
    'award 2027 0.00',
    'recurring 2029 600.00',
  ])
})

test('a part of a year stays that of the year that it was', () => {
  const rules = [raise({ recurs: 'at-once' })]
  const given = { earned: [award('2026-11-20', { yearStart: '07-01' })], rules }
  expect(settle({ ...given, calendar: { ...upTo(2026), start: '09-01' } })).toEqual(settle({ ...given, calendar: upTo(2026) }))
})

test('the cap of a school year holds in every year that a raise is paid in, and who gives one back gives its room to the next', () => {
  const rules = [raise({ caps: [{ per: 'school-year', years: null, amount: '1000' }] })]
  const [first, second] = [award('2026-11-20'), award('2027-02-01')]
  expect(told(settle({ earned: [first, second], rules, calendar: upTo(2028) }))).toEqual([
    'award 2027 600.00',
    'recurring 2028 600.00',
    'award 2027 400.00',
    'recurring 2028 400.00',
  ])
  expect(told(settle({ earned: [second], rules, calendar: upTo(2028) }))).toEqual(['award 2027 600.00', 'recurring 2028 600.00'])
  // A raise of two years ago leaves of the cap of this year what it leaves.
  expect(
    told(settle({ earned: [first, award('2028-10-01')], rules, calendar: upTo(2030) })).filter((line) => line.includes('2029')),
  ).toEqual(['recurring 2029 600.00', 'award 2029 400.00'])
})

const days = fc.integer({ min: 0, max: 2500 }).map((nth) => new Date(Date.UTC(2020, 8, 1) + nth * 86_400_000).toISOString().slice(0, 10))

test('in any order of awards the years are the same, no cap of a school year is exceeded, and a later year adds lines and changes none', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(days, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('next-year' as const, 'at-once' as const),
      fc.integer({ min: 1, max: 90_000 }),
      fc.integer({ min: 2020, max: 2034 }),
      (on, recurs, cents, through) => {
        const amount = (cents / 100).toFixed(2)
        const rules = [raise({ recurs, gives: { how: 'fixed', amount }, caps: [{ per: 'school-year', years: null, amount: '1000' }] })]
        const earned = on.map((day) => award(day))
        const entries = settle({ earned, rules, calendar: upTo(through) })
        expect(settle({ earned: earned.toReversed(), rules, calendar: upTo(through) })).toEqual(entries)
        const sums = new Map<number, bigint>()
        for (const entry of entries) {
          const year = entry.paidIn ?? earned.find(({ id }) => id === entry.earnedId)?.schoolYear ?? 0
          sums.set(year, (sums.get(year) ?? 0n) + entry.amount)
        }
        for (const sum of sums.values()) expect(sum <= hundredthsOf('1000')).toBe(true)
        const later = settle({ earned, rules, calendar: upTo(through + 1) })
        const key = (entry: Entry) => `${entry.earnedId} ${entry.cause} ${entry.paidIn} ${entry.amount}`
        const keys = new Set(later.map(key))
        expect(entries.map(key).every((one) => keys.has(one))).toBe(true)
      },
    ),
  )
})
