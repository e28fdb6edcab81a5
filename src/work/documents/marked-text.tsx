import { useEffect, useImperativeHandle, useRef } from 'react'
import { useText } from '../../foundation/words/text.tsx'
import { showQuote } from './show-quote.ts'
import type { Viewed } from './viewed.ts'

type MarkedWords = { id: string; label: string; quote: string; offset: number }
type Given = Omit<Viewed, 'name'> & { body: string; isCode?: boolean }

/** A text in which words can be chosen to be spoken of; those that are already are marked. */
export function MarkedText({ body, at, marked = [], onMark, onChoose, isCode = false, ref }: Given) {
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    goTo: ({ quote }) => void (quote !== undefined && frame.current && showQuote(frame.current, quote)),
    current: () => ({}),
  }))
  const quote = at?.quote
  useEffect(() => {
    if (quote !== undefined && frame.current) showQuote(frame.current, quote)
  }, [quote])
  const choose = () => {
    const selection = document.getSelection()
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
    if (!onMark || !range || !frame.current?.contains(range.commonAncestorContainer)) return
    const before = document.createRange()
    before.setStart(frame.current, 0)
    before.setEnd(range.startContainer, range.startOffset)
    const words = range.toString()
    const offset = before.toString().length + (words.length - words.trimStart().length)
    if (words.trim() !== '') onMark({ quote: words.trim().slice(0, 1000), offset })
  }
  const words = marked.flatMap(({ id, label, place }): MarkedWords[] =>
    place.quote !== undefined && place.offset !== undefined ? [{ id, label, quote: place.quote, offset: place.offset }] : [],
  )
  return (
    <div
      ref={frame}
      className={`rounded-card border border-rule bg-card px-5 py-4 wrap-anywhere whitespace-pre-wrap ${isCode ? 'text-s tabular-nums' : 'max-w-reading'}`}
      onPointerUp={choose}
    >
      {piecesOf(body, words).map((piece) =>
        piece.words ? (
          <mark key={piece.at} className="bg-goldwash text-ink">
            <button
              type="button"
              className="inline cursor-pointer text-left underline decoration-gold underline-offset-3 select-text"
              title={piece.words.label}
              aria-label={t('{text}: go to the comment', { text: piece.text })}
              onClick={() => piece.words && onChoose?.(piece.words.id)}
            >
              {piece.text}
            </button>
          </mark>
        ) : (
          piece.text
        ),
      )}
    </div>
  )
}

type Piece = { text: string; at: number; words: MarkedWords | null }

/** A text cut where marked words begin and end. Where two overlap, the first is marked. */
export function piecesOf(body: string, marked: readonly MarkedWords[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const words of marked.toSorted((one, other) => one.offset - other.offset)) {
    if (words.offset < at || !body.startsWith(words.quote, words.offset)) continue
    if (words.offset > at) pieces.push({ text: body.slice(at, words.offset), at, words: null })
    pieces.push({ text: words.quote, at: words.offset, words })
    at = words.offset + words.quote.length
  }
  if (at < body.length) pieces.push({ text: body.slice(at), at, words: null })
  return pieces
}
