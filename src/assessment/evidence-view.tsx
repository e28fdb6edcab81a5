import type { Ref } from 'react'
import { EvidenceFigure } from '../ui/evidence-figure.tsx'
import { MediaPlayer, type Moment, type PlayerHandle } from '../ui/media-player.tsx'
import { Prose } from '../ui/prose.tsx'
import { Stack } from '../ui/stack.tsx'
import type { EvidenceItem } from './evidence-items.ts'

type Given = {
  item: EvidenceItem
  /** The page of a document to open at. */
  page?: number | undefined
  /** Places cited in a recording. */
  moments?: readonly Moment[]
  player?: Ref<PlayerHandle>
}

/** One thing that was handed in, as itself: read, looked at, listened to. */
export function EvidenceView({ item, page, moments = [], player }: Given) {
  const { view, name, note, text, linkUrl, src, contentType, sizeBytes } = item
  const file = { name, ...(contentType && { type: contentType }), ...(sizeBytes !== null && { sizeBytes }) }
  return (
    <Stack gap="m">
      {text !== null && <Prose text={text} size="l" />}
      {view === 'link' && linkUrl && <EvidenceFigure kind="link" src={linkUrl} name={name} />}
      {src && (view === 'video' || view === 'audio') && (
        <>
          <MediaPlayer
            kind={view}
            src={src}
            title={name}
            moments={moments}
            {...(contentType && { type: contentType })}
            {...(player && { ref: player })}
          />
          <EvidenceFigure kind="file" src={src} {...file} />
        </>
      )}
      {src && view === 'image' && <EvidenceFigure kind="image" src={src} {...file} />}
      {src && view === 'pdf' && (
        <EvidenceFigure key={page} kind="pdf" src={`${src}#${page ? `page=${page}&` : ''}view=FitH&navpanes=0`} {...file} />
      )}
      {src && view === 'page-of-text' && <EvidenceFigure kind="text" src={src} {...file} />}
      {src && view === 'file' && <EvidenceFigure kind="file" src={src} {...file} />}
      {note && <Prose text={note} size="s" />}
    </Stack>
  )
}
