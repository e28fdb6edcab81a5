import { ExternalLink, File, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Bytes } from './amount.tsx'
import { Icon } from './icon.tsx'
import { TextLink } from './link.tsx'

type Given = {
  kind: 'image' | 'pdf' | 'text' | 'file' | 'link'
  src: string
  name: string
  type?: string
  sizeBytes?: number
  caption?: ReactNode
  alt?: string
}

/** One piece of evidence to look at: a picture, a document in the browser's own viewer, a file to take, a link to follow. */
export function EvidenceFigure({ kind, src, name, type, sizeBytes, caption, alt }: Given) {
  return (
    <figure className="grid gap-2">
      {kind === 'image' && (
        <a href={src} className="block overflow-clip rounded-card border border-rule bg-card">
          <img src={src} alt={alt ?? name} loading="lazy" className="mx-auto block h-auto max-h-[75vh] max-w-full object-contain" />
        </a>
      )}
      {(kind === 'pdf' || kind === 'text') && (
        // A frame, not an object: the browser's viewer runs in it, and nothing else on the page may load a plug-in.
        <iframe
          src={src}
          title={name}
          loading="lazy"
          className="hidden h-[75vh] w-full rounded-card border border-rule bg-card sm:block print:hidden"
        />
      )}
      <figcaption className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-s text-soft">
        <span className="flex min-w-0 gap-1.5">
          <Icon of={kind === 'link' ? ExternalLink : kind === 'file' ? File : FileText} className="mt-[0.2em]" />
          <TextLink to={src} external className="min-w-0 wrap-anywhere">
            {name}
          </TextLink>
        </span>
        {type && <span>{type}</span>}
        {sizeBytes !== undefined && <Bytes value={sizeBytes} />}
        {caption && <span className="w-full text-ink">{caption}</span>}
      </figcaption>
    </figure>
  )
}
