import { X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { RecordAdder } from '../recording/record-adder.tsx'
import { wordsShape } from '../recording/shapes.ts'
import { mostSpokenSeconds, type SpokenKind, spokenKinds, spokenWords } from './comment-recording.ts'

/** What was recorded to be said, and is not posted yet. `takeId` is the recording of this browser that it is. */
export type Take = { key: string; file: File; kind: SpokenKind; takeId: string }

/** What speaking needs of its page: where what is recorded is kept until it has arrived, and who sends it. */
export type Speaking = {
  attemptId: string
  artifactId: string
  /** The names of the recordings that need not be kept by the recorder: they are kept elsewhere, or have arrived. */
  kept: readonly string[]
  /** The recordings that are posted and on their way: they are not offered again. */
  onTheirWay: () => Promise<ReadonlySet<string>>
  /** It is in hand, or left out again: kept until it is posted, so that the page may be closed in the moment in which it is. */
  hold: (take: Take) => void
  leave: (take: Take) => void
  /** The comment is written; its recording goes now. */
  send: (spoken: { key: string; commentId: string; uploadId: string; file: File }) => void
}

/** By what a recorder finds again what it kept of one clip, or of an answer. */
export const keptFor = (id: string): string => `comment ${id}`

const shape = wordsShape(mostSpokenSeconds)

/** What is in hand to be said in one form, and the names of what was left out of it. */
export function useTake(speaking: Speaking) {
  const [take, setTake] = useState<Take | null>(null)
  const [left, setLeft] = useState<readonly string[]>([])
  return {
    take,
    left,
    hold(held: Take) {
      speaking.hold(held)
      setTake(held)
    },
    /** It goes with the comment, and is kept until it has arrived. */
    send: () => setTake(null),
    leave() {
      if (!take) return
      speaking.leave(take)
      setLeft((names) => [...names, take.file.name])
      setTake(null)
    },
  }
}

type AdderGiven = { speaking: Speaking; of: string; inHand: ReturnType<typeof useTake>; onOpen?: () => void }

/** The way to say a comment instead of typing it. */
export function SpeakAdder({ speaking, of, inHand: { take, left, hold }, onOpen }: AdderGiven) {
  const add = ([file]: File[], _stillAt: number | null, takeId: string) => {
    if (file) hold({ key: newSendKey(), file, kind: file.type.startsWith('audio/') ? 'audio' : 'video', takeId })
  }
  const settled = useMemo(() => [...speaking.kept, ...left], [speaking.kept, left])
  return (
    // It stays while something is in hand, since it knows what of it is kept here.
    <div hidden={take !== null}>
      <RecordAdder
        attemptId={speaking.attemptId}
        requirementId={keptFor(of)}
        kinds={spokenKinds}
        add={add}
        arrived={settled}
        onTheirWay={speaking.onTheirWay}
        shape={shape}
        {...(onOpen && { onOpen })}
      />
    </div>
  )
}

/** A name for what is said that nothing else has, also over plain http. */
const newSendKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** In the form: what will be said, to be heard once more or left, and what the server is told of it. */
export function TakeInHand({ take, leave }: { take: Take; leave: () => void }) {
  const t = useText()
  const [source, setSource] = useState<string | null>(null)
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    const address = URL.createObjectURL(take.file)
    setSource(address)
    return () => URL.revokeObjectURL(address)
  }, [take.file])
  const media = {
    controls: true,
    src: source ?? undefined,
    'aria-label': spokenWords(t, { kind: take.kind, seconds }),
    onLoadedMetadata: (event: { currentTarget: HTMLMediaElement }) => {
      const { duration } = event.currentTarget
      setSeconds(Number.isFinite(duration) ? duration : null)
    },
  }
  return (
    <div className="rounded-card border border-rule p-3">
      <Stack gap="s">
        <HiddenFields values={{ recordingKind: take.kind, sizeBytes: take.file.size, key: take.key }} />
        <Row align="between" gap="s">
          <span className="text-s font-semibold" role="status">
            {spokenWords(t, { kind: take.kind, seconds })}
          </span>
          <Button type="button" kind="plain" small icon={X} onClick={leave}>
            {t('Leave it out')}
          </Button>
        </Row>
        {take.kind === 'video' ? (
          <video playsInline className="aspect-video max-h-48 w-full rounded-control bg-screen" {...media} />
        ) : (
          <audio className="w-full" {...media} />
        )}
      </Stack>
    </div>
  )
}
