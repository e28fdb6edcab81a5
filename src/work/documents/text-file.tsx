import { useEffect, useState } from 'react'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { MarkedText } from './marked-text.tsx'
import { readTextFile } from './read-text-file.ts'
import type { Viewed } from './viewed.ts'

/** About as many stand on a line: by it the room is kept that a text will take. */
const lettersOfLine = 90

type Given = Viewed & { src: string; sizeBytes?: number | null; type?: string | null }

/** A file of plain text, read in our page, so that its words can be quoted. Without script the browser shows it in a frame. */
export function TextFile({ src, name, sizeBytes, type, ...viewed }: Given) {
  const t = useText()
  const [read, setRead] = useState<{ text: string; isWhole: boolean } | 'lost' | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    fetch(src, { signal: controller.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setRead(await readTextFile(response))
      })
      .catch(() => {
        if (!controller.signal.aborted) setRead('lost')
      })
    return () => controller.abort()
  }, [src])
  const room = { minHeight: `min(78vh, ${Math.ceil((sizeBytes ?? 0) / lettersOfLine) * 1.6}rem)` }
  const file = { name, ...(type && { type }), ...(sizeBytes && { sizeBytes }) }
  if (read === 'lost') return <EvidenceFigure kind="text" src={src} {...file} />
  return (
    <div className="grid gap-2">
      {read ? (
        <div className="max-h-[78vh] overflow-auto overscroll-contain" style={room}>
          <MarkedText body={read.text} isCode {...viewed} />
        </div>
      ) : (
        <p className="max-h-[78vh] rounded-card border border-rule p-6 text-center text-soft noscript:hidden" style={room}>
          {t('The document is being opened …')}
        </p>
      )}
      {read && !read.isWhole && (
        <p className="text-s text-soft">{t('It is long, so only its beginning is shown here. Open the file to see all of it.')}</p>
      )}
      <div className="noscript:hidden">
        <EvidenceFigure kind="file" src={src} {...file} />
      </div>
      {/* Not shown, it is not loaded either. */}
      <div className="scripting:hidden">
        <EvidenceFigure kind="text" src={src} {...file} />
      </div>
    </div>
  )
}
