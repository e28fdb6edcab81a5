import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export type Received = { to: string; text: string }

/**
 * A mail server that a test may look into. Addresses say what it does: `gone.…` is refused for good, `gone-once.…` the first time, `busy.…` put off as
 * often as `busyTimes` says, `busy-thrice.…` three times, `hangs.…` never answered.
 */
export async function aMailServer({ busyTimes = 1 } = {}) {
  const received: Received[] = []
  const asked = new Map<string, number>()
  const askedAt = new Map<string, number[]>()
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect(_session, callback) {
      connections++
      callback()
    },
    onRcptTo({ address }, _session, callback) {
      const times = (asked.get(address) ?? 0) + 1
      asked.set(address, times)
      askedAt.set(address, [...(askedAt.get(address) ?? []), Date.now()])
      if (address.startsWith('hangs.') && times === 1) return
      if (address.startsWith('gone.') || (address.startsWith('gone-once.') && times === 1))
        callback(Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 }))
      else if ((address.startsWith('busy.') && times <= busyTimes) || (address.startsWith('busy-thrice.') && times <= 3))
        callback(Object.assign(new Error('4.2.1 Mailbox is busy, try later'), { responseCode: 451 }))
      else callback()
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() })
        callback()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  afterAll(() => new Promise<void>((done) => server.close(() => done())))
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    asked,
    askedAt,
    /** How often it was connected to until now. */
    connections: () => connections,
    to: (address: string) => received.filter((each) => each.to === address),
  }
}

/** The headers of a message as it arrived, unfolded. */
export const headersOf = (text: string): string[] => (text.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
