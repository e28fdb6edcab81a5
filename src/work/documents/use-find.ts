import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { findInPdf, type Hit, mostPagesFound } from './find-in-pdf.ts'

export type Finding = {
  words: string
  hits: readonly Hit[]
  at: number
  /** How many pages of how many have been looked through; null when all are. */
  looking: { looked: number; of: number } | null
}

/** Words that are looked for in a document, from the page in view on; the first is gone to as soon as it is found. */
export function useFind(document: PDFDocumentProxy | null, goTo: (hit: Hit, words: string) => void) {
  const [finding, setFinding] = useState<Finding | null>(null)
  const run = useRef(0)
  useEffect(
    () => () => {
      run.current++
    },
    [],
  )
  const begin = async (words: string, from: number) => {
    const own = ++run.current
    if (!document || words.trim() === '') return setFinding(null)
    let isShown = false
    setFinding({ words, hits: [], at: 0, looking: { looked: 0, of: Math.min(document.numPages, mostPagesFound) } })
    let looked = 0
    for await (const hits of findInPdf(document, words, from)) {
      looked++
      if (run.current !== own) return
      if (hits[0] && !isShown) {
        isShown = true
        goTo(hits[0], words)
      }
      setFinding((before) => before && { ...before, hits: [...hits], looking: before.looking && { ...before.looking, looked } })
    }
    if (run.current === own) setFinding((before) => before && { ...before, looking: null })
  }
  const step = (by: 1 | -1) => {
    if (!finding || finding.hits.length === 0) return
    const at = (finding.at + by + finding.hits.length) % finding.hits.length
    const hit = finding.hits[at]
    setFinding({ ...finding, at })
    if (hit) goTo(hit, finding.words)
  }
  return {
    finding,
    step,
    /** Looks for words; the same once more goes on to the next. */
    look: (words: string, from: number) => (finding && finding.words === words ? step(1) : void begin(words, from)),
    end: () => {
      run.current++
      setFinding(null)
    },
  }
}
