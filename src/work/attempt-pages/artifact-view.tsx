import { useSearchParams } from 'react-router'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { ExpiredNote } from '../consent/expired-note.tsx'
import { readPlaceQuery } from '../documents/document-place.ts'
import { ShownDocument } from '../documents/shown-document.tsx'
import { showingOf } from '../evidence/file-formats.ts'
import { OwnPageCopy } from '../links/own-page-copy.tsx'
import { Recording } from '../media/recording.tsx'
import type { AttemptWork } from './find-work.ts'

export type Artifact = AttemptWork['artifacts'][number]

/** One artifact as itself, and above it that nobody else sees it where a family took its consent back. */
export function ArtifactView({ artifact }: { artifact: Artifact }) {
  const t = useText()
  if (!artifact.heldAt) return <Shown artifact={artifact} />
  return (
    <>
      <Callout kind="attention" title={t('Only you see this now')}>
        <p>
          {t(
            'A family took back its consent, so assessors and coaches can’t look at this any more. They weigh the rest. If it can’t be weighed without this, you get the work back and can add something else.',
          )}
        </p>
      </Callout>
      <Shown artifact={artifact} />
    </>
  )
}

/** Played, looked at, read, or saved where a browser can't show it. */
function Shown({ artifact }: { artifact: Artifact }) {
  const { id, name, contentType, sizeBytes, seconds, media, captions, linkUrl, page, body, expiredAt, expiredBecause, expiredDigest } =
    artifact
  const t = useText()
  const [query] = useSearchParams()
  // A link to a cited place names the artifact, and the moment, page, part or words in it.
  const cited = (name: string) => (query.get('of') === id && /^\d{1,6}$/.test(query.get(name) ?? '') ? query.get(name) : null)
  if (expiredAt) return <ExpiredNote since={expiredAt} because={expiredBecause === 'asked' ? 'asked' : 'rule'} digest={expiredDigest} />
  if (body !== null && body.trim() !== '' && query.get('of') === id)
    return <ShownDocument as="words" body={body} at={readPlaceQuery(query)} />
  if (body !== null) return body.trim() ? <Prose text={body} /> : <p className="text-soft">{t('This text is empty.')}</p>
  if (linkUrl !== null)
    return (
      <>
        <EvidenceFigure kind="link" src={linkUrl} name={linkUrl} />
        {page && <OwnPageCopy artifactId={id} page={page} />}
      </>
    )
  const src = `/evidence/${id}`
  const showing = showingOf(contentType)
  if (showing === 'video' || showing === 'audio') {
    const at = cited('t') ?? cited('at')
    return (
      <Recording
        key={at}
        kind={showing}
        artifactId={id}
        title={name}
        contentType={contentType}
        media={media}
        captions={captions}
        seconds={seconds}
        startAt={at === null ? null : Number(at)}
      />
    )
  }
  const at = query.get('of') === id ? readPlaceQuery(query) : null
  if (showing === 'pdf') return <ShownDocument as="pdf" src={src} name={name} sizeBytes={sizeBytes} at={at} opens="when-asked" />
  // What was cited in it is shown in it; else it is looked at as it is.
  if (showing === 'image' && at?.region)
    return <ShownDocument as="image" src={src} name={name} size={artifact} sizeBytes={sizeBytes} at={at} />
  if (showing === 'text') return <ShownDocument as="text" src={src} name={name} sizeBytes={sizeBytes} at={at} />
  return (
    <EvidenceFigure
      kind={showing === 'image' ? showing : 'file'}
      src={showing === 'file' ? `${src}?download` : src}
      name={name}
      size={artifact}
      {...(sizeBytes !== null && { sizeBytes })}
    />
  )
}
