import { texts } from '../../foundation/words/sentence.ts'
import { isUnderWay, type PieceProgress, type Progress } from './progress.ts'

/** Where somebody is with a piece, as map and list show it. */
export type PieceState = 'done' | 'under-way' | 'open'

export const stateWords: Record<PieceState, string> = texts({ done: 'earned', 'under-way': 'under way', open: 'open' })

/** The state of every piece, by step and piece: `step piece`. */
export type PieceStates = Readonly<Record<string, { state: PieceState; have: number; of: number }>>

export function statesOf({ steps }: Progress, underWay: ReadonlySet<string>): PieceStates {
  const stateOf = ({ isDone, have, piece }: PieceProgress): PieceState =>
    isDone ? 'done' : have > 0 || isUnderWay(piece, underWay) ? 'under-way' : 'open'
  return Object.fromEntries(
    steps.flatMap(({ step, pieces }) =>
      pieces.map((each) => [`${step.id} ${each.piece.id}`, { state: stateOf(each), have: each.have, of: each.of }]),
    ),
  )
}
