import { type Ref, useImperativeHandle, useRef } from 'react'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { commentKindWords } from '../comments/comment-kinds.ts'
import type { Place } from '../comments/comment-place.ts'
import { spokenWords } from '../comments/comment-recording.ts'
import { DocumentFigure } from '../documents/document-figure.tsx'
import { MarkedPicture } from '../documents/marked-picture.tsx'
import { MarkedText } from '../documents/marked-text.tsx'
import { TextFile } from '../documents/text-file.tsx'
import type { DocumentHandle } from '../documents/viewed.ts'
import { BeingMade } from '../evidence/being-made.tsx'
import { Recording } from '../media/recording.tsx'
import type { Clip } from './find-clip.ts'

/** What a page may ask of what is looked at: go to a place, stop, go on where it was stopped by typing. */
export type ClipStageHandle = { goTo: (place: Place) => void; pause: () => number; goOn: () => void }

type Given = {
  clip: Clip
  /** A place that the address names. */
  at: Place | null
  onMark: (place: Place) => void
  onChoose: (threadId: string) => void
  ref: Ref<ClipStageHandle>
}

/** What is talked about: played, looked at or read, with the places that comments speak of. */
export function ClipStage({ clip, at, onMark, onChoose, ref }: Given) {
  const t = useText()
  const player = useRef<PlayerHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  const wasPlaying = useRef(false)
  const viewer = useRef<DocumentHandle>(null)
  const { showing, id, name, body, linkUrl, sizeBytes, width, height } = clip
  const src = `/evidence/${id}`
  useImperativeHandle(ref, () => ({
    goTo(place) {
      if (place.at !== undefined) player.current?.seek(place.at)
      else viewer.current?.goTo(place)
      frame.current?.scrollIntoView({ block: 'nearest' })
    },
    pause() {
      wasPlaying.current = player.current?.isPaused() === false
      player.current?.pause()
      return player.current?.current() ?? 0
    },
    goOn() {
      if (wasPlaying.current) player.current?.play()
      wasPlaying.current = false
    },
  }))
  const isOngoing = clip.state !== 'withdrawn' && !clip.isRemoved
  const label = ({ kind, body: words, recording }: Clip['threads'][number]) =>
    `${t(commentKindWords[kind])}: ${words.slice(0, 60) || (recording ? spokenWords(t, recording) : '')}`
  if (clip.copy === 'waiting' || clip.copy === 'failed')
    return clip.copy === 'waiting' ? (
      <BeingMade title={t('This file is being prepared')}>
        {t('A copy is made that leaves out what the file says of its author and of where it was made. It takes a minute or two.')}
      </BeingMade>
    ) : (
      <Callout kind="attention" title={t('This file can’t be shown')}>
        <p>
          {t(
            'This file can’t be shown without what it says of where it was made. Ask its author to save it once more, as a JPEG or an MP4.',
          )}
        </p>
      </Callout>
    )
  const viewed = {
    name,
    at,
    marked: clip.threads.flatMap((thread) => (thread.place ? [{ id: thread.id, label: label(thread), place: thread.place }] : [])),
    onMark: isOngoing ? onMark : undefined,
    onChoose,
    ref: viewer,
  }
  return (
    <div ref={frame} className="scroll-mt-4">
      <Stack gap="s">
        {(showing === 'video' || showing === 'audio') && (
          <Recording
            ref={player}
            kind={showing}
            artifactId={id}
            title={name}
            contentType={clip.contentType}
            media={clip.media}
            captions={clip.captions}
            seconds={clip.seconds}
            markers={clip.markers.map(({ id: commentId, at, until, kind, label: words, recording }) => ({
              id: commentId,
              at,
              until,
              kind,
              label: `${t(commentKindWords[kind])}: ${words || (recording ? spokenWords(t, recording) : '')}`,
            }))}
            nameMarkers={(count, time) => t('{count, plural, one {# comment} other {# comments}} near {time}', { count, time })}
            onMarker={([first]) => first && onChoose(first.id)}
          />
        )}
        {showing === 'image' && <MarkedPicture src={src} size={{ width, height }} sizeBytes={sizeBytes} {...viewed} />}
        {showing === 'text' &&
          (body === null ? <TextFile src={src} sizeBytes={sizeBytes} {...viewed} /> : <MarkedText body={body} {...viewed} />)}
        {showing === 'pdf' && <DocumentFigure src={src} sizeBytes={sizeBytes} opens="in-view" {...viewed} />}
        {showing === 'file' && (
          <EvidenceFigure kind="file" src={`${src}?download`} name={name} {...(sizeBytes !== null && { sizeBytes })} />
        )}
        {showing === 'link' && <EvidenceFigure kind="link" src={linkUrl ?? ''} name={linkUrl ?? name} />}
        {clip.note && <p className="text-s text-soft">{t('Note: {note}', { note: clip.note })}</p>}
      </Stack>
    </div>
  )
}
