import { fetchStack } from '../uploads/fetch-stack.ts'
import { sendWaiting } from '../uploads/send-waiting.ts'
import { syncTag } from '../uploads/send-when-closed.ts'
import { findOwner, noteOwner } from '../uploads/waiting-files.ts'

/**
 * The worker of the site: it answers with one page of ours when a page is opened without a line, and sends what waits when the browser wakes it.
 * It keeps that page and its files alone, as a visitor gets them: nothing of what anybody sees signed in.
 */

/** Written in when it is built: what tells one build from another, and what the page needs beside what its HTML names. */
declare const __SHELL__: { version: string; more: readonly string[] }

// The types of a worker and of a page can't be had together.
type Waits = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Waits & {
  request: Request
  preloadResponse?: Promise<Response | undefined>
  respondWith: (answer: Promise<Response>) => void
}
type Worker = {
  addEventListener: ((type: 'install' | 'activate', listener: (event: Waits) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void) &
    ((type: 'message', listener: (event: Waits & { data: unknown }) => void) => void) &
    ((type: 'sync', listener: (event: Waits & { tag: string }) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  registration: { navigationPreload?: { enable: () => Promise<void> } }
  location: Location
}
const worker = self as unknown as Worker

const kept = `laurel-shell-${__SHELL__.version}`
const place = '/offline'
const languages = ['en', 'es']
const placeIn = (language: string) => `${place}?in=${language}`

worker.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => worker.skipWaiting())))

/** The page in each language, as a visitor gets it, and all that it loads. Where one of them can't be had, the worker is tried again later. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(kept)
  const assets = new Set(__SHELL__.more)
  for (const language of languages) {
    const response = await fetch(place, { credentials: 'omit', cache: 'no-store', headers: { 'Accept-Language': language } })
    if (!response.ok) throw new Error(`The page for those without a line answered ${response.status}.`)
    const html = await response.clone().text()
    for (const [asset] of html.matchAll(/\/assets\/[\w.-]+\.\w+/g)) assets.add(asset)
    await cache.put(placeIn(language), response)
  }
  await cache.addAll([...assets, '/favicon.svg'])
}

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    forgetShells((name) => name !== kept).then(async () => {
      // What is opened with a line need not wait for this worker to wake.
      await worker.registration.navigationPreload?.enable()
      await worker.clients.claim()
    }),
  ),
)

async function forgetShells(which: (name: string) => boolean): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('laurel-shell-') && which(name)).map((name) => caches.delete(name)))
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== worker.location.origin) return
  if (request.method === 'POST' && /^\/sign-(?:in|out)(?:[/.]|$)/.test(pathname)) event.waitUntil(forgetOwner(pathname))
  if (request.method !== 'GET') return
  if (request.mode === 'navigate' && request.destination === 'document') event.respondWith(open(event))
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(fromShell(request))
})

/** Somebody comes or goes: nothing here says any more whose device this is. The page without a line is fetched again when it is needed next. */
async function forgetOwner(pathname: string): Promise<void> {
  await noteOwner(null)
  if (!pathname.startsWith('/sign-out')) return
  await forgetShells(() => true)
  await keepShell().catch(() => undefined)
}

async function open({ request, preloadResponse }: Fetching): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch (error) {
    const { pathname, search } = new URL(request.url)
    if (pathname !== place) return Response.redirect(`${place}?${new URLSearchParams({ from: pathname + search })}`)
    const owner = await findOwner().catch(() => null)
    const asked = owner?.language ?? navigator.language.slice(0, 2)
    const language = languages.includes(asked) ? asked : 'en'
    const shell = await caches.match(placeIn(language))
    if (!shell) throw error
    return shell
  }
}

/** Files of a build never change under their name. */
const fromShell = async (request: Request): Promise<Response> => (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

// A page that has no script of its own asks it; without a line it is asked again by the next, or woken by the browser.
worker.addEventListener('message', (event) => {
  if (event.data === 'send') event.waitUntil(sendInAWhile().catch(() => undefined))
})

/** What the page before has in hand still it lets go of in the next moment: so what is left is tried again a little later. */
async function sendInAWhile(): Promise<void> {
  for (const pause of [0, 1000, 4000, 15_000]) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (!(await sendWaiting(fetchStack))) return
  }
}

worker.addEventListener('sync', (event) => {
  if (event.tag !== syncTag) return
  event.waitUntil(
    sendWaiting(fetchStack).then((isLeft) => {
      // A browser asks again for what failed.
      if (isLeft) throw new Error('Something is left to be sent.')
    }),
  )
})
