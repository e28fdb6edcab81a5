import { useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Box } from '../../foundation/ui/box.ts'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { type PictureSize, roomOf } from '../../foundation/ui/picture-room.ts'
import { DocumentTools } from './document-tools.tsx'
import { firstPlaced, focusPlaced, RegionLayer } from './region-layer.tsx'
import type { Viewed } from './viewed.ts'

const zooms = [1, 1.5, 2, 3, 4]

type Given = Viewed & { src: string; size?: PictureSize; sizeBytes?: number | null; type?: string | null }

/** A picture to be looked at closely, with the parts that are spoken of, and room to mark another by mouse, finger or keys. */
export function MarkedPicture({ src, name, at, marked = [], onMark, onChoose, size = {}, sizeBytes, type, ref }: Given) {
  const [zoom, setZoom] = useState(1)
  const [draws, setDraws] = useState(false)
  const [placed, setPlaced] = useState<Box | null>(null)
  const [shown, setShown] = useState<Box | null>(at?.region ?? null)
  const frame = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    goTo: ({ region }) => setShown(region ?? null),
    current: () => (shown ? { region: shown } : {}),
  }))
  useEffect(() => {
    const box = frame.current
    if (!shown || !box) return
    box.scrollTo({ left: shown.x * box.scrollWidth - box.clientWidth / 4, top: shown.y * box.scrollHeight - box.clientHeight / 4 })
  }, [shown])
  const mark = (region: Box) => {
    setDraws(false)
    setPlaced(null)
    onMark?.({ region })
  }
  const room = roomOf(size)
  const file = { name, ...(type && { type }), ...(sizeBytes && { sizeBytes }) }
  return (
    <div className="grid gap-2">
      <div className="overflow-clip rounded-card border border-rule bg-wash">
        <DocumentTools
          zoom={zoom}
          zooms={zooms}
          onZoom={setZoom}
          part={
            onMark && {
              draws,
              isPlaced: placed !== null,
              begin: () => setDraws(true),
              end: () => {
                setDraws(false)
                setPlaced(null)
              },
              putBox: () => {
                setPlaced(firstPlaced)
                focusPlaced()
              },
              take: () => placed && mark(placed),
            }
          }
        />
        <div ref={frame} className="max-h-[75vh] overflow-auto overscroll-contain">
          <div className="relative mx-auto w-fit" style={zoom > 1 ? { ...room, width: `${zoom * 100}%` } : room}>
            <img
              src={src}
              alt={name}
              draggable={false}
              className={zoom > 1 || room ? 'block w-full max-w-none' : 'block max-h-[75vh] max-w-full'}
            />
            <RegionLayer
              marked={marked.flatMap(({ id, label, place: { region } }) => (region ? [{ id, label, region }] : []))}
              shown={shown}
              draws={draws}
              placed={placed}
              place={setPlaced}
              onDrawn={mark}
              onChoose={onChoose}
            />
          </div>
        </div>
      </div>
      <EvidenceFigure kind="file" src={src} {...file} />
    </div>
  )
}
