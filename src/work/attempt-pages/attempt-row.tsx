import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { type AttemptStatus, statusSentence } from '../attempts/status-sentence.ts'

/** One attempt in a list: its badge or how far it is, its name, and where it stands. */
export function AttemptRow({
  attempt: { id, title, versionId, status },
}: {
  attempt: { id: string; title: string; versionId: string; status: AttemptStatus }
}) {
  const t = useText()
  const { parts, decision, state } = status
  const ring =
    state === 'in_progress' && parts
      ? { value: parts.ready, max: parts.of, label: t('Parts ready') }
      : state === 'returned' && decision
        ? { value: decision.criteriaShown, max: decision.criteria, label: t('Criteria shown') }
        : null
  return (
    <RowItem
      lead={
        ring ? (
          <ProgressRing {...ring} text={`${ring.value}/${ring.max}`} />
        ) : (
          <BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" state={state === 'earned' ? 'earned' : 'open'} />
        )
      }
      title={title}
      to={`/work/${id}`}
      note={statusSentence(useLocale(), status)}
    />
  )
}
