import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Level } from '../../definitions/achievements/definition.ts'
import { levels } from '../../definitions/achievements/levels.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import { carryForward, type JudgedLevel } from './carry-forward.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const judged = (criterionId: string, level: Level): JudgedLevel => ({
  criterionId,
  level,
  reason: `${level}.`,
  citation: null,
  nextStep: '',
})

/** Decides again and again: at each turn an assessor gives what is open some level. */
const turns = fc.array(
  fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...levels)]))) as fc.Arbitrary<Record<string, Level>>,
  {
    maxLength: 6,
  },
)
function decideInTurn(given: readonly Record<string, Level>[]) {
  const decisions: JudgedLevel[][] = []
  const opened: string[][] = []
  for (const levelFor of given) {
    const { open, carried } = carryForward(ids, decisions)
    opened.push(open)
    decisions.push([...carried, ...open.map((id) => judged(id, levelFor[id] ?? 'not-yet'))])
  }
  return { decisions, opened }
}

test('what was shown once stays shown, at the level and with the reason it was given', () => {
  fc.assert(
    fc.property(turns, (given) => {
      const { decisions } = decideInTurn(given)
      decisions.forEach((levelsThen, turn) => {
        for (const level of levelsThen.filter((each) => isShown(each.level)))
          for (const later of decisions.slice(turn)) expect(later).toContainEqual(level)
      })
    }),
  )
})

test('only what is not yet shown opens again, and all of it does', () => {
  fc.assert(
    fc.property(turns, (given) => {
      const { decisions, opened } = decideInTurn(given)
      decisions.forEach((levelsThen, turn) => {
        const notYet = levelsThen.filter(({ level }) => !isShown(level)).map(({ criterionId }) => criterionId)
        if (opened[turn + 1]) expect([...(opened[turn + 1] ?? [])].sort()).toEqual(notYet.sort())
      })
    }),
  )
})

test('every decision speaks of every criterion once', () => {
  fc.assert(
    fc.property(turns, (given) => {
      for (const levelsThen of decideInTurn(given).decisions) expect(levelsThen.map(({ criterionId }) => criterionId).sort()).toEqual(ids)
    }),
  )
})
