import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerType } from '@hono/node-server'

/** What a server has in hand, and the way to end it without cutting that off. */
export type Work = {
  /** How many requests are being answered, and how many of them bring files. */
  inHand(): { answers: number; uploads: number }
  /**
   * Takes no new connection, answers what is in hand within the limits, then closes every connection.
   * @param limits.quietMs for so long a connection that is quiet now may still bring a request, which is its last: a proxy that keeps connections may have
   * sent one already, and asks nobody else when it finds the connection closed
   * @returns how many were cut off
   */
  drain(limits: { answerMs: number; uploadMs: number; quietMs?: number }): Promise<number>
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** Follows what a server is answering. */
export function followWork(server: ServerType): Work {
  const inHand = new Map<ServerResponse, { isUpload: boolean }>()
  let draining = false
  let heard: () => void = () => undefined
  /** Answers that never end by themselves. Whoever listens there asks another process, or us when we are back. */
  const standing = new Set<ServerResponse>()
  const begin: Listener = (request, response) => {
    if (request.headers.accept?.includes('text/event-stream')) {
      standing.add(response)
      response.once('close', () => standing.delete(response))
      if (draining) response.destroy()
      return
    }
    inHand.set(response, { isUpload: /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '') })
    if (draining) response.shouldKeepAlive = false
    response.once('close', () => {
      inHand.delete(response)
      heard()
    })
  }
  // Before everything that answers, so that nothing is answered unseen.
  server.prependListener('request', begin)
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => {
      connections.delete(socket)
      heard()
    })
  })

  let isQuietLeft = false
  const until = async (isDone: () => boolean, limitMs: number) => {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), limitMs)
    while (!isDone() && !limit.signal.aborted) {
      await new Promise<void>((resolve) => {
        heard = resolve
        limit.signal.addEventListener('abort', () => resolve(), { once: true })
      })
      if (!isQuietLeft) closeIdle(server)
    }
    clearTimeout(timer)
  }
  const count = (isUpload: boolean) => [...inHand.values()].filter((each) => each.isUpload === isUpload).length

  return {
    inHand: () => ({ answers: count(false), uploads: count(true) }),
    async drain({ answerMs, uploadMs, quietMs = 0 }) {
      draining = true
      // That of HTTP closes quiet connections as well.
      Server.prototype.close.call(server)
      for (const response of standing) response.destroy()
      for (const response of inHand.keys()) response.shouldKeepAlive = false
      if (quietMs > 0) {
        isQuietLeft = true
        await until(() => connections.size === 0, quietMs)
        isQuietLeft = false
      }
      closeIdle(server)
      const began = performance.now()
      await until(() => inHand.size === 0, answerMs)
      if (count(true) > 0) await until(() => count(true) === 0, uploadMs - (performance.now() - began))
      const cut = inHand.size
      // What was answered just now is still on its way out.
      if (cut === 0) await wait(20)
      if ('closeAllConnections' in server) server.closeAllConnections()
      return cut
    },
  }
}

const closeIdle = (server: ServerType) => {
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}
