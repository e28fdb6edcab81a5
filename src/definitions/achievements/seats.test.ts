import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIndependent, seatKnows, seats } from './seats.ts'

const anyone = fc.record({ blind: fc.boolean(), seat: fc.constantFrom(...seats), allFinished: fc.boolean() })

test('where a version is blind no seat ever knows whose work it is, or who else read it', () => {
  fc.assert(
    fc.property(anyone, ({ seat, allFinished }) => {
      const { whose, assessors } = seatKnows({ blind: true }, seat, { allFinished })
      return !whose && !assessors
    }),
  )
})

test('no seat knows a reading of another before all have finished, and none knows who read what it may not see', () => {
  fc.assert(
    fc.property(anyone, ({ blind, seat, allFinished }) => {
      const { readings, assessors } = seatKnows({ blind }, seat, { allFinished })
      return (allFinished || !readings) && (readings || !assessors)
    }),
  )
})

test('in practice nothing is known but the evidence', () => {
  for (const blind of [true, false])
    expect(seatKnows({ blind }, 'calibration', { allFinished: true })).toEqual({ whose: false, readings: false, assessors: false })
})

test('an open version tells everyone who decides whose work it is; the adjudicator reads what the others wrote, without their names if blind', () => {
  for (const seat of seats.filter((each) => isIndependent(each) || each === 'adjudicator'))
    expect(seatKnows({ blind: false }, seat).whose).toBe(true)
  expect(seatKnows({ blind: true }, 'adjudicator', { allFinished: true })).toEqual({ whose: false, readings: true, assessors: false })
})
