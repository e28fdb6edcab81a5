import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { isMultipart, multipartLimits, partName, requireBoundary } from '../../foundation/doors/decode-form.ts'
import { invalid, isRefusal, type Refusal } from '../../foundation/platform/refusal.ts'
import type { Arrival } from './keep-file.ts'

/** What came of one file of a form. */
export type Received<Kept> = { name: string; kept: Kept } | { name: string; refused: Refusal }

const mostFiles = 20

/** A form on its way: what the sender says it is, and its bytes as they come. */
export type IncomingForm = { contentType: string; bytes: Readable | null }

/**
 * The form that a request carries. Behind a real server its own stream is read: the copy of it in a web stream costs some
 * thirty megabytes more while a gigabyte passes through.
 */
export const formIn = (request: Request, server?: unknown): IncomingForm => {
  const own = typeof server === 'object' && server !== null && 'incoming' in server ? server.incoming : null
  const contentType = request.headers.get('content-type') ?? ''
  if (own instanceof Readable) return { contentType, bytes: own }
  return { contentType, bytes: request.body && Readable.fromWeb(request.body as import('node:stream/web').ReadableStream) }
}

/** Whether a request carries a form with files in it. */
export const carriesFiles = (request: Request): boolean => isMultipart(request.headers.get('content-type') ?? '')

/**
 * Reads a form with files while it arrives; each file goes to `keep` as a stream, one after the other, and no more of it is held than a chunk.
 * Fields reach a file only if they stand before it in the form.
 * @throws Refusal `form-unreadable`; `upload-cut-off` where the form ends in the middle; files that were whole by then were kept
 */
export async function receiveForm<Kept>(
  { contentType, bytes }: IncomingForm,
  keep: (arrival: Arrival, fields: ReadonlyMap<string, string>) => Promise<Kept>,
): Promise<{ fields: ReadonlyMap<string, string>; files: Received<Kept>[] }> {
  if (!bytes || !isMultipart(contentType)) throw cutOff()
  requireBoundary(contentType)
  const fields = new Map<string, string>()
  const files: Received<Kept>[] = []
  let current: BusboyFileStream | undefined
  let named = 0
  let work: Promise<void> = Promise.resolve()
  /** What went wrong here, not on the way: it is told as what it is. */
  let fault: unknown
  let isBroken = false

  const parser = new Busboy({
    headers: { 'content-type': contentType },
    preservePath: true,
    limits: { ...multipartLimits, fields: 50, fieldSize: 100_000, parts: mostFiles + 52, files: mostFiles + 1 },
  })
  parser.on('field', (name, value) => fields.set(name, value))
  parser.on('file', (_field, stream, filename) => {
    const name = partName(filename ?? '')
    stream.on('error', () => undefined)
    // An empty file field is sent as a file without a name.
    if (!name) {
      stream.resume()
      return
    }
    current = stream
    const place = ++named
    work = work.then(async () => {
      try {
        if (place > mostFiles)
          throw invalid('too-many-files', 'Please add at most {most} files at once; “{name}” was one too many.', { most: mostFiles, name })
        // The stream stays when reading stops early: the parser needs its end to go on to the next.
        files.push({ name, kept: await keep({ name, bytes: arriving(stream) }, fields) })
      } catch (error) {
        if (!isRefusal(error)) throw error
        files.push({ name, refused: error })
      } finally {
        stream.resume()
      }
    })
    work.catch((error) => {
      if (!isBroken) fault = error
      parser.destroy(error)
    })
  })
  try {
    await pipeline(bytes, parser)
  } catch (error) {
    isBroken = true
    current?.destroy(error instanceof Error ? error : new Error(String(error)))
    const because = await work.then(
      () => null,
      (fault: unknown) => fault,
    )
    if (fault !== undefined && !(fault instanceof CutOff)) throw fault
    if (because !== null && because !== error && !(because instanceof CutOff)) throw because
    throw cutOff()
  }
  await work
  return { fields, files }
}

/** The bytes of a file ended in the middle: told apart from what goes wrong where they are kept, whose faults can have the same words. */
class CutOff extends Error {}

/** The bytes of a file as they come. */
async function* arriving(stream: BusboyFileStream): AsyncGenerator<Buffer> {
  const bytes = stream.iterator({ destroyOnReturn: false })
  try {
    yield* bytes
  } catch (error) {
    throw new CutOff('The form ended in the middle.', { cause: error })
  }
}

const cutOff = () => invalid('upload-cut-off', 'The file did not arrive whole, so nothing of it was kept. Please add it again.')
