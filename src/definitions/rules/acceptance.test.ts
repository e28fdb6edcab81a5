import { expect, test } from 'vitest'
import { type AcceptanceText, type AgreedAcceptance, acceptanceOf } from './acceptance.ts'

const day = (nth: number) => new Date(Date.UTC(2026, 0, nth))
const anAcceptance = (
  wishes: Partial<Omit<AgreedAcceptance, 'text'>> & { text?: Partial<AcceptanceText>; start?: number; end?: number } = {},
): AgreedAcceptance => {
  const { text, start = 10, end, ...rest } = wishes
  return {
    id: 'a',
    number: 1,
    kind: 'issuer',
    issuerId: 'them',
    achievements: null,
    from: day(start).toISOString().slice(0, 10),
    startsAt: day(start),
    endsAt: end === undefined ? null : day(end),
    ...rest,
    text: {
      value: { how: 'amounts', amounts: [{ currency: 'clock-hours', amount: '5', unit: 'h' }] },
      reason: 'The same bar.',
      countsEarlier: false,
      countsElsewhere: false,
      isShown: true,
      endsAtReview: false,
      ...text,
    },
  }
}
const award = (began: number, at: number, since = 1) => ({
  achievementId: 'x',
  issuerId: 'them',
  beganAt: day(began),
  at: day(at),
  since: day(since),
})
const asked = (given: Parameters<typeof acceptanceOf>[0], ...all: AgreedAcceptance[]) => {
  const found = acceptanceOf(given, all)
  return found && `${found.version.id} ${found.version.number} ${found.when} ${found.at.getUTCDate()}`
}

test('the acceptance that held when the work began counts, else the one on the day of the award', () => {
  expect(asked(award(12, 15), anAcceptance())).toBe('a 1 promised 15')
  expect(asked(award(5, 15), anAcceptance())).toBe('a 1 later 15')
  expect(asked(award(12, 20), anAcceptance(), anAcceptance({ number: 2, start: 14 }))).toBe('a 1 promised 20')
  expect(asked({ ...award(12, 15), issuerId: 'others' }, anAcceptance())).toBeNull()
  expect(asked(award(12, 15), anAcceptance({ achievements: ['y'] }))).toBeNull()
})

test('an award from before counts only where the acceptance says so, from the moment it held or its earner came', () => {
  const open = anAcceptance({ text: { countsEarlier: true } })
  expect(asked(award(1, 5), anAcceptance())).toBeNull()
  expect(asked(award(1, 5), open)).toBe('a 1 earlier 10')
  expect(asked(award(1, 5, 20), open)).toBe('a 1 earlier 20')
  expect(asked(award(12, 15, 20), open)).toBe('a 1 earlier 20')
  expect(asked(award(12, 15, 20), anAcceptance())).toBeNull()
  // A version since then that counts no more from before takes nothing away from who has it.
  expect(asked(award(1, 5), open, anAcceptance({ number: 2, start: 14 }))).toBe('a 1 earlier 10')
  // One that begins to count them does.
  expect(asked(award(1, 5), anAcceptance(), anAcceptance({ number: 2, start: 14, text: { countsEarlier: true } }))).toBe('a 2 earlier 14')
})

test('after its last day an acceptance promises nothing, and what was promised stays', () => {
  const ended = [anAcceptance(), anAcceptance({ number: 2, start: 20, end: 22 })]
  expect(asked(award(12, 30), ...ended)).toBe('a 1 promised 30')
  expect(asked(award(21, 30), ...ended)).toBe('a 2 promised 30')
  expect(asked(award(22, 30), ...ended)).toBeNull()
  expect(asked(award(1, 5, 25), anAcceptance({ text: { countsEarlier: true }, end: 22 }))).toBeNull()
})

test('the closest acceptance counts as a whole: the micro-credential, then the set, then the issuer', () => {
  const all = [
    anAcceptance({ id: 'issuer' }),
    anAcceptance({ id: 'set', kind: 'pathway', achievements: ['x', 'y'] }),
    anAcceptance({ id: 'one', kind: 'achievement', achievements: ['x'], text: { value: { how: 'listed' } } }),
  ]
  expect(asked(award(12, 15), ...all)).toBe('one 1 promised 15')
  expect(asked({ ...award(12, 15), achievementId: 'y' }, ...all)).toBe('set 1 promised 15')
  expect(asked({ ...award(12, 15), achievementId: 'z' }, ...all)).toBe('issuer 1 promised 15')
})
