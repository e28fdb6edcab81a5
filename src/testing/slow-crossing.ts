import type { AddressInfo } from 'node:net'
import { createServer, connect as dial, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { afterAll } from 'vitest'

/** What a busy S3 server answers, as it comes over the wire. */
const slowDown = '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>'

/**
 * A way to a server on this machine that can be made slow, so many bytes a second each way, or answer every request with 503 SlowDown for it.
 * Host and signature stay as they were sent, so the server takes what comes through.
 */
export async function aSlowCrossing(port: number) {
  let bytesPerSecond = Number.POSITIVE_INFINITY
  let isBusy = false
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  const slowly = () =>
    new Transform({
      highWaterMark: 1024,
      transform(chunk: Buffer, _encoding, done) {
        if (!Number.isFinite(bytesPerSecond)) return done(null, chunk)
        const timer = setTimeout(
          () => {
            timers.delete(timer)
            done(null, chunk)
          },
          (chunk.length / bytesPerSecond) * 1000,
        )
        timers.add(timer)
      },
    })
  const server = createServer((near) => {
    near.on('error', () => undefined)
    sockets.add(near)
    near.on('close', () => sockets.delete(near))
    if (isBusy) {
      near.once('data', () =>
        near.end(
          `HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nConnection: close\r\nContent-Length: ${slowDown.length}\r\n\r\n${slowDown}`,
        ),
      )
      return
    }
    const far = dial(port, '127.0.0.1')
    sockets.add(far)
    far.on('error', () => near.destroy())
    far.on('close', () => {
      sockets.delete(far)
      near.end()
    })
    near.on('close', () => far.destroy())
    near.pipe(slowly()).pipe(far)
    far.pipe(slowly()).pipe(near)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  afterAll(() => {
    for (const timer of timers) clearTimeout(timer)
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const restart = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    /** So fast everything passes from now on. */
    slow(to: number) {
      bytesPerSecond = to
    },
    /** Whether it answers 503 from now on, in the place of the server. Connections that are kept end. */
    busy(now: boolean) {
      isBusy = now
      restart()
    },
  }
}
