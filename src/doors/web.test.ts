import { expect, test } from 'vitest'
import { type Actor, visitor } from '../platform/actor.ts'
import { boundsItself } from '../resources.ts'
import { aDistrict } from '../testing/district.ts'
import { aWorld } from '../testing/world.ts'
import { scene } from './scene.ts'
import { createWeb } from './web.ts'

const world = await aWorld()
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources: [],
  boundsItself,
  pages: async (request) => new Response(`read ${(await request.arrayBuffer()).byteLength}`),
  files: async () => null,
})
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost', ...headers },
    // Undici asks for this where a body is a stream.
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit)

const flood = (megabytes: number) => {
  let sent = 0
  return {
    sent: () => sent,
    body: new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < megabytes) controller.enqueue(new Uint8Array(1_000_000))
        else controller.close()
      },
    }),
  }
}

test('a form that says it is larger than any of ours is refused unread', async () => {
  const response = await post('/sign-in', 'email=maya', { 'Content-Length': '500000000' })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'form-too-large' })
})

test('one that does not say how large it is is read only so far', async () => {
  const { body, sent } = flood(500)
  expect((await post('/sign-in', body, { 'Transfer-Encoding': 'chunked' })).status).toBe(413)
  expect(sent()).toBeLessThan(40)
  expect(await (await post('/sign-in', flood(2).body, { 'Transfer-Encoding': 'chunked' })).text()).toBe('read 2000000')
})

test('places that take files keep their own bounds, for files', async () => {
  const work = '/work/019ac000-0000-7000-8000-000000000000'
  const files = { 'Content-Type': 'multipart/form-data; boundary=x', 'Transfer-Encoding': 'chunked' }
  for (const path of [work, `${work}/artifacts`]) expect(await (await post(path, flood(40).body, files)).text()).toBe('read 40000000')
  expect((await post(work, flood(40).body, { 'Transfer-Encoding': 'chunked' })).status).toBe(413)
})

test('no cache on the way keeps the page of someone who is signed in', async () => {
  const { earner } = await aDistrict(world)
  const cacheControl = async (actor: Actor) => {
    const asked = createWeb({
      world,
      recognize: async () => actor,
      resources: [],
      pages: async () => new Response('hers'),
      files: async () => null,
    })
    return (await asked.request('/work')).headers.get('cache-control')
  }
  expect(await cacheControl(earner)).toBe('private, no-cache')
  expect(await cacheControl(visitor)).toBe(null)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:DB8:0:7:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('tries from %s count for %s', async (address, client) => {
  let seen = ''
  const proxied = createWeb({
    world: { ...world, config: { ...world.config, TRUST_PROXY: true } },
    recognize: async () => visitor,
    resources: [],
    pages: async (_request, context) => {
      seen = context.get(scene).clientAddress
      return new Response('')
    },
    files: async () => null,
  })
  await proxied.request('/', { headers: { 'X-Forwarded-For': `10.0.0.1, ${address}` } })
  expect(seen).toBe(client)
})
