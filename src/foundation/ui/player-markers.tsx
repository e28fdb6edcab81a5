import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { formatDuration } from '../words/format.ts'
import { useText } from '../words/text.tsx'
import { classes } from './classes.ts'
import { groupMarkers, type MarkerKind, type MediaMarker } from './media-markers.ts'

type Given = {
  markers: readonly MediaMarker[]
  length: number
  current: string | null
  nameMarkers?: ((count: number, time: string) => string) | undefined
  onChoose: (markers: readonly MediaMarker[]) => void
}

const shapes: Record<MarkerKind, string> = {
  strength: 'size-3 rounded-full bg-green',
  question: 'size-3 rounded-full border-[3px] border-ink bg-paper',
  suggestion: 'size-2.5 rotate-45 bg-gold',
  note: 'size-2.5 rounded-[2px] bg-edge',
}

/** The markers of a recording under its line. One stop of the Tab key: arrows go from one to the next. */
export const PlayerMarkers = memo(function PlayerMarkers({ markers, length, current, nameMarkers, onChoose }: Given) {
  const t = useText()
  const lane = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [inHand, setInHand] = useState(0)
  useLayoutEffect(() => {
    const element = lane.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [])
  const groups = useMemo(() => groupMarkers(markers, length, width), [markers, length, width])
  const spans = useMemo(() => spanPath(markers, length), [markers, length])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: inHand + 1, ArrowLeft: inHand - 1, Home: 0, End: groups.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = Math.max(0, Math.min(groups.length - 1, to))
    setInHand(next)
    lane.current?.querySelectorAll('button')[next]?.focus()
  }
  const nameOf = (at: number, own: readonly MediaMarker[]) => {
    const time = formatDuration(at)
    if (own.length > 1)
      return (
        nameMarkers?.(own.length, time) ?? t('{count, plural, one {# marker} other {# markers}} near {time}', { count: own.length, time })
      )
    return t('Go to {time}: {label}', { time, label: own[0]?.label ?? '' })
  }
  return (
    <div ref={lane} role="toolbar" aria-label={t('Marked moments')} onKeyDown={onKeyDown} className="relative h-7 print:hidden">
      {spans && (
        <svg
          viewBox="0 0 1000 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute inset-x-0 bottom-0 h-1 w-full text-gold"
        >
          <path d={spans} fill="currentColor" />
        </svg>
      )}
      {groups.map(({ at, markers: own }, index) => {
        const name = nameOf(at, own)
        return (
          <button
            key={own[0]?.id}
            type="button"
            title={name}
            aria-label={name}
            aria-current={own.some(({ id }) => id === current) || undefined}
            tabIndex={index === Math.min(inHand, groups.length - 1) ? 0 : -1}
            onFocus={() => setInHand(index)}
            onClick={() => onChoose(own)}
            className="absolute top-0 grid size-6 -translate-x-1/2 place-items-center rounded-small aria-current:bg-wash aria-current:outline-2 aria-current:outline-green"
            style={{ left: `${(at / length) * 100}%` }}
          >
            {own.length > 1 ? (
              <span className="min-w-4 rounded-full bg-ink px-1 text-center text-xs leading-4 font-semibold text-paper">
                {own.length > 99 ? '99+' : own.length}
              </span>
            ) : (
              <span className={classes('block', shapes[own[0]?.kind ?? 'note'])} />
            )}
          </button>
        )
      })}
    </div>
  )
})

/** The stretches that markers are about, as one shape. */
function spanPath(markers: readonly MediaMarker[], length: number): string {
  if (!(length > 0)) return ''
  const share = (seconds: number) => Math.min(1000, Math.max(0, (seconds / length) * 1000))
  return markers
    .flatMap(({ at, until }) => {
      if (until === undefined || until <= at) return []
      return [`M${share(at).toFixed(1)} 0H${Math.max(share(at) + 2, share(until)).toFixed(1)}V10H${share(at).toFixed(1)}Z`]
    })
    .join('')
}
