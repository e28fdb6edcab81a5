import { X } from 'lucide-react'
import { type ComponentProps, type ComponentType, useEffect, useId, useRef, useState } from 'react'
import type { Box } from '../../foundation/ui/box.ts'
import { boxStyle } from '../../foundation/ui/box.ts'
import { BoxLayer } from '../../foundation/ui/box-layer.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { cannotWords } from '../documents/document-figure.tsx'
import type { CannotOpen } from '../documents/open-pdf.ts'
import type { PdfViewer } from '../documents/pdf-viewer.tsx'
import type { DocumentHandle } from '../documents/viewed.ts'
import { FinishMasked, type MaskedPlace } from './finish-masked.tsx'
import { KeptOffer, useKeptBoxes } from './kept-offer.tsx'

/** Something that was found in a document by the server, and on which page. */
export type FoundWords = { page: number; found: string; sure: boolean; before: string; after: string }
type Cover = { id: string; page: number; box: Box }
/** What comes with the reader, once it is here. */
type Tools = Pick<typeof import('./mask-pdf.ts'), 'maskPdf' | 'mostPagesMasked' | 'readGlyphs'> &
  Pick<typeof import('./pdf-cover.ts'), 'boxesOver' | 'coveredBy'> &
  Pick<typeof import('../documents/open-pdf.ts'), 'openPdf'>
type State =
  | { kind: 'opening' }
  | { kind: 'resting' }
  | { kind: 'writing'; part: number }
  | { kind: 'made'; file: File }
  | { kind: 'stopped' }
  | { kind: 'cannot'; because: CannotOpen | 'pages' | 'large' | 'page'; page: number }

type Given = { place: MaskedPlace; source: string; name: string; findings: readonly FoundWords[]; isWhole: boolean }

/** Names in a PDF, and whatever else tells who somebody is: found and corrected by hand, masked in a copy, looked at, put in place. */
export function DocumentTool({ place, source, name, findings, isWhole }: Given) {
  const t = useText()
  const language = useLocale()
  const helpId = useId()
  const [Viewer, setViewer] = useState<ComponentType<ComponentProps<typeof PdfViewer>> | null>(null)
  const [file, setFile] = useState<Blob | null>(null)
  const [state, setState] = useState<State>({ kind: 'opening' })
  /** Where the letters of each finding are; none where they could not be found on their page. */
  const [places, setPlaces] = useState<readonly (readonly Box[])[] | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(findings.flatMap(({ sure }, index) => (sure ? [index] : []))))
  const [covers, setCovers] = useState<readonly Cover[]>([])
  /** Words that were chosen by hand, by page. */
  const [words, setWords] = useState<readonly { page: number; words: string }[]>([])
  const [chosen, choose] = useState<string | null>(null)
  const tools = useRef<Tools>(null)
  const viewer = useRef<DocumentHandle>(null)
  const giveUp = useRef<AbortController>(null)
  const count = useRef(0)
  const kept = useKeptBoxes(place.artifactId, { covers })

  useEffect(() => {
    const controller = new AbortController()
    const begin = async () => {
      const [{ PdfViewer: Loaded }, { maskPdf, mostPagesMasked, readGlyphs }, { boxesOver, coveredBy }, { openPdf }] = await Promise.all([
        import('../documents/pdf-viewer.tsx'),
        import('./mask-pdf.ts'),
        import('./pdf-cover.ts'),
        import('../documents/open-pdf.ts'),
      ])
      const loaded: Tools = { maskPdf, mostPagesMasked, readGlyphs, boxesOver, coveredBy, openPdf }
      const response = await fetch(source, { signal: controller.signal })
      if (!response.ok) throw new Error(`The file can’t be had: ${response.status}.`)
      const bytes = await response.blob()
      const { document, close } = await loaded.openPdf(bytes, controller.signal)
      try {
        const pages = new Map<number, Awaited<ReturnType<Tools['readGlyphs']>>>()
        for (const page of new Set(findings.map((each) => each.page)))
          if (page <= document.numPages) pages.set(page, await loaded.readGlyphs(await document.getPage(page)))
        if (controller.signal.aborted) return
        tools.current = loaded
        setPlaces(
          findings.map(({ page, found }) => {
            const glyphs = pages.get(page) ?? []
            return loaded.coveredBy(found, glyphs).flatMap((indexes) => loaded.boxesOver(indexes, glyphs))
          }),
        )
        setViewer(() => Loaded)
        setFile(bytes)
        setState(document.numPages > loaded.mostPagesMasked ? { kind: 'cannot', because: 'pages', page: 0 } : { kind: 'resting' })
      } finally {
        close()
      }
    }
    begin().catch((error: unknown) => {
      if (!controller.signal.aborted) setState({ kind: 'cannot', because: becauseOf(error, 'not-fetched'), page: 0 })
    })
    return () => {
      controller.abort()
      giveUp.current?.abort()
    }
  }, [source, findings])

  const coversOn = (page: number) => [
    ...findings.flatMap((finding, index) => (finding.page === page && ticked.has(index) ? (places?.[index] ?? []) : [])),
    ...covers.filter((cover) => cover.page === page).map(({ box }) => box),
  ]
  const wordsOn = (page: number) => [
    ...findings.flatMap((finding, index) => (finding.page === page && ticked.has(index) ? [finding.found] : [])),
    ...words.filter((each) => each.page === page).map((each) => each.words),
  ]
  const add = (page: number, boxes: readonly Box[]) =>
    setCovers((before) => [...before, ...boxes.map((box) => ({ id: `cover-${Date.now()}-${count.current++}`, page, box }))])
  const addWords = async (page: number, quote: string) => {
    if (!file || !tools.current) return
    const { document, close } = await tools.current.openPdf(file)
    try {
      const glyphs = await tools.current.readGlyphs(await document.getPage(page))
      add(
        page,
        tools.current.coveredBy(quote, glyphs).flatMap((indexes) => tools.current?.boxesOver(indexes, glyphs) ?? []),
      )
      setWords((before) => [...before, { page, words: quote }])
    } finally {
      close()
    }
  }
  const remove = (id: string) => setCovers((before) => before.filter((cover) => cover.id !== id))
  const make = async () => {
    if (!file || !tools.current) return
    const controller = new AbortController()
    giveUp.current = controller
    setState({ kind: 'writing', part: 0 })
    try {
      const made = await tools.current.maskPdf(file, (page) => ({ boxes: coversOn(page), words: wordsOn(page) }), {
        language,
        signal: controller.signal,
        told: (part) => !controller.signal.aborted && setState({ kind: 'writing', part }),
      })
      if (!controller.signal.aborted) setState({ kind: 'made', file: made })
    } catch (error) {
      if (controller.signal.aborted) return
      const page = error instanceof Error && 'page' in error ? Number(error.page) : 0
      setState({ kind: 'cannot', because: becauseOf(error, 'page'), page })
    }
  }

  if (state.kind === 'made')
    return <FinishMasked file={state.file} place={place} back={() => setState({ kind: 'resting' })} placed={kept.forget} />
  const total = covers.length + findings.reduce((sum, _, index) => sum + (ticked.has(index) ? (places?.[index]?.length ?? 0) : 0), 0)
  const lost = findings.filter((_, index) => places && ticked.has(index) && places[index]?.length === 0)
  return (
    <Stack gap="m">
      {state.kind === 'cannot' && (
        <Callout kind="attention">
          <p role="alert">{reasonWords(t, state)}</p>
        </Callout>
      )}
      {state.kind === 'stopped' && <p role="status">{t('Stopped. Nothing was changed, and your boxes are still there.')}</p>}
      {kept.offered && (
        <KeptOffer
          kept={kept.offered}
          take={() => {
            setCovers(kept.offered?.covers ?? [])
            kept.taken()
          }}
          forget={kept.forget}
        />
      )}
      {findings.length > 0 ? (
        <Stack gap="xs">
          <Heading level={2}>{t('What was found')}</Heading>
          <ul className="max-h-80 divide-y divide-rule overflow-auto border-y border-rule">
            {findings.map(({ page, found, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was found is listed once, and stays.
              <li key={index} className="flex flex-wrap items-start justify-between gap-2 py-1.5">
                <Checkbox
                  name={`found.${index}`}
                  checked={ticked.has(index)}
                  onChange={(event) => {
                    const { checked } = event.currentTarget
                    setTicked((all) => new Set([...all].filter((one) => one !== index).concat(checked ? [index] : [])))
                  }}
                  label={
                    <>
                      …{before}
                      <mark className="rounded-sm bg-goldwash px-0.5 font-semibold text-ink">{found}</mark>
                      {after}…
                    </>
                  }
                />
                <Button type="button" kind="plain" small onClick={() => viewer.current?.goTo({ page, region: places?.[index]?.[0] })}>
                  {t('Page {page}', { page })}
                </Button>
              </li>
            ))}
          </ul>
        </Stack>
      ) : (
        <p>{t('No name of your class lists was found in it. Look through it yourself, and cover what tells who somebody is.')}</p>
      )}
      {!isWhole && <p>{t('It is too long to be looked through whole. Only its beginning was.')}</p>}
      {lost.length > 0 && (
        <Callout kind="attention">
          <p>
            {t(
              '{count, plural, one {One place} other {# places}} could not be found on the page, as in a note that is folded: {words}. Look there, and cover what you see.',
              {
                count: lost.length,
                words: new Intl.ListFormat(language).format(lost.map(({ page, found }) => t('“{found}” on page {page}', { found, page }))),
              },
            )}
          </p>
        </Callout>
      )}
      <p id={helpId} className="text-s text-soft">
        {t(
          '“Mark a part” covers what you draw over; words that you choose can be covered too. A box is dragged, sized at its corner, or moved by keys: arrows move it, Shift and arrows size it, Alt for small steps, Delete removes it.',
        )}
      </p>
      {Viewer && file ? (
        <Viewer
          ref={viewer}
          source={file}
          name={name}
          wordsLabel={t('Cover these words')}
          onMark={({ page, region, quote }) => {
            if (page !== undefined && region) add(page, [region])
            else if (page !== undefined && quote !== undefined) void addWords(page, quote)
          }}
          onCannot={(because) => setState({ kind: 'cannot', because, page: 0 })}
          over={(page) => (
            <>
              {coversOn(page).map((box, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: black is black.
                <div key={index} className="pointer-events-none absolute bg-screen/85" style={boxStyle(box)} />
              ))}
              <div className="pointer-events-none absolute inset-0 *:pointer-events-none [&_button]:pointer-events-auto">
                <BoxLayer
                  boxes={covers
                    .filter((cover) => cover.page === page)
                    .map(({ id, box }) => ({
                      id,
                      label: t('Box {number}', { number: covers.findIndex((cover) => cover.id === id) + 1 }),
                      box,
                    }))}
                  chosen={chosen}
                  choose={choose}
                  move={(id, box) => setCovers((before) => before.map((cover) => (cover.id === id ? { ...cover, box } : cover)))}
                  remove={remove}
                  helpId={helpId}
                />
              </div>
            </>
          )}
        />
      ) : (
        state.kind === 'opening' && <p className="text-soft">{t('The document is being opened …')}</p>
      )}
      {covers.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule" aria-label={t('Your boxes')}>
          {covers.map(({ id, page, box }, index) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
              <Button type="button" kind="plain" small onClick={() => viewer.current?.goTo({ page, region: box })}>
                {t('Box {number}', { number: index + 1 })}, {t('page {page}', { page })}
              </Button>
              <Button type="button" kind="plain" small icon={X} onClick={() => remove(id)}>
                {t('Remove')}
                <span className="sr-only"> {t('Box {number}', { number: index + 1 })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'writing' ? (
        <Stack gap="xs">
          <ProgressBar label={t('Writing the masked copy')} value={state.part} max={1} />
          <Row>
            <Button
              type="button"
              kind="plain"
              small
              onClick={() => {
                giveUp.current?.abort()
                setState({ kind: 'stopped' })
              }}
            >
              {t('Stop')}
            </Button>
          </Row>
        </Stack>
      ) : (
        <Stack gap="xs">
          <p className="text-s text-soft">
            {t(
              'Each page of the copy is a picture, with the words that are left to be read aloud and found. Headings, links and fields to fill in are not kept.',
            )}
          </p>
          <Row>
            <Button type="button" disabled={total === 0 || !file} onClick={() => void make()}>
              {t('Make the masked copy')}
            </Button>
          </Row>
        </Stack>
      )}
    </Stack>
  )
}

function becauseOf(error: unknown, otherwise: 'not-fetched' | 'page'): Extract<State, { kind: 'cannot' }>['because'] {
  const because = error instanceof Error && 'because' in error ? error.because : null
  return (because as Extract<State, { kind: 'cannot' }>['because'] | null) ?? otherwise
}

function reasonWords(t: ReturnType<typeof useText>, { because, page }: Extract<State, { kind: 'cannot' }>): string {
  if (because === 'pages')
    return t('It has more pages than can be masked here at once. Leave out what nobody needs, or hand it in in parts.')
  if (because === 'large') return t('The masked copy becomes too large. Leave out pages that nobody needs, or hand it in in parts.')
  if (because === 'page')
    return t(
      'Page {page} can’t be drawn in this browser, so no copy was made. Try Chrome, Edge or a newer browser. Your file is unchanged.',
      { page },
    )
  return cannotWords(t)[because]
}
