import { Plus, ScanFace, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { BoxLayer } from '../../foundation/ui/box-layer.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { BlurProgress, cannotWords } from './blur-progress.tsx'
import { CannotBlur } from './cannot-blur.ts'
import { drawMosaic } from './draw-mosaic.ts'
import { FinishMasked, type MaskedPlace } from './finish-masked.tsx'
import { KeptOffer, useKeptBoxes } from './kept-offer.tsx'
import { boxAt, type Region, widened } from './regions.ts'
import { useBlurring } from './use-blurring.ts'
import { useRegions } from './use-regions.ts'

/** What is drawn to look at is no larger; what is written has every dot. */
const previewSide = 1600

type Given = { place: MaskedPlace; source: string; name: string }

/** Faces in a picture: found, corrected by hand, blurred, looked at, put in place. */
export function PictureTool({ place, source, name }: Given) {
  const t = useText()
  const { regions, chosen, choose, found, add, move, remove, restore } = useRegions()
  const kept = useKeptBoxes(place.artifactId, { regions })
  const [picture, setPicture] = useState<ImageBitmap | 'broken' | 'several-pages' | 'too-large' | null>(null)
  const [shows, setShows] = useState(true)
  const [wasLooked, setWasLooked] = useState(false)
  const blurring = useBlurring(source, (all) => {
    setWasLooked(true)
    found(all)
  })
  const { state } = blurring
  const helpId = useId()
  const adder = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    previewOf(source).then(setPicture, (error: unknown) => setPicture(whyBroken(error)))
  }, [source])

  if (state.kind === 'made') return <FinishMasked file={state.file} place={place} back={blurring.again} placed={kept.forget} />
  if (typeof picture === 'string')
    return (
      <Callout kind="attention">
        <p role="alert">
          {picture === 'broken'
            ? t('This browser can’t show a picture of this kind. Mask it in another program, or add it as JPEG or PNG, and come back.')
            : cannotWords(t)[picture]}
        </p>
      </Callout>
    )
  const isBusy = state.kind === 'fetching' || state.kind === 'finding' || state.kind === 'writing'
  const take = (id: string) => {
    remove(id)
    adder.current?.focus()
  }
  const boxes = regions.flatMap((region, index) => {
    const box = boxAt(region, region.from)
    return box ? [{ id: region.id, label: labelOf(t, region, index), box }] : []
  })
  return (
    <Stack gap="m">
      <Row>
        <Button type="button" icon={ScanFace} disabled={isBusy} onClick={() => void blurring.run({ ask: 'faces-in-picture' })}>
          {wasLooked ? t('Look for faces again') : t('Look for faces')}
        </Button>
        <Button ref={adder} type="button" kind="quiet" icon={Plus} disabled={isBusy} onClick={() => focusBox(add(0, 0, 0))}>
          {t('Add a box')}
        </Button>
      </Row>
      {kept.offered && (
        <KeptOffer
          kept={kept.offered}
          take={() => {
            restore(kept.offered?.regions ?? [])
            kept.taken()
          }}
          forget={kept.forget}
        />
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
      <div className="relative mx-auto w-fit max-w-full">
        {picture && <Preview picture={picture} regions={shows ? regions : []} name={name} />}
        <BoxLayer boxes={boxes} chosen={chosen} choose={choose} move={(id, box) => move(id, 0, box)} remove={take} helpId={helpId} />
      </div>
      <p id={helpId} className="text-s text-soft">
        {t(
          'Drag a box, or its corner to size it. With the keyboard: arrows move it, Shift and arrows size it, Alt for small steps, Delete removes it. A quarter more around each box is blurred too.',
        )}
      </p>
      <Checkbox name="shows" label={t('Show it blurred')} checked={shows} onChange={(event) => setShows(event.currentTarget.checked)} />
      {boxes.length > 0 && (
        <Stack gap="xs">
          <Heading level={2}>{t('What will be blurred')}</Heading>
          <ul className="divide-y divide-rule border-y border-rule">
            {boxes.map(({ id, label }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
                <Button type="button" kind="plain" small onClick={() => focusBox(id)}>
                  {label}
                </Button>
                <Button type="button" kind="plain" small icon={X} aria-label={t('Remove {name}', { name: label })} onClick={() => take(id)}>
                  {t('Remove')}
                </Button>
              </li>
            ))}
          </ul>
          <Row>
            <Button type="button" disabled={isBusy} onClick={() => void blurring.run({ ask: 'write-picture', regions })}>
              {t('Make the masked copy')}
            </Button>
          </Row>
        </Stack>
      )}
    </Stack>
  )
}

/** The name of a region in the list and to who can’t see it. */
export const labelOf = (t: ReturnType<typeof useText>, { found }: Region, index: number): string =>
  found ? t('Face {number}', { number: index + 1 }) : t('Box {number}', { number: index + 1 })

/** A box that was just drawn, or is chosen in the list, gets the keyboard. */
export function focusBox(id: string): void {
  requestAnimationFrame(() => document.getElementById(`box-${id}`)?.focus())
}

function Preview({ picture, regions, name }: { picture: ImageBitmap; regions: readonly Region[]; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = picture
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.drawImage(picture, 0, 0)
    for (const region of regions) {
      const box = boxAt(region, region.from)
      if (box) drawMosaic(context, widened(box))
    }
  }, [picture, regions])
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      role="img"
      aria-label={name}
      className="block h-auto max-h-[75vh] w-auto max-w-full rounded-card border border-rule"
    />
  )
}

const whyBroken = (error: unknown) =>
  error instanceof CannotBlur && (error.because === 'several-pages' || error.because === 'too-large') ? error.because : 'broken'

/** The picture in the size in which it is looked at: drawn again at each move of a box, so it has no more dots than are seen. */
async function previewOf(source: string): Promise<ImageBitmap> {
  const image = new Image()
  image.src = source
  const picture = await image.decode().then(
    () => image,
    async () => {
      const { decodePicture } = await import('./decode-picture.ts')
      return await decodePicture(await (await fetch(source)).blob())
    },
  )
  const [width, height] = picture instanceof ImageBitmap ? [picture.width, picture.height] : [picture.naturalWidth, picture.naturalHeight]
  const scale = Math.min(1, previewSide / Math.max(width, height))
  return createImageBitmap(picture, {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
  })
}
