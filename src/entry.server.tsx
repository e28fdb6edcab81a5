import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { pageContext } from './foundation/doors/page-context.ts'
import { NonceProvider } from './foundation/ui/early-keys.tsx'
import { loadWords } from './foundation/words/load-words.ts'

loadWords()

/** What went wrong between the pages, for the log. A refusal and an unknown address are answers, and loaders log their own bugs. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.get(pageContext).world.log.error('The pages met a bug', { path: new URL(request.url).pathname, error })
}

/** Renders a page whole, then answers: one write, a known length, and an error in any part is an error of the page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: RouterContextProvider,
) {
  const { nonce } = loadContext.get(pageContext)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  return new Promise<Response>((resolve, reject) => {
    let failed = false
    const chunks: Buffer[] = []
    const page = (
      <NonceProvider value={nonce}>
        <ServerRouter context={context} url={request.url} nonce={nonce} />
      </NonceProvider>
    )
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      // Nothing of a page is put aside to be moved into its place by a script: there may be none.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady() {
        pipe(
          new Writable({
            write(chunk: Buffer, _encoding, done) {
              chunks.push(chunk)
              done()
            },
            final(done) {
              resolve(new Response(Buffer.concat(chunks), { status: failed ? 500 : status, headers }))
              done()
            },
          }),
        )
      },
      onShellError: reject,
      onError(error) {
        failed = true
        if (!request.signal.aborted)
          loadContext.get(pageContext).world.log.error('A page did not render', { path: new URL(request.url).pathname, error })
      },
    })
  })
}
