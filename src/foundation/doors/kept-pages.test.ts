import { expect, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { type Actor, visitor } from '../platform/actor.ts'
import { keptPages } from './kept-pages.ts'
import { pageContext } from './page-context.ts'
import { createWeb, type PageHandler } from './web.ts'

const world = await aWorld({ WORKERS: 'false' })
const { earner } = await aDistrict(world)

function aWeb(page: PageHandler, actor: Actor = visitor) {
  let rendered = 0
  let state: string | null = 'one'
  const web = createWeb({
    world,
    recognize: async () => actor,
    resources: [keptPages({ path: '/catalog', most: 3, stateOf: async () => state })],
    pages: (request, context) => {
      rendered++
      return page(request, context)
    },
    files: async () => null,
  })
  return {
    ask: async (address: Request) => web.request(address),
    see: async (address: string | Request) => (await web.request(address)).text(),
    rendered: () => rendered,
    become: (next: string | null) => {
      state = next
    },
  }
}
const echo = async ({ url }: Request) => new Response(new URL(url).search, { headers: { 'Content-Type': 'text/html' } })

test('each address has a page of its own, made again when what it shows has changed', async () => {
  const web = aWeb(echo)
  expect([await web.see('/catalog?q=a'), await web.see('/catalog?q=b'), await web.see('/catalog?q=a')]).toEqual(['?q=a', '?q=b', '?q=a'])
  expect(web.rendered()).toBe(2)
  web.become('two')
  await web.see('/catalog?q=a')
  expect(web.rendered()).toBe(3)
})

test('nobody gets a page that was kept for readers of another language', async () => {
  const web = aWeb(async (_request, context) => new Response(context.get(pageContext).locale, { headers: { 'Content-Type': 'text/html' } }))
  const see = async (headers: Record<string, string>) => web.see(new Request('http://laurel.example/catalog', { headers }))
  const [spanish, english] = [{ 'Accept-Language': 'es-MX' }, { 'Accept-Language': 'en-US' }]
  expect([await see(spanish), await see(english), await see(spanish), await see(english)]).toEqual(['es', 'en', 'es', 'en'])
  expect([await see({ ...english, Cookie: 'laurel_locale=es' }), await see({ ...spanish, Cookie: 'laurel_locale=en' })]).toEqual([
    'es',
    'en',
  ])
  expect(await see({ Cookie: 'laurel_locale=tlh' })).toBe('en')
  expect(web.rendered()).toBe(2)
  const many = await Promise.all(Array.from({ length: 20 }, (_, turn) => see(turn % 2 ? spanish : english)))
  expect(many).toEqual(Array.from({ length: 20 }, (_, turn) => (turn % 2 ? 'es' : 'en')))
})

test('a page says its language, and that it differs by what its reader asks for', async () => {
  const web = aWeb(echo)
  for (const [asked, language] of [
    ['es', 'es'],
    ['de', 'en'],
    ['es', 'es'],
  ]) {
    const answer = await web.ask(new Request('http://laurel.example/catalog', { headers: { 'Accept-Language': asked ?? '' } }))
    expect(answer.headers.get('Content-Language')).toBe(language)
    expect(answer.headers.get('Vary')).toContain('Accept-Language')
  }
})

test('many who come at once wait for one page', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const web = aWeb(async (request) => {
    await gate
    return echo(request)
  })
  const all = Promise.all(Array.from({ length: 20 }, () => web.see('/catalog?q=a')))
  open()
  expect(new Set(await all)).toEqual(new Set(['?q=a']))
  expect(web.rendered()).toBe(1)
})

test('who waits for a page gets it though the first one who asked went away', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const web = aWeb(async (request) => {
    await gate
    return request.signal.aborted ? new Response(null, { status: 500 }) : echo(request)
  })
  const leaving = new AbortController()
  const first = web.see(new Request('http://localhost/catalog?q=a', { signal: leaving.signal }))
  const others = Promise.all(Array.from({ length: 20 }, () => web.see('/catalog?q=a')))
  leaving.abort()
  open()
  expect(new Set(await others)).toEqual(new Set(['?q=a']))
  await first
  expect(web.rendered()).toBe(1)
})

test('nothing that the first one sent beside the address gets into the page of all', async () => {
  const web = aWeb(async ({ headers }) => new Response(JSON.stringify([...headers.keys()])))
  const headers = { cookie: 'said=poison', 'accept-language': 'xx', 'x-forwarded-host': 'evil.example', range: 'bytes=0-1' }
  expect(await web.see(new Request('http://localhost/catalog?q=a', { headers }))).toBe('[]')
})

test('a page that came to nothing is kept for nobody', async () => {
  let isBroken = true
  const web = aWeb(async (request) => (isBroken ? new Response('out of order', { status: 500 }) : echo(request)))
  expect(await Promise.all([web.see('/catalog?q=a'), web.see('/catalog?q=a')])).toEqual(['out of order', 'out of order'])
  isBroken = false
  expect(await web.see('/catalog?q=a')).toBe('?q=a')
})

test('who is signed in, and what has no state, is never served from what was kept', async () => {
  const signedIn = aWeb(echo, earner)
  await signedIn.see('/catalog?q=a')
  await signedIn.see('/catalog?q=a')
  expect(signedIn.rendered()).toBe(2)
  const stateless = aWeb(echo)
  stateless.become(null)
  await stateless.see('/catalog?q=a')
  await stateless.see('/catalog?q=a')
  expect(stateless.rendered()).toBe(2)
})

test('an address of great length is answered, and not kept', async () => {
  const web = aWeb(echo)
  const address = `/catalog?q=${'a'.repeat(5000)}`
  await web.see(address)
  await web.see(address)
  expect(web.rendered()).toBe(2)
})
