import { ExternalLink, File, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { Bytes } from './amount.tsx'
import { LinkButton } from './button.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { TextLink } from './link.tsx'
import { type PictureSize, roomOf } from './picture-room.ts'

type Given = {
  kind: 'image' | 'pdf' | 'text' | 'file' | 'link'
  src: string
  name: string
  type?: string
  sizeBytes?: number
  /** Of a picture, where it is known. */
  size?: PictureSize
  caption?: ReactNode
  alt?: string
}

/** One piece of evidence to look at: a picture, a document in the browser's own viewer, a file to take, a link to follow. */
export function EvidenceFigure({ kind, src, name, type, sizeBytes, size = {}, caption, alt }: Given) {
  const t = useText()
  return (
    <figure className="grid gap-2">
      {kind === 'image' && (
        <a href={src} className="block overflow-clip rounded-card border border-rule bg-card">
          <img
            src={src}
            alt={alt ?? name}
            loading="lazy"
            style={roomOf(size)}
            className="mx-auto block h-auto max-h-[75vh] max-w-full object-contain"
          />
        </a>
      )}
      {(kind === 'pdf' || kind === 'text') && (
        // A frame, not an object: the browser's viewer runs in it, and nothing else on the page may load a plug-in.
        <iframe
          src={src}
          title={name}
          loading="lazy"
          className={classes(
            'h-[75vh] w-full rounded-card border border-rule bg-card print:hidden',
            kind === 'pdf' && 'max-sm:hidden pointer-coarse:hidden',
          )}
        />
      )}
      {kind === 'pdf' && (
        // A phone shows no document inside a page, and a tablet its first page only: there it opens by itself.
        <div className="hidden rounded-card border border-rule bg-card p-5 text-center max-sm:block pointer-coarse:block print:hidden">
          <LinkButton
            to={src}
            external
            target="_blank"
            kind="quiet"
            icon={ExternalLink}
            aria-label={t('Open the PDF in a new tab: {name}', { name })}
          >
            {t('Open the PDF in a new tab')}
          </LinkButton>
        </div>
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
