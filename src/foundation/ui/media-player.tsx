import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { formatDuration } from '../words/format.ts'
import { useText } from '../words/text.tsx'
import { classes } from './classes.ts'

export type Caption = { src: string; lang: string; label: string }
export type MediaMoment = { at: number; label: string; tone?: 'green' | 'gold' | 'soft' }
/** What a page may ask of the player: go to a moment, where it is, play or pause. */
export type PlayerHandle = { seek: (seconds: number) => void; current: () => number; toggle: () => void }

type Given = {
  kind: 'video' | 'audio'
  src: string
  type?: string
  title: string
  captions?: readonly Caption[]
  poster?: string
  /** Places worth going to, on a line under the picture. */
  moments?: readonly MediaMoment[]
  onTime?: (seconds: number) => void
  ref?: Ref<PlayerHandle>
}
const dots = { green: 'bg-green', gold: 'bg-gold', soft: 'bg-soft' }

/** A recording in our frame with the browser's own controls: captions, speed, full screen and the keyboard come with them. */
export function MediaPlayer({ kind, src, type, title, captions = [], poster, moments, onTime, ref }: Given) {
  const t = useText()
  const media = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const [length, setLength] = useState(0)
  const [at, setAt] = useState(0)
  useImperativeHandle(ref, () => ({
    seek(seconds) {
      if (media.current) media.current.currentTime = seconds
    },
    current: () => media.current?.currentTime ?? 0,
    toggle() {
      if (media.current?.paused) void media.current.play()
      else media.current?.pause()
    },
  }))
  const shared = {
    ref: media,
    controls: true,
    preload: 'metadata' as const,
    'aria-label': title,
    onLoadedMetadata: () => setLength(Number.isFinite(media.current?.duration) ? (media.current?.duration ?? 0) : 0),
    onTimeUpdate: () => {
      const seconds = media.current?.currentTime ?? 0
      setAt(seconds)
      onTime?.(seconds)
    },
  }
  const inside = (
    <>
      <source src={src} {...(type && { type })} />
      {captions.map((caption, index) => (
        <track key={caption.lang} kind="captions" src={caption.src} srcLang={caption.lang} label={caption.label} default={index === 0} />
      ))}
      <a href={src}>{title}</a>
    </>
  )
  return (
    <figure className="min-w-0">
      {kind === 'video' ? (
        <video
          {...shared}
          playsInline
          {...(poster && { poster })}
          className="block aspect-video w-full rounded-card bg-screen text-onscreen"
        >
          {inside}
        </video>
      ) : (
        <audio {...shared} className="block w-full">
          {inside}
        </audio>
      )}
      {moments && (
        <div className="relative mt-3 h-6 print:hidden">
          <div className="absolute top-1/2 h-0.5 w-full rounded-full bg-rule" />
          <div className="absolute top-1/2 h-0.5 rounded-full bg-green" style={{ width: length > 0 ? `${(at / length) * 100}%` : 0 }} />
          {(length > 0 ? moments : []).map((moment) => (
            <button
              key={`${moment.at} ${moment.label}`}
              type="button"
              title={`${formatDuration(moment.at)} ${moment.label}`}
              aria-label={t('Go to {time}: {label}', { time: formatDuration(moment.at), label: moment.label })}
              onClick={() => {
                if (media.current) media.current.currentTime = moment.at
              }}
              className="absolute grid size-6 -translate-x-1/2 place-items-center"
              style={{ left: `${Math.min(100, (moment.at / length) * 100)}%` }}
            >
              <span className={classes('size-3 rounded-full outline-2 outline-paper', dots[moment.tone ?? 'green'])} />
            </button>
          ))}
        </div>
      )}
    </figure>
  )
}
