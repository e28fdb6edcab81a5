import { Mic, Video } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import { findTakes, type KeptTake, removeTake } from './kept-takes.ts'
import type { RecordingShape } from './shapes.ts'
import { canRecord } from './use-camera.ts'

const Recorder = lazy(() => import('./recorder.tsx').then(({ Recorder }) => ({ default: Recorder })))
const TakeReview = lazy(() => import('./take-review.tsx').then(({ TakeReview }) => ({ default: TakeReview })))

const none = async (): Promise<ReadonlySet<string>> => new Set()

type Given = {
  attemptId: string
  requirementId: string
  kinds: readonly ('video' | 'audio')[]
  /** Sends a file; the picture of that moment stands for it. `takeId` is the recording of this browser that it is. */
  add: (files: File[], stillAt: number | null, takeId: string) => void
  /** The names of the files that have arrived just now. */
  arrived: readonly string[]
  /** The recordings that wait to be sent already: they are not offered, and are forgotten once they have arrived. */
  onTheirWay?: () => Promise<ReadonlySet<string>>
  /** What is recorded; a lesson, unless it is said otherwise. */
  shape?: RecordingShape
  /** The recorder is asked for. */
  onOpen?: () => void
  /** Hears whether something is recorded or looked at just now. */
  busy?: (isBusy: boolean) => void
}

/** The way to record here and now, and what a crash has left of an earlier recording. What records is loaded when it is asked for. */
export function RecordAdder({ attemptId, requirementId, kinds, add, arrived, onTheirWay = none, shape, onOpen, busy }: Given) {
  const t = useText()
  const scripted = useScripted()
  const [open, setOpen] = useState<'video' | 'audio' | null>(null)
  const [kept, setKept] = useState<KeptTake[]>([])
  const [looking, setLooking] = useState<KeptTake | null>(null)
  const sent = useRef(new Map<string, string>())

  useEffect(() => {
    if (!canRecord() || !('storage' in navigator)) return
    let left = false
    const look = async () => {
      const { secondsOf } = await import('./change-recording.ts')
      const [found, going] = await Promise.all([findTakes(attemptId, requirementId, secondsOf), onTheirWay()])
      if (!left) setKept(found.filter(({ id }) => !going.has(id)))
    }
    // What reads a recording is loaded only where there may be one.
    void hasTakes().then((may) => (may ? look() : undefined))
    return () => {
      left = true
    }
  }, [attemptId, requirementId, onTheirWay])

  const isBusy = open !== null || looking !== null
  useEffect(() => {
    busy?.(isBusy)
  }, [busy, isBusy])

  // What has arrived at the server is kept here no more.
  useEffect(() => {
    for (const name of arrived) {
      const id = sent.current.get(name)
      if (id === undefined) continue
      sent.current.delete(name)
      void removeTake(id)
    }
  }, [arrived])

  if (!scripted || !canRecord() || kinds.length === 0) return null
  const begin = (kind: 'video' | 'audio') => {
    setOpen(kind)
    onOpen?.()
  }
  const use = (file: File, id: string, stillAt: number | null = null) => {
    sent.current.set(file.name, id)
    setOpen(null)
    setLooking(null)
    setKept((before) => before.filter((one) => one.id !== id))
    add([file], stillAt, id)
  }
  const forget = (id: string) => {
    setLooking(null)
    setKept((before) => before.filter((one) => one.id !== id))
    void removeTake(id)
  }
  return (
    <Stack gap="m">
      {!open &&
        !looking &&
        kept.map((take) => (
          <Callout
            key={take.id}
            actions={
              <>
                <Button type="button" kind="quiet" small onClick={() => (take.isReady ? use(take.file, take.id) : setLooking(take))}>
                  {take.isReady ? t('Send it') : t('Look at it')}
                </Button>
                <Button type="button" kind="plain" small onClick={() => forget(take.id)}>
                  {t('Remove it')}
                </Button>
              </>
            }
          >
            <p>
              {t('A recording of {length} is here, on this device only: {name}. It was not added yet.', {
                length: formatDuration(take.seconds),
                name: take.name,
              })}
            </p>
          </Callout>
        ))}
      {looking && (
        <Suspense>
          <TakeReview
            file={looking.file}
            about={looking}
            use={use}
            again={() => forget(looking.id)}
            isShort={shape !== undefined && shape.mostSeconds !== null}
          />
        </Suspense>
      )}
      {open && (
        <Suspense fallback={<p role="status">{t('The recorder is coming.')}</p>}>
          <Recorder
            kind={open}
            attemptId={attemptId}
            requirementId={requirementId}
            use={use}
            close={() => setOpen(null)}
            {...(shape && { shape })}
          />
        </Suspense>
      )}
      {!open && !looking && (
        <Row>
          {kinds.includes('video') && (
            <Button type="button" kind="quiet" icon={Video} small={shape !== undefined} onClick={() => begin('video')}>
              {t('Record a video')}
            </Button>
          )}
          {kinds.includes('audio') && (
            <Button type="button" kind="quiet" icon={Mic} small={shape !== undefined} onClick={() => begin('audio')}>
              {t('Record sound')}
            </Button>
          )}
        </Row>
      )}
    </Stack>
  )
}

/** Whether this browser keeps any recording at all. */
async function hasTakes(): Promise<boolean> {
  try {
    const place = await (await navigator.storage.getDirectory()).getDirectoryHandle('recordings')
    for await (const _ of place.keys()) return true
    return false
  } catch {
    return false
  }
}
