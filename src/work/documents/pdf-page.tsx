import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../../foundation/words/text.tsx'

/** A canvas has no more dots than this, whatever the screen and the zoom: several of them are held at once. */
const mostDots = 6_000_000
/** A page that takes longer is not waited for. */
const mostDrawMs = 30_000

type Given = {
  document: PDFDocumentProxy
  number: number
  count: number
  /** Whether it is in view or near it, so that it is drawn. */
  isNear: boolean
  /** How wide it is shown, in pixels. */
  width: number
  /** How high it is for its width, until it is known. */
  ratio: number
  onRatio: (number: number, ratio: number) => void
  /** It is drawn, and its words can be marked. */
  onDrawn: (number: number, words: HTMLElement) => void
  children?: ReactNode
}

/** One page: drawn while it is near, with its words over it to be marked, found and read aloud. */
export const PdfPage = memo(function PdfPage({ document, number, count, isNear, width, ratio, onRatio, onDrawn, children }: Given) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'blank' | 'drawing' | 'drawn' | 'broken'>('blank')
  useEffect(() => {
    const [onto, text] = [canvas.current, words.current]
    if (!isNear || width === 0 || !onto || !text) return
    let isGone = false
    let task: RenderTask | null = null
    let layer: TextLayer | null = null
    const late = setTimeout(() => {
      task?.cancel()
      if (!isGone) setState('broken')
    }, mostDrawMs)
    const draw = async () => {
      setState((before) => (before === 'drawn' ? before : 'drawing'))
      const page = await document.getPage(number)
      if (isGone) return
      const { width: points, height } = page.getViewport({ scale: 1 })
      onRatio(number, height / points)
      const viewport = page.getViewport({ scale: width / points })
      const sharp = Math.min(devicePixelRatio, 2, Math.sqrt(mostDots / (viewport.width * viewport.height)))
      // Drawn beside and put in place whole, so that nothing flickers when the zoom changes.
      const beside = window.document.createElement('canvas')
      beside.width = Math.max(1, Math.floor(viewport.width * sharp))
      beside.height = Math.max(1, Math.floor(viewport.height * sharp))
      task = page.render({ canvas: beside, viewport, transform: [sharp, 0, 0, sharp, 0, 0] })
      const content = page.getTextContent()
      await task.promise
      if (isGone) return
      onto.width = beside.width
      onto.height = beside.height
      onto.getContext('2d')?.drawImage(beside, 0, 0)
      beside.width = 0
      setState('drawn')
      text.replaceChildren()
      text.style.setProperty('--total-scale-factor', String(viewport.scale))
      layer = new TextLayer({ textContentSource: await content, container: text, viewport })
      await layer.render()
      if (!isGone) onDrawn(number, text)
    }
    draw()
      .catch(() => {
        if (!isGone) setState('broken')
      })
      .finally(() => clearTimeout(late))
    return () => {
      isGone = true
      clearTimeout(late)
      task?.cancel()
      layer?.cancel()
    }
  }, [document, number, isNear, width, onRatio, onDrawn])
  useEffect(() => {
    if (isNear) return
    // What is far away gives its memory back.
    if (canvas.current) canvas.current.width = 0
    words.current?.replaceChildren()
    setState('blank')
  }, [isNear])
  return (
    <section
      data-page={number}
      aria-label={t('Page {page} of {count}', { page: number, count })}
      tabIndex={-1}
      className="relative mx-auto scroll-mt-2 overflow-clip bg-[#fff] shadow-sm outline-none focus-visible:outline-2"
      style={{ width: `${width}px`, height: `${Math.round(width * ratio)}px` }}
    >
      <canvas ref={canvas} className="block size-full" aria-hidden />
      {state === 'broken' && (
        <p className="absolute inset-x-0 top-1/3 px-4 text-center text-s text-[#1f1c17]">
          {t('This page can’t be drawn here. Open the file to see it.')}
        </p>
      )}
      <div ref={words} className="document-words" />
      {children}
    </section>
  )
})
