import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'

/**
 * How it behaves: as it should; `refuses` everything with 503; `cuts` the connection in the middle of whatever is sent or given; `shortens` what it
 * keeps and gives, and says so; `lies`, giving fewer bytes than it says; `swaps` what it keeps for other bytes of the same length; `says nothing`.
 */
export type Behavior = 'well' | 'refuses' | 'cuts' | 'shortens' | 'lies' | 'swaps' | 'says nothing'

/** A server that speaks as much of S3 as one file needs, checks no signature, and can be made to behave badly. */
export async function aBadS3Server() {
  const kept = new Map<string, Buffer>()
  const asked: string[] = []
  let behavior: (method: string, path: string) => Behavior = () => 'well'

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const { method = '', url = '' } = request
    const { pathname, search } = new URL(url, 'http://here')
    const isFile = pathname.split('/').filter(Boolean).length > 1
    asked.push(`${method} ${isFile ? 'file' : 'bucket'}${search.replace(/=[^&]*/g, '')}`)
    const how = behavior(method, pathname)
    if (how === 'says nothing') return null
    if (how === 'refuses') {
      request.resume()
      return response.writeHead(503).end('<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>')
    }
    if (method === 'PUT') {
      if (how === 'cuts') return request.once('data', () => request.socket.destroy())
      const bytes = await buffer(request)
      kept.set(pathname, how === 'shortens' ? bytes.subarray(1) : how === 'swaps' ? Buffer.alloc(bytes.length, 'x') : bytes)
      return response.writeHead(200, { ETag: '"part"' }).end()
    }
    if (method === 'POST' && search.includes('uploads'))
      return response.end('<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>')
    if (method === 'DELETE') return response.writeHead(204).end()
    if (!isFile) return response.end()
    const bytes = kept.get(pathname)
    if (!bytes) return response.writeHead(404).end()
    const [, start = 0, end = bytes.length - 1] = (/bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []).map(Number)
    const part = bytes.subarray(start, end + 1)
    const length = how === 'shortens' ? part.length - 1 : part.length
    response.writeHead(request.headers.range ? 206 : 200, { 'Content-Length': length })
    if (method === 'HEAD') return response.end()
    if (how === 'well' || how === 'swaps') return response.end(part)
    return response.write(part.subarray(0, Math.floor(part.length / 2)), () => {
      if (how === 'cuts') response.socket?.destroy()
      else response.socket?.end()
    })
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    storeUrl: `s3+http://key:a-secret@127.0.0.1:${port}/evidence?path-style`,
    kept,
    /** What it was asked, such as `PUT file?partNumber&uploadId`, since the last time somebody looked. */
    asked: () => asked.splice(0),
    behave(how: Behavior | typeof behavior) {
      behavior = typeof how === 'string' ? () => how : how
    },
  }
}
