import { Pause, Play, Plus, ScanFace, VolumeX } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { BoxLayer } from '../../foundation/ui/box-layer.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import { BlurProgress } from './blur-progress.tsx'
import { FinishMasked, type MaskedPlace } from './finish-masked.tsx'
import { KeptOffer, useKeptBoxes } from './kept-offer.tsx'
import { focusBox, labelOf } from './picture-tool.tsx'
import { boxAt, type Span } from './regions.ts'
import { StretchRow } from './stretch-row.tsx'
import { useBlurring } from './use-blurring.ts'
import { useRegions } from './use-regions.ts'
import { useStage } from './use-stage.ts'

type Given = { place: MaskedPlace; source: string; name: string; hasPicture: boolean; length: number | null }
type OwnSpan = Span & { id: string }

/** Faces in a video and words in its sound: found or marked by hand, over time, masked in a copy, looked at, put in place. */
export function RecordingTool({ place, source, name, hasPicture, length }: Given) {
  const t = useText()
  const { regions, chosen, choose, change, found, add, move, remove, restore } = useRegions()
  const [spans, setSpans] = useState<readonly OwnSpan[]>([])
  const kept = useKeptBoxes(place.artifactId, { regions, spans })
  const [closely, setClosely] = useState(true)
  const [shows, setShows] = useState(true)
  const [wasLooked, setWasLooked] = useState(false)
  const blurring = useBlurring(source, (all) => {
    setWasLooked(true)
    found(all)
  })
  const { state } = blurring
  const stage = useStage(shows ? regions : [], length)
  const { at, seconds, isPlaying } = stage
  const helpId = useId()
  const adder = useRef<HTMLButtonElement>(null)
  const spanAdder = useRef<HTMLButtonElement>(null)
  const count = useRef(0)
  const isBusy = state.kind === 'fetching' || state.kind === 'finding' || state.kind === 'writing'
  useEffect(() => {
    if (isBusy) stage.pause()
  }, [isBusy, stage.pause])

  if (state.kind === 'made') return <FinishMasked file={state.file} place={place} back={blurring.again} placed={kept.forget} />
  const take = (id: string) => {
    remove(id)
    adder.current?.focus()
  }
  const boxes = regions.flatMap((region, index) => {
    const box = boxAt(region, at)
    return box ? [{ id: region.id, label: labelOf(t, region, index), box }] : []
  })
  const changeSpan = (id: string, by: Partial<Span>) =>
    setSpans((before) => before.map((span) => (span.id === id ? { ...span, ...by } : span)))
  return (
    <Stack gap="m">
      {kept.offered && (
        <KeptOffer
          kept={kept.offered}
          take={() => {
            restore(kept.offered?.regions ?? [])
            setSpans(kept.offered?.spans ?? [])
            kept.taken()
          }}
          forget={kept.forget}
        />
      )}
      {hasPicture && (
        <Stack gap="xs">
          <Row>
            <Button
              type="button"
              icon={ScanFace}
              disabled={isBusy}
              onClick={() => void blurring.run({ ask: 'faces-in-recording', closely })}
            >
              {wasLooked ? t('Look for faces again') : t('Look for faces')}
            </Button>
            <Button
              ref={adder}
              type="button"
              kind="quiet"
              icon={Plus}
              disabled={isBusy || seconds === 0}
              onClick={() => focusBox(add(at, seconds, at))}
            >
              {t('Add a box from here on')}
            </Button>
          </Row>
          <Checkbox
            name="closely"
            label={t('Look closely for small faces, which takes several times as long')}
            checked={closely}
            onChange={(event) => setClosely(event.currentTarget.checked)}
          />
        </Stack>
      )}
      <BlurProgress state={state} stop={blurring.stop} />
      {wasLooked && !isBusy && (
        <p role="status">
          {t(
            '{count, plural, =0 {No face was found. That does not mean that there is none: look yourself, and add boxes.} one {One face was found. Look for others yourself: backs of heads, profiles and small faces are often missed.} other {# faces were found. Look for others yourself: backs of heads, profiles and small faces are often missed.}}',
            { count: regions.filter((region) => region.found).length },
          )}
        </p>
      )}
      {stage.isBroken && (
        <Callout kind="attention">
          <p role="alert">{t('This browser can’t play this recording, so nothing can be masked in it here.')}</p>
        </Callout>
      )}
      <div className={hasPicture ? 'relative mx-auto w-fit max-w-full overflow-clip rounded-card bg-screen' : 'hidden'}>
        <video
          ref={stage.video}
          src={source}
          playsInline
          preload="auto"
          aria-label={name}
          className="block max-h-[70vh] max-w-full"
          {...stage.events}
        />
        <canvas ref={stage.canvas} className="pointer-events-none absolute inset-0 size-full" />
        {!isPlaying && !isBusy && (
          <BoxLayer boxes={boxes} chosen={chosen} choose={choose} move={(id, box) => move(id, at, box)} remove={take} helpId={helpId} />
        )}
      </div>
      <Row wrap={false}>
        <Button type="button" kind="quiet" small icon={isPlaying ? Pause : Play} onClick={stage.toggle}>
          {isPlaying ? t('Pause') : t('Play')}
        </Button>
        <input
          type="range"
          min={0}
          max={seconds || 1}
          step={0.1}
          value={at}
          onChange={(event) => stage.goTo(Number(event.currentTarget.value))}
          aria-label={t('Place in the recording')}
          aria-valuetext={t('{at} of {length}', { at: formatDuration(at), length: formatDuration(seconds) })}
          className="min-w-0 flex-1 accent-green"
        />
        <span className="text-s text-soft tabular-nums">{formatDuration(at)}</span>
      </Row>
      {hasPicture && (
        <>
          <p id={helpId} className="text-s text-soft">
            {t(
              'Stop where a box is wrong and move it: drag it, or its corner to size it. With the keyboard: arrows move it, Shift and arrows size it, Alt for small steps, Delete removes it. Between two places it moves by itself.',
            )}
          </p>
          <Checkbox name="shows" label={t('Show it blurred')} checked={shows} onChange={(event) => setShows(event.currentTarget.checked)} />
        </>
      )}
      {regions.length > 0 && (
        <Stack gap="xs">
          <Heading level={2}>{t('What will be blurred')}</Heading>
          <ul className="divide-y divide-rule border-y border-rule">
            {regions.map((region, index) => (
              <StretchRow
                key={region.id}
                label={labelOf(t, region, index)}
                stretch={region}
                at={at}
                goTo={(moment) => {
                  stage.goTo(moment)
                  choose(region.id)
                }}
                change={(stretch) => change(region.id, (before) => ({ ...before, ...stretch }))}
                remove={() => take(region.id)}
              />
            ))}
          </ul>
        </Stack>
      )}
      <Stack gap="xs">
        <Heading level={2}>{t('Sound')}</Heading>
        <p className="text-soft">
          {t('A name that is called, or a voice that may not be heard, can be masked from one moment to another.')}
        </p>
        {spans.length > 0 && (
          <ul className="divide-y divide-rule border-y border-rule">
            {spans.map((span, index) => (
              <StretchRow
                key={span.id}
                label={t('Sound {number}', { number: index + 1 })}
                stretch={span}
                at={at}
                goTo={stage.goTo}
                change={(stretch) => changeSpan(span.id, stretch)}
                remove={() => {
                  setSpans((before) => before.filter(({ id }) => id !== span.id))
                  spanAdder.current?.focus()
                }}
              >
                <Select
                  name={`by-${span.id}`}
                  label={t('Masked by')}
                  value={span.by}
                  onChange={(event) => changeSpan(span.id, { by: event.currentTarget.value === 'tone' ? 'tone' : 'silence' })}
                  options={[
                    { value: 'silence', label: t('Silence') },
                    { value: 'tone', label: t('A tone') },
                  ]}
                />
              </StretchRow>
            ))}
          </ul>
        )}
        <Row>
          <Button
            ref={spanAdder}
            type="button"
            kind="quiet"
            icon={VolumeX}
            disabled={isBusy || seconds === 0}
            onClick={() =>
              setSpans((before) => [...before, { id: `sound-${count.current++}`, from: at, to: Math.min(seconds, at + 2), by: 'silence' }])
            }
          >
            {t('Mask the sound from here')}
          </Button>
        </Row>
      </Stack>
      {regions.length + spans.length > 0 && (
        <Row>
          <Button type="button" disabled={isBusy} onClick={() => void blurring.run({ ask: 'write-recording', regions, spans })}>
            {t('Make the masked copy')}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
