import { Circle, Pause, Play, Square } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import { holdTake, keepTake, removeTake, type TakeAbout } from './kept-takes.ts'
import { LevelMeter } from './level-meter.tsx'
import { type RecordedTake, recordTake } from './record-take.ts'
import { lessonShape, type RecordingShape } from './shapes.ts'
import { TakeReview } from './take-review.tsx'
import { type CameraFault, useCamera } from './use-camera.ts'

export type RecorderGiven = {
  kind: 'video' | 'audio'
  attemptId: string
  requirementId: string
  /** Takes what was recorded; `id` names what is kept of it in this browser until it has arrived. */
  use: (file: File, id: string, stillAt: number | null) => void
  close: () => void
  /** What is recorded; a lesson, unless it is said otherwise. */
  shape?: RecordingShape
}

type Step =
  | { kind: 'ready' }
  | { kind: 'counting'; left: number }
  | { kind: 'recording' | 'paused'; take: RecordedTake; about: TakeAbout; isSafe: boolean; end: () => void }
  | { kind: 'review'; file: File; about: TakeAbout }
  | { kind: 'failed' }

const countFrom = 3
/** Sooner than the most, as the last sound takes a moment to be written. */
const endingSeconds = 0.5
/** So long before its end one is told. */
const soonSeconds = 10

/** Records a lesson or a talk: choose the devices, count down, record, pause, look at it, cut it, and use it or do it again. */
export function Recorder({ kind, attemptId, requirementId, use, close, shape = lessonShape }: RecorderGiven) {
  const t = useText()
  const { stream, devices, fault, open } = useCamera(kind, shape)
  const [step, setStep] = useState<Step>({ kind: 'ready' })
  const [isSeen, setSeen] = useState(kind === 'audio')
  const seconds = useSeconds(step.kind)

  const begin = useCallback(async () => {
    if (!stream) return
    const now = new Date()
    const name = `${kind === 'video' ? t('Recording') : t('Sound')} ${stamp(now)}.mp4`
    const about: TakeAbout = { id: `${now.getTime()}`, kind, attemptId, requirementId, startedAt: now.toISOString(), name }
    try {
      const writer = await keepTake(about)
      const take = await recordTake(stream, writer, shape.videoBitsPerSecond)
      const { promise, resolve } = Promise.withResolvers<void>()
      holdTake(about.id, promise)
      take.broken.catch(() => {
        resolve()
        setStep({ kind: 'failed' })
      })
      setStep({ kind: 'recording', take, about, isSafe: writer.isSafe, end: resolve })
    } catch {
      setStep({ kind: 'failed' })
    }
  }, [stream, kind, attemptId, requirementId, shape, t])

  useEffect(() => {
    if (step.kind !== 'counting') return
    const timer = setTimeout(() => {
      if (step.left > 1) setStep({ kind: 'counting', left: step.left - 1 })
      else void begin()
    }, 1000)
    return () => clearTimeout(timer)
  }, [step, begin])

  const stop = async () => {
    if (step.kind !== 'recording' && step.kind !== 'paused') return
    const { take, about, end } = step
    try {
      setStep({ kind: 'review', file: await take.stop(), about })
    } catch {
      setStep({ kind: 'failed' })
    } finally {
      end()
    }
  }
  const pause = () => {
    if (step.kind !== 'recording') return
    step.take.pause()
    setStep({ ...step, kind: 'paused' })
  }
  const goOn = () => {
    if (step.kind !== 'paused') return
    step.take.resume()
    setStep({ ...step, kind: 'recording' })
  }

  const { mostSeconds } = shape
  const isOver = step.kind === 'recording' && mostSeconds !== null && seconds >= mostSeconds - endingSeconds
  const stopNow = useRef(stop)
  stopNow.current = stop
  useEffect(() => {
    if (isOver) void stopNow.current()
  }, [isOver])

  const isGoing = step.kind === 'recording' || step.kind === 'paused'
  useAskBeforeLeaving(isGoing)
  if (step.kind === 'review')
    return (
      <TakeReview
        file={step.file}
        about={step.about}
        isShort={mostSeconds !== null}
        use={use}
        again={() => {
          void removeTake(step.about.id)
          setStep({ kind: 'ready' })
        }}
      />
    )
  return (
    <Card as="section">
      <InSight />
      <Stack>
        <Heading level={3}>{kind === 'video' ? t('Record a video') : t('Record sound')}</Heading>
        {fault && <FaultCallout fault={fault} kind={kind} again={() => void open()} />}
        {step.kind === 'failed' && (
          <Callout kind="attention" title={t('The recording stopped')}>
            <p>
              {t('This browser could not go on. What was recorded until then is kept here and is offered when you open this part again.')}
            </p>
          </Callout>
        )}
        {kind === 'video' && !fault && (
          <div className="relative">
            <Preview stream={stream} onSeen={() => setSeen(true)} label={t('What the camera sees')} />
            {step.kind === 'counting' && (
              <p className="absolute inset-0 grid place-items-center font-serif text-3xl font-[600] text-on" role="status">
                <span className="rounded-full bg-green px-6 py-3">{step.left}</span>
              </p>
            )}
          </div>
        )}
        {kind === 'audio' && step.kind === 'counting' && <p role="status">{t('Begins in {left}', { left: step.left })}</p>}
        {!fault && <LevelMeter stream={stream} />}
        {isGoing ? (
          <Stack gap="s">
            <p role="timer" className="text-l font-semibold tabular-nums">
              {step.kind === 'paused'
                ? t('Paused at {time}', { time: formatDuration(seconds) })
                : t('Recording: {time}', { time: formatDuration(seconds) })}
              {mostSeconds !== null && <span className="font-normal text-soft"> / {formatDuration(mostSeconds)}</span>}
            </p>
            {mostSeconds !== null && (
              <p role="status" className="text-s text-soft empty:hidden">
                {mostSeconds - seconds <= soonSeconds && t('It ends by itself in a few seconds.')}
              </p>
            )}
            {!step.isSafe && <p>{t('This browser has no place to keep it: if this page closes now, the recording is lost.')}</p>}
            <Row>
              {step.kind === 'paused' ? (
                <Button type="button" kind="quiet" icon={Play} onClick={goOn}>
                  {t('Go on')}
                </Button>
              ) : (
                <Button type="button" kind="quiet" icon={Pause} onClick={pause}>
                  {t('Pause')}
                </Button>
              )}
              <Button type="button" icon={Square} onClick={() => void stop()}>
                {t('Stop')}
              </Button>
            </Row>
          </Stack>
        ) : (
          <Stack gap="m">
            {step.kind === 'ready' && !fault && <DeviceChoice kind={kind} stream={stream} devices={devices} open={open} />}
            <Row>
              {!fault && (
                <Button
                  type="button"
                  icon={Circle}
                  disabled={!stream || !isSeen || step.kind === 'counting'}
                  onClick={() => setStep({ kind: 'counting', left: countFrom })}
                >
                  {t('Record')}
                </Button>
              )}
              <Button type="button" kind="plain" onClick={close}>
                {t('Close')}
              </Button>
            </Row>
          </Stack>
        )}
      </Stack>
    </Card>
  )
}

/** On a phone the recorder opens under what was pressed: it comes into sight. */
function InSight() {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    place.current?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [])
  return <span ref={place} hidden />
}

/** The picture of the camera. Its first frame comes late; what begins before would be dark. */
function Preview({ stream, onSeen, label }: { stream: MediaStream | null; onSeen: () => void; label: string }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (!video.current) return
    video.current.srcObject = stream
    // By itself a phone plays only what is in sight, and what is not played can't be recorded.
    if (stream) void video.current.play().catch(() => undefined)
  }, [stream])
  return (
    <video
      ref={video}
      aria-label={label}
      autoPlay
      muted
      playsInline
      onPlaying={onSeen}
      className="aspect-video w-full rounded-card border border-rule bg-wash"
    />
  )
}

type ChoiceGiven = Pick<ReturnType<typeof useCamera>, 'stream' | 'devices' | 'open'> & { kind: 'video' | 'audio' }

function DeviceChoice({ kind, stream, devices: { cameras, microphones }, open }: ChoiceGiven) {
  const t = useText()
  const inUse = (tracks: MediaStreamTrack[] | undefined) => tracks?.[0]?.getSettings().deviceId
  const [camera, microphone] = [inUse(stream?.getVideoTracks()), inUse(stream?.getAudioTracks())]
  const optionsOf = (list: MediaDeviceInfo[], otherwise: string) =>
    list.map(({ deviceId, label }, index) => ({ value: deviceId, label: label || `${otherwise} ${index + 1}` }))
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {kind === 'video' && cameras.length > 1 && (
        <Select
          key={`camera ${camera}`}
          name="camera"
          label={t('Camera')}
          defaultValue={camera}
          options={optionsOf(cameras, t('Camera'))}
          onChange={(event) => void open({ camera: event.target.value, microphone })}
        />
      )}
      {microphones.length > 1 && (
        <Select
          key={`microphone ${microphone}`}
          name="microphone"
          label={t('Microphone')}
          defaultValue={microphone}
          options={optionsOf(microphones, t('Microphone'))}
          onChange={(event) => void open({ camera, microphone: event.target.value })}
        />
      )}
    </div>
  )
}

function FaultCallout({ fault, kind, again }: { fault: CameraFault; kind: 'video' | 'audio'; again: () => void }) {
  const t = useText()
  const words = {
    'not-allowed': t('Your browser did not let this page use it. Allow it where the address of the page is shown, then try again.'),
    none:
      kind === 'video'
        ? t(
            'No camera with a microphone was found on this device. Connect one and try again, or film with another device and add the file.',
          )
        : t('No microphone was found on this device. Connect one and try again, or record with another device and add the file.'),
    busy: t('Another program may be using it. Close that, then try again.'),
  }
  return (
    <Callout
      kind="attention"
      actions={
        <Button type="button" kind="quiet" small onClick={again}>
          {t('Try again')}
        </Button>
      }
    >
      <p role="alert">{words[fault]}</p>
    </Callout>
  )
}

/** How long it has been recorded, without the pauses. */
function useSeconds(step: Step['kind']): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (step === 'counting') setSeconds(0)
    if (step !== 'recording') return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      setSeconds((before) => before + (now - last) / 1000)
      last = now
    }, 250)
    return () => clearInterval(timer)
  }, [step])
  return seconds
}

function useAskBeforeLeaving(isGoing: boolean): void {
  useEffect(() => {
    if (!isGoing) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isGoing])
}

/** A moment as a name can hold it, on this device's clock: 2026-11-29 14.30. */
function stamp(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`
}
