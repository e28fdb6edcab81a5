import { Captions, ChevronLeft, ChevronRight, Link2, Maximize, Pause, Play, RotateCcw, RotateCw, Volume2, VolumeX } from 'lucide-react'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { formatDuration, formatNumber } from '../words/format.ts'
import { useLocale, useText } from '../words/text.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { type MediaMarker, momentIn } from './media-markers.ts'
import type { MediaPlayerGiven } from './media-player.tsx'
import { isForOther, pressInPlayer, seekBy, speeds } from './player-keys.ts'
import { PlayerLine } from './player-line.tsx'
import { PlayerMarkers } from './player-markers.tsx'
import { keepPlace, placeIn } from './player-places.ts'

export type PlayerBarGiven = MediaPlayerGiven & {
  media: RefObject<HTMLVideoElement | null>
  figure: RefObject<HTMLElement | null>
}
const noMarkers: readonly MediaMarker[] = []

/** Our own controls of a recording. They come apart from the page, when there is something to play. */
export function PlayerBar(given: PlayerBarGiven) {
  const { media, figure, kind, id, title, seconds, captions = [], peaks, thumbnails, markers = noMarkers, onMarker } = given
  const t = useText()
  const locale = useLocale()
  const { isPaused, length, speed, isMuted, second } = useMediaState(media, seconds ?? 0)
  const words = useCaptions(media, kind)
  const wasAt = usePlace(media, figure, id, given.startAt ?? null)
  const [isCopied, setCopied] = useState(false)
  const framesPerSecond = given.framesPerSecond && given.framesPerSecond > 0 ? given.framesPerSecond : 30
  const hasPicture = kind === 'video'

  const fullScreen = useCallback(() => toggleFullScreen(figure.current, media.current), [figure, media])
  const { toggle: toggleCaptions } = words
  useEffect(() => {
    const [own, element] = [figure.current, media.current]
    if (!own || !element) return
    // On the element itself: what stands around it, as keys of the page, hears of them later and sees that they were taken.
    const onKey = (event: KeyboardEvent) => {
      if (isForOther(event)) return
      if (!pressInPlayer(element, event.key, { framesPerSecond, hasPicture, toggleCaptions, toggleFullScreen: fullScreen })) return
      event.preventDefault()
    }
    const onClick = () => (element.paused ? void element.play().catch(() => undefined) : element.pause())
    own.addEventListener('keydown', onKey)
    if (hasPicture) element.addEventListener('click', onClick)
    return () => {
      own.removeEventListener('keydown', onKey)
      element.removeEventListener('click', onClick)
    }
  }, [figure, media, framesPerSecond, hasPicture, toggleCaptions, fullScreen])

  const latest = useRef(onMarker)
  latest.current = onMarker
  const choose = useCallback(
    (chosen: readonly MediaMarker[]) => {
      if (media.current && chosen[0]) media.current.currentTime = Math.max(0, chosen[0].at)
      latest.current?.(chosen)
    },
    [media],
  )
  const act = (work: (element: HTMLVideoElement) => void) => () => {
    if (media.current) work(media.current)
  }
  const step = (frames: number) =>
    act((element) => {
      element.pause()
      seekBy(element, frames / framesPerSecond)
    })
  const copyLink = async () => {
    await navigator.clipboard?.writeText(linkTo(id, media.current?.currentTime ?? 0)).then(
      () => setCopied(true),
      () => undefined,
    )
    setTimeout(() => setCopied(false), 4000)
  }
  return (
    <div className="@container mt-1 print:hidden group-fullscreen/player:px-4 group-fullscreen/player:pb-3">
      {words.said && kind === 'audio' && <p className="min-h-6 text-center text-l">{words.said}</p>}
      <PlayerLine media={media} length={length} title={title} peaks={peaks} thumbnails={thumbnails} />
      {markers.length > 0 && length > 0 && (
        <PlayerMarkers
          markers={markers}
          length={length}
          current={given.currentMarker ?? null}
          nameMarkers={given.nameMarkers}
          onChoose={choose}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
        <Press
          glyph={isPaused ? Play : Pause}
          name={isPaused ? t('Play') : t('Pause')}
          onPress={act((element) => (element.paused ? void element.play().catch(() => undefined) : element.pause()))}
        />
        <Press glyph={RotateCcw} name={t('10 seconds back')} onPress={act((element) => seekBy(element, -10))} />
        <Press glyph={RotateCw} name={t('10 seconds on')} onPress={act((element) => seekBy(element, 10))} />
        <span className="px-1 text-s tabular-nums">
          {formatDuration(second)}
          <span className="text-soft"> / {length > 0 ? formatDuration(length) : '–:––'}</span>
        </span>
        <span className="grow" />
        {hasPicture && (
          <span className="contents @max-lg:hidden">
            <Press glyph={ChevronLeft} name={t('One picture back')} onPress={step(-1)} />
            <Press glyph={ChevronRight} name={t('One picture on')} onPress={step(1)} />
          </span>
        )}
        <select
          aria-label={t('Speed')}
          value={String(speed)}
          onChange={({ target }) => act((element) => (element.playbackRate = Number(target.value)))()}
          className="target w-15 rounded-small border border-transparent bg-transparent px-1 py-1 text-s text-green hover:bg-wash"
        >
          {[...new Set([...speeds, speed])]
            .sort((a, b) => a - b)
            .map((each) => (
              <option key={each} value={String(each)}>
                {formatNumber(locale, each)}×
              </option>
            ))}
        </select>
        <Press
          glyph={isMuted ? VolumeX : Volume2}
          name={isMuted ? t('Sound on') : t('Sound off')}
          onPress={act((element) => (element.muted = !element.muted))}
        />
        {captions.length > 0 && <Press glyph={Captions} name={t('Captions')} isOn={words.areOn} onPress={words.toggle} />}
        {id && <Press glyph={Link2} name={t('Copy a link to this moment')} onPress={() => void copyLink()} />}
        {hasPicture && <Press glyph={Maximize} name={t('Full screen')} onPress={fullScreen} />}
      </div>
      <p role="status" className={isCopied ? 'text-s text-soft' : 'sr-only'}>
        {isCopied && t('The link is copied.')}
      </p>
      {wasAt !== null && second === Math.floor(wasAt) && isPaused && (
        <p className="text-s text-soft">
          {t('You stopped here the last time.')}{' '}
          <button type="button" className="target text-green underline" onClick={act((element) => (element.currentTime = 0))}>
            {t('From the beginning')}
          </button>
        </p>
      )}
    </div>
  )
}

type PressGiven = { glyph: typeof Play; name: string; onPress: () => void; isOn?: boolean }
const Press = ({ glyph, name, onPress, isOn }: PressGiven) => (
  <button
    type="button"
    title={name}
    aria-label={name}
    {...(isOn !== undefined && { 'aria-pressed': isOn })}
    onClick={onPress}
    className={classes(
      'grid size-9 place-items-center rounded-control text-green hover:bg-wash pointer-coarse:size-11',
      isOn && 'bg-wash outline-1 outline-green',
    )}
  >
    <Icon of={glyph} size="m" />
  </button>
)

/** What the bar shows of the element, as it changes; the second and not each moment, for which nothing is drawn anew. */
function useMediaState(media: RefObject<HTMLVideoElement | null>, known: number) {
  const [state, setState] = useState({ isPaused: true, length: known, speed: 1, isMuted: false, second: 0 })
  useEffect(() => {
    const element = media.current
    if (!element) return
    const read = () =>
      setState((before) => {
        const now = {
          isPaused: element.paused,
          // A film from a recorder says that it never ends, until it has been read to its end.
          length: Number.isFinite(element.duration) && element.duration > 0 ? element.duration : known,
          speed: element.playbackRate,
          isMuted: element.muted || element.volume === 0,
          second: Math.floor(element.currentTime),
        }
        return Object.entries(now).every(([key, value]) => before[key as keyof typeof now] === value) ? before : now
      })
    read()
    const events = ['play', 'pause', 'ended', 'timeupdate', 'seeking', 'durationchange', 'loadedmetadata', 'ratechange', 'volumechange']
    for (const event of events) element.addEventListener(event, read)
    return () => {
      for (const event of events) element.removeEventListener(event, read)
    }
  }, [media, known])
  return state
}

/** Captions: on or off, and, of a sound, the words of now, which a browser shows nowhere by itself. */
function useCaptions(media: RefObject<HTMLVideoElement | null>, kind: 'video' | 'audio') {
  const [areOn, setOn] = useState(true)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const tracks = media.current?.textTracks
    if (!tracks) return
    const apply = () => {
      for (const [index, track] of [...tracks].entries())
        track.mode = index > 0 || !areOn ? 'disabled' : kind === 'audio' ? 'hidden' : 'showing'
    }
    const track = tracks[0]
    const hear = () => setSaid(areOn ? [...(track?.activeCues ?? [])].map((cue) => plainCue(cue)).join(' ') : '')
    apply()
    track?.addEventListener('cuechange', hear)
    tracks.addEventListener('addtrack', apply)
    return () => {
      track?.removeEventListener('cuechange', hear)
      tracks.removeEventListener('addtrack', apply)
    }
  }, [media, kind, areOn])
  const toggle = useCallback(() => setOn((before) => !before), [])
  return { areOn, said, toggle }
}

const plainCue = (cue: TextTrackCue): string => ('text' in cue ? String(cue.text).replaceAll(/<[^>]*>/g, '') : '')

/** Goes where the address says, or where one stopped the last time; and keeps where one is. Returns the place it came back to. */
function usePlace(
  media: RefObject<HTMLVideoElement | null>,
  figure: RefObject<HTMLElement | null>,
  id: string | undefined,
  startAt: number | null,
) {
  const [wasAt, setWasAt] = useState<number | null>(null)
  useEffect(() => {
    const element = media.current
    if (!element) return
    const isFirst = () => document.querySelector('video, audio') === element
    const goThere = () => {
      const moment = momentIn(location, id, isFirst())
      if (moment !== null) {
        element.currentTime = moment
        figure.current?.scrollIntoView({ block: 'nearest' })
      }
      return moment !== null
    }
    if (!goThere() && startAt === null && id && element.currentTime === 0) {
      const place = placeIn(id)
      if (place !== null) {
        element.currentTime = place
        setWasAt(place)
      }
    }
    let kept = -1
    const keep = () => {
      const tenth = Math.floor(element.currentTime / 5)
      if (!id || (tenth === kept && !element.paused) || element.readyState === 0) return
      kept = tenth
      keepPlace(id, element.currentTime, Number.isFinite(element.duration) ? element.duration : 0)
    }
    const events = ['timeupdate', 'pause', 'ended'] as const
    for (const event of events) element.addEventListener(event, keep)
    window.addEventListener('hashchange', goThere)
    return () => {
      for (const event of events) element.removeEventListener(event, keep)
      window.removeEventListener('hashchange', goThere)
    }
  }, [media, figure, id, startAt])
  return wasAt
}

/** The page with the moment in its address. */
function linkTo(id: string | undefined, seconds: number): string {
  const address = new URL(location.href)
  if (id) address.searchParams.set('of', id)
  address.searchParams.delete('at')
  address.searchParams.set('t', String(Math.floor(seconds)))
  address.hash = ''
  return address.href
}

/** The whole frame where the browser can, so that markers and captions come along; on an iPhone only the film itself can. */
function toggleFullScreen(figure: HTMLElement | null, media: HTMLVideoElement | null): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else if (figure?.requestFullscreen) void figure.requestFullscreen().catch(() => undefined)
  else if (media && 'webkitEnterFullscreen' in media) (media as unknown as { webkitEnterFullscreen: () => void }).webkitEnterFullscreen()
}
