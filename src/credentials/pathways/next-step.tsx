import { ArrowRight } from 'lucide-react'
import { pieceAddress } from '../../definitions/pathways/pathway-map.tsx'
import { type PieceNames, pieceWords } from '../../definitions/pathways/pathway-words.ts'
import type { PieceProgress } from '../../definitions/pathways/progress.ts'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The next best step on a pathway, and the way there. */
export function NextStep({ next, names, attemptId }: { next: PieceProgress; names: PieceNames; attemptId: string | null }) {
  const t = useText()
  const { piece, have, of } = next
  const name = t(pieceWords(piece, names))
  const to = attemptId ? `/work/${attemptId}` : (pieceAddress(piece, names) ?? (piece.kind === 'assessments' ? '/review' : '/catalog'))
  const language = piece.kind === 'achievement' ? names[piece.achievementId]?.language : undefined
  return (
    <p className="flex items-start gap-2">
      <Icon of={ArrowRight} className="mt-[0.25em] text-green" />
      <span className="min-w-0">
        {t.rich(
          attemptId ? 'Next: go on with <a>{name}</a>' : of > 1 ? 'Next: <a>{name}</a>, {have, number} so far' : 'Next: <a>{name}</a>',
          {
            name,
            have,
            a: (words) => (
              <TextLink to={to}>
                <Written language={language}>{words}</Written>
              </TextLink>
            ),
          },
        )}
      </span>
    </p>
  )
}
