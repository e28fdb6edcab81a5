import { Callout } from '../../foundation/ui/callout.tsx'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { MediaPlayer } from '../../foundation/ui/media-player.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { formatName, showingOf } from '../../work/evidence/file-formats.ts'

export type ShownEvidence = {
  id: string
  name: string
  note: string
  linkUrl: string | null
  body: string | null
  contentType: string | null
  sizeBytes: number | null
  width: number | null
  height: number | null
  copy: 'waiting' | 'failed' | null
}

/** One piece of evidence as others are shown it: read, looked at, listened to, or saved. */
export function SharedPiece({ piece, src }: { piece: ShownEvidence; src: string }) {
  return (
    <div className="grid gap-2">
      <Itself piece={piece} src={src} />
      {piece.note && <Prose text={piece.note} size="s" />}
    </div>
  )
}

function Itself({ piece, src }: { piece: ShownEvidence; src: string }) {
  const t = useText()
  const { name, linkUrl, body, contentType, sizeBytes, copy, width, height } = piece
  if (copy === 'waiting')
    return (
      <Callout title={name}>
        {t(
          'A copy is made that leaves out what the file says of its author and of where it was made. It takes a minute or two: open this page again.',
        )}
      </Callout>
    )
  if (copy === 'failed') return <Callout title={name}>{t('This file can’t be shown without what it says of where it was made.')}</Callout>
  if (body !== null)
    return (
      <div className="rounded-card border border-rule bg-card px-5 py-4">
        <p className="mb-2 text-s text-soft">{name}</p>
        <Prose text={body} />
      </div>
    )
  if (linkUrl !== null)
    return (
      <p className="wrap-anywhere">
        <TextLink to={linkUrl} external rel="nofollow noopener">
          {name}
        </TextLink>
      </p>
    )
  const file = { name, ...(contentType && { type: t(formatName(contentType)) }), ...(sizeBytes !== null && { sizeBytes }) }
  const showing = showingOf(contentType)
  if (showing === 'video' || showing === 'audio')
    return <MediaPlayer kind={showing} src={src} title={name} {...(contentType && { type: contentType })} />
  return (
    <EvidenceFigure
      kind={showing === 'image' ? 'image' : showing === 'pdf' ? 'pdf' : showing === 'text' ? 'text' : 'file'}
      src={src}
      size={{ width, height }}
      {...file}
    />
  )
}
