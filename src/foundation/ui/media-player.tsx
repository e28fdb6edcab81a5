import { type ComponentType, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useText } from '../words/text.tsx'
import { LinkButton } from './button.tsx'
import { Callout } from './callout.tsx'
import type { MediaMarker } from './media-markers.ts'
import type { PlayerBarGiven } from './player-bar.tsx'

export type Caption = { src: string; lang: string; label: string }
/** Small pictures of a film, in rows on one picture: one for every so many seconds. */
export type Thumbnails = { src: string; every: number; columns: number; count: number; width: number; height: number }
/** What a page may ask of the player. */
export type PlayerHandle = {
  seek: (seconds: number) => void
  /** Where it is, in seconds. */
  current: () => number
  toggle: () => void
  play: () => void
  pause: () => void
  isPaused: () => boolean
}

export type MediaPlayerGiven = {
  kind: 'video' | 'audio'
  src: string
  type?: string
  title: string
  /** Of the artifact: by it an address names a moment in this recording, and the device remembers where one was. */
  id?: string
  /** How long it is where that is known: some recordings do not say it themselves. */
  seconds?: number | null
  captions?: readonly Caption[]
  poster?: string | undefined
  thumbnails?: Thumbnails | undefined
  /** How loud a sound is over its length, each from 0 to 1. */
  peaks?: readonly number[] | undefined
  framesPerSecond?: number | undefined
  /** Where to begin, unless the address says another moment. */
  startAt?: number | null
  /** Places worth going to, on a line under the picture; those near each other as one. */
  markers?: readonly MediaMarker[]
  /** Of the marker that the page shows just now. */
  currentMarker?: string | null
  /** What several markers at one place are called, such as “3 comments near 2:22”. */
  nameMarkers?: (count: number, time: string) => string
  /** Whether it was asked for by the press that shows it, and so plays at once. */
  startsAtOnce?: boolean
  onTime?: (seconds: number) => void
  onPause?: (seconds: number) => void
  onPlay?: () => void
  /** A marker was chosen, or several that stand together. The player is there already. */
  onMarker?: (markers: readonly MediaMarker[]) => void
  /** Stands under the controls. */
  children?: ReactNode
  ref?: Ref<PlayerHandle>
}

/**
 * A recording in our frame. It is the browser's own element with the browser's own controls; ours come where script runs, and only on pages that
 * show a recording.
 */
export function MediaPlayer(given: MediaPlayerGiven) {
  const { kind, src, type, title, captions = [], poster, onTime, onPause, onPlay, startAt, startsAtOnce = false, children, ref } = given
  const t = useText()
  const figure = useRef<HTMLElement>(null)
  const media = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const [Bar, setBar] = useState<ComponentType<PlayerBarGiven> | null>(null)
  const [isUnplayable, setUnplayable] = useState(false)
  useEffect(() => {
    let isGone = false
    import('./player-bar.tsx').then(
      ({ PlayerBar }) => {
        if (!isGone) setBar(() => PlayerBar)
      },
      // The line was lost: the browser's own controls stay.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])
  useImperativeHandle(ref, () => ({
    seek(seconds) {
      if (media.current) media.current.currentTime = Math.max(0, seconds)
    },
    current: () => media.current?.currentTime ?? 0,
    toggle() {
      if (media.current?.paused) play(media.current)
      else media.current?.pause()
    },
    play() {
      if (media.current) play(media.current)
    },
    pause: () => media.current?.pause(),
    isPaused: () => media.current?.paused ?? true,
  }))
  const shared = {
    ref: media,
    controls: Bar === null,
    preload: 'metadata' as const,
    autoPlay: startsAtOnce,
    'aria-label': title,
    onTimeUpdate: () => onTime?.(media.current?.currentTime ?? 0),
    onPause: () => onPause?.(media.current?.currentTime ?? 0),
    onPlay: () => onPlay?.(),
  }
  const from = startAt ? `${src}#t=${startAt}` : src
  const inside = (
    <>
      <source src={from} {...(type && { type })} onError={() => setUnplayable(true)} />
      {captions.map((caption, index) => (
        <track key={caption.src} kind="captions" src={caption.src} srcLang={caption.lang} label={caption.label} default={index === 0} />
      ))}
      <a href={src}>{title}</a>
    </>
  )
  return (
    <figure ref={figure} className="group/player min-w-0 fullscreen:flex fullscreen:flex-col fullscreen:bg-paper">
      {kind === 'video' ? (
        <video
          {...shared}
          playsInline
          {...(poster && { poster })}
          className="block aspect-video w-full rounded-card bg-screen text-onscreen group-fullscreen/player:min-h-0 group-fullscreen/player:flex-1 group-fullscreen/player:rounded-none"
        >
          {inside}
        </video>
      ) : (
        <audio {...shared} className={Bar ? 'hidden' : 'block w-full'}>
          {inside}
        </audio>
      )}
      {isUnplayable && (
        <Callout
          kind="attention"
          title={t('This browser can’t play it')}
          actions={
            <LinkButton kind="quiet" small to={`${src}?download`} download>
              {t('Save the file')}
            </LinkButton>
          }
        >
          <p>{t('Save it and open it with another program, or try another browser.')}</p>
        </Callout>
      )}
      {Bar ? (
        <Bar {...given} media={media} figure={figure} />
      ) : (
        // As high as what comes, so that nothing moves.
        kind === 'video' && <div className="h-24 noscript:hidden print:hidden" />
      )}
      {children}
    </figure>
  )
}

/** A browser may refuse, or another press come between: then it just does not play. */
const play = (media: HTMLMediaElement) => void media.play().catch(() => undefined)
