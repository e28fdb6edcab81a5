import { type DetailedError, type HttpStack, Upload } from 'tus-js-client'
import { inThisTab } from '../../foundation/ui/this-tab.ts'
import { isForNow } from './begin-sending.ts'

/** What came of one try to send a file: added; stopped with the server's sentence; or the line is gone, and what has arrived waits there. */
export type Outcome = { kind: 'added' } | { kind: 'refused'; because: string; canRetry: boolean; isForNow: boolean } | { kind: 'lost' }

type Given = {
  file: Blob
  uploadId: string
  /** Where it is finished: what its last piece could not do. */
  finishAt: string
  onMoved: (sentBytes: number) => void
  /** How it is asked, where not as pages do. */
  stack?: HttpStack
}

/** The largest piece: what a proxy that keeps a whole request first may lose at once. */
const pieceBytes = 16 * 1024 ** 2
const pauses = [0, 1000, 3000, 5000, 10_000]

/** These stand for the moment alone: another piece is just ending, another machine answered, or too many ask at once. */
const passing = /^(upload-(under-way|offset|elsewhere|at-other-machine)|too-busy)$/

/** Sends a file from where it stopped. `pause` lets go of the line and keeps what has arrived; nothing comes of it then. */
export function sendFile({ file, uploadId, finishAt, onMoved, stack }: Given): { outcome: Promise<Outcome>; pause: () => void } {
  const { promise: outcome, resolve } = Promise.withResolvers<Outcome>()
  const upload = new Upload(file, {
    uploadUrl: `/uploads/${uploadId}`,
    chunkSize: pieceBytes,
    retryDelays: pauses,
    storeFingerprintForResuming: false,
    headers: inThisTab(),
    ...(stack && { httpStack: stack }),
    onProgress: onMoved,
    onShouldRetry: (error) => isPassing(problemIn(error)),
    onSuccess({ lastResponse }) {
      if (lastResponse.getHeader('Laurel-Artifact') || lastResponse.getHeader('Laurel-Comment')) resolve({ kind: 'added' })
      else finish(finishAt).then(resolve, () => resolve({ kind: 'lost' }))
    },
    onError(error) {
      const problem = 'originalRequest' in error ? problemIn(error) : { status: 0, code: '', title: error.message }
      if (problem.status === 0 || problem.code === 'too-busy') resolve({ kind: 'lost' })
      else resolve(refusedBy(problem))
    },
  })
  upload.start()
  return { outcome, pause: () => void upload.abort() }
}

type Problem = { status: number; code: string; title: string }
const refusedBy = ({ status, title }: Problem): Outcome => ({
  kind: 'refused',
  because: title,
  canRetry: status >= 500 || status === 409,
  isForNow: isForNow(status),
})
const isPassing = ({ status, code }: Problem) => status === 0 || passing.test(code) || status === 423 || status === 429 || status === 502

function problemIn(error: Error | DetailedError): Problem {
  const response = 'originalResponse' in error ? error.originalResponse : null
  return { status: response?.getStatus() ?? 0, ...readProblem(response?.getBody() ?? '') }
}

/** The server's sentence; empty where a proxy answered. */
export function readProblem(text: string): { code: string; title: string } {
  try {
    const { code, title } = JSON.parse(text) as { code?: unknown; title?: unknown }
    return { code: typeof code === 'string' ? code : '', title: typeof title === 'string' ? title : '' }
  } catch {
    return { code: '', title: '' }
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks that a file whose pieces are all there be added; while it is being checked, a little later again. @throws TypeError without a line */
async function finish(at: string): Promise<Outcome> {
  for (let time = 0; ; time++) {
    const response = await fetch(at, { method: 'POST', headers: inThisTab() })
    if (response.ok) return { kind: 'added' }
    const { code, title } = readProblem(await response.text())
    if (passing.test(code) && time < 60) await wait(1000)
    else return refusedBy({ status: response.status, code, title })
  }
}
