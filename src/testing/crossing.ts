import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'

const name = '.s.PGSQL.5432'

/** A way to the tests' PostgreSQL that can be closed, so that connections are refused, or hang: nothing passes, and nothing is said. */
export async function aCrossing() {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-crossing-'))
  const pairs = new Set<readonly [Socket, Socket]>()
  let hangs = false
  let server: Server | null = null

  const open = async () => {
    if (server) return
    server = createServer((near) => {
      const far = dial(join(inject('clusterHost'), name))
      const pair = [near, far] as const
      pairs.add(pair)
      for (const [one, other] of [pair, [far, near] as const]) {
        one.on('error', () => undefined)
        one.on('close', () => {
          other.destroy()
          pairs.delete(pair)
        })
        if (!hangs) one.pipe(other)
      }
    })
    await new Promise<void>((listening) => server?.listen(join(folder, name), listening))
  }
  const close = async () => {
    const closing = server
    server = null
    for (const [near, far] of pairs) {
      near.destroy()
      far.destroy()
    }
    if (closing) await new Promise((closed) => closing.close(closed))
  }
  await open()
  afterAll(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    /** Connections are refused, and those that there are end. */
    close,
    open,
    /** Whether it lets nothing through from now on, neither way, while all connections stay. */
    hang(now: boolean) {
      hangs = now
      for (const [near, far] of pairs)
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const)
          if (now) one.unpipe(other).pause()
          else one.pipe(other)
    },
  }
}
