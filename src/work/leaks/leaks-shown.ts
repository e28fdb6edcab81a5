import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { LeakAnswer, LeakKind } from './leak-kinds.ts'
import type { Masked } from './mask-words.ts'

/** What of an attempt’s evidence is masked or to be masked, as who weighs it may know: not who marked it, nor when. */
export type LeakShown = {
  requirementId: string
  /** Null of a written answer. */
  artifactId: string | null
  kind: LeakKind
  place: { seconds?: number; page?: number; quote?: string }
  masksWords: boolean
  answer: LeakAnswer | null
  copyId: string | null
  /** That it waits to be masked. */
  isOpen: boolean
  /** That who asks marked it. */
  isOwn: boolean
}

export async function findLeaksShown(db: Queryable, attemptId: string): Promise<LeakShown[]> {
  const { rows } = await sql<LeakShown>`
    select requirement_id as "requirementId", artifact_id as "artifactId", kind, place, masks_words as "masksWords", answer, copy_id as "copyId",
      is_open as "isOpen", is_own as "isOwn" from leaks_shown(${attemptId})`.execute(db)
  return rows
}

/** What is masked in the words of one piece, or of all that is written: words wherever they stand, and moments of this piece. */
export const maskedIn = (leaks: readonly LeakShown[], artifactId: string | null): Masked[] =>
  leaks
    .filter(({ answer, isOpen }) => answer === 'masked' || isOpen)
    .flatMap(({ kind, place, masksWords, artifactId: of }): Masked[] => {
      const quote = masksWords ? (place.quote ?? null) : null
      const seconds = of === artifactId && artifactId !== null ? (place.seconds ?? null) : null
      return quote === null && seconds === null ? [] : [{ kind, quote, seconds }]
    })
