import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserLoaderOptions, browserLoader, isPrivateHost } from './browser-loader.ts'

let server: Server
let home: string
let headers: NodeJS.Dict<string | string[]> = {}
beforeAll(async () => {
  server = createServer((request, response) => {
    headers = request.headers
    if (request.url === '/did.json') response.writeHead(200, { 'content-type': 'application/json' }).end('{"hello":true}')
    else if (request.url === '/large') response.end('x'.repeat(5000))
    else if (request.url === '/endless') {
      response.write('x'.repeat(3000))
      setTimeout(() => response.write('x'.repeat(3000)), 20)
    } else if (request.url === '/slow') response.flushHeaders()
    else response.writeHead(410).end('gone')
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { address, port } = server.address() as AddressInfo
  home = `http://${address.includes(':') ? 'localhost' : address}:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const accept =
  'application/vc+ld+json, application/vc, application/ld+json, application/json;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8, text/plain'
const load = (url: string, options: BrowserLoaderOptions = {}) =>
  browserLoader({ ownOrigin: home, ...options })(url, { accept, signal: new AbortController().signal })

describe('what is asked', () => {
  test('gives status, type and bytes', async () => {
    expect(await load(`${home}/did.json`)).toEqual({
      status: 200,
      contentType: 'application/json',
      bytes: new TextEncoder().encode('{"hello":true}'),
      url: `${home}/did.json`,
    })
    expect(await load(`${home}/gone`)).toMatchObject({ status: 410 })
  })

  test('is asked so briefly that a browser does not ask for leave first', async () => {
    await load(`${home}/did.json`)
    expect(headers.accept).toBe(
      'application/vc+ld+json, application/vc, application/ld+json, application/json;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8',
    )
    expect(String(headers.accept).length).toBeLessThanOrEqual(128)
    expect(headers.referer).toBeUndefined()
    expect(headers.cookie).toBeUndefined()
  })
})

describe('what is refused', () => {
  const asked: string[] = []
  const never = async (input: string | URL | Request) => {
    asked.push(String(input))
    return new Response()
  }
  test.each([
    'http://example.com/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'https://user:pass@example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://10.0.0.8/',
    'https://100.100.0.1/',
    'https://172.31.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[2001:db8::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://app.localhost/',
    'https://printer.local/',
    'https://intranet/',
    'https://metadata.google.internal/',
    'nonsense',
  ])('%s', async (url) => {
    await expect(load(url, { fetch: never })).rejects.toMatchObject({ code: 'address-not-allowed' })
    expect(asked).toEqual([])
  })

  test('a redirect that ends where it may not', async () => {
    const elsewhere = async () => Object.defineProperty(new Response('secret'), 'url', { value: 'https://192.168.0.1/' })
    await expect(load('https://example.com/', { fetch: elsewhere })).rejects.toMatchObject({ code: 'address-not-allowed' })
  })

  test('an answer that is too large, said or not, and one that does not come', async () => {
    await expect(load(`${home}/large`, { maximumBytes: 1000 })).rejects.toMatchObject({ code: 'response-too-large' })
    await expect(load(`${home}/endless`, { maximumBytes: 4000 })).rejects.toMatchObject({ code: 'response-too-large' })
    await expect(load(`${home}/slow`, { timeoutMilliseconds: 100 })).rejects.toMatchObject({ code: 'timed-out' })
  })

  test('a place that does not answer, in words', async () => {
    await expect(load('http://localhost:1/', { ownOrigin: 'http://localhost:1' })).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/\.$/),
    })
  })
})

test('public addresses are public', () => {
  for (const host of [
    'example.com',
    'badges.school.example',
    '8.8.8.8',
    '172.32.0.1',
    '192.0.3.1',
    '[2606:4700::1111]',
    '[2001:4860:4860::8888]',
  ])
    expect(isPrivateHost(host), host).toBe(false)
})
