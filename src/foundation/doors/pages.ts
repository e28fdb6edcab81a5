import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { createRequestHandler, type ServerBuild } from 'react-router'
import type { HttpContext } from './http.ts'
import { answering } from './page-routes.ts'
import type { PageHandler } from './web.ts'

const root = join(import.meta.dirname, '../../..')
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.json': 'application/json',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
}

/** The pages as they were built. @throws Error when they were not */
export async function builtPages(): Promise<{ pages: PageHandler; files: (context: HttpContext) => Promise<Response | null> }> {
  const build: ServerBuild = answering(await import(join(root, 'build/server/index.js')))
  const handle = createRequestHandler(build, 'production')
  const folder = join(root, 'build/client')
  // The list is fixed once built, so a path outside it can't be asked for.
  const known = new Set((await readdir(folder, { recursive: true })).map((path) => `/${path}`))
  return {
    pages: handle,
    async files(context) {
      const { path, method } = context.req
      const type = types[extname(path)]
      if (!type || !known.has(path) || (method !== 'GET' && method !== 'HEAD')) return null
      const isWorker = path === siteWorker
      const isOneFile = path.startsWith('/verifier/')
      // The worker of the site is asked for anew each time, so that nobody keeps an old one.
      const cache = isWorker
        ? 'no-cache'
        : path.startsWith('/assets/') || isOneFile
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600'
      const headers = {
        'Content-Type': type,
        'Cache-Control': cache,
        'X-Content-Type-Options': 'nosniff',
        ...(/^\/assets\/[a-z-]+-worker-/.test(path) && {
          'Content-Security-Policy': /^\/assets\/(blur|pdf)-worker-/.test(path) ? machinePolicy : workerPolicy,
        }),
        ...(isWorker && { 'Content-Security-Policy': siteWorkerPolicy }),
        // To be kept and opened from there: here it would stand among our pages.
        ...(isOneFile && { 'Content-Disposition': 'attachment', 'Content-Security-Policy': onePolicy }),
      }
      const packed = compressible.has(type) ? await pack(join(folder, path), context.req.header('accept-encoding') ?? '') : null
      const { size } = packed ? { size: packed.bytes.length } : await stat(join(folder, path))
      const full = { ...headers, 'Content-Length': String(size), ...packed?.headers }
      if (method === 'HEAD') return new Response(null, { headers: full })
      if (packed) return new Response(packed.bytes, { headers: full })
      const body =
        size < 65_536 ? await readFile(join(folder, path)) : (Readable.toWeb(createReadStream(join(folder, path))) as ReadableStream)
      return new Response(body, { headers: full })
    },
  }
}

/**
 * A worker has the policy of its own file, not that of the page which starts it. The one that checks badges asks their issuers, wherever they
 * are; no page may.
 */
const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self' https:"

/** The worker that answers without a line, and sends what waits: to this server alone. */
const siteWorker = '/offline-worker.js'
const siteWorkerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'"

/** Those that find faces and read documents run WebAssembly, which no page may, and ask nobody but us for it. */
const machinePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self' blob:"

/** The verifier that is one file brings a policy of its own along; opened here all the same, it may do nothing. */
const onePolicy = "default-src 'none'; sandbox"

const compressible = new Set([
  'text/javascript',
  'text/html; charset=utf-8',
  'text/css',
  'image/svg+xml',
  'application/wasm',
  'application/json',
])
const packers = { br: promisify(brotliCompress), gzip: promisify(gzip) }
type Packed = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> }
const packs = new Map<string, Promise<Packed>>()

/** A built text, compressed once by the best means the browser knows. There are few such files, so they stay in memory. */
function pack(file: string, accepted: string): Promise<Packed> {
  const means = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  const key = `${means} ${file}`
  const known = packs.get(key)
  if (known) return known
  const made = readFile(file).then(async (bytes): Promise<Packed> => {
    const vary = { Vary: 'Accept-Encoding' }
    return means
      ? { bytes: Uint8Array.from(await packers[means](bytes)), headers: { ...vary, 'Content-Encoding': means } }
      : { bytes: Uint8Array.from(bytes), headers: vary }
  })
  packs.set(key, made)
  return made
}
