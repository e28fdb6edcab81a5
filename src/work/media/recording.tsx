import { useImperativeHandle, useRef } from 'react'
import { MediaPlayer, type MediaPlayerGiven, type PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { MediaOf } from './find-media.ts'
import { readPeaks } from './peaks.ts'
import { Transcript } from './transcript.tsx'

/** Captions as they are now, or as they were handed in with a submission. */
export type ShownCaptions = { language: string } & ({ revision: number } | { submissionId: string })

type Given = Omit<MediaPlayerGiven, 'src' | 'type' | 'poster' | 'thumbnails' | 'peaks' | 'framesPerSecond' | 'id' | 'captions'> & {
  artifactId: string
  contentType: string | null
  /** Null while nothing is known of it yet. */
  media: MediaOf | null
  captions?: ShownCaptions | null
}

/** A recording with all that is known of it: in the form that every browser plays, with its pictures and its waveform, and what is still being made. */
export function Recording({ artifactId, contentType, media, captions, children, seconds, ref, ...player }: Given) {
  const locale = useLocale()
  const handle = useRef<PlayerHandle>(null)
  useImperativeHandle(ref, () => ({
    seek: (to) => handle.current?.seek(to),
    current: () => handle.current?.current() ?? 0,
    toggle: () => handle.current?.toggle(),
    play: () => handle.current?.play(),
    pause: () => handle.current?.pause(),
    isPaused: () => handle.current?.isPaused() ?? true,
  }))
  const place = `/evidence/${artifactId}`
  const captionsAt =
    captions && ('submissionId' in captions ? `${place}/captions/${captions.submissionId}` : `${place}/captions?${captions.revision}`)
  const isMade = media?.playable.state === 'made'
  const ofPicture = media?.thumbnails && { ...media.thumbnails, src: `${place}/thumbnails?${media.mark}` }
  return (
    <MediaPlayer
      key={isMade ? 'made' : 'original'}
      {...player}
      ref={handle}
      id={artifactId}
      src={isMade ? `${place}/playable?${media.mark}` : place}
      {...(isMade ? { type: player.kind === 'video' ? 'video/mp4' : 'audio/mp4' } : contentType && { type: contentType })}
      seconds={media?.overview?.seconds ?? media?.preview?.seconds ?? seconds ?? null}
      poster={media?.poster ? `${place}/${media.poster}` : undefined}
      thumbnails={ofPicture || undefined}
      peaks={player.kind === 'audio' ? readPeaks(media?.overview?.peaks ?? media?.preview?.peaks) : undefined}
      captions={
        captions && captionsAt ? [{ src: captionsAt, lang: captions.language, label: languageName(locale, captions.language) }] : []
      }
      framesPerSecond={media?.overview?.framesPerSecond ?? undefined}
    >
      {media && <StillMaking playable={media.playable} contentType={contentType} />}
      {captionsAt && <Transcript src={captionsAt} onGo={(to) => handle.current?.seek(to)} />}
      {children}
    </MediaPlayer>
  )
}

const languageName = (locale: string, language: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language

/** Whether a form is on its way that every browser plays, or will not come. */
function StillMaking({ playable, contentType }: { playable: MediaOf['playable']; contentType: string | null }) {
  const t = useText()
  if (playable.state === 'waiting')
    return (
      <p className="mt-1 text-s text-soft">
        {playable.progress === null
          ? t('A form that every browser plays is being prepared.')
          : t('A form that every browser plays is being prepared: {share, number, percent} done.', { share: playable.progress / 100 })}
      </p>
    )
  // What most browsers play anyway needs no word.
  if (playable.state === 'failed' && !['video/mp4', 'audio/mp4', 'audio/mpeg', 'audio/wav'].includes(contentType ?? ''))
    return (
      <p className="mt-1 text-s text-soft">
        {t('It is kept as it came. Not every browser plays this kind of file; an MP4 plays everywhere.')}
      </p>
    )
  return null
}
