import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { createRequestHandler, type ServerBuild } from 'react-router'
import type { HttpContext } from './http.ts'
import { actionsAsJson, answering } from './page-routes.ts'
import type { PageHandler } from './web.ts'

const root = join(import.meta.dirname, '../..')
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain',
}

/** The pages as they were built. @throws Error when they were not */
export async function builtPages(): Promise<{ pages: PageHandler; files: (context: HttpContext) => Promise<Response | null> }> {
  const build: ServerBuild = answering(await import(join(root, 'build/server/index.js')))
  const handle = createRequestHandler(build, 'production')
  const answerScript = actionsAsJson(build)
  const folder = join(root, 'build/client')
  // The list is fixed once built, so a path outside it can't be asked for.
  const known = new Set((await readdir(folder, { recursive: true })).map((path) => `/${path}`))
  return {
    pages: async (request, context) => (await answerScript(request, context)) ?? handle(request, context),
    async files(context) {
      const { path, method } = context.req
      const type = types[extname(path)]
      if (!type || !known.has(path) || (method !== 'GET' && method !== 'HEAD')) return null
      const { size } = await stat(join(folder, path))
      const headers = {
        'Content-Type': type,
        'Content-Length': String(size),
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        'X-Content-Type-Options': 'nosniff',
      }
      if (method === 'HEAD') return new Response(null, { headers })
      const body =
        size < 65_536 ? await readFile(join(folder, path)) : (Readable.toWeb(createReadStream(join(folder, path))) as ReadableStream)
      return new Response(body, { headers })
    },
  }
}
