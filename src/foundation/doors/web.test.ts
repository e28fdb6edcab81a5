import { expect, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { type Actor, visitor } from '../platform/actor.ts'
import { pageContext } from './page-context.ts'
import { readBody } from './read-body.ts'
import { createWeb } from './web.ts'

const world = await aWorld()
const doorFor = (actor: Actor) =>
  createWeb({
    world,
    recognize: async () => actor,
    resources: [],
    pages: async (_request, context) => {
      const form = await context.get(pageContext).form({ upTo: 3_000_000 })
      return new Response(`${[...form].length} fields`)
    },
    files: async () => null,
  })

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}, actor: Actor = visitor) =>
  doorFor(actor).request(path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost', ...headers },
    // Undici asks for this where a body is a stream.
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit)
const flood = (kilobytes: number) => {
  let sent = 0
  return {
    sent: () => sent,
    body: new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < kilobytes) controller.enqueue(new Uint8Array(1000).fill(0x61))
        else controller.close()
      },
    }),
  }
}
const chunked = { 'Transfer-Encoding': 'chunked' }

test('a form that says it is larger than a visitor’s can be is refused unread', async () => {
  const response = await post('/sign-in', 'email=maya', { 'Content-Length': '70000' })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'form-too-large' })
})

test('one that does not say how large it is is read only so far', async () => {
  const { body, sent } = flood(500)
  expect((await post('/sign-in', body, chunked)).status).toBe(413)
  expect(sent()).toBeLessThan(70)
  const small = await post('/sign-in', new Blob(['a=1&', 'b=2']).stream(), chunked)
  expect(await small.text()).toBe('2 fields')
})

test('who is signed in may send as much as the place says', async () => {
  const { earner } = await aDistrict(world)
  const value = `a=${'b'.repeat(2_900_000)}`
  expect(await (await post('/authoring', value, {}, earner)).text()).toBe('1 fields')
  expect((await post('/authoring', value)).status).toBe(413)
  expect((await post('/authoring', `a=${'b'.repeat(3_000_000)}`, {}, earner)).status).toBe(413)
})

test('an address that nothing can have, a method that nothing takes and a sender that is no place are refused', async () => {
  for (const address of ['/catalog/%00', '/issuers/a%0Ab', '/work/%E0%A4%A', '/catalog?q=%00']) {
    const answer = await doorFor(visitor).request(address)
    expect([address, answer.status]).toEqual([address, 404])
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])
    expect((await doorFor(visitor).request('/catalog', { method })).status, method).toBe(405)
  for (const Origin of ['null', 'nonsense', 'http://', 'https://evil.example'])
    expect((await post('/sign-in', 'email=maya', { Origin })).status, Origin).toBe(403)
})

test('what does not arrive is not waited for', async () => {
  const never = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) })
  const request = new Request('http://localhost/', { method: 'POST', body: never, duplex: 'half' } as RequestInit)
  await expect(readBody(request, { upTo: 10, seconds: 0.01 })).rejects.toMatchObject({ kind: 'slow', code: 'form-too-slow' })
})

test('no cache on the way keeps the page of someone who is signed in', async () => {
  const { earner } = await aDistrict(world)
  const cacheControl = async (actor: Actor) => {
    const asked = createWeb({
      world,
      recognize: async () => actor,
      resources: [],
      pages: async () => new Response('theirs'),
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
      seen = context.get(pageContext).clientAddress
      return new Response('')
    },
    files: async () => null,
  })
  await proxied.request('/', { headers: { 'X-Forwarded-For': `10.0.0.1, ${address}` } })
  expect(seen).toBe(client)
})
