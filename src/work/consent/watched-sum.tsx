import { useText } from '../../foundation/words/text.tsx'
import type { Watched } from './watched.ts'

/** Who looked, in sum. */
export function WatchedSum({ watched: { artifacts, assessors, others } }: { watched: Watched }) {
  const t = useText()
  if (artifacts === 0) return <p className="text-soft">{t('No file or text names this student yet.')}</p>
  return (
    <p>
      {t('{artifacts, plural, one {One file or text} other {# files or texts}}.', { artifacts })}{' '}
      {t(
        'Opened by {assessors, plural, =0 {no assessor} one {one assessor} other {# assessors}} and {others, plural, =0 {nobody else} one {one other person} other {# other people}}.',
        {
          assessors,
          others,
        },
      )}
    </p>
  )
}
