import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useText } from '../words/text.tsx'
import { type Box, boxStyle, within } from './box.ts'
import { classes } from './classes.ts'

export type ShownBox = { id: string; label: string; box: Box }
type Given = {
  boxes: readonly ShownBox[]
  chosen: string | null
  choose: (id: string) => void
  move: (id: string, box: Box) => void
  remove: (id: string) => void
  /** What Enter does on a box that has the keyboard, where that is anything. */
  take?: (id: string) => void
  helpId: string
}

/** One step of an arrow key, and a small one with Alt. */
const stepBy = 0.01
const smallStep = 0.002

/** The boxes over a picture: dragged, sized at their corner, or moved by keys. */
export function BoxLayer({ boxes, ...given }: Given) {
  const layer = useRef<HTMLDivElement>(null)
  return (
    <div ref={layer} className="absolute inset-0">
      {boxes.map((shown) => (
        <Handle key={shown.id} shown={shown} layer={layer} {...given} />
      ))}
    </div>
  )
}

type Hold = { x: number; y: number; box: Box; sizes: boolean }

function Handle({
  shown: { id, label, box },
  layer,
  chosen,
  choose,
  move,
  remove,
  take,
  helpId,
}: Omit<Given, 'boxes'> & { shown: ShownBox; layer: React.RefObject<HTMLDivElement | null> }) {
  const t = useText()
  const held = useRef<Hold | null>(null)
  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const sizes = event.target instanceof HTMLElement && event.target.dataset.corner !== undefined
    held.current = { x: event.clientX, y: event.clientY, box, sizes }
    choose(id)
  }
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const place = layer.current?.getBoundingClientRect()
    const hold = held.current
    if (!hold || !place) return
    const [x, y] = [(event.clientX - hold.x) / place.width, (event.clientY - hold.y) / place.height]
    move(id, changed(hold.box, x, y, hold.sizes))
  }
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = event.altKey ? smallStep : stepBy
    const [x, y] = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[event.key] ?? []
    if (x !== undefined && y !== undefined) move(id, changed(box, x, y, event.shiftKey))
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(id)
    else if (event.key === 'Enter' && take) take(id)
    else return
    event.preventDefault()
  }
  const isChosen = chosen === id
  return (
    <button
      type="button"
      id={`box-${id}`}
      aria-label={t('{label}: {left} % from the left, {top} % from the top, {width} % wide', {
        label,
        left: Math.round(box.x * 100),
        top: Math.round(box.y * 100),
        width: Math.round(box.width * 100),
      })}
      aria-describedby={helpId}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={() => {
        held.current = null
      }}
      onPointerCancel={() => {
        held.current = null
      }}
      onFocus={() => choose(id)}
      onKeyDown={press}
      className={classes(
        'absolute touch-none cursor-move rounded-small border-2 outline-2 outline-screen',
        isChosen ? 'z-10 border-gold' : 'border-onscreen',
      )}
      style={boxStyle(box)}
    >
      <span
        data-corner=""
        className={classes(
          'absolute -right-3 -bottom-3 size-6 cursor-nwse-resize rounded-full border-2 border-screen pointer-coarse:-right-5 pointer-coarse:-bottom-5 pointer-coarse:size-10',
          isChosen ? 'bg-gold' : 'bg-onscreen',
        )}
      />
    </button>
  )
}

const changed = (box: Box, x: number, y: number, sizes: boolean): Box =>
  within(sizes ? { ...box, width: box.width + x, height: box.height + y } : { ...box, x: box.x + x, y: box.y + y })
