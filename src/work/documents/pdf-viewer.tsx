import { type ReactNode, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Box } from '../../foundation/ui/box.ts'
import { classes } from '../../foundation/ui/classes.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { DocumentPlace } from './document-place.ts'
import { DocumentTools } from './document-tools.tsx'
import { findInPdf } from './find-in-pdf.ts'
import { type CannotOpen, CannotOpenPdf, type OpenPdf, openPdf } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import { firstPlaced, focusPlaced, RegionLayer } from './region-layer.tsx'
import { chosenWords, markRanges, rangesOf } from './show-quote.ts'
import { useFind } from './use-find.ts'
import { type Viewed, viewerHeight } from './viewed.ts'

/** So many pages are shown. A longer document is opened by itself. */
const mostPages = 3000
/** So many pages are drawn at once, however small they are. */
const mostNear = 10
const gap = 12
/** Of a page that is not known yet, as most of them are. */
const usualRatio = 11 / 8.5
export const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

type Given = Viewed & {
  source: string | Blob
  onCannot: (because: CannotOpen) => void
  /** What lies over a page besides. */
  over?: ((page: number) => ReactNode) | undefined
}
/** What is shown just now: a part, or the how manieth place of some words. */
type Shown = DocumentPlace & { page: number; nth?: number }

/** A PDF, page under page: only what is near is fetched and drawn. */
export function PdfViewer({ source, name, at = null, marked = [], onMark, wordsLabel, onChoose, onCannot, over, ref }: Given) {
  const t = useText()
  const [pdf, setPdf] = useState<OpenPdf | null>(null)
  const [ratios, setRatios] = useState<readonly number[]>([])
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  const [width, setWidth] = useState(0)
  const [zoom, setZoom] = useState(1)
  const [page, setPage] = useState(1)
  const [draws, setDraws] = useState(false)
  const [placed, setPlaced] = useState<{ page: number; box: Box } | null>(null)
  const [chosen, setChosen] = useState<{ page: number; quote: string } | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [said, setSaid] = useState('')
  const frame = useRef<HTMLElement>(null)
  /** Where one wants to be: kept until the page is drawn, since what lies above it may turn out higher. */
  const wanted = useRef<Shown | null>(null)
  const document = pdf?.document ?? null
  const count = document?.numPages ?? 0
  const shownPages = Math.min(count, mostPages)
  const wide = Math.max(0, Math.round(width * zoom))
  const cannot = useRef(onCannot)
  useEffect(() => {
    cannot.current = onCannot
  })

  useEffect(() => {
    const controller = new AbortController()
    let opened: OpenPdf | null = null
    openPdf(source, controller.signal)
      .then(async (open) => {
        opened = open
        if (controller.signal.aborted) return open.close()
        const first = await open.document.getPage(1)
        const view = first.getViewport({ scale: 1 })
        if (controller.signal.aborted) return
        const length = Math.min(open.document.numPages, mostPages)
        setRatios(Array.from({ length }, () => view.height / view.width || usualRatio))
        setPdf(open)
      })
      .catch((error: unknown) => {
        opened?.close()
        if (!controller.signal.aborted) cannot.current(error instanceof CannotOpenPdf ? error.because : 'damaged')
      })
    return () => {
      controller.abort()
      opened?.close()
      markRanges([])
    }
  }, [source])

  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])

  // Where each page begins: known without asking the browser, so that any page is gone to at once.
  const tops = useMemo(() => {
    let top = gap
    return ratios.map((ratio) => {
      const own = top
      top += Math.round(wide * ratio) + gap
      return own
    })
  }, [ratios, wide])
  const onRatio = useCallback((number: number, ratio: number) => {
    setRatios((before) => (Math.abs((before[number - 1] ?? 0) - ratio) < 0.001 ? before : before.with(number - 1, ratio)))
  }, [])
  const look = useCallback(() => {
    const box = frame.current
    if (!box || tops.length === 0) return
    const pageAt = (y: number) => Math.max(1, tops.findLastIndex((top) => top <= y) + 1)
    const [first, last] = [pageAt(box.scrollTop - box.clientHeight / 2), pageAt(box.scrollTop + box.clientHeight * 1.5)]
    setPage(pageAt(box.scrollTop + box.clientHeight / 3))
    setNear((before) => {
      const now = Array.from({ length: Math.min(mostNear, last - first + 1) }, (_, index) => first + index)
      return now.length === before.size && now.every((number) => before.has(number)) ? before : new Set(now)
    })
  }, [tops])
  useEffect(look, [look])

  const scrollTo = useCallback(
    ({ page: number, region }: Shown) => {
      const top = tops[number - 1]
      const height = wide * (ratios[number - 1] ?? usualRatio)
      if (top === undefined || !frame.current) return
      frame.current.scrollTo({ top: region ? top + region.y * height - frame.current.clientHeight / 4 : top - gap / 2 })
    },
    [tops, ratios, wide],
  )
  useEffect(() => {
    if (wanted.current) scrollTo(wanted.current)
  }, [scrollTo])
  const show = (place: Shown) => {
    wanted.current = place
    setShown(place)
    setSaid(t('Page {page} of {count}', { page: place.page, count }))
    scrollTo(place)
    const words = frame.current?.querySelector<HTMLElement>(`[data-page="${place.page}"] .document-words`)
    if (words?.firstChild) showIn(place, words)
    else if (place.quote === undefined) markRanges([])
  }
  const goTo = async ({ page: number, region, quote }: DocumentPlace) => {
    if (number !== undefined) {
      if (number > shownPages)
        return setSaid(t('There {pages, plural, one {is one page} other {are # pages}} in this document.', { pages: count }))
      return show({ page: number, region, quote })
    }
    if (!document || quote === undefined) return
    for await (const [hit] of findInPdf(document, quote, 1)) if (hit) return show({ page: hit.page, quote })
    setSaid(t('These words were not found in this document.'))
  }
  const showIn = (place: Shown, words: HTMLElement) => {
    if (place.quote === undefined) {
      wanted.current = null
      return markRanges([])
    }
    const ranges = rangesOf(words, place.quote)
    const range = ranges[place.nth ?? 0] ?? ranges[0]
    markRanges(range ? [range] : [])
    if (!range) setSaid(t('These words were not found on page {page}.', { page: place.page }))
    if (range && wanted.current && frame.current) {
      const by = range.getBoundingClientRect().top - frame.current.getBoundingClientRect().top
      frame.current.scrollBy({ top: by - frame.current.clientHeight / 3 })
    }
    wanted.current = null
  }
  const latest = useRef({ shown, showIn })
  useEffect(() => {
    latest.current = { shown, showIn }
  })
  const onDrawn = useCallback((number: number, words: HTMLElement) => {
    const place = latest.current.shown
    if (place?.page === number) latest.current.showIn(place, words)
  }, [])

  const began = useRef<string>(null)
  useEffect(() => {
    const key = at && JSON.stringify(at)
    if (!document || !at || wide === 0 || began.current === key) return
    began.current = key
    void goTo(at)
  })

  useEffect(() => {
    const choose = () => {
      const selection = window.document.getSelection()
      const start = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).startContainer.parentElement : null
      const section = start && frame.current?.contains(start) ? start.closest<HTMLElement>('[data-page]') : null
      // Of words over several pages those on the first count.
      const found = chosenWords(section?.querySelector('.document-words') ?? null)
      setChosen(found && section ? { page: Number(section.dataset.page), quote: found.quote } : null)
    }
    window.document.addEventListener('selectionchange', choose)
    return () => window.document.removeEventListener('selectionchange', choose)
  }, [])

  const find = useFind(document, ({ page: number, nth }, words) => show({ page: number, quote: words, nth }))
  useImperativeHandle(ref, () => ({ goTo: (place) => void goTo(place), current: () => chosen ?? { page } }))
  const mark = (place: DocumentPlace) => {
    setDraws(false)
    setPlaced(null)
    onMark?.(place)
  }
  const pages = useMemo(
    () =>
      marked.reduce((all, { id, label, place: { page: number, region } }) => {
        if (number !== undefined && region) all.set(number, [...(all.get(number) ?? []), { id, label, region }])
        return all
      }, new Map<number, { id: string; label: string; region: Box }[]>()),
    [marked],
  )

  return (
    <section aria-label={name} className={classes('flex flex-col rounded-card border border-rule bg-wash print:hidden', viewerHeight)}>
      <DocumentTools
        page={page}
        count={shownPages}
        goTo={(number) => void goTo({ page: number })}
        zoom={zoom}
        zooms={zooms}
        onZoom={(by) => {
          wanted.current = { page }
          setZoom(by)
        }}
        find={{ ...find, look: (words) => find.look(words, page) }}
        part={
          onMark && {
            draws,
            isPlaced: placed !== null,
            begin: () => setDraws(true),
            end: () => {
              setDraws(false)
              setPlaced(null)
            },
            putBox: () => {
              setPlaced({ page, box: firstPlaced })
              focusPlaced()
            },
            take: () => placed && mark({ page: placed.page, region: placed.box }),
          }
        }
        words={onMark && chosen && (() => mark(chosen))}
        wordsLabel={wordsLabel}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      <section
        ref={frame}
        onScroll={look}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys.
        tabIndex={0}
        aria-label={t('Pages of {name}', { name })}
        className="grid min-h-0 flex-1 content-start overflow-auto overscroll-contain rounded-b-card outline-offset-[-2px]"
        style={{ gap: `${gap}px`, padding: `${gap}px` }}
      >
        {!document && <p className="p-6 text-center text-soft">{t('The document is being opened …')}</p>}
        {document &&
          ratios.map((ratio, index) => {
            const number = index + 1
            return (
              <PdfPage
                key={number}
                document={document}
                number={number}
                count={count}
                isNear={near.has(number)}
                width={wide}
                ratio={ratio}
                onRatio={onRatio}
                onDrawn={onDrawn}
              >
                {near.has(number) && over?.(number)}
                {near.has(number) && (
                  <RegionLayer
                    marked={pages.get(number) ?? []}
                    shown={shown?.page === number ? shown.region : null}
                    draws={draws}
                    placed={placed?.page === number ? placed.box : null}
                    place={(box) => setPlaced(box && { page: number, box })}
                    onDrawn={(region) => mark({ page: number, region })}
                    onChoose={onChoose}
                  />
                )}
              </PdfPage>
            )
          })}
      </section>
      {count > mostPages && (
        <p className="px-3 py-2 text-s text-soft">
          {t('The first {most} pages are shown here. Open the file to see all of it.', { most: mostPages })}
        </p>
      )}
    </section>
  )
}
