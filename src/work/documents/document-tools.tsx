import { ChevronLeft, ChevronRight, Quote, Search, SquareDashed, X, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { classes } from '../../foundation/ui/classes.ts'
import { controlLook } from '../../foundation/ui/field.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Finding } from './use-find.ts'

export type PartTools = {
  draws: boolean
  isPlaced: boolean
  begin: () => void
  end: () => void
  /** For hands that can’t draw: a box in the middle, moved by keys. */
  putBox: () => void
  take: () => void
}

type Given = {
  page?: number
  count?: number
  goTo?: (page: number) => void
  zoom: number
  zooms: readonly number[]
  onZoom: (zoom: number) => void
  find?: { finding: Finding | null; look: (words: string) => void; step: (by: 1 | -1) => void; end: () => void }
  part: PartTools | undefined
  /** What is done with words that are chosen. */
  words?: (() => void) | null | undefined
  wordsLabel?: string | undefined
}

/** So many pages are looked through before anybody asks how far it is. */
const pagesAtOnce = 20

const small = 'size-9 p-0! pointer-coarse:size-11'

/** Over a document: to a page, larger and smaller, to look for words, and to mark a part or words. */
export function DocumentTools({ page = 1, count, goTo, zoom, zooms, onZoom, find, part, words, wordsLabel }: Given) {
  const t = useText()
  const [finds, setFinds] = useState(false)
  const next = zooms.find((one) => one > zoom)
  const previous = zooms.findLast((one) => one < zoom)
  return (
    <div className="border-b border-rule px-2 py-1.5 noscript:hidden">
      <Row gap="s" align="between">
        <Row gap="xs">
          {goTo && count !== undefined && (
            <>
              <Button
                type="button"
                kind="plain"
                small
                className={small}
                icon={ChevronLeft}
                disabled={page <= 1}
                aria-label={t('Previous page')}
                onClick={() => goTo(page - 1)}
              />
              <PageNumber page={page} count={count} goTo={goTo} />
              <Button
                type="button"
                kind="plain"
                small
                className={small}
                icon={ChevronRight}
                disabled={page >= count}
                aria-label={t('Next page')}
                onClick={() => goTo(page + 1)}
              />
            </>
          )}
          <Button
            type="button"
            kind="plain"
            small
            className={small}
            icon={ZoomOut}
            disabled={previous === undefined}
            aria-label={t('Smaller')}
            onClick={() => previous && onZoom(previous)}
          />
          <span className="w-12 text-center text-s tabular-nums max-sm:hidden">{Math.round(zoom * 100)} %</span>
          <Button
            type="button"
            kind="plain"
            small
            className={small}
            icon={ZoomIn}
            disabled={next === undefined}
            aria-label={t('Larger')}
            onClick={() => next && onZoom(next)}
          />
          {find && (
            <Button
              type="button"
              kind="plain"
              small
              className={small}
              icon={Search}
              aria-expanded={finds}
              aria-label={t('Find words')}
              onClick={() => {
                if (finds) find.end()
                setFinds(!finds)
              }}
            />
          )}
        </Row>
        {part && <PartButtons part={part} words={words} wordsLabel={wordsLabel} />}
      </Row>
      {find && finds && <FindRow {...find} />}
    </div>
  )
}

function PageNumber({ page, count, goTo }: { page: number; count: number; goTo: (page: number) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // What is being typed stays.
    if (input.current && document.activeElement !== input.current) input.current.value = String(page)
  }, [page])
  return (
    <form
      className="flex items-center gap-1.5 text-s"
      onSubmit={(event) => {
        event.preventDefault()
        const number = Math.round(Number(input.current?.value))
        if (number >= 1) goTo(number)
      }}
    >
      <input
        ref={input}
        type="number"
        min={1}
        inputMode="numeric"
        defaultValue={page}
        aria-label={t('Page')}
        className={classes(controlLook, 'w-16! px-2! py-1! text-center tabular-nums')}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => {
          event.target.value = String(page)
        }}
      />
      <span className="whitespace-nowrap text-soft tabular-nums">{t('of {count}', { count })}</span>
    </form>
  )
}

function FindRow({ finding, look, step, end }: NonNullable<Given['find']>) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const found = finding?.hits.length ?? 0
  return (
    <search>
      <form
        className="flex flex-wrap items-center gap-2 pt-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          look(input.current?.value ?? '')
        }}
      >
        <input
          ref={input}
          type="search"
          aria-label={t('Words to find')}
          placeholder={t('Words to find')}
          autoComplete="off"
          maxLength={200}
          className={classes(controlLook, 'w-56! py-1! max-sm:w-full!')}
          onChange={(event) => event.target.value === '' && end()}
        />
        <Button kind="quiet" small>
          {t('Find')}
        </Button>
        {found > 1 && (
          <>
            <Button
              type="button"
              kind="plain"
              small
              className={small}
              icon={ChevronLeft}
              aria-label={t('Previous place')}
              onClick={() => step(-1)}
            />
            <Button
              type="button"
              kind="plain"
              small
              className={small}
              icon={ChevronRight}
              aria-label={t('Next place')}
              onClick={() => step(1)}
            />
          </>
        )}
        <span role="status" className="text-s text-soft tabular-nums">
          {finding &&
            (found > 0
              ? t('{at} of {count}', { at: finding.at + 1, count: found })
              : finding.looking
                ? t('Looking …')
                : t('Not found. A scan has no words to find.'))}
        </span>
        {/* Beside what is read aloud: each page would be. */}
        {finding?.looking && finding.looking.looked >= pagesAtOnce && (
          <span className="text-s text-soft tabular-nums">
            {t('{looked} of {of} pages looked through', { looked: finding.looking.looked, of: finding.looking.of })}
          </span>
        )}
      </form>
    </search>
  )
}

/** Ways to mark a part or words, for hands with a mouse, a finger or keys. */
function PartButtons({ part, words, wordsLabel }: { part: PartTools } & Pick<Given, 'words' | 'wordsLabel'>) {
  const t = useText()
  if (words)
    return (
      // Pressed, it must not take the choice away first.
      <Button type="button" kind="quiet" small icon={Quote} onPointerDown={(event) => event.preventDefault()} onClick={words}>
        {wordsLabel ?? t('Quote these words')}
      </Button>
    )
  if (!part.draws)
    return (
      <Button type="button" kind="quiet" small icon={SquareDashed} onClick={part.begin}>
        {t('Mark a part')}
      </Button>
    )
  return (
    <Row gap="xs">
      <span className="text-s text-soft">{part.isPlaced ? t('Move the box.') : t('Draw over the part, or')}</span>
      {part.isPlaced ? (
        <Button type="button" small onClick={part.take}>
          {t('Use this part')}
        </Button>
      ) : (
        <Button type="button" kind="quiet" small onClick={part.putBox}>
          {t('put a box there')}
        </Button>
      )}
      <Button type="button" kind="plain" small icon={X} onClick={part.end}>
        {t('Cancel')}
      </Button>
    </Row>
  )
}
