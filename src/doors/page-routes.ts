import {
  type ActionFunctionArgs,
  data,
  matchRoutes,
  type RouteObject,
  type RouterContextProvider,
  redirect,
  type ServerBuild,
} from 'react-router'
import { isRefusal, statusOf } from '../platform/refusal.ts'
import { scene } from './scene.ts'

type Routes = ServerBuild['routes']
type Given = { context: unknown; url?: URL; request: Request }
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
      return await handler(args as never)
    } catch (error) {
      throw answerTo(error, args)
    }
  }
  return guarded as unknown as Guarded
}

function answerTo(error: unknown, { context, url, request }: Given) {
  // Redirects and answers that a page chose itself go on as they are.
  if (!(error instanceof Error)) return error
  const { world, requestId } = (context as RouterContextProvider).get(scene)
  if (!isRefusal(error)) {
    world.log.error('A page met a bug', { requestId, path: new URL(request.url).pathname, error })
    return data({ requestId }, { status: 500 })
  }
  if (error.kind === 'unauthenticated' && request.method === 'GET') {
    const { pathname, search } = url ?? new URL(request.url)
    return redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
  }
  const { kind, code, message } = error
  return data({ code, message }, { status: statusOf[kind] })
}

const treeOf = (routes: Routes, parentId?: string): RouteObject[] =>
  Object.values(routes).flatMap((route) =>
    route && route.parentId === parentId
      ? [
          {
            id: route.id,
            ...(route.path !== undefined && { path: route.path }),
            ...(route.index ? { index: true as const } : { children: treeOf(routes, route.id) }),
          },
        ]
      : [],
  )

const isRedirect = (answer: unknown): answer is Response => answer instanceof Response && answer.status >= 300 && answer.status < 400

/**
 * Carries out the action of a posted form. Most come to a redirect, which is answered at once: nothing is to be rendered. Anything else is
 * kept for the pages' own handler, which renders it and does not ask the action again.
 * @returns the redirect, or the request with which to ask for the page
 */
export function actionsAtOnce(build: ServerBuild) {
  const tree = treeOf(build.routes)
  return async (request: Request, context: RouterContextProvider): Promise<Response | Request> => {
    const { pathname } = new URL(request.url)
    // What a script of the router asks for comes in a form of its own; the form of an index page belongs to the page around it.
    if (request.method !== 'POST' || pathname.endsWith('.data')) return request
    const match = matchRoutes(tree, pathname)?.at(-1)
    const action = match?.route.index ? undefined : build.routes[match?.route.id ?? '']?.module.action
    if (!match || !action) return request
    const outcome = await Promise.resolve(action(argumentsFor(request, match, context) as never)).then(
      (value): Outcome => ({ value }),
      (thrown: unknown): Outcome => ({ thrown }),
    )
    const answer = 'thrown' in outcome ? outcome.thrown : outcome.value
    if (isRedirect(answer)) return answer
    outcomes.set(context, outcome)
    // The body is read.
    return new Request(request.url, { method: 'POST', headers: request.headers, signal: request.signal })
  }
}

type Match = NonNullable<ReturnType<typeof matchRoutes>>[number]
const argumentsFor = (request: Request, { params, pathnameBase }: Match, context: RouterContextProvider) =>
  ({ request, url: new URL(request.url), params, context, pattern: pathnameBase }) as unknown as ActionFunctionArgs

/**
 * Answers a script that posts to a page and asks for JSON, as autosaving forms do: the same action, its result as plain JSON.
 * Null when no page has an action there.
 */
export function actionsAsJson(build: ServerBuild) {
  const tree = treeOf(build.routes)
  return async (request: Request, context: RouterContextProvider): Promise<Response | null> => {
    if (request.method !== 'POST' || request.headers.get('accept') !== 'application/json') return null
    const url = new URL(request.url)
    const match = matchRoutes(tree, url.pathname)?.at(-1)
    const action = build.routes[match?.route.id ?? '']?.module.action
    if (!match || !action) return null
    return asJson(await Promise.resolve(action(argumentsFor(request, match, context) as never)).catch((thrown: unknown) => thrown))
  }
}

function asJson(answer: unknown): Response {
  if (answer instanceof Response) {
    // A redirect is what a page would do next; a script only needs to know that it went well.
    const location = answer.headers.get('Location')
    return location ? Response.json({ to: location }) : answer
  }
  const withInit = answer as { type?: unknown; data?: unknown; init?: ResponseInit | null } | null
  if (withInit?.type === 'DataWithResponseInit') return Response.json(withInit.data ?? null, withInit.init ?? {})
  if (answer instanceof Error) throw answer
  return Response.json(answer ?? null)
}
