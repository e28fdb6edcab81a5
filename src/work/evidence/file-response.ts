import { Readable } from 'node:stream'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { isAltered, noteCheck } from './check-files.ts'
import { comparing } from './comparing.ts'
import { showingOf } from './file-formats.ts'

export type ServedFile = { digest: string; sizeBytes: number; contentType: string; name: string }

/** What a browser may do with evidence opened by itself: show it, and nothing else. The browser's own PDF viewer does not run in a sandbox. */
export const evidencePolicy = (contentType: string): string =>
  showingOf(contentType) === 'pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

/**
 * The one range that a request asks for, `null` for the whole, `unsatisfiable` where none of it is in the file.
 * Several ranges at once, which no player asks for, are answered with the whole, as RFC 9110 §14.2 allows.
 */
export function readRange(header: string | undefined, sizeBytes: number): { start: number; end: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [first = '', last = ''] = match.slice(1)
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes)
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= sizeBytes ? 'unsatisfiable' : { start, end }
}

/** `Content-Disposition` with the name in both spellings: for browsers, and for everything older (RFC 6266). */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * Answers with the bytes of a stored file: whole, a range of it, or "you have it"; null where they are not in the store. They are for this
 * person only, and are asked for again each time. The whole is compared with its digest while it goes out; a range, as players ask for it, can't
 * be: files are read whole by a job now and then, and what was found to be another file is shown to nobody (`check-files.ts`).
 * @throws Refusal `file-altered`
 */
export async function fileResponse(
  world: Pick<World, 'store' | 'log' | 'db' | 'now'>,
  file: ServedFile,
  request: Request,
  download: boolean,
): Promise<Response | null> {
  const { store, log } = world
  if (await isAltered(readsOfAll(world.db), file.digest)) throw alteredFile()
  const tag = `"${file.digest}"`
  const shown = showingOf(file.contentType)
  const isText = shown === 'text' && !file.contentType.includes('charset')
  const headers = new Headers({
    ETag: tag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    'Content-Type': isText ? `${plainText(file.contentType)}; charset=utf-8` : plainText(file.contentType),
    'Content-Disposition': disposition(download || shown === 'file' ? 'attachment' : 'inline', file.name),
    'Content-Security-Policy': evidencePolicy(file.contentType),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  const known = request.headers.get('if-none-match')
  if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*'))
    return new Response(null, { status: 304, headers })

  const condition = request.headers.get('if-range')
  const range = condition && condition !== tag ? null : readRange(request.headers.get('range') ?? undefined, file.sizeBytes)
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.sizeBytes}`)
    headers.delete('Content-Disposition')
    return new Response(null, { status: 416, headers })
  }
  headers.set('Content-Length', String(range ? range.end - range.start + 1 : file.sizeBytes))
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return (await store.has(file.digest)) ? new Response(null, { status, headers }) : null
  const bytes = await store.read(file, range ?? undefined)
  if (!bytes) return null
  const body = range
    ? bytes
    : comparing(bytes, file.digest, (found) => {
        log.error('A file in the store is not what was kept', { digest: file.digest, found })
        noteCheck(world, file.digest, 'altered').catch((error: unknown) => log.warn('What was found of a file was not noted', { error }))
      })
  return new Response(Readable.toWeb(body) as ReadableStream, { status, headers })
}

const alteredFile = () =>
  conflict(
    'file-altered',
    'What lies in the store under this file is not what was kept, so it is not shown. Who runs this site can see it on its health page and bring the file back from a backup.',
  )

// A CSV opened by a browser would be saved, not shown; it is a text to read.
const plainText = (contentType: string) => contentType.replace(/^text\/csv/, 'text/plain')
