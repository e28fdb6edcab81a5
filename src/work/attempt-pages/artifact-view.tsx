import { useSearchParams } from 'react-router'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { MediaPlayer } from '../../foundation/ui/media-player.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { showingOf } from '../evidence/file-formats.ts'
import type { AttemptWork } from './find-work.ts'

export type Artifact = AttemptWork['artifacts'][number]

/** One artifact as itself: played, looked at, read, or saved where a browser can't show it. */
export function ArtifactView({ artifact: { id, name, contentType, sizeBytes, linkUrl, body } }: { artifact: Artifact }) {
  const t = useText()
  const [query] = useSearchParams()
  // A link to a cited place names the artifact, and the moment or page in it.
  const cited = (name: string) => (query.get('of') === id && /^\d{1,6}$/.test(query.get(name) ?? '') ? query.get(name) : null)
  if (body !== null) return body.trim() ? <Prose text={body} /> : <p className="text-soft">{t('This text is empty.')}</p>
  if (linkUrl !== null) return <EvidenceFigure kind="link" src={linkUrl} name={linkUrl} />
  const src = `/evidence/${id}`
  const showing = showingOf(contentType)
  if (showing === 'video' || showing === 'audio') {
    const from = cited('at') === null ? src : `${src}#t=${cited('at')}`
    return <MediaPlayer key={from} kind={showing} src={from} title={name} />
  }
  const page = cited('page') === null ? '' : `page=${cited('page')}&`
  return (
    <EvidenceFigure
      key={page}
      kind={showing === 'image' || showing === 'pdf' ? showing : 'file'}
      src={showing === 'file' ? `${src}?download` : showing === 'pdf' ? `${src}#${page}view=FitH&navpanes=0` : src}
      name={name}
      {...(sizeBytes !== null && { sizeBytes })}
    />
  )
}
