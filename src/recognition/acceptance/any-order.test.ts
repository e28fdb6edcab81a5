import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, hundredthsOf } from '../../definitions/rules/exact.ts'
import { settle } from '../../definitions/rules/settle.ts'
import { compareLines } from '../ledger/compare-lines.ts'
import { type HistoryRow, type KeptLine, readHistory } from '../ledger/earned-history.ts'

const day = (nth: number) => new Date(Date.UTC(2026, 0, 1 + nth))
const dayText = (nth: number) => day(nth).toISOString().slice(0, 10)

type AwardRow = HistoryRow['awards'][number]
type Version = HistoryRow['acceptances'][number]

const anAward = (nth: number, { began, took, micro, place }: { began: number; took: number; micro: number; place: number }): AwardRow => ({
  id: `award ${nth}`,
  achievementId: `micro ${micro}`,
  issuerId: micro < 3 ? 'cedar' : 'open',
  level: 1,
  category: 'Discourse',
  sessions: 2,
  minutes: 60,
  beganAt: day(began).toISOString(),
  beganOn: dayText(began),
  at: day(began + took).toISOString(),
  on: dayText(began + took),
  schoolYear: 2025,
  roles: ['earner'],
  schoolId: null,
  approval: null,
  asked: null,
  prices: [],
  isRevoked: false,
  isElsewhere: place > 0,
  isOfNobody: place === 2,
})

const award = fc.record({ began: fc.nat(60), took: fc.integer({ min: 1, max: 20 }), micro: fc.nat(4), place: fc.nat(2) })
const said = fc.record({
  kind: fc.constantFrom('achievement', 'issuer'),
  from: fc.nat(80),
  lasts: fc.option(fc.integer({ min: 0, max: 30 })),
  amount: fc.integer({ min: 1, max: 9 }),
  countsEarlier: fc.boolean(),
  countsElsewhere: fc.boolean(),
  isListed: fc.boolean(),
})

/** Versions of two acceptances, each agreed after the one before it. */
function versionsOf(sayings: readonly (typeof said extends fc.Arbitrary<infer Said> ? Said : never)[]): Version[] {
  const numbers = new Map<string, number>()
  return sayings
    .toSorted((a, b) => a.from - b.from)
    .map(({ kind, from, lasts, amount, countsEarlier, countsElsewhere, isListed }) => {
      const number = (numbers.get(kind) ?? 0) + 1
      numbers.set(kind, number)
      return {
        id: kind,
        number,
        kind: kind as Version['kind'],
        issuerId: 'cedar',
        achievements: kind === 'issuer' ? null : ['micro 1'],
        from: dayText(from),
        startsAt: day(from).toISOString(),
        endsAt: lasts === null ? null : day(from + lasts).toISOString(),
        text: {
          value: isListed
            ? { how: 'listed' as const }
            : { how: 'amounts' as const, amounts: [{ currency: 'clock-hours', amount: String(amount), unit: 'h' }] },
          reason: 'The same bar.',
          countsEarlier,
          countsElsewhere,
          isShown: true,
          endsAtReview: false,
        },
      }
    })
}

type Known = Pick<HistoryRow, 'awards' | 'lines' | 'acceptances' | 'belonged'>
const rulesAndPlace = { rules: [], refused: [], timeZone: 'UTC', schoolYearStart: '07-01' }

/** Writes what differs into the lines, as the ledger does. */
function settled(known: Known, asked: string | null): KeptLine[] {
  const { earned, rules, revoked } = readHistory({ ...known, ...rulesAndPlace }, asked)
  const differences = compareLines(settle({ earned, rules }), known.lines, revoked)
  return differences.map((difference, at): KeptLine => {
    const id = `line ${String(known.lines.length + at).padStart(6, '0')}`
    if (difference.kind !== 'write') {
      const { line } = difference
      const size = hundredthsOf(line.amount)
      return {
        ...line,
        id,
        cause: difference.kind === 'reverse' ? 'reversal' : 'reinstatement',
        amount: amountText(-size),
        reversesId: line.id,
        reasons: null,
      }
    }
    const { entry, turn } = difference
    const found = earned.find(({ id: awardId }) => awardId === entry.earnedId)
    if (!found) throw new Error('A line is of an award.')
    return {
      id,
      cause: entry.cause,
      awardId: entry.earnedId,
      valueRuleId: null,
      ruleId: null,
      ruleNumber: null,
      acceptanceId: entry.acceptance?.id ?? null,
      acceptanceNumber: entry.acceptance?.number ?? null,
      currency: entry.currency,
      unit: entry.unit,
      amount: amountText(entry.amount),
      fullAmount: amountText(entry.full),
      reasons: [...entry.reasons],
      facts: { beganOn: found.beganOn, on: found.on, schoolYear: found.schoolYear, roles: found.roles, schoolId: found.schoolId },
      turn,
      schoolYear: found.schoolYear,
      reversesId: null,
    }
  })
}

/** What stands for each award, and in all. */
const balances = (lines: readonly KeptLine[]) => {
  const sums = new Map<string, bigint>()
  for (const { awardId, amount } of lines) sums.set(awardId, (sums.get(awardId) ?? 0n) + hundredthsOf(amount))
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n).sort())
}

const belonged = [{ from: day(20).toISOString(), to: null }]
const story = fc.record({
  awards: fc.array(award, { maxLength: 6 }),
  sayings: fc.array(said, { maxLength: 5 }),
  revoked: fc.array(fc.nat(5), { maxLength: 3 }),
  order: fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }),
})

test('acceptances, awards and revocations in any order come to the same ledger, and telling one twice changes nothing', () => {
  fc.assert(
    fc.property(story, ({ awards, sayings, revoked, order }) => {
      const rows = awards.map((one, nth) => anAward(nth, one))
      const versions = versionsOf(sayings)
      type Step = (known: Known) => { known: Known; asked: string | null }
      const steps: Step[] = [
        ...rows.map(
          (row): Step =>
            (known) => ({
              known: {
                ...known,
                awards: [...known.awards.filter(({ id }) => id !== row.id), known.awards.find(({ id }) => id === row.id) ?? row],
              },
              asked: row.id,
            }),
        ),
        ...versions.map(
          (version): Step =>
            (known) => ({
              known: { ...known, acceptances: [...known.acceptances.filter((one) => one !== version), version] },
              asked: null,
            }),
        ),
        ...revoked.flatMap((nth): Step[] => {
          const row = rows[nth]
          if (!row) return []
          return [
            (known) => ({
              known: { ...known, awards: [...known.awards.filter(({ id }) => id !== row.id), { ...row, isRevoked: true }] },
              asked: row.id,
            }),
          ]
        }),
      ]
      const run = (all: readonly Step[]) => {
        let known: Known = { awards: [], lines: [], acceptances: [], belonged }
        for (const step of all)
          for (const _twice of [1, 2]) {
            const { known: next, asked } = step(known)
            const written = settled(next, asked)
            if (_twice === 2) expect(written).toEqual([])
            known = { ...next, lines: [...next.lines, ...written] }
          }
        return known
      }
      const straight = run(steps)
      const shuffled = run(
        steps
          .map((step, at) => ({ step, key: order[at % order.length] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ step }) => step),
      )
      expect(balances(shuffled.lines)).toEqual(balances(straight.lines))
      // Nothing is paid twice: of an award never more than the most that any version gives, and nothing of one that was taken back.
      for (const [awardId, sum] of Object.entries(balances(straight.lines))) {
        const row = straight.awards.find(({ id }) => id === awardId)
        const given = versions.flatMap(({ text }) =>
          text.value.how === 'amounts' ? text.value.amounts.map(({ amount }) => hundredthsOf(amount)) : [],
        )
        expect(given).toContain(sum)
        expect(row?.isRevoked).toBe(false)
        expect(row?.issuerId).toBe('cedar')
      }
    }),
    { numRuns: 300 },
  )
})

test('what is agreed later takes nothing away from whom something counts already', () => {
  fc.assert(
    fc.property(story, fc.nat(80), ({ awards, sayings }, today) => {
      const rows = awards.map((one, nth) => anAward(nth, one)).filter(({ at }) => new Date(at) <= day(today))
      const until = (moment: number) => versionsOf(sayings).filter(({ startsAt }) => new Date(startsAt) <= day(moment))
      const of = (acceptances: Version[]) => balances(settled({ awards: rows, lines: [], acceptances, belonged }, null))
      const [now, then] = [of(until(today)), of(until(1000))]
      for (const [awardId, sum] of Object.entries(now)) expect(then[awardId]).toBe(sum)
    }),
    { numRuns: 300 },
  )
})
