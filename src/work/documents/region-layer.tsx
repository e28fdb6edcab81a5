import { type PointerEvent, useId, useRef, useState } from 'react'
import { type Box, boxBetween, boxStyle } from '../../foundation/ui/box.ts'
import { BoxLayer } from '../../foundation/ui/box-layer.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** A part of a picture or page that something is said of. */
export type MarkedRegion = { id: string; label: string; region: Box }

type Given = {
  marked: readonly MarkedRegion[]
  /** The part that one has come to. */
  shown?: Box | null | undefined
  /** Whether a part is drawn now; a finger moves the page otherwise. */
  draws: boolean
  /** A box that is moved by keys or by its corner, and taken by Enter. */
  placed: Box | null
  place: (box: Box | null) => void
  onDrawn: (region: Box) => void
  onChoose?: ((id: string) => void) | undefined
}

/** A tap or a slip of the hand is no part of a picture. */
const leastDrawn = 0.01

/** Over a picture or page: the parts that are spoken of, and room to draw another, by mouse, finger or keys. */
export function RegionLayer({ marked, shown, draws, placed, place, onDrawn, onChoose }: Given) {
  const t = useText()
  const helpId = useId()
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null)
  const [drawn, setDrawn] = useState<Box | null>(null)
  const layer = useRef<HTMLDivElement>(null)
  const at = (event: PointerEvent) => {
    const frame = layer.current?.getBoundingClientRect()
    const within = (value: number) => Math.min(1, Math.max(0, value))
    return frame
      ? { x: within((event.clientX - frame.left) / frame.width), y: within((event.clientY - frame.top) / frame.height) }
      : { x: 0, y: 0 }
  }
  const stop = () => {
    setFrom(null)
    setDrawn(null)
  }
  return (
    <div ref={layer} className="pointer-events-none absolute inset-0">
      {draws && (
        <div
          className="pointer-events-auto absolute inset-0 cursor-crosshair touch-none select-none"
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.preventDefault()
            event.currentTarget.setPointerCapture(event.pointerId)
            setFrom(at(event))
          }}
          onPointerMove={(event) => from && setDrawn(boxBetween(from, at(event)))}
          onPointerUp={() => {
            if (drawn && drawn.width > leastDrawn && drawn.height > leastDrawn) onDrawn(drawn)
            stop()
          }}
          onPointerCancel={stop}
        />
      )}
      {shown && <div className="absolute rounded-small border-3 border-green bg-green/15" style={boxStyle(shown)} />}
      {marked.map(({ id, label, region }) => (
        <button
          key={id}
          type="button"
          title={label}
          aria-label={t('Go to the comment: {label}', { label })}
          className="pointer-events-auto absolute rounded-small border-2 border-gold hover:bg-gold/15 focus-visible:bg-gold/15"
          style={boxStyle(region)}
          onClick={() => onChoose?.(id)}
        />
      ))}
      {drawn && <div className="absolute rounded-small border-2 border-dashed border-green bg-green/15" style={boxStyle(drawn)} />}
      {placed && (
        <div className="pointer-events-auto">
          <BoxLayer
            boxes={[{ id: 'part', label: t('Part to mark'), box: placed }]}
            chosen="part"
            choose={() => undefined}
            move={(_id, box) => place(box)}
            remove={() => place(null)}
            take={() => onDrawn(placed)}
            helpId={helpId}
          />
          <p id={helpId} className="sr-only">
            {t('Arrows move it, Shift and arrows size it, Alt for small steps. Enter takes it, Delete gives it up.')}
          </p>
        </div>
      )}
    </div>
  )
}

/** Where a box begins that is put there by hand. */
export const firstPlaced: Box = { x: 0.3, y: 0.3, width: 0.4, height: 0.2 }

/** A box that was just put there gets the keyboard. */
export const focusPlaced = () => requestAnimationFrame(() => document.getElementById('box-part')?.focus())
