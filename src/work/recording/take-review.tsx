import { Image } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import { changeRecording, secondsOf } from './change-recording.ts'
import { placeForReady, type TakeAbout } from './kept-takes.ts'

type Given = {
  file: File
  about: TakeAbout
  use: (file: File, id: string, stillAt: number | null) => void
  again: () => void /** A few words, not a lesson. */
  isShort?: boolean
}

/** What was recorded: looked at, cut at both ends, used, or done again. */
export function TakeReview({ file, about, use, again, isShort = false }: Given) {
  const t = useText()
  const [source, setSource] = useState<string | null>(null)
  const [length, setLength] = useState(0)
  const [cut, setCut] = useState<{ start: number; end: number | null }>({ start: 0, end: null })
  const [still, setStill] = useState<number | null>(null)
  const [making, setMaking] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(file)
    setSource(address)
    void secondsOf(file).then(setLength, () => setFailed(true))
    return () => URL.revokeObjectURL(address)
  }, [file])

  const here = () => Math.min(length, player.current?.currentTime ?? 0)
  const end = cut.end ?? length
  /** Where the chosen picture is in what is kept; none where it was cut away. */
  const stillIn = (from: number, to: number) => (still !== null && still >= from && still <= to ? still - from : null)
  const isCut = cut.start > 0 || cut.end !== null
  const ready = async () => {
    setMaking(0)
    setFailed(false)
    try {
      const place = await placeForReady(about.id)
      const trim = isCut ? { start: cut.start, end } : undefined
      use(await changeRecording(file, { trim }, { place, onProgress: setMaking }), about.id, stillIn(cut.start, end))
    } catch {
      setFailed(true)
      setMaking(null)
    }
  }
  const media = {
    ref: player,
    controls: true,
    src: source ?? undefined,
    'aria-label': about.name,
    className: about.kind === 'video' ? 'aspect-video w-full rounded-card border border-rule bg-wash' : 'w-full',
  } as const
  return (
    <Card as="section">
      <Stack>
        <Heading level={3}>{isShort ? t('Before you use it') : t('Look at it before you add it')}</Heading>
        {about.kind === 'video' ? <video playsInline {...media} /> : <audio {...media} />}
        <p role="status">
          {isCut
            ? t('{from} to {to} is kept, of {length}.', {
                from: formatDuration(cut.start),
                to: formatDuration(end),
                length: formatDuration(length),
              })
            : t('{length} long. To cut it, play or drag to a place, then choose.', { length: formatDuration(length) })}
        </p>
        {still !== null && stillIn(cut.start, end) !== null && (
          <p role="status">{t('The picture at {time} stands for it.', { time: formatDuration(still) })}</p>
        )}
        {failed && (
          <Callout kind="attention">
            <p role="alert">{t('This browser could not prepare it. You can add it as it was recorded, without cuts.')}</p>
          </Callout>
        )}
        {making === null ? (
          <>
            <Row>
              <Button type="button" kind="quiet" small onClick={() => here() < end - 0.5 && setCut({ ...cut, start: here() })}>
                {t('Begin here')}
              </Button>
              <Button type="button" kind="quiet" small onClick={() => here() > cut.start + 0.5 && setCut({ ...cut, end: here() })}>
                {t('End here')}
              </Button>
              {about.kind === 'video' && !isShort && (
                <Button type="button" kind="quiet" small icon={Image} onClick={() => setStill(here())}>
                  {t('Choose this picture')}
                </Button>
              )}
              {isCut && (
                <Button type="button" kind="plain" small onClick={() => setCut({ start: 0, end: null })}>
                  {t('Keep all of it')}
                </Button>
              )}
            </Row>
            <Row>
              <Button type="button" onClick={() => (failed ? use(file, about.id, still) : void ready())}>
                {failed ? t('Add it as it was recorded') : isShort ? t('Use it') : t('Add it')}
              </Button>
              <Button type="button" kind="plain" onClick={again}>
                {t('Record again')}
              </Button>
            </Row>
          </>
        ) : (
          <ProgressBar label={t('Being prepared')} value={making} max={1} />
        )}
      </Stack>
    </Card>
  )
}
