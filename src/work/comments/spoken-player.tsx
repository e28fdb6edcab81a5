import { CircleAlert, Mic, Play, Video } from 'lucide-react'
import { useState } from 'react'
import { buttonLook } from '../../foundation/ui/button.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { MediaPlayer } from '../../foundation/ui/media-player.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { recordingAddress, type ShownRecording, spokenWords } from './comment-recording.ts'

type Given = {
  commentId: string
  author: string
  recording: ShownRecording
  /** How much of it has gone from this page, where it goes from here. */
  sent: number | undefined
  /** It begins to play: what else plays stops. */
  onListen?: (() => void) | undefined
}

/** What is said in a comment: told in words, and played in place when it is asked for. Without script the link saves it. */
export function SpokenPlayer({ commentId, author, recording, sent, onListen }: Given) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const words = spokenWords(t, recording)
  if (recording.state !== 'here') return <NotHere recording={recording} words={words} sent={sent} />
  const address = recordingAddress(commentId)
  if (!isOpen)
    return (
      <p>
        <a
          // Without script it is saved: a browser shows no recording by itself under the policy that evidence has.
          href={`${address}?download`}
          className={`${buttonLook('quiet', true)} target`}
          onClick={(event) => {
            event.preventDefault()
            setOpen(true)
          }}
        >
          <Icon of={Play} />
          {words}
          <span className="sr-only"> {t('by {author}', { author })}</span>
        </a>
      </p>
    )
  return (
    <div>
      <p className="mb-1 text-s font-semibold">{words}</p>
      <MediaPlayer kind={recording.kind} src={address} title={words} seconds={recording.seconds} startsAtOnce onPlay={() => onListen?.()} />
    </div>
  )
}

/** What can be said of it while it is on its way, and where it is no more. */
function NotHere({ recording, words, sent }: { recording: ShownRecording; words: string; sent: number | undefined }) {
  const t = useText()
  const told: Record<Exclude<ShownRecording['state'], 'here'>, string> = {
    'on-its-way': recording.postsOnArrival
      ? t('It is shared as soon as its recording is here. It is sent from the device where you spoke.')
      : t('Its recording is on its way from the device where you spoke.'),
    refused: t('Its recording could not be taken. Record it again, or take it away.'),
    lost: t('Its recording never came whole. Record it again, or take it away.'),
    gone: t('What was said is kept here no longer.'),
  }
  const { state } = recording
  if (state === 'on-its-way' && sent !== undefined)
    return (
      <ProgressBar
        label={words}
        value={sent}
        max={1}
        note={sent >= 1 ? t('Being checked') : t('Being sent, {share, number, percent}', { share: sent })}
      />
    )
  const isTrouble = state === 'refused' || state === 'lost'
  return (
    <p className="flex items-start gap-2 text-s text-soft">
      <span className="mt-1">
        <Icon of={isTrouble ? CircleAlert : recording.kind === 'audio' ? Mic : Video} />
      </span>
      <span>
        <b className="font-semibold">{words}.</b> {state === 'here' ? '' : told[state]}
      </span>
    </p>
  )
}
