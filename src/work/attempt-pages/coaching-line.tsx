import { MessagesSquare } from 'lucide-react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { CoachingOf } from '../coaching/find-shares.ts'
import { signalWords } from '../comments/comment-kinds.ts'

/** The way to what is said of an artifact, and how that stands: with whom it is shared, how much was said, whether it is ready. */
export function CoachingLine({ id, name, coaching }: { id: string; name: string; coaching: CoachingOf | null }) {
  const t = useText()
  const list = new Intl.ListFormat(useLocale())
  const { coaches = [], comments = 0, signal = null } = coaching ?? {}
  const says =
    comments > 0
      ? t('{comments, plural, one {# comment} other {# comments}} on {name}', { comments, name })
      : t('Comments and coach for {name}', { name })
  return (
    <Row gap="m">
      <LinkButton to={`/coaching/${id}`} kind="quiet" small icon={MessagesSquare} aria-label={says}>
        {comments > 0 ? t('{comments, plural, one {# comment} other {# comments}}', { comments }) : t('Comments and coach')}
      </LinkButton>
      {coaches.length > 0 && <span className="text-s text-soft">{t('Shared with {coaches}', { coaches: list.format(coaches) })}</span>}
      {signal && <Status kind={signal === 'ready' ? 'done' : 'open'}>{t(signalWords[signal])}</Status>}
    </Row>
  )
}
