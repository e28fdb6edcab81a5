import type { Level } from '../../definitions/achievements/definition.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { Citation } from '../shown-evidence/citation.ts'

/** One criterion as an assessor judged it. */
export type JudgedLevel = { criterionId: string; level: Level; reason: string; citation: Citation | null; nextStep: string }
/** A criterion as a decision leaves it, with the requirements that open again with it where it is not shown. */
export type DecidedLevel = JudgedLevel & { carried: boolean; reopens: readonly string[] | null }

/**
 * Which criteria a submission opens, and which stand as they were shown before (product.md rule 4).
 * What was shown once is never opened again, and what was never shown is always open, so nothing falls between two submissions.
 *
 * @param earlier the levels of each decision before, oldest first
 */
export function carryForward(criterionIds: readonly string[], earlier: readonly (readonly JudgedLevel[])[]) {
  const shown = new Map(
    earlier
      .flat()
      .filter(({ level }) => isShown(level))
      .map((judged) => [judged.criterionId, judged]),
  )
  return {
    open: criterionIds.filter((id) => !shown.has(id)),
    carried: criterionIds.flatMap((id) => shown.get(id) ?? []),
  }
}
