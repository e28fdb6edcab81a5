import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardedGet, guardedLoader, isPrivate, requireGuardedAddress } from './guarded-loader.ts'

let server: Server
let host: string
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/did.json') response.end('{"hello":true}')
    else if (request.url === '/large') response.end('x'.repeat(5000))
    else if (request.url === '/moved') response.writeHead(302, { location: '/did.json' }).end()
    else if (request.url?.startsWith('/packed/')) {
      const [, , encoding = '', what] = request.url.split('/')
      const pack = { gzip: gzipSync, 'x-gzip': gzipSync, deflate: deflateSync, br: brotliCompressSync }[encoding] ?? Buffer.from
      const body =
        what === 'broken' ? Buffer.from('{"hello":true}') : pack(Buffer.from(what === 'bomb' ? '0'.repeat(5_000_000) : '{"hello":true}'))
      response.writeHead(200, { 'content-encoding': encoding }).end(body)
    } else if (request.url === '/heard')
      response.writeHead(201, { 'X-Total-Count': '7', Link: ['<a>', '<b>'] }).end(JSON.stringify(request.headers))
    else if (request.url === '/cut') {
      response.writeHead(200, { 'Content-Length': '5000' }).write('beginning')
      setImmediate(() => response.destroy())
    } else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (request.url === '/inside') response.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data' }).end()
    else if (request.url === '/plain') response.writeHead(302, { location: 'http://example.com/' }).end()
    else if (request.url === '/slow') setTimeout(() => response.end('late'), 5000).unref()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetch = (url: string, options: Parameters<typeof guardedLoader>[0] = {}) =>
  guardedLoader({ insecureHosts: [`http://${host}`], ...options })(url, {
    accept: 'application/json',
    signal: new AbortController().signal,
  })

describe('what is refused', () => {
  test.each([
    'http://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'https://user:pass@example.com/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://10.0.0.8/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://localhost/',
    'https://localhost:5432/',
    'nonsense',
  ])('%s', async (url) => {
    await expect(guardedLoader()(url, { accept: '*/*', signal: new AbortController().signal })).rejects.toMatchObject({
      code: 'address-not-allowed',
    })
  })
  test.each([
    ['/inside', 'address-not-allowed'],
    ['/plain', 'address-not-allowed'],
    ['/loop', 'too-many-redirects'],
  ])('a redirect from %s, as %s', async (path, code) => {
    await expect(fetch(`http://${host}${path}`)).rejects.toMatchObject({ code })
  })
  test('an answer that is too large, and one that is too slow', async () => {
    await expect(fetch(`http://${host}/large`, { maximumBytes: 1000 })).rejects.toMatchObject({ code: 'response-too-large' })
    await expect(fetch(`http://${host}/slow`, { timeoutMilliseconds: 100 })).rejects.toMatchObject({ code: 'timed-out' })
  })
  test('a private host that is allowed for another port only', async () => {
    await expect(fetch('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'address-not-allowed' })
  })
})

test('where an answer came from in the end is told', async () => {
  expect((await fetch(`http://${host}/moved`)).url).toBe(`http://${host}/did.json`)
  expect((await fetch(`https://${host}/did.json`)).url).toBe(`https://${host}/did.json`)
})

test('a host that is named with http:// is reached over that, even when https was asked for, as a did:web does', async () => {
  const { status, bytes } = await fetch(`https://${host}/did.json`)
  expect([status, new TextDecoder().decode(bytes)]).toEqual([200, '{"hello":true}'])
  expect((await fetch(`http://${host}/none`)).status).toBe(404)
})

test('a host that is named without it is asked by https alone: nothing goes there in the clear', async () => {
  const heard: string[] = []
  server.on('request', ({ url = '' }) => heard.push(url))
  // A server without TLS does not understand it.
  await expect(fetch(`https://${host}/secret`, { insecureHosts: [host] })).rejects.toMatchObject({ code: 'unreachable' })
  await expect(fetch(`http://${host}/secret`, { insecureHosts: [host] })).rejects.toMatchObject({ code: 'address-not-allowed' })
  expect(heard).toEqual([])
})

describe('what comes packed although nobody asked for that', () => {
  test.each(['gzip', 'x-gzip', 'deflate', 'br', 'identity'])('with %s is unpacked', async (encoding) => {
    const { bytes } = await fetch(`http://${host}/packed/${encoding}/plain`)
    expect(new TextDecoder().decode(bytes)).toBe('{"hello":true}')
  })
  test.each(['gzip', 'deflate', 'br'])('with %s is unpacked within the bounds of any answer', async (encoding) => {
    await expect(fetch(`http://${host}/packed/${encoding}/bomb`, { maximumBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'response-too-large',
    })
    await expect(fetch(`http://${host}/packed/${encoding}/broken`)).rejects.toMatchObject({ code: 'unreachable' })
  })
  test('in a way that is not known is no answer', async () => {
    await expect(fetch(`http://${host}/packed/zstd/plain`)).rejects.toMatchObject({ code: 'unreachable' })
  })
})

describe('a question with headers of one’s own', () => {
  const ask = (url: string, options: Parameters<typeof guardedGet>[2] = {}, signal?: AbortSignal) =>
    guardedGet(
      url,
      { headers: { authorization: 'Bearer secret', accept: 'text/plain' }, ...(signal && { signal }) },
      { insecureHosts: [`http://${host}`], userAgent: 'Asker', ...options },
    )

  test('carries them, and gives the status, the headers and the text', async () => {
    const { status, headers, text } = await ask(`http://${host}/heard`)
    expect([status, headers['x-total-count'], headers['link']]).toEqual([201, '7', '<a>, <b>'])
    expect(JSON.parse(text)).toMatchObject({ authorization: 'Bearer secret', accept: 'text/plain', 'user-agent': 'Asker' })
    expect(await ask(`http://${host}/none`)).toMatchObject({ status: 404, text: '' })
    expect((await ask(`http://${host}/packed/gzip/plain`)).text).toBe('{"hello":true}')
  })
  test('follows no redirect: what it carries is for the one who was asked', async () => {
    const heard: string[] = []
    const listen = ({ url = '' }: { url?: string }) => void heard.push(url)
    server.on('request', listen)
    for (const path of ['/moved', '/inside', '/plain', '/loop'])
      expect(await ask(`http://${host}${path}`)).toMatchObject({ status: 302, headers: { location: expect.any(String) } })
    server.off('request', listen)
    expect(heard).toEqual(['/moved', '/inside', '/plain', '/loop'])
  })
  test.each(['http://example.com/', 'https://user:pass@example.com/', 'https://10.0.0.8/', 'https://[::1]/', 'https://127.1/', 'nonsense'])(
    'is not put to %s, by its text nor when it is asked',
    async (url) => {
      await expect(ask(url)).rejects.toMatchObject({ code: 'address-not-allowed' })
      expect(() => requireGuardedAddress(url)).toThrow(expect.objectContaining({ code: 'address-not-allowed' }))
    },
  )
  test('takes no more than it may, waits no longer than it may, and says what was cut off', async () => {
    await expect(ask(`http://${host}/large`, { maximumBytes: 1000 })).rejects.toMatchObject({ code: 'response-too-large' })
    await expect(ask(`http://${host}/packed/gzip/bomb`, { maximumBytes: 1_000_000 })).rejects.toMatchObject({ code: 'response-too-large' })
    await expect(ask(`http://${host}/slow`, { timeoutMilliseconds: 100 })).rejects.toMatchObject({ code: 'timed-out' })
    await expect(ask(`http://${host}/slow`, {}, AbortSignal.timeout(50))).rejects.toMatchObject({ code: 'timed-out' })
    await expect(ask(`http://${host}/cut`)).rejects.toMatchObject({ code: 'unreachable' })
  })
})

test.each([
  ['8.8.8.8', 4, false],
  ['172.15.0.1', 4, false],
  ['172.16.0.1', 4, true],
  ['100.64.0.1', 4, true],
  ['0.0.0.0', 4, true],
  ['255.255.255.255', 4, true],
  ['2606:4700::1111', 6, false],
  ['2001:db8::1', 6, true],
  ['64:ff9b::7f00:1', 6, true],
  ['fe80::1%eth0', 6, true],
])('%s is judged', (address, family, answer) => {
  expect(isPrivate(address, family)).toBe(answer)
})
