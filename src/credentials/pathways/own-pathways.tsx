import type { PieceNames } from '../../definitions/pathways/pathway-words.ts'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { OwnPathway } from './find-progress.ts'
import { NextStep } from './next-step.tsx'

/** The pathways somebody is under way on, each with how far it is and the next best step. */
export function OwnPathways({ pathways, names }: { pathways: readonly OwnPathway[]; names: PieceNames }) {
  const t = useText()
  return (
    <Rows label={t('Pathways you are under way on')}>
      {pathways.map(({ pathwayId, slug, title, language, progress, next, nextAttemptId }) => (
        <RowItem
          key={pathwayId}
          lead={
            <ProgressRing
              tone="gold"
              value={progress.done}
              max={progress.needed}
              text={`${progress.done}/${progress.needed}`}
              label={t('{title}: pieces you have', { title })}
            />
          }
          title={<Written language={language}>{title}</Written>}
          to={`/pathways/${slug}`}
        >
          {next && (
            <div className="relative z-1 w-fit">
              <NextStep next={next} names={names} attemptId={nextAttemptId} />
            </div>
          )}
        </RowItem>
      ))}
    </Rows>
  )
}
