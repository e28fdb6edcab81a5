import type { Seat } from '../../definitions/achievements/seats.ts'

/** Whether what an assessor makes of it is the decision: nobody else weighs it, or they settle where the others differ. */
export const isAlone = ({ seat, assessors }: { seat: Seat; assessors: number }): boolean =>
  assessors === 1 || seat === 'adjudicator' || seat === 'appeal'
