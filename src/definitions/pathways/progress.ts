import type { Pathway, Piece, Step } from './pathway.ts'

/** An award that stands. */
export type HeldAward = {
  awardId: string
  achievementId: string
  organizationId: string
  level: number
  category: string
  awardedAt: Date
  expiresAt: Date | null
}
/** What a person has that a pathway can count. */
export type Held = {
  awards: readonly HeldAward[]
  /** The pathways whose milestone they hold, each with that award. */
  milestones: ReadonlyMap<string, string>
  /** Assessments they made for the organization of the pathway. */
  assessments: number
}
/** Whose pathway it is, and the day for which it is asked. */
export type Asked = { organizationId: string; now: Date }

export type PieceProgress = { piece: Piece; have: number; of: number; isDone: boolean; awardIds: string[] }
export type StepProgress = {
  step: Step
  pieces: PieceProgress[]
  needed: number
  done: number
  isComplete: boolean
  /** What leads to it is complete. What is earned before that counts all the same. */
  isOpen: boolean
}
export type Progress = { steps: StepProgress[]; done: number; needed: number; isComplete: boolean; awardIds: string[] }

/** The same day so many months earlier; the last of a shorter month. */
export function monthsBefore(day: Date, months: number): Date {
  const before = new Date(day)
  before.setUTCMonth(before.getUTCMonth() - months)
  if (before.getUTCDate() !== day.getUTCDate()) before.setUTCDate(0)
  return before
}

function progressOfPiece(piece: Piece, held: Held, { organizationId, now }: Asked): PieceProgress {
  const counted = (have: number, of: number, awardIds: string[]) => ({ piece, have: Math.min(have, of), of, isDone: have >= of, awardIds })
  if (piece.kind === 'assessments') return counted(held.assessments, piece.count, [])
  if (piece.kind === 'pathway') {
    const awardId = held.milestones.get(piece.pathwayId)
    return counted(awardId ? 1 : 0, 1, awardId ? [awardId] : [])
  }
  const valid = held.awards.filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
  if (piece.kind === 'achievement') {
    const since = piece.withinMonths === null ? null : monthsBefore(now, piece.withinMonths)
    const found = valid.filter(
      ({ achievementId, awardedAt }) => achievementId === piece.achievementId && (since === null || awardedAt >= since),
    )
    return counted(
      found.length,
      1,
      found.slice(0, 1).map(({ awardId }) => awardId),
    )
  }
  const fitting = new Map(
    valid
      .filter((award) => award.organizationId === organizationId && award.level >= piece.level)
      .filter(({ category }) => piece.category === '' || category === piece.category)
      .map(({ achievementId, awardId }) => [achievementId, awardId]),
  )
  return counted(fitting.size, piece.count, [...fitting.values()].slice(0, piece.count))
}

/** How far somebody is: pure, so that the page, the preview and what awards the milestone say the same. */
export function progressOf(text: Pick<Pathway, 'steps'>, held: Held, asked: Asked): Progress {
  const found = text.steps.map((step) => {
    const pieces = step.pieces.map((piece) => progressOfPiece(piece, held, asked))
    const needed = step.needs ?? pieces.length
    const done = pieces.filter(({ isDone }) => isDone).length
    return { step, pieces, needed, done: Math.min(done, needed), isComplete: done >= needed }
  })
  const complete = new Set(found.filter(({ isComplete }) => isComplete).map(({ step }) => step.id))
  const steps = found.map((each) => ({ ...each, isOpen: each.step.after.every((id) => complete.has(id)) }))
  return {
    steps,
    done: steps.reduce((sum, { done }) => sum + done, 0),
    needed: steps.reduce((sum, { needed }) => sum + needed, 0),
    isComplete: steps.length > 0 && complete.size === steps.length,
    awardIds: [...new Set(steps.flatMap(({ pieces }) => pieces.flatMap(({ awardIds }) => awardIds)))],
  }
}

/** Whether somebody is at a piece now: `underWay` names micro-credentials and pathways. */
export const isUnderWay = (piece: Piece, underWay: ReadonlySet<string>): boolean =>
  (piece.kind === 'achievement' && underWay.has(piece.achievementId)) || (piece.kind === 'pathway' && underWay.has(piece.pathwayId))

/** Whether anything of it is there, be it one of thirty. */
export const hasSome = ({ steps }: Progress): boolean => steps.some(({ pieces }) => pieces.some(({ have }) => have > 0))

/**
 * The next best step: of the steps that are open, what somebody has under way already, else what has been begun (ten of thirty), else the first in
 * the author's order. Null once it is complete.
 */
export function nextPiece({ steps, isComplete }: Progress, underWay: ReadonlySet<string>): PieceProgress | null {
  if (isComplete) return null
  const incomplete = steps.filter((step) => !step.isComplete)
  const open = incomplete.filter(({ isOpen }) => isOpen)
  const pieces = (open.length > 0 ? open : incomplete).flatMap((step) => step.pieces.filter(({ isDone }) => !isDone))
  return pieces.find(({ piece }) => isUnderWay(piece, underWay)) ?? pieces.find(({ have }) => have > 0) ?? pieces[0] ?? null
}
