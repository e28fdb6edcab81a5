import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:https'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { selfSigned } from '../../testing/certificate.ts'
import { readCertificate } from '../platform/certificate.ts'
import { createLog } from '../platform/log.ts'
import { listen, renewCertificate } from './listen.ts'

const folder = mkdtempSync(join(tmpdir(), 'laurel-tls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text, { mode: 0o600 })
  return path
}
const lines: string[] = []
const log = createLog('info', (line) => void lines.push(line))
const place = { PORT: 0, HOST: '127.0.0.1' }

/** Asks over TLS as a careful client does: with this certificate as the only one it trusts, for the name localhost. */
const ask = (server: unknown, ca: string, port = ((server as Server).address() as AddressInfo).port) =>
  new Promise<string>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path: '/', ca, servername: 'localhost', agent: false }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve(Buffer.concat(parts).toString())
    })
    asking.once('error', reject).end()
  })

describe('with a certificate', () => {
  test('Laurel serves https itself, and takes up a renewed one without a new start', async () => {
    const first = selfSigned()
    const config = { ...place, TLS_CERT: file('cert.pem', first.cert), TLS_KEY: file('key.pem', first.key) }
    const server = await listen((asked) => new Response(`asked by ${new URL(asked.url).protocol}`), config, log)
    expect(await ask(server, first.cert)).toBe('asked by https:')

    const second = selfSigned()
    await expect(ask(server, second.cert)).rejects.toThrow()
    file('cert.pem', second.cert)
    // Only half of the new pair is there yet.
    expect(await renewCertificate(server as Server, first, config, log)).toBe(first)
    expect(lines.at(-1)).toContain('could not be renewed')
    expect(await ask(server, first.cert)).toBe('asked by https:')
    file('key.pem', second.key)
    const inUse = await renewCertificate(server as Server, first, config, log)
    expect(await ask(server, second.cert)).toBe('asked by https:')
    await expect(ask(server, first.cert)).rejects.toThrow()
    expect(await renewCertificate(server as Server, inUse, config, log)).toBe(inUse)
    server.close()
  })
})

describe('a certificate that can’t be used is told in one sentence', () => {
  const { cert, key } = selfSigned()
  const CERT = file('c.pem', cert)
  const KEY = file('k.pem', key)
  test.each([
    ['half of it', { TLS_CERT: CERT }, /^TLS_CERT is set, but TLS_KEY is not/],
    ['the other half', { TLS_KEY: KEY }, /^TLS_KEY is set, but TLS_CERT is not/],
    [
      'a file that is not there',
      { TLS_CERT: '/nowhere/cert.pem', TLS_KEY: KEY },
      /^TLS_CERT: the file \/nowhere\/cert.pem can't be read \(ENOENT\)\.$/,
    ],
    ['a folder', { TLS_CERT: CERT, TLS_KEY: folder }, /^TLS_KEY: the file .* can't be read \(EISDIR\)\.$/],
    ['words', { TLS_CERT: file('w.pem', 'hello'), TLS_KEY: KEY }, /^TLS_CERT: .*w\.pem is not a certificate in PEM\.$/],
    ['the two of them mixed up', { TLS_CERT: KEY, TLS_KEY: CERT }, /^TLS_CERT: .* is not a certificate in PEM\.$/],
    ['a key that is none', { TLS_CERT: CERT, TLS_KEY: CERT }, /^TLS_KEY: .* is not a private key in PEM without a password\.$/],
    [
      'the key of another',
      { TLS_CERT: CERT, TLS_KEY: file('o.pem', selfSigned().key) },
      /^TLS_KEY: .*o\.pem is not the key of the certificate in .*c\.pem\.$/,
    ],
  ])('%s', async (_what, places, sentence) => {
    await expect(readCertificate(places)).rejects.toThrow(sentence)
    await expect(listen(() => new Response(), { ...place, ...places }, log)).rejects.toThrow(sentence)
  })

  test('none at all is http', async () => {
    expect(await readCertificate({})).toBeNull()
  })
})
