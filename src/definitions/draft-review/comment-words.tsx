import { Prose } from '../../foundation/ui/prose.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { DraftComment } from './draft-threads.ts'

/** What somebody said of a draft, with their name and when. */
export function CommentWords({ comment: { author, writtenAt, isRemoved, body } }: { comment: DraftComment }) {
  const t = useText()
  return (
    <div>
      <p className="text-s">
        <strong>{author}</strong>{' '}
        <span className="text-soft">
          <Moment at={writtenAt} />
        </span>
      </p>
      {isRemoved ? <p className="text-soft">{t('Removed by its author.')}</p> : <Prose text={body} />}
    </div>
  )
}
