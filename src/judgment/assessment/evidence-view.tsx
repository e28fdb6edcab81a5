import type { Ref } from 'react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { type MediaMoment, MediaPlayer, type PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { EvidenceItem } from './evidence-items.ts'

type Given = {
  item: EvidenceItem
  /** The page of a document to open at. */
  page?: number | undefined
  /** Places cited in a recording. */
  moments?: readonly MediaMoment[]
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
      {(item.copy === 'waiting' || item.copy === 'failed') && <NoCopy copy={item.copy} />}
      {note && <Prose text={note} size="s" />}
    </Stack>
  )
}

/** A file that can't be shown, since it would say whose work it is: why, and the way on. */
function NoCopy({ copy }: { copy: 'waiting' | 'failed' }) {
  const t = useText()
  if (copy === 'waiting')
    return (
      <Callout
        title={t('This file is being prepared')}
        actions={
          <LinkButton kind="quiet" small to="">
            {t('Look again')}
          </LinkButton>
        }
      >
        <p>
          {t(
            'You assess without the author’s name, so a copy is made that leaves out what the file says of them. It takes a minute or two.',
          )}
        </p>
      </Callout>
    )
  return (
    <Callout kind="attention" title={t('This file can’t be shown without its author’s name')}>
      <p>
        {t(
          'No copy can be made that leaves out what it says of its author. If you can’t weigh the work without it, hand it back with a note, and tell your admin: the author can add the file again in another form.',
        )}
      </p>
    </Callout>
  )
}
