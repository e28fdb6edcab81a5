import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { AttemptState } from './attempt-states.ts'

/** What moves an attempt, from where and to where. The table knows the same moves and refuses all others. */
export const moves = {
  submit: { from: ['in_progress', 'returned'], to: 'submitted' },
  claim: { from: ['submitted'], to: 'in_assessment' },
  release: { from: ['in_assessment'], to: 'submitted' },
  /** Something is missing: nothing is judged. */
  'send-back': { from: ['submitted'], to: 'returned' },
  earn: { from: ['in_assessment'], to: 'earned' },
  /** An appeal was right. */
  'earn-on-appeal': { from: ['returned'], to: 'earned' },
  return: { from: ['in_assessment'], to: 'returned' },
  withdraw: { from: ['in_progress', 'returned', 'submitted', 'in_assessment'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly AttemptState[]; to: AttemptState }>
export type Move = keyof typeof moves

export const mayMove = (state: string, move: Move): boolean => (moves[move].from as readonly string[]).includes(state)

/** An attempt that is locked, as it stands. */
type Locked = { attemptId: string; state: string }

/**
 * The statement that moves an attempt, for a command that sends it inside one of its own. This file alone writes the state of an attempt.
 * @throws Error where the state does not allow it: a command refuses that in words before
 */
export function moving(move: Move, { attemptId, state }: Locked, at: Date): RawBuilder<unknown> {
  if (!mayMove(state, move)) throw new Error(`An attempt that is ${state} is not moved by “${move}”.`)
  return sql`update attempts set state = ${moves[move].to}, changed_at = ${at} where id = ${attemptId} and state = ${state}`
}

/** Moves an attempt. */
export async function moveAttempt({ db, now }: { db: Queryable; now: Date }, locked: Locked, move: Move): Promise<void> {
  await moving(move, locked, now).execute(db)
}
