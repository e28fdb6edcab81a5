import { Avatar } from '../../foundation/ui/avatar.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { signalWords } from '../comments/comment-kinds.ts'
import type { SharedClip } from './find-shares.ts'

/** One shared piece in a list: whose, of what, and where it stands in words. */
export function ShareRow({ share, of }: { share: SharedClip; of: 'coach' | 'earner' }) {
  const t = useText()
  const { artifactId, artifact, title, earner, coach, question, wantedOn, againOf, sharedAt, stoppedAt, signal, comments } = share
  const who = of === 'coach' ? earner : coach
  const isOver = stoppedAt !== null || artifactId === null
  const isOpen = !isOver || (of === 'earner' && artifactId !== null)
  return (
    <RowItem
      lead={<Avatar name={who} />}
      title={t('{name}: {clip}', { name: who, clip: artifact ?? t('taken out of the work') })}
      {...(isOpen && { to: `/coaching/${artifactId}` })}
      note={
        <>
          {title} · <Day at={sharedAt} form="day" />
          {wantedOn && !signal && <> · {t.rich('wanted by {day}', { day: <Day at={wantedOn} form="day" /> })}</>}
          {comments > 0 && <> · {t('{comments, plural, one {# comment} other {# comments}}', { comments })}</>}
        </>
      }
      aside={
        <>
          {againOf && !signal && !isOver && <Status kind="open">{t('Came back')}</Status>}
          {signal && <Status kind={signal === 'ready' ? 'done' : 'open'}>{t(signalWords[signal])}</Status>}
        </>
      }
    >
      {question && !isOver && <p className="line-clamp-2 text-s text-soft">{question}</p>}
    </RowItem>
  )
}
