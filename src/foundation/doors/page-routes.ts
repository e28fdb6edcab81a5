import { type ActionFunctionArgs, data, type RouterContextProvider, redirect, type ServerBuild } from 'react-router'
import { busyAnswer } from '../platform/connections.ts'
import { isRefusal, statusOf, writeRefusal } from '../platform/refusal.ts'
import type { Refused } from './form.ts'
import { scene } from './scene.ts'
import { requireSensible } from './sensible-params.ts'

type Routes = ServerBuild['routes']
type Given = { context: unknown; url?: URL; request: Request; params: Record<string, string | undefined> }
type Handler = (args: never) => unknown

/**
 * The pages with their loaders and actions speaking HTTP: a refusal becomes the page of its status, a visitor is led to sign in
 * and back, and a bug is logged under the request's id, which is all that anyone outside learns of it.
 */
export const answering = (build: ServerBuild): ServerBuild => ({
  ...build,
  // Where a form came from is seen at the door, by the public address. The router knows only that by which a proxy asks, and would refuse.
  allowedActionOrigins: ['**'],
  routes: Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route]
      const { loader, action } = route.module
      return [
        id,
        { ...route, module: { ...route.module, ...(loader && { loader: guard(loader) }), ...(action && { action: guard(action, true) }) } },
      ]
    }),
  ) as Routes,
})

/** What an action came to before its page was asked for, by the context of its request. */
type Outcome = { value: unknown } | { thrown: unknown }
const outcomes = new WeakMap<object, Outcome>()

function guard<Guarded extends Handler>(handler: Guarded, isAction = false): Guarded {
  const guarded = async (args: Given) => {
    const outcome = isAction ? outcomes.get(args.context as object) : undefined
    if (outcome) {
      if ('thrown' in outcome) throw outcome.thrown
      return outcome.value
    }
    try {
      requireSensible(args.params)
      const answer = await handler((isAction ? withForm(args) : args) as never)
      return isAction ? written(answer, args) : answer
    } catch (error) {
      throw answerTo(error, args)
    }
  }
  return guarded as unknown as Guarded
}

/** A refused form in the reader's language: what its page shows, and what a script is told. */
function written(answer: unknown, args: Given): unknown {
  if (typeof answer !== 'object' || answer === null) return answer
  if ('type' in answer && answer.type === 'DataWithResponseInit' && 'data' in answer) return { ...answer, data: written(answer.data, args) }
  if (!('refused' in answer) || typeof answer.refused !== 'object' || !answer.refused || !('sentence' in answer.refused)) return answer
  // Told by its shape: it comes from the bundled pages.
  const { refused, ...rest } = answer as Refused
  return { ...rest, refused: writeRefusal(refused, (args.context as RouterContextProvider).get(scene).locale) }
}

/**
 * What an action is handed: a request whose form is read by the door’s own reader, within its bounds and once, however the action asks for it.
 * Its body is the one that came, for a place that takes files as they arrive.
 */
function withForm(args: Given): Given {
  const here = () => (args.context as RouterContextProvider).get(scene)
  const { url, method, headers, signal } = args.request
  const request = new Request(url, { method, headers, signal })
  Object.defineProperty(request, 'formData', { value: () => here().form() })
  Object.defineProperty(request, 'body', { get: () => here().sent.body })
  return { ...args, request }
}

function answerTo(met: unknown, { context, url, request }: Given) {
  // Redirects and answers that a page chose itself go on as they are.
  if (!(met instanceof Error)) return met
  const error = busyAnswer(met) ?? met
  const { world, requestId, t } = (context as RouterContextProvider).get(scene)
  if (!isRefusal(error)) {
    world.log.error('A page met a bug', { requestId, path: new URL(request.url).pathname, error })
    return data({ requestId }, { status: 500 })
  }
  if (error.kind === 'unauthenticated' && request.method === 'GET') {
    const { pathname, search } = url ?? new URL(request.url)
    return redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
  }
  const { kind, code, sentence } = error
  return data({ code, message: t(sentence) }, { status: statusOf[kind] })
}

type Action = (args: never) => unknown
type Posted = { action: Action; params: Record<string, string | undefined>; pattern: string }

/** The whole path of a route, from those around it. */
function pathOf(routes: Routes, id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id]
  return route ? `${pathOf(routes, route.parentId)}/${route.path ?? ''}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '') : ''
}

/**
 * Finds the action that a posted form is for. The router's own matching prepares all routes again for each request, which takes longer than
 * most actions; here each path is prepared once. The form of an index page belongs to the page around it, so those are left out.
 */
function actionFinder({ routes }: ServerBuild): (pathname: string) => Posted | null {
  const known = Object.values(routes).flatMap((route) => {
    const pattern = pathOf(routes, route?.id)
    // Optional and open-ended paths are the router's own art.
    if (!route || /[?*]/.test(pattern)) return []
    const action = route.index ? undefined : (route.module.action as Action | undefined)
    return [{ action, pattern, rank: rankOf(pattern), matches: new RegExp(`^${expressionOf(pattern)}/?$`, 'i') }]
  })
  // Of two that match, the one that is written out comes first, also where it takes no form: then the other takes none in its place.
  known.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : Number(a.action !== undefined) - Number(b.action !== undefined)))
  return (pathname) => {
    for (const { action, pattern, matches } of known) {
      const found = matches.exec(pathname)
      if (!found) continue
      // What can't be decoded is for the router to refuse.
      const params = action && decoded(found.groups ?? {})
      return params ? { action, params, pattern } : null
    }
    return null
  }
}

const expressionOf = (pattern: string): string => pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\/:(\w+)/g, '/(?<$1>[^/]+)')
const rankOf = (pattern: string): string => pattern.replace(/:\w+/g, '~')

function decoded(groups: Record<string, string>): Record<string, string> | null {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    return null
  }
}

const isRedirect = (answer: unknown): answer is Response => answer instanceof Response && answer.status >= 300 && answer.status < 400

/**
 * Carries out the action of a posted form. Most come to a redirect, which is answered at once: nothing is to be rendered. Anything else is
 * kept for the pages' own handler, which renders it and does not ask the action again.
 * @returns the redirect, or the request, for the page
 */
export function actionsAtOnce(build: ServerBuild) {
  const findAction = actionFinder(build)
  return async (request: Request, context: RouterContextProvider): Promise<Response | Request> => {
    const url = new URL(request.url)
    // What the router's own script asks for comes in a form of its own.
    const posted = request.method === 'POST' && !url.pathname.endsWith('.data') ? findAction(url.pathname) : null
    if (!posted) return request
    const outcome = await Promise.resolve(posted.action(argumentsFor(request, url, posted, context) as never)).then(
      (value): Outcome => ({ value }),
      (thrown: unknown): Outcome => ({ thrown }),
    )
    const answer = 'thrown' in outcome ? outcome.thrown : outcome.value
    if (isRedirect(answer)) return answer
    outcomes.set(context, outcome)
    return request
  }
}

const argumentsFor = (request: Request, url: URL, { params, pattern }: Posted, context: RouterContextProvider) =>
  ({ request, url, params, context, pattern }) as unknown as ActionFunctionArgs
