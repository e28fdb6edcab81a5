import { BookOpenText } from 'lucide-react'
import { type ComponentProps, type ComponentType, useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { classes } from '../../foundation/ui/classes.ts'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { DocumentPlace } from './document-place.ts'
import type { CannotOpen } from './open-pdf.ts'
import type { PdfViewer } from './pdf-viewer.tsx'
import { type Viewed, viewerHeight } from './viewed.ts'

type Given = Viewed & {
  src: string
  /** The file itself, where it is in this browser already. */
  file?: Blob
  sizeBytes?: number | null
  type?: string | null
  /** Whether it is opened when it comes into view; else when somebody asks for it, since its reader is large. */
  opens: 'in-view' | 'when-asked'
}

/**
 * A PDF to be read in our page. The reader comes when it is asked for; without script, and where it can't be opened, the browser's own
 * viewer or the file itself stand there.
 */
export function DocumentFigure({ src, file: here, sizeBytes, type, opens, ref, ...viewed }: Given) {
  const t = useText()
  const scripted = useScripted()
  const [Viewer, setViewer] = useState<ComponentType<ComponentProps<typeof PdfViewer>> | null>(null)
  const [wanted, setWanted] = useState(false)
  const [cannot, setCannot] = useState<CannotOpen | null>(null)
  const box = useRef<HTMLDivElement>(null)
  // A link to a place in it asks for it.
  const isNamed = viewed.at !== null && viewed.at !== undefined
  useEffect(() => {
    if (opens === 'when-asked' && !isNamed) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted(true)
      },
      { rootMargin: '200px' },
    )
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [opens, isNamed])
  useEffect(() => {
    if (!wanted) return
    let isGone = false
    import('./pdf-viewer.tsx').then(
      ({ PdfViewer: Loaded }) => {
        if (!isGone) setViewer(() => Loaded)
      },
      () => {
        if (!isGone) setCannot('not-fetched')
      },
    )
    return () => {
      isGone = true
    }
  }, [wanted])
  const { name } = viewed
  const file = { name, ...(type && { type }), ...(sizeBytes && { sizeBytes }) }
  return (
    <div ref={box} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {cannot && (
        <Callout kind="attention">
          <p role="alert">{cannotWords(t)[cannot]}</p>
        </Callout>
      )}
      {Viewer && !cannot && <Viewer {...viewed} source={here ?? src} onCannot={setCannot} {...(ref && { ref })} />}
      {!Viewer && !cannot && (
        <div
          className={classes(
            'grid place-content-center rounded-card border border-rule bg-wash p-4 text-center noscript:hidden print:hidden',
            wanted || opens === 'in-view' || isNamed ? viewerHeight : 'h-60',
          )}
        >
          {wanted && <p className="text-soft">{t('The document is being opened …')}</p>}
          {!wanted && scripted && (
            <Button
              type="button"
              kind="quiet"
              icon={BookOpenText}
              aria-label={t('Read it here: {name}', { name })}
              onClick={() => setWanted(true)}
            >
              {t('Read it here')}
            </Button>
          )}
        </div>
      )}
      {/* Not shown, it is not loaded either. */}
      <div className="scripting:hidden">
        <EvidenceFigure kind="pdf" src={`${src}#${pageOf(viewed.at)}view=FitH&navpanes=0`} {...file} />
      </div>
      <div className="noscript:hidden">
        <Stack gap="xs">
          <EvidenceFigure kind="file" src={src} {...file} />
        </Stack>
      </div>
    </div>
  )
}

const pageOf = (at: DocumentPlace | null | undefined) => (at?.page === undefined ? '' : `page=${at.page}&`)

/** Why a document can’t be read here, in words. */
export const cannotWords = (t: ReturnType<typeof useText>): Record<CannotOpen, string> => ({
  locked: t('This document asks for a password, so it can’t be read here.'),
  damaged: t('This document is damaged, or written in a way that can’t be read here. Open the file: another program may read it.'),
  'not-fetched': t('The document could not be fetched. Check your connection and load the page again, or open the file.'),
  slow: t('The document takes too long to open here. Open the file itself.'),
})
