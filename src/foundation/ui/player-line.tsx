import { type PointerEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { formatDuration } from '../words/format.ts'
import { useText } from '../words/text.tsx'
import { classes } from './classes.ts'
import type { Thumbnails } from './media-player.tsx'

type Given = {
  media: RefObject<HTMLMediaElement | null>
  length: number
  title: string
  peaks?: readonly number[] | undefined
  thumbnails?: Thumbnails | undefined
}

/** How loud it is, as one closed shape around a middle line. */
export function wavePath(peaks: readonly number[], bars = 300): string {
  const count = Math.min(bars, peaks.length)
  const tops = Array.from({ length: count }, (_, bar) => {
    const [from, to] = [Math.floor((bar * peaks.length) / count), Math.floor(((bar + 1) * peaks.length) / count)]
    return Math.max(0, ...peaks.slice(from, Math.max(to, from + 1)))
  })
  return tops
    .map((top, bar) => `M${bar + 0.5} ${(50 - Math.max(1, top * 48)).toFixed(1)}v${(Math.max(1, top * 48) * 2).toFixed(1)}`)
    .join('')
}

/** The line of time: shows where it is, and goes where one points, drags or steps. It moves without React, once a frame. */
export function PlayerLine({ media, length, title, peaks, thumbnails }: Given) {
  const t = useText()
  const line = useRef<HTMLDivElement>(null)
  const range = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState<{ at: number; from: number } | null>(null)

  useEffect(() => {
    const element = media.current
    if (!element) return
    let frame = 0
    let told = -1
    const show = () => {
      const at = element.currentTime
      line.current?.style.setProperty('--at', length > 0 ? String(Math.min(1, at / length)) : '0')
      if (!range.current) return
      range.current.value = String(at)
      if (Math.floor(at) === told) return
      told = Math.floor(at)
      range.current.setAttribute('aria-valuetext', t('{time} of {length}', { time: formatDuration(at), length: formatDuration(length) }))
    }
    const run = () => {
      show()
      frame = element.paused ? 0 : requestAnimationFrame(run)
    }
    const start = () => {
      cancelAnimationFrame(frame)
      run()
    }
    const events = ['play', 'pause', 'seeking', 'seeked', 'timeupdate', 'loadedmetadata'] as const
    for (const event of events) element.addEventListener(event, event === 'play' ? start : show)
    start()
    return () => {
      cancelAnimationFrame(frame)
      for (const event of events) element.removeEventListener(event, event === 'play' ? start : show)
    }
  }, [media, length, t])

  const point = ({ clientX, currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const share = Math.max(0, Math.min(1, (clientX - left) / width))
    if (length > 0 && pointerType !== 'touch') setOver({ at: share * length, from: share })
  }
  return (
    <div ref={line} className={classes('relative', peaks ? 'h-16' : 'h-6')} onPointerMove={point} onPointerLeave={() => setOver(null)}>
      {peaks ? <Wave peaks={peaks} /> : <Bar />}
      <input
        ref={range}
        type="range"
        min={0}
        max={length || 1}
        step="any"
        defaultValue={0}
        aria-label={t('Place in {title}', { title })}
        onInput={({ currentTarget }) => {
          if (media.current) media.current.currentTime = Number(currentTarget.value)
        }}
        className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
      />
      <span className="pointer-events-none absolute inset-0 rounded-small [input:focus-visible+&]:outline-3 [input:focus-visible+&]:outline-offset-2 [input:focus-visible+&]:outline-green" />
      {over && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute bottom-full z-10 mb-1 -translate-x-1/2 overflow-clip rounded-small border border-rule bg-card text-center text-xs tabular-nums"
          style={{
            left: `clamp(${(thumbnails?.width ?? 48) / 2}px, ${over.from * 100}%, calc(100% - ${(thumbnails?.width ?? 48) / 2}px))`,
          }}
        >
          {thumbnails && <Thumbnail of={thumbnails} at={over.at} />}
          <span className="block px-2">{formatDuration(over.at)}</span>
        </div>
      )}
    </div>
  )
}

const Bar = () => (
  <>
    <div className="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 overflow-clip rounded-full bg-edge/50">
      <div className="h-full w-full origin-left bg-green" style={{ transform: 'scaleX(var(--at, 0))' }} />
    </div>
    <div
      className="absolute top-1/2 size-3.5 -translate-1/2 rounded-full bg-green outline-2 outline-paper"
      style={{ left: 'calc(var(--at, 0) * 100%)' }}
    />
  </>
)

function Wave({ peaks }: { peaks: readonly number[] }) {
  const id = useId()
  const path = useMemo(() => wavePath(peaks), [peaks])
  const box = `0 0 ${Math.min(300, peaks.length)} 100`
  return (
    <>
      <svg viewBox={box} preserveAspectRatio="none" aria-hidden="true" className="absolute inset-0 size-full text-edge">
        <path id={id} d={path} stroke="currentColor" strokeWidth={0.7} fill="none" />
      </svg>
      <svg
        viewBox={box}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 size-full text-green"
        style={{ clipPath: 'inset(0 calc(100% - var(--at, 0) * 100%) 0 0)' }}
      >
        <use href={`#${id}`} />
      </svg>
      <div className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-green" style={{ left: 'calc(var(--at, 0) * 100%)' }} />
    </>
  )
}

function Thumbnail({ of: { src, every, columns, count, width, height }, at }: { of: Thumbnails; at: number }) {
  const index = Math.max(0, Math.min(count - 1, Math.floor(at / every)))
  return (
    <span
      className="block bg-screen"
      style={{
        width,
        height,
        backgroundImage: `url("${src}")`,
        backgroundPosition: `${-(index % columns) * width}px ${-Math.floor(index / columns) * height}px`,
      }}
    />
  )
}
