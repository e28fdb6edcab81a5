import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText } from './exact.ts'
import { nothingCovered, type PublishedRule, type RuleText } from './rule.ts'
import { type Asked, type Earned, type Entry, type Price, settle } from './settle.ts'

let rulesMade = 0
const aRule = (text: Partial<RuleText>, published: Partial<Omit<PublishedRule, 'text'>> = {}): PublishedRule => ({
  id: `rule ${++rulesMade}`,
  number: 1,
  from: '2020-01-01',
  publishedAt: new Date('2019-12-01T00:00:00Z'),
  unit: 'h',
  decimals: text.currency === 'lane' || text.currency === 'registration' ? 0 : 2,
  ...published,
  text: {
    name: 'A rule',
    currency: 'clock-hours',
    order: rulesMade,
    basis: 'award',
    covers: nothingCovered,
    gives: { how: 'fixed', amount: '8' },
    parts: [],
    conversion: null,
    caps: [],
    notWith: [],
    leastMinutes: null,
    priorApproval: false,
    askWithin: null,
    roles: [],
    schools: [],
    groups: [],
    approvers: [],
    recurs: 'no',
    jurisdiction: '',
    source: '',
    link: '',
    until: null,
    ...text,
  },
})
const converting = (text: Partial<NonNullable<RuleText['conversion']>>, to: string, more: Partial<RuleText> = {}) =>
  aRule({
    basis: 'conversion',
    currency: to,
    conversion: {
      from: 'clock-hours',
      every: '15',
      first: null,
      gives: '1',
      keepsRest: true,
      addsUp: true,
      years: null,
      share: null,
      ...text,
    },
    ...more,
  })

/** An award of the nth day of 2026, begun a month before. */
const anAward = (nth: number, wishes: Partial<Earned> = {}): Earned => {
  const at = new Date(Date.UTC(2026, 0, nth, 12))
  const beganAt = new Date(at.getTime() - 30 * 86_400_000)
  return {
    id: `award ${String(nth).padStart(6, '0')}`,
    achievementId: `achievement ${nth}`,
    issuerId: 'here',
    level: 1,
    category: 'Discourse',
    sessions: 4,
    minutes: 60,
    beganAt,
    beganOn: beganAt.toISOString().slice(0, 10),
    at,
    on: at.toISOString().slice(0, 10),
    schoolYear: at.getUTCMonth() >= 6 ? at.getUTCFullYear() : at.getUTCFullYear() - 1,
    roles: ['earner'],
    schoolId: null,
    approval: null,
    asked: null,
    prices: [],
    isSettled: false,
    ...wishes,
  }
}
const price = (code: string, amount: string, isPromised = true): Price => ({
  id: `price ${code}`,
  currency: code,
  amount,
  unit: 'h',
  isPromised,
})
const lines = (earned: readonly Earned[], rules: readonly PublishedRule[]) => settle({ earned, rules })
const told = (entries: readonly Entry[]) => entries.map(({ currency: code, amount }) => `${code} ${amountText(amount)}`)
const why = (entry: Entry | undefined) => entry?.reasons.map(({ code }) => code)
const balance = (entries: readonly Entry[], code: string) =>
  amountText(entries.reduce((sum, one) => (one.currency === code ? sum + one.amount : sum), 0n))

describe('what was given before it came here', () => {
  const cap = (per: 'school-year' | 'ever', amount: string) => aRule({ caps: [{ per, years: null, amount }] })
  /** Decided in May 2025, counted here from the tenth day of 2026 on. */
  const decidedBefore = (amounts: Record<string, string>): Earned =>
    anAward(10, {
      on: '2025-05-04',
      beganOn: '2025-05-04',
      schoolYear: 2024,
      isSettled: true,
      openings: Object.entries(amounts).map(([currency, amount]) => ({ currency, unit: 'h', amount, from: 'Pilot' })),
    })
  const said = (entries: readonly Entry[]) => entries.map(({ cause, currency, amount }) => `${cause} ${currency} ${amountText(amount)}`)

  test('it is said as it was, and the rules of here give nothing for it', () => {
    const entries = settle({ earned: [decidedBefore({ 'clock-hours': '7.5', money: '200' })], rules: [aRule({})] })
    expect(said(entries)).toEqual(['opening clock-hours 7.50', 'opening money 200.00'])
    expect(entries[0]?.reasons).toEqual([{ code: 'opening', from: 'Pilot', on: '2025-05-04' }])
  })

  test('it takes from what is left in all, and not from another school year', () => {
    const earned = [decidedBefore({ 'clock-hours': '7.5' }), anAward(20)]
    expect(said(settle({ earned, rules: [cap('ever', '10')] }))).toEqual(['opening clock-hours 7.50', 'award clock-hours 2.50'])
    expect(said(settle({ earned, rules: [cap('school-year', '10')] }))).toEqual(['opening clock-hours 7.50', 'award clock-hours 8.00'])
  })

  test('it takes nothing away from what was given before it came', () => {
    const entries = settle({ earned: [decidedBefore({ 'clock-hours': '7.5' }), anAward(5)], rules: [cap('ever', '10')] })
    expect(said(entries)).toEqual(['award clock-hours 8.00', 'opening clock-hours 7.50'])
  })

  test('it is not converted, and it counts as one of a collection', () => {
    const rules = [
      converting({ every: '5' }, 'credit'),
      aRule({ basis: 'collection', parts: [{ needs: 2, covers: nothingCovered }], currency: 'lane' }),
    ]
    const entries = settle({ earned: [decidedBefore({ 'clock-hours': '30' }), anAward(20, { prices: [price('money', '5')] })], rules })
    expect(entries.map(({ cause }) => cause)).toEqual(['opening', 'award', 'collection'])
  })
})

describe('the rules that the field has', () => {
  test('Kettle Moraine: base pay of $200 to $600 by complexity, for its own and for outside credentials, every year from the next', () => {
    const rules = [aRule({ currency: 'base-pay', gives: { how: 'by-level', amounts: ['200', '400', '600'] }, recurs: 'next-year' })]
    const entries = lines([anAward(1), anAward(2, { level: 3, issuerId: 'elsewhere' })], rules)
    expect(told(entries)).toEqual(['base-pay 200.00', 'base-pay 600.00'])
    expect(entries[0]?.reasons).toEqual([
      { code: 'level', amount: '200', level: 1 },
      { code: 'recurs', when: 'next-year', schoolYear: 2026 },
    ])
  })

  test('Muskego-Norway: 15 foundational and 15 elective are the raise of an advanced degree, once', () => {
    const rule = aRule({
      basis: 'collection',
      currency: 'base-pay',
      gives: { how: 'fixed', amount: '4500' },
      parts: [
        { needs: 15, covers: { ...nothingCovered, categories: ['Foundational'] } },
        { needs: 15, covers: { ...nothingCovered, categories: ['Elective', 'Foundational'] } },
      ],
    })
    const earned = (foundational: number, elective: number) => [
      ...Array.from({ length: elective }, (_, nth) => anAward(nth + 1, { category: 'Elective' })),
      ...Array.from({ length: foundational }, (_, nth) => anAward(nth + 100, { category: 'Foundational' })),
    ]
    expect(told(lines(earned(14, 20), [rule]))).toEqual([])
    expect(told(lines(earned(15, 15), [rule]))).toEqual(['base-pay 4500.00'])
    // Sixteen of one and fourteen of the other are enough where one may stand for the other, and a second time it is not paid.
    expect(told(lines(earned(16, 14), [rule]))).toEqual(['base-pay 4500.00'])
    expect(told(lines(earned(40, 40), [rule]))).toEqual(['base-pay 4500.00'])
    // The same micro-credential renewed is one.
    expect(
      told(
        lines(
          earned(15, 15).map((award) => ({ ...award, achievementId: 'one' })),
          [rule],
        ),
      ),
    ).toEqual([])
  })

  test('Aurora: 10 hours each, 15 hours are a credit, so that three are two credits', () => {
    const rules = [aRule({ gives: { how: 'fixed', amount: '10' } }), converting({}, 'credit')]
    expect(
      told(
        lines(
          [1, 2, 3].map((nth) => anAward(nth)),
          rules,
        ),
      ),
    ).toEqual(['clock-hours 10.00', 'clock-hours 10.00', 'credit 1.00', 'clock-hours 10.00', 'credit 1.00'])
  })

  test('Troy: 15 hours are a board credit, 36 credits reach the next lane and 15 each lane after', () => {
    const rules = [
      aRule({ gives: { how: 'fixed', amount: '45' } }),
      converting({}, 'credit'),
      converting({ from: 'credit', first: '36', every: '15' }, 'lane'),
    ]
    const entries = lines(
      Array.from({ length: 17 }, (_, nth) => anAward(nth + 1)),
      rules,
    )
    expect(balance(entries, 'credit')).toBe('51.00')
    expect(entries.filter(({ currency: code }) => code === 'lane').map(({ earnedId }) => earnedId)).toEqual([
      'award 000012',
      'award 000017',
    ])
  })

  test('Troy: what was not agreed to before, or is not proved within 90 days, gives nothing, and the line says which', () => {
    const rules = [aRule({ gives: { how: 'fixed', amount: '15' }, priorApproval: true, askWithin: 90 })]
    const agreed = (askedOn: string): Asked => ({ askedOn, state: 'agreed', countsLate: false })
    const asked = { approval: agreed('2025-12-01'), asked: agreed('2026-02-01') }
    const [good, without, late, never, tooLate] = lines(
      [
        anAward(1, asked),
        anAward(2, { asked: agreed('2026-02-01') }),
        anAward(3, { ...asked, approval: agreed('2025-12-30') }),
        anAward(4, { ...asked, asked: null }),
        anAward(5, { ...asked, asked: agreed('2026-04-06') }),
      ],
      rules,
    )
    expect(told(good ? [good] : [])).toEqual(['clock-hours 15.00'])
    expect([without, late, never, tooLate].map((entry) => [entry?.amount, entry?.full, entry?.reasons[1]])).toEqual([
      [0n, 1500n, { code: 'no-approval' }],
      [0n, 1500n, { code: 'approved-late' }],
      [0n, 1500n, { code: 'not-asked', until: '2026-04-04' }],
      [0n, 1500n, { code: 'asked-late', until: '2026-04-05', on: '2026-04-06' }],
    ])
  })

  test('Knox County: 3 in-service hours each', () => {
    expect(told(lines([anAward(1), anAward(2)], [aRule({ currency: 'in-service', gives: { how: 'fixed', amount: '3' } })]))).toEqual([
      'in-service 3.00',
      'in-service 3.00',
    ])
  })

  test('Utah: half a state credit each, and a stack finished makes one eligible as a paid assessor', () => {
    const stack = ['achievement 1', 'achievement 2'].map((id) => ({ needs: 1, covers: { ...nothingCovered, achievements: [id] } }))
    const rules = [
      aRule({ currency: 'credit', gives: { how: 'fixed', amount: '0.5' } }),
      aRule({ basis: 'collection', currency: 'registration', gives: { how: 'fixed', amount: '1' }, parts: stack }),
    ]
    expect(told(lines([anAward(1), anAward(2), anAward(3)], rules))).toEqual([
      'credit 0.50',
      'credit 0.50',
      'registration 1.00',
      'credit 0.50',
    ])
  })

  test('Colorado Springs: it is asked for within 60 days', () => {
    const rules = [aRule({ currency: 'stipend', gives: { how: 'fixed', amount: '150' }, askWithin: 60 })]
    const on = (askedOn: string) => anAward(1, { asked: { askedOn, state: 'agreed', countsLate: false } })
    expect([on('2026-03-02'), on('2026-03-03')].map((award) => told(lines([award], rules)))).toEqual([['stipend 150.00'], ['stipend 0.00']])
  })

  test('Colorado Springs: a stipend and a credit are never given for one award, and the line says which was', () => {
    const rules = [
      aRule({ currency: 'stipend', gives: { how: 'fixed', amount: '150' } }),
      aRule({ currency: 'credit', gives: { how: 'fixed', amount: '1' }, notWith: ['stipend'] }),
    ]
    const entries = lines([anAward(1)], rules)
    expect(told(entries)).toEqual(['stipend 150.00', 'credit 0.00'])
    expect(entries[1]).toMatchObject({ full: 100n, reasons: [{ code: 'fixed' }, { code: 'not-with', currency: 'stipend' }] })
  })

  test('New York: 100 hours in five years without carry-over, 15 % of them on language acquisition, in sessions of an hour or more', () => {
    const hours = aRule({ gives: { how: 'by-hours', amount: '1' }, leastMinutes: 60, covers: { ...nothingCovered, issuers: ['here'] } })
    const registration = converting(
      { every: '100', keepsRest: false, years: 5, share: { percent: 15, categories: ['Literacy'] } },
      'registration',
    )
    const aCourse = (nth: number, wishes: Partial<Earned> = {}) => anAward(nth, { sessions: 10, ...wishes })
    const ten = (literacy: number) =>
      Array.from({ length: 10 }, (_, nth) => aCourse(nth + 1, nth < literacy ? { category: 'Literacy' } : {}))
    expect(balance(lines(ten(1), [hours, registration]), 'registration')).toBe('0.00')
    expect(balance(lines(ten(2), [hours, registration]), 'registration')).toBe('1.00')
    // Sessions of 45 minutes and sponsors that were not approved don’t count, and the line of the first says so.
    const short = lines([aCourse(1, { minutes: 45 }), aCourse(2, { issuerId: 'elsewhere' })], [hours])
    expect(told(short)).toEqual(['clock-hours 0.00'])
    expect(why(short[0])).toEqual(['hours', 'short-sessions'])
    // What is older than five years has gone, and what was left over at a registration too.
    const old = ten(2).map((award, nth) => (nth < 2 ? { ...award, at: new Date('2020-06-01'), on: '2020-06-01' } : award))
    expect(balance(lines(old, [hours, registration]), 'registration')).toBe('0.00')
    const many = Array.from({ length: 19 }, (_, nth) => aCourse(nth + 1, { category: 'Literacy', sessions: 11 }))
    expect(balance(lines(many, [hours, registration]), 'registration')).toBe('1.00')
    // For teachers of English learners it is half.
    const half = converting(
      { every: '100', keepsRest: false, years: 5, share: { percent: 50, categories: ['Literacy'] } },
      'registration',
      { schools: ['newcomers'] },
    )
    const there = (literacy: number) => ten(literacy).map((award) => ({ ...award, schoolId: 'newcomers' }))
    expect([2, 5].map((literacy) => balance(lines(there(literacy), [hours, half]), 'registration'))).toEqual(['0.00', '1.00'])
  })

  test('where the contract says so, the hours of several courses are never added up', () => {
    const rules = [aRule({ gives: { how: 'by-hours', amount: '1' } }), converting({ every: '7.5', gives: '0.5', addsUp: false }, 'credit')]
    const entries = lines(
      [7, 8, 15, 7].map((sessions, nth) => anAward(nth + 1, { sessions })),
      rules,
    )
    expect(told(entries.filter(({ cause }) => cause === 'conversion'))).toEqual(['credit 0.50', 'credit 1.00'])
  })
})

describe('which rule counts', () => {
  const two = { gives: { how: 'fixed', amount: '2' } } as const
  test('what was set on the micro-credential comes before every rule about many; a zero there withdraws', () => {
    expect(told(lines([anAward(1, { prices: [price('clock-hours', '5')] })], [aRule(two)]))).toEqual(['clock-hours 5.00'])
    expect(told(lines([anAward(1, { prices: [price('clock-hours', '0')] })], [aRule(two)]))).toEqual([])
  })

  test('a milestone brings what a rule that names it gives, and nothing by rules about many, which paid for its pieces', () => {
    const milestone = anAward(9, { isMilestone: true, achievementId: 'milestone' })
    const everything = aRule({})
    expect(settle({ earned: [anAward(8), milestone], rules: [everything] }).map(({ earnedId }) => earnedId)).toEqual([anAward(8).id])
    const named = aRule({
      covers: { ...nothingCovered, achievements: ['milestone'] },
      gives: { how: 'fixed', amount: '1' },
      currency: 'lane',
    })
    expect(settle({ earned: [milestone], rules: [everything, named] })).toMatchObject([{ currency: 'lane', amount: 100n }])
    // In a collection of whatever was earned, it is none of the two.
    const two = aRule({ basis: 'collection', parts: [{ needs: 2, covers: nothingCovered }] })
    expect(settle({ earned: [anAward(8), milestone], rules: [two] })).toEqual([])
    // What was set on it has the limits of every such amount.
    const capped = aRule({ gives: { how: 'set' }, caps: [{ per: 'school-year', years: null, amount: '5' }] })
    const set = { ...milestone, prices: [{ id: 'price', currency: 'clock-hours', amount: '8', unit: 'h', isPromised: true }] }
    expect(settle({ earned: [set], rules: [capped] })).toMatchObject([{ amount: 500n }])
  })

  test('of two rules in one currency the first in their order gives, and only that one', () => {
    const rules = [aRule({ gives: { how: 'fixed', amount: '3' }, covers: { ...nothingCovered, levels: [2] } }), aRule(two)]
    expect(told(lines([anAward(1), anAward(2, { level: 2 })], rules))).toEqual(['clock-hours 2.00', 'clock-hours 3.00'])
  })

  test('a version that comes while work is under way changes nothing for it; where nothing was promised, the day of the award counts', () => {
    const rule = aRule(two)
    const newer = {
      ...aRule({ gives: { how: 'fixed', amount: '9' } }),
      id: rule.id,
      number: 2,
      from: '2026-01-10',
      publishedAt: new Date('2026-01-05'),
    }
    const [first, second, third] = lines([anAward(20), anAward(45)], [rule, newer])
    expect([first, second, third].map((entry) => entry?.rule?.number)).toEqual([1, 2, undefined])
    const only = lines([anAward(20)], [newer])
    expect(told(only)).toEqual(['clock-hours 9.00'])
    expect(why(only[0])).toEqual(['fixed', 'later-rule'])
    // New limits of what was set on a micro-credential don’t reach back either.
    const limit = aRule(
      { gives: { how: 'set' }, caps: [{ per: 'ever', years: null, amount: '1' }] },
      { from: '2026-01-10', publishedAt: new Date('2026-01-05') },
    )
    expect(told(lines([anAward(20, { prices: [price('clock-hours', '5')] })], [limit]))).toEqual(['clock-hours 5.00'])
    expect(told(lines([anAward(45, { prices: [price('clock-hours', '5')] })], [limit]))).toEqual(['clock-hours 1.00'])
  })

  test('a rule whose last day is over gives nothing, and its last day is one of them', () => {
    const rule = aRule({ ...two, until: '2025-12-05' })
    expect(lines([anAward(4), anAward(5)], [rule]).map(({ earnedId }) => earnedId)).toEqual(['award 000004'])
  })

  test('who it is for is asked of the day of the award', () => {
    const rules = [aRule({ ...two, roles: ['principal'] }), aRule({ currency: 'money', schools: ['north'] })]
    expect(told(lines([anAward(1), anAward(2, { roles: ['earner', 'principal'], schoolId: 'north' })], rules))).toEqual([
      'clock-hours 2.00',
      'money 8.00',
    ])
  })
})

describe('limits', () => {
  const capped = (per: 'school-year' | 'micro-credential' | 'years' | 'ever', amount: string, years: number | null = null) =>
    aRule({ gives: { how: 'set' }, currency: 'money', caps: [{ per, years, amount }] })
  const paid = (nth: number, amount: string, wishes: Partial<Earned> = {}) => anAward(nth, { prices: [price('money', amount)], ...wishes })

  test('a cap is reached in the middle of an award: what is left is given, and the line says so', () => {
    const entries = lines([paid(1, '200'), paid(2, '200.50'), paid(3, '1')], [capped('school-year', '300.25')])
    expect(told(entries)).toEqual(['money 200.00', 'money 100.25', 'money 0.00'])
    expect(entries[1]?.reasons[1]).toEqual({ code: 'cap', per: 'school-year', years: null, cap: '300.25', left: '100.25' })
    expect(entries[2]?.reasons[1]).toMatchObject({ code: 'cap', left: '0' })
  })

  test('a cap of a year begins anew with the school year, one of a micro-credential with another, one of years by the day', () => {
    expect(told(lines([paid(180, '200'), paid(183, '200')], [capped('school-year', '250')]))).toEqual(['money 200.00', 'money 200.00'])
    const same = { achievementId: 'one' }
    expect(told(lines([paid(1, '200', same), paid(2, '200', same), paid(3, '200')], [capped('micro-credential', '250')]))).toEqual([
      'money 200.00',
      'money 50.00',
      'money 200.00',
    ])
    expect(told(lines([paid(1, '200'), paid(366, '200'), paid(367, '200')], [capped('years', '250', 1)]))).toEqual([
      'money 200.00',
      'money 200.00',
      'money 50.00',
    ])
    expect(told(lines([paid(1, '200'), paid(2000, '200')], [capped('ever', '250')]))).toEqual(['money 200.00', 'money 50.00'])
  })

  test.each([
    ['hours - 10', 'below-zero'],
    ['hours * 999999', 'beyond-bounds'],
    ['1 / (minutes - 61)', 'no-result'],
  ])('what “%s” comes to gives nothing, and its line says why', (formula, code) => {
    const [entry] = lines(
      [anAward(1, { minutes: code === 'no-result' ? 61 : 60 })],
      [aRule({ currency: 'money', gives: { how: 'formula', formula } })],
    )
    expect(amountText(entry?.amount ?? -1n)).toBe('0.00')
    expect(why(entry)).toContain(code)
  })

  test('a part of a cent is rounded once, at the end, to the decimals of the currency', () => {
    const third = aRule({ currency: 'money', gives: { how: 'formula', formula: 'hours / 3 * 100' } })
    const lane = aRule({ currency: 'lane', gives: { how: 'formula', formula: 'hours / 3' } })
    expect(told(lines([anAward(1)], [third, lane]))).toEqual(['lane 1.00', 'money 133.33'])
  })
})

describe('whatever happens', () => {
  const story = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 700 }),
      level: fc.integer({ min: 1, max: 3 }),
      category: fc.constantFrom('Literacy', 'Discourse'),
      sessions: fc.integer({ min: 1, max: 12 }),
      minutes: fc.constantFrom(45, 60, 90),
      achievement: fc.nat(6),
      amount: fc.constantFrom(null, '0', '5', '12.34', '250'),
    }),
    { maxLength: 14 },
  )
  const rules = [
    aRule({ gives: { how: 'by-hours', amount: '1.25' }, caps: [{ per: 'micro-credential', years: null, amount: '20' }], leastMinutes: 60 }),
    aRule({
      currency: 'money',
      gives: { how: 'set' },
      caps: [
        { per: 'school-year', years: null, amount: '400' },
        { per: 'years', years: 1, amount: '500' },
      ],
    }),
    aRule({
      currency: 'stipend',
      gives: { how: 'fixed', amount: '33.33' },
      covers: { ...nothingCovered, levels: [3] },
      notWith: ['money'],
    }),
    aRule({
      basis: 'collection',
      currency: 'base-pay',
      parts: [{ needs: 3, covers: nothingCovered }],
      gives: { how: 'fixed', amount: '700' },
    }),
    converting({ every: '7.5', gives: '0.5' }, 'credit'),
    converting({ from: 'credit', first: '2', every: '1.5' }, 'lane'),
  ]
  const madeOf = (told: typeof story extends fc.Arbitrary<infer Story> ? Story : never): Earned[] =>
    told.map(({ day, achievement, amount, ...rest }, nth) => ({
      ...anAward(day, rest),
      id: `award ${nth}`,
      achievementId: `achievement ${achievement}`,
      prices: amount === null ? [] : [price('money', amount)],
    }))

  test('the order in which awards are told changes nothing, and neither does asking twice', () => {
    fc.assert(
      fc.property(story, fc.nat(), (events, seed) => {
        const earned = madeOf(events)
        const shuffled = earned
          .map((one, nth) => ({ one, key: (nth * 7919 + seed) % 101 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(lines(shuffled, rules)).toEqual(lines(earned, rules))
      }),
    )
  })

  test('what is taken back and given again is as if nothing had happened, and an award taken back brings nothing', () => {
    fc.assert(
      fc.property(story, fc.nat(), (events, pick) => {
        const earned = madeOf(events)
        const without = earned.filter((_, nth) => nth !== pick % Math.max(1, earned.length))
        expect(lines(without, rules).every(({ earnedId }) => without.some(({ id }) => id === earnedId))).toBe(true)
        expect(lines([...without, ...earned.filter((one) => !without.includes(one))], rules)).toEqual(lines(earned, rules))
      }),
    )
  })

  test('no cap is exceeded, nothing is below zero or above what it would be, and what is less says why', () => {
    fc.assert(
      fc.property(story, (events) => {
        const earned = madeOf(events)
        const entries = lines(earned, rules)
        const by = new Map(earned.map((award) => [award.id, award]))
        const most = (code: string, keyOf: (award: Earned) => string) =>
          [
            ...Map.groupBy(
              entries.filter(({ currency: one }) => one === code),
              ({ earnedId }) => keyOf(by.get(earnedId) ?? anAward(1)),
            ).values(),
          ].map((of) => of.reduce((sum, { amount }) => sum + amount, 0n))
        expect(most('money', ({ schoolYear }) => String(schoolYear)).every((sum) => sum <= 40_000n)).toBe(true)
        expect(most('clock-hours', ({ achievementId }) => achievementId).every((sum) => sum <= 2000n)).toBe(true)
        const limiting = ['cap', 'not-with', 'short-sessions']
        for (const { amount, full, reasons } of entries) {
          expect(amount >= 0n && amount <= full).toBe(true)
          expect(reasons.some(({ code }) => limiting.includes(code))).toBe(amount < full)
        }
      }),
    )
  })

  test('conversion loses nothing that its rule keeps', () => {
    fc.assert(
      fc.property(story, (events) => {
        const entries = lines(madeOf(events), rules)
        const sum = (code: string) => entries.reduce((so, one) => (one.currency === code ? so + one.amount : so), 0n)
        expect(sum('credit')).toBe((sum('clock-hours') / 750n) * 50n)
        const credit = sum('credit')
        expect(sum('lane')).toBe(credit < 200n ? 0n : (1n + (credit - 200n) / 150n) * 100n)
      }),
    )
  })
})

test('ten thousand awards go through twenty rules in under ten seconds', () => {
  const many = Array.from({ length: 20 }, (_, nth) =>
    nth % 4 === 3
      ? converting({ every: '7.5', gives: '0.5' }, 'credit')
      : aRule({
          currency: ['clock-hours', 'money', 'stipend'][nth % 3] ?? 'money',
          gives: { how: 'formula', formula: 'min(hours * 1.5, 20) + level' },
          caps: [{ per: 'school-year', years: null, amount: '500' }],
          covers: { ...nothingCovered, levels: [(nth % 3) + 1] },
        }),
  )
  const began = performance.now()
  for (let person = 0; person < 500; person++)
    lines(
      Array.from({ length: 20 }, (_, nth) => anAward(nth * 9 + 1, { level: (nth % 3) + 1 })),
      many,
    )
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('what is converted or counted together goes by the version of the day of the award too, where the one before was for others', () => {
  const both = (number: number, roles: RuleText['roles']) => {
    const published = {
      number,
      from: number === 1 ? '2020-01-01' : '2026-01-01',
      publishedAt: new Date(Date.UTC(2026, 0, number === 1 ? -900 : 1)),
    }
    return [
      { ...converting({ every: '8' }, 'credits', { roles }), ...published, id: 'steps' },
      {
        ...aRule({ currency: 'money', basis: 'collection', parts: [{ needs: 1, covers: nothingCovered }], roles }),
        ...published,
        id: 'stack',
      },
    ]
  }
  const rules = [aRule({}), ...both(1, ['principal']), ...both(2, [])]
  expect(told(lines([anAward(20)], rules))).toEqual(['clock-hours 8.00', 'money 8.00', 'credits 1.00'])
})
