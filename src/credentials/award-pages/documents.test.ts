import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { run } from '@laurel/openbadges/cli/run'
import { afterAll, describe, expect, test } from 'vitest'
import { listen } from '../../foundation/doors/listen.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { credentialApi } from './credential-api.ts'
import { issuerApi } from './issuer-api.ts'

/** A port that was free a moment ago: the addresses inside a badge must be known before it is signed. */
const port = await new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address() as AddressInfo
    probe.close(() => done(free))
  })
})
const host = `localhost:${port}`
const world = await aWorld({ BASE_URL: `http://${host}` })
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources: [],
  documents: [credentialApi, issuerApi],
  pages: async ({ url }) =>
    new Response(`<!doctype html>${new URL(url).pathname}`, {
      status: /\/awards\/[0-9a-f-]{36}$/.test(url) ? 200 : 404,
      headers: { 'Content-Type': 'text/html' },
    }),
  files: async () => null,
})
const server = await listen(app.fetch, { ...world.config, PORT: port, HOST: '127.0.0.1' }, world.log)
afterAll(() => void server.close())

const district = await aDistrict(world)
const { id } = await anAward(district)
await world.jobs.settle()
const award = await world.db.selectFrom('awards').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const { slug } = await world.db.selectFrom('organizations').where('id', '=', award.organizationId).select('slug').executeTakeFirstOrThrow()

/** What each client says of itself when nobody tells it to say anything else. */
const clients = {
  chrome:
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
  firefox: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  safari: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'chrome, for a picture': 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8',
  axios: 'application/json, text/plain, */*',
  'fetch, curl, Python requests, and the bots of LinkedIn and Facebook': '*/*',
  'nothing said': undefined,
  java: 'text/html, image/gif, image/jpeg, */*; q=0.2',
  'older java': 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2',
  'apache http client': undefined,
  'open badges 2.0 validator': 'application/ld+json, application/json, image/png, image/svg+xml',
  '1edtech validator': 'application/json, application/*+json',
  'only json': 'application/json',
  'this library':
    'application/vc+ld+json, application/vc, application/ld+json, application/json;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8, text/plain;q=0.5',
  'a 2.0 displayer': 'application/ld+json; profile="https://w3id.org/openbadges/v2"',
} as const
const browsers = ['chrome', 'firefox', 'safari']

const ask = (path: string, headers: Record<string, string | undefined> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    redirect: 'manual',
    headers: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  })

const files: [path: string, type: string][] = [
  [`/awards/${id}.json`, 'application/vc+ld+json'],
  [`/awards/${id}.png`, 'image/png'],
  [`/awards/${id}.svg`, 'image/svg+xml'],
  [`/awards/${id}/card.png`, 'image/png'],
  [`/ob2/badges/${award.versionId}`, 'application/ld+json'],
  [`/ob2/issuers/${slug}`, 'application/ld+json'],
  [`/issuers/${slug}/did.json`, 'application/did+json'],
  [`/status/${award.statusListId}`, 'application/vc+ld+json'],
]

describe.each(Object.entries(clients))('%s', (client, accept) => {
  test.each(files)('gets %s', async (path, type) => {
    const response = await ask(path, { accept })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  test('gets the hosted assertion, and a person the page of the award', async () => {
    const response = await ask(`/ob2/assertions/${id}`, { accept })
    if (browsers.includes(client)) {
      expect([response.status, response.headers.get('location')]).toEqual([303, `http://${host}/awards/${id}`])
      return
    }
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/ld+json'])
    expect(await response.json()).toMatchObject({ type: 'Assertion', id: `http://${host}/ob2/assertions/${id}` })
  })

  test('gets the award in a form that it takes', async () => {
    const response = await ask(`/awards/${id}`, { accept })
    const type = response.headers.get('content-type') ?? ''
    expect(response.status).toBe(200)
    expect(response.headers.get('vary')).toContain('Accept')
    const wanted = client === 'a 2.0 displayer' ? 'Assertion' : 'OpenBadgeCredential'
    if (/json/.test(accept ?? '')) expect([(await response.json()).type].flat()).toContain(wanted)
    else expect(type).toBe('text/html')
  })
})

test.each(files)('%s answers HEAD with the headers alone, and a part of it with the whole', async (path, type) => {
  const head = await ask(path, { accept: 'application/json' }, 'HEAD')
  expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, type, ''])
  const part = await ask(path, { accept: 'application/json', range: 'bytes=0-9' })
  expect(part.status).toBe(200)
  expect(await part.arrayBuffer()).toEqual(await (await ask(path)).arrayBuffer())
})

test.each([`/awards/${id}.json`, `/awards/${id}.png`, `/awards/${id}.svg`, `/awards/${id}`, `/status/${award.statusListId}`])(
  '%s is not sent to who has it, in whichever way the tag is given back',
  async (path) => {
    const accept = 'application/json'
    const tag = (await ask(path, { accept })).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[^"]+"$/)
    for (const known of [tag, `W/${tag}`, `"another", ${tag}`, '*']) {
      const again = await ask(path, { accept, 'if-none-match': known })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
    }
    expect((await ask(path, { accept, 'if-none-match': '"another"' })).status).toBe(200)
  },
)

test.each(['/awards/none.json', '/awards/00000000-0000-7000-8000-000000000000.png', '/awards/none', `/awards/${id}.gif`])(
  '%s is not found, in JSON for who takes JSON',
  async (path) => {
    const response = await ask(path, { accept: 'application/json' })
    expect(response.status).toBe(404)
  },
)

/** Our own command line, as anybody has it. */
async function openbadges(...words: string[]) {
  let out = ''
  const code = await run([...words, '--json'], {
    stdin: (async function* () {})(),
    print: (line) => {
      out += line
    },
    printBytes: () => {},
    remark: (line) => {
      out += line
    },
    now: () => world.now(),
  })
  return { code, out }
}

test.each([`/awards/${id}`, `/awards/${id}.json`, `/awards/${id}.png`, `/awards/${id}.svg`, `/ob2/assertions/${id}`])(
  'our own command line reads and verifies %s',
  async (path) => {
    const { code, out } = await openbadges(
      'verify',
      `http://${host}${path}`,
      '--recipient',
      district.earner.email,
      '--allow-host',
      `http://${host}`,
    )
    expect(JSON.parse(out)).toMatchObject({ outcome: 'holds', answers: { aboutThisPerson: { answer: 'yes' } } })
    expect(code).toBe(0)
  },
)
