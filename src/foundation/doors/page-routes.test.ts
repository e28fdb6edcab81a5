import { createRequestHandler, RouterContextProvider, redirect, type ServerBuild } from 'react-router'
import { expect, test } from 'vitest'
import { visitor } from '../platform/actor.ts'
import { createLog } from '../platform/log.ts'
import { forbidden, invalid, missing, unauthenticated } from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'
import { plainTextIn } from '../words/format.ts'
import { type PageContext, pageContext } from './page-context.ts'
import { answering } from './page-routes.ts'

/** One page with this loader, as the bundler would hand it over. */
function aPage({ loader }: { loader: () => unknown }) {
  const routes = {
    root: { id: 'root', path: '', module: {} },
    page: { id: 'page', parentId: 'root', path: 'work/:what', module: { loader } },
  }
  const build = answering({ routes } as unknown as ServerBuild)
  const context = new RouterContextProvider()
  context.set(pageContext, {
    noted: {},
    world: { log: createLog('silent') } as World,
    actor: visitor,
    requestId: 'request-7',
    locale: 'en',
    t: plainTextIn('en'),
  } as PageContext)
  const ask = (method: string, headers: Record<string, string> = {}) => new Request('http://here/work/1?part=2', { method, headers })
  const args = (request: Request, params = { what: '1' } as object) => ({ request, context, url: new URL(request.url), params }) as never
  return {
    load: (params?: object) =>
      Promise.resolve(build.routes.page?.module.loader?.(args(ask('GET'), params))).catch((thrown: unknown) => thrown),
  }
}
const raise = (error: unknown) => () => {
  throw error
}

test.each([
  [missing('award'), 404, 'There is no such award.'],
  [forbidden('not-yours', 'This is someone else’s.'), 403, 'This is someone else’s.'],
  [invalid('bad-key', 'That is no page of this list.'), 422, 'That is no page of this list.'],
])('a refusal while reading is the page of its status: %s', async (refusal, status, message) => {
  expect(await aPage({ loader: raise(refusal) }).load()).toMatchObject({ data: { message }, init: { status } })
})

test('a visitor is led to sign in, and back to the page that was wanted', async () => {
  const answer = (await aPage({ loader: raise(unauthenticated()) }).load()) as Response

  expect(answer.headers.get('Location')).toBe('/sign-in?to=%2Fwork%2F1%3Fpart%3D2')
})

test('a bug shows the request’s id and nothing else', async () => {
  const answer = await aPage({ loader: raise(new Error('password=secret')) }).load()

  expect(answer).toMatchObject({ data: { requestId: 'request-7' }, init: { status: 500 } })
  expect(JSON.stringify(answer)).not.toContain('secret')
})

test('an answer that a page chose itself goes on as it is', async () => {
  const chosen = new Response('gone', { status: 410 })

  expect(await aPage({ loader: raise(chosen) }).load()).toBe(chosen)
})

test.each([
  ['id', '------------------------------------'],
  ['attemptId', '1'],
  ['slug', '../secret'],
  ['slug', 'a\0b'],
])('what can be no %s is not looked for: %s', async (name, value) => {
  let asked = 0
  const answer = await aPage({ loader: () => ++asked }).load({ [name]: value })
  expect(answer).toMatchObject({ init: { status: 404 } })
  expect(asked).toBe(0)
})

/** The pages as they stand behind the door, with one that has this action. */
function thePages(action: () => unknown) {
  const root = { id: 'root', path: '', module: { default: () => null, ErrorBoundary: () => null } }
  const page = { id: 'page', parentId: 'root', path: 'work', module: { default: () => null, action } }
  const build = {
    routes: { root, page },
    entry: {
      module: { default: async (_request: Request, status: number) => new Response('the page', { status }), handleError: () => undefined },
    },
    assets: { routes: {}, version: '1', url: '', entry: { module: '', imports: [] } },
    routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
    future: {},
    prerender: [],
    ssr: true,
    basename: '/',
  }
  const handle = createRequestHandler(answering(build as unknown as ServerBuild), 'production')
  const context = new RouterContextProvider()
  context.set(pageContext, { noted: {}, locale: 'en', t: plainTextIn('en') } as PageContext)
  return (headers: Record<string, string> = {}) => handle(new Request('http://badges.example/work', { method: 'POST', headers }), context)
}

test('a form that leads on is answered with the way, its cookies with it, and nothing is rendered', async () => {
  const onward = () => redirect('/next', { status: 303, headers: { 'Set-Cookie': 'known=1' } })
  for (const action of [onward, raise(onward())]) {
    const answer = await thePages(action)()
    expect([answer.status, answer.headers.get('Location'), answer.headers.getSetCookie()]).toEqual([303, '/next', ['known=1']])
    expect(await answer.text()).toBe('')
  }
})

test('a form that comes to anything else is carried out once, and shows its page', async () => {
  let asked = 0
  const answer = await thePages(() => ({ checked: ++asked }))()
  expect([answer.status, await answer.text(), asked]).toEqual([200, 'the page', 1])
  expect((await thePages(raise(missing('award')))()).status).toBe(404)
})

test('behind a proxy that speaks https, a form that is shown again is a page: the door before has seen where it came from', async () => {
  const answer = await thePages(() => ({ checked: true }))({ Origin: 'https://badges.example' })
  expect([answer.status, await answer.text()]).toEqual([200, 'the page'])
})
