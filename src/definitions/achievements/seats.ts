import { sql } from 'kysely'

/** Those who read independently of each other. */
export const independentSeats = ['first', 'second', 'third', 'fourth', 'fifth'] as const
/** From where a submission is read: independently, to settle where the readings differ, for practice, or to hear an appeal. */
export const seats = [...independentSeats, 'adjudicator', 'calibration', 'appeal'] as const
export type Seat = (typeof seats)[number]
export const isIndependent = (seat: Seat): boolean => (independentSeats as readonly Seat[]).includes(seat)

/** What someone in a seat may know beside the evidence. */
export type SeatKnowledge = {
  /** Whose work it is: a name, a school, an address, and what a file says of its author, its own name included. */
  whose: boolean
  /** What the others in their seats scored and wrote. */
  readings: boolean
  /** Who these others are. */
  assessors: boolean
}

/**
 * What a seat may know. Every page, file, letter, list and export that shows work to who weighs it asks this, and nothing else.
 * Whose work it is stays hidden for good where the version is blind, and in practice always. No reading is seen before all who read
 * independently have finished, and nothing of any other in practice or on an appeal.
 */
export function seatKnows(
  { blind }: { blind: boolean },
  seat: Seat,
  given: { allFinished: boolean } = { allFinished: false },
): SeatKnowledge {
  const practice = seat === 'calibration'
  const readings = given.allFinished && !practice && seat !== 'appeal'
  return { whose: !blind && !practice, readings, assessors: readings && !blind }
}

/** Whether the version of a row of `achievement_versions` is blind. */
export const isBlind = sql<boolean>`(achievement_versions.definition #>> '{assessment,blind}')::boolean`
