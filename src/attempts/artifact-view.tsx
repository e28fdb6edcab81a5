import { showingOf } from '../evidence/file-formats.ts'
import { EvidenceFigure } from '../ui/evidence-figure.tsx'
import { MediaPlayer } from '../ui/media-player.tsx'
import { Prose } from '../ui/prose.tsx'
import { useText } from '../ui/text.tsx'
import type { Work } from './find-work.ts'

export type Artifact = Work['artifacts'][number]

/** One artifact as itself: played, looked at, read, or saved where a browser can't show it. */
export function ArtifactView({ artifact: { id, name, contentType, sizeBytes, linkUrl, body } }: { artifact: Artifact }) {
  const t = useText()
  if (body !== null) return body.trim() ? <Prose text={body} /> : <p className="text-soft">{t('This text is empty.')}</p>
  if (linkUrl !== null) return <EvidenceFigure kind="link" src={linkUrl} name={linkUrl} />
  const src = `/evidence/${id}`
  const showing = showingOf(contentType)
  if (showing === 'video' || showing === 'audio') return <MediaPlayer kind={showing} src={src} title={name} />
  return (
    <EvidenceFigure
      kind={showing === 'image' || showing === 'pdf' ? showing : 'file'}
      src={showing === 'file' ? `${src}?download` : showing === 'pdf' ? `${src}#view=FitH&navpanes=0` : src}
      name={name}
      {...(sizeBytes !== null && { sizeBytes })}
    />
  )
}
