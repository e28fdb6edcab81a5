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
  routes: Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route]
      const { loader, action } = route.module
      return [
        id,
        { ...route, module: { ...route.module, ...(loader && { loader: guard(loader) }), ...(action && { action: guard(action) }) } },
      ]
    }),
  ) as Routes,
})

function guard<Guarded extends Handler>(handler: Guarded): Guarded {
  const guarded = async (args: Given) => {
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
    const args = { request, url, params: match.params, context, pattern: match.pathnameBase } as unknown as ActionFunctionArgs
    return asJson(await Promise.resolve(action(args as never)).catch((thrown: unknown) => thrown))
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
