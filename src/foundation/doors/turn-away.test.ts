import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { visitor } from '../platform/actor.ts'
import { comeAgainIn } from '../ui/come-again.ts'
import type { Http } from './http.ts'
import { listen } from './listen.ts'
import { openLoad } from './load.ts'
import { createWeb } from './web.ts'

const world = await aWorld({ WORKERS: 'false' })
const { earner } = await aDistrict(world)

/** A process that holds two who look, or three, whose answers end when they are told to. */
function aBusyDoor({ late = 0 } = {}) {
  const held: (() => void)[] = []
  const answer = () => new Promise<Response>((resolve) => held.push(() => resolve(new Response('Answered.'))))
  const lateness = { ms: late }
  const app = createWeb({
    world,
    recognize: async () => earner,
    resources: [new Hono<Http>().post('/files', answer)],
    pages: answer,
    files: async ({ req }) => (req.path === '/assets/page.css' ? new Response('css') : null),
    load: openLoad({ most: 2, lateMs: () => lateness.ms }),
  })
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    app.request(path, { method, headers: { ...headers, ...(method === 'POST' && { Origin: 'http://laurel.example' }) } })
  return {
    app,
    ask,
    lateness,
    until: async (count: number) => {
      while (held.length < count) await new Promise((resolve) => setImmediate(resolve))
    },
    end: () => {
      for (const each of held.splice(0)) each()
    },
  }
}
const shed = async () =>
  [...(await world.meter.expose()).body.matchAll(/^laurel_http_turned_away_total\{wish="(\w+)"\} (\d+)/gm)].map(([, wish, count]) => [
    wish,
    Number(count),
  ])

test('past what it holds, it asks who looks to come again, takes changes a while longer, and is itself again when that is over', async () => {
  const door = aBusyDoor()
  const before = Object.fromEntries(await shed())
  const first = [door.ask('/catalog'), door.ask('/work')]
  await door.until(2)
  const looked = await door.ask('/wallet')
  expect(looked.status).toBe(503)
  const saving = door.ask('/work', 'POST')
  await door.until(3)
  expect((await door.ask('/work', 'POST')).status).toBe(503)
  // They come back one after the other, not all in one second.
  const again = await Promise.all(Array.from({ length: 8 }, async () => (await door.ask('/work')).headers.get('retry-after')))
  expect(new Set(again).size).toBe(8)
  expect(Math.max(...again.map(Number))).toBeLessThan(10)
  expect(Object.fromEntries(await shed())).toEqual({ look: before.look + 9, change: before.change + 1 })

  door.end()
  expect((await Promise.all([...first, saving])).map(({ status }) => status)).toEqual([200, 200, 200])
  const later = door.ask('/catalog')
  await door.until(1)
  door.end()
  expect((await later).status).toBe(200)
})

test('health, what pages are made of, and the way out are to be had all the same', async () => {
  const door = aBusyDoor()
  const held = [door.ask('/work'), door.ask('/work'), door.ask('/work', 'POST')]
  await door.until(3)
  expect((await door.ask('/healthz')).status).toBe(200)
  expect((await door.ask('/readyz')).status).toBe(200)
  expect((await door.ask('/assets/page.css')).status).toBe(200)
  const leaving = door.ask('/sign-out', 'POST')
  await door.until(4)
  door.end()
  expect((await leaving).status).toBe(200)
  await Promise.all(held)
})

test('when it is late in everything, it holds a quarter of that; who comes when little is in hand is taken however late it is', async () => {
  const load = openLoad({ most: 100, lateMs: () => 2000 })
  const taken = Array.from({ length: 60 }, () => load.take('look')).filter(Boolean)
  expect(taken).toHaveLength(25)
  expect(Array.from({ length: 60 }, () => load.take('change')).filter(Boolean)).toHaveLength(13)
  for (const done of taken) {
    done?.()
    // Twice is once.
    done?.()
  }
  expect(Array.from({ length: 60 }, () => load.take('look')).filter(Boolean)).toHaveLength(12)
})

test('a file on its way holds no place of those who ask', async () => {
  const door = aBusyDoor()
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=edge' }
  const sending = Array.from({ length: 5 }, () => door.ask('/files', 'POST', multipart))
  await door.until(5)
  const looking = door.ask('/work')
  await door.until(6)
  door.end()
  expect((await Promise.all([...sending, looking])).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
})

test('a person is told in their language what was kept and what to do; a program gets problem JSON, from any site', async () => {
  const door = aBusyDoor()
  const held = [door.ask('/work'), door.ask('/work'), door.ask('/work', 'POST')]
  await door.until(3)
  const html = { Accept: 'text/html,*/*' }
  const page = await door.ask('/catalog', 'GET', html)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(await page.text()).toMatch(/Laurel is busy.*Everything that was saved is safe.*load this page again/)
  expect(await (await door.ask('/work', 'POST', html)).text()).toMatch(/what you sent was not taken.*what you typed is still there/)
  expect(await (await door.ask('/catalog', 'GET', { ...html, 'Accept-Language': 'es' })).text()).toMatch(
    /lang="es".*Todo lo que se guardó está a salvo/,
  )
  const problem = await door.ask('/api/v1/attempts')
  expect([problem.status, problem.headers.get('content-type'), problem.headers.get('access-control-allow-origin')]).toEqual([
    503,
    'application/problem+json',
    '*',
  ])
  expect(await problem.json()).toMatchObject({ code: 'too-busy', status: 503 })
  door.end()
  await Promise.all(held)
})

test('what a browser sends while it is turned away ends in that answer, not in a cut line, however much it is', async () => {
  const door = aBusyDoor()
  const held = [door.ask('/work'), door.ask('/work'), door.ask('/work', 'POST')]
  await door.until(3)
  const server = await listen(door.app.fetch, { PORT: 0, HOST: '127.0.0.1' }, world.log)
  try {
    const { port } = server.address() as AddressInfo
    const form = new FormData()
    form.set('file', new File([new Uint8Array(8_000_000)], 'clip.mp4'))
    const answer = await fetch(`http://127.0.0.1:${port}/files`, { method: 'POST', body: form, headers: { Accept: 'application/json' } })
    expect(answer.status).toBe(503)
    expect(comeAgainIn(answer)).toBeGreaterThanOrEqual(2000)
    expect(comeAgainIn(new Response(null, { status: 500, headers: { 'Retry-After': '3' } }))).toBeNull()
    expect(comeAgainIn(new Response(null, { status: 503 }))).toBeNull()
  } finally {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await once(server, 'close')
    door.end()
    await Promise.all(held)
  }
})

test('one account that floods takes its share, by a browser or by a key, and everyone else is served', async () => {
  await world.accounts.setPassword(earner.id, 'three calm herons')
  const signedIn = async () => {
    const cookies = await world.accounts.signIn({ email: earner.email, password: 'three calm herons' }, new Headers())
    return ['laurel_browser=x', ...(cookies ?? []).map((cookie) => cookie.split(';')[0])].join('; ')
  }
  for (const [header, value, other] of [
    ['Cookie', await signedIn(), await signedIn()],
    ['Authorization', 'Bearer laurel_one', 'Bearer laurel_other'],
  ] as const) {
    const load = openLoad({ most: 100, lateMs: () => 0 })
    const held: (() => void)[] = []
    const app = createWeb({
      world,
      recognize: async () => earner,
      resources: [],
      pages: () => new Promise<Response>((resolve) => held.push(() => resolve(new Response('Answered.')))),
      files: async () => null,
      load,
    })
    const flood = Array.from({ length: 60 }, () => app.request('/work', { headers: { [header]: value } }))
    while (held.length < 25) await new Promise((resolve) => setImmediate(resolve))
    const others = [app.request('/catalog'), app.request('/work', { headers: { [header]: other } })]
    while (held.length < 27) await new Promise((resolve) => setImmediate(resolve))
    for (const each of held.splice(0)) each()
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200])
    const told = (await Promise.all(flood)).map(({ status }) => status)
    expect([told.filter((status) => status === 200).length, told.filter((status) => status === 503).length]).toEqual([25, 35])
    // It is over with the flood.
    const later = app.request('/work', { headers: { [header]: value } })
    while (held.length < 1) await new Promise((resolve) => setImmediate(resolve))
    for (const each of held.splice(0)) each()
    expect((await later).status).toBe(200)
  }
})

test('visitors from one network that floods take half of it, and those of others are served', async () => {
  const trusting = { ...world, config: { ...world.config, TRUST_PROXY: true } }
  const held: (() => void)[] = []
  const app = createWeb({
    world: trusting,
    recognize: async () => visitor,
    resources: [],
    pages: () => new Promise<Response>((resolve) => held.push(() => resolve(new Response('Answered.')))),
    files: async () => null,
    load: openLoad({ most: 40, lateMs: () => 0 }),
  })
  const from = (address: string) => app.request('/catalog', { headers: { 'X-Forwarded-For': address } })
  const until = async (count: number) => {
    while (held.length < count) await new Promise((resolve) => setImmediate(resolve))
  }
  // By IPv6 one customer has a whole network.
  const flood = Array.from({ length: 60 }, (_, at) => from(`2001:db8:1:2::${at.toString(16)}`))
  await until(20)
  const others = [from('203.0.113.7'), from('2001:db8:1:3::1'), from('127.0.0.1')]
  await until(23)
  for (const each of held.splice(0)) each()
  expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200, 200])
  const told = (await Promise.all(flood)).map(({ status }) => status)
  expect([told.filter((status) => status === 200).length, told.filter((status) => status === 503).length]).toEqual([20, 40])
})
