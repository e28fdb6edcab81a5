import { getDocument, PasswordException, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pdfFilesPlace } from './pdf-files.ts'

/** Why a document can’t be shown here. */
export type CannotOpen = 'locked' | 'damaged' | 'not-fetched' | 'slow'
export class CannotOpenPdf extends Error {
  readonly because: CannotOpen
  constructor(because: CannotOpen, options?: ErrorOptions) {
    super(because, options)
    this.because = because
  }
}

export type OpenPdf = { document: PDFDocumentProxy; close: () => void }

/** Without a byte for so long it is given up: the line is lost, or the reader turns in circles. */
const mostStillMs = 40_000
/** A picture in it with more dots is left out: no page needs them. */
const mostDots = 80_000_000

const files = () => new URL(`/${pdfFilesPlace}`, location.origin).href

/**
 * Opens a document for reading, in a thread of its own that ends with it. Of a long one only what is looked at is fetched.
 * Nothing in it runs: no script, no form, and no address in it is asked for.
 * @throws CannotOpenPdf
 */
export async function openPdf(source: string | Blob, signal?: AbortSignal): Promise<OpenPdf> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
  const worker = PDFWorker.create({ port })
  const from = typeof source === 'string' ? { url: source } : { data: new Uint8Array(await source.arrayBuffer()) }
  const opening = getDocument({
    ...from,
    worker,
    wasmUrl: files(),
    cMapUrl: files(),
    standardFontDataUrl: files(),
    iccUrl: files(),
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    maxImageSize: mostDots,
    verbosity: 0,
  })
  const close = () => {
    // What hangs in it does not answer: the thread is ended whatever it does.
    opening.destroy().catch(() => undefined)
    worker.destroy()
    port.terminate()
  }
  const { promise: given, reject: giveUp } = Promise.withResolvers<never>()
  let last = performance.now()
  opening.onProgress = () => {
    last = performance.now()
  }
  const watch = setInterval(() => {
    if (performance.now() - last > mostStillMs) giveUp(new CannotOpenPdf('slow'))
  }, 1000)
  opening.onPassword = () => giveUp(new CannotOpenPdf('locked'))
  port.addEventListener('error', (event) => giveUp(new CannotOpenPdf('not-fetched', { cause: event.message })))
  signal?.addEventListener('abort', () => giveUp(new CannotOpenPdf('not-fetched')))
  try {
    return { document: await Promise.race([opening.promise, given]), close }
  } catch (cause) {
    close()
    if (cause instanceof CannotOpenPdf) throw cause
    if (cause instanceof PasswordException) throw new CannotOpenPdf('locked', { cause })
    const isLine = cause instanceof Error && /Response|Missing|fetch/i.test(`${cause.name} ${cause.message}`)
    throw new CannotOpenPdf(isLine ? 'not-fetched' : 'damaged', { cause })
  } finally {
    clearInterval(watch)
  }
}
