import type { Pathway, Piece } from './pathway.ts'
import type { Held, HeldAward } from './progress.ts'

/** What somebody would have who has these pieces: for an author who looks at a pathway as they would see it. */
export function heldByPieces({ steps }: Pick<Pathway, 'steps'>, has: readonly string[], organizationId: string, now: Date): Held {
  const pieces = steps.flatMap((step) => step.pieces.filter(({ id }) => has.includes(`${step.id} ${id}`)))
  const award = (achievementId: string, more: Partial<HeldAward> = {}): HeldAward => ({
    ...{ awardId: achievementId, achievementId, organizationId, level: 0, category: '', awardedAt: now, expiresAt: null },
    ...more,
  })
  const awardsOf = (piece: Piece): HeldAward[] =>
    piece.kind === 'achievement'
      ? [award(piece.achievementId)]
      : piece.kind === 'level'
        ? Array.from({ length: piece.count }, (_, at) => award(`${piece.id} ${at}`, { level: piece.level, category: piece.category }))
        : []
  return {
    awards: pieces.flatMap(awardsOf),
    milestones: new Map(pieces.flatMap((piece) => (piece.kind === 'pathway' ? [[piece.pathwayId, piece.pathwayId] as const] : []))),
    assessments: Math.max(0, ...pieces.flatMap((piece) => (piece.kind === 'assessments' ? piece.count : []))),
  }
}
