import { data, type RouterContextProvider, redirect, type ServerBuild } from 'react-router'
import { busyAnswer } from '../platform/connections.ts'
import { isRefusal, statusOf, writeRefusal } from '../platform/refusal.ts'
import type { Refused } from './form.ts'
import { pageContext } from './page-context.ts'
import { requireSensible } from './sensible-params.ts'

type Routes = ServerBuild['routes']
type Given = { context: unknown; pattern?: string; url?: URL; request: Request; params: Record<string, string | undefined> }
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

function guard<Guarded extends Handler>(handler: Guarded, isAction = false): Guarded {
  const guarded = async (args: Given) => {
    try {
      // Loaders of one page run side by side; all know the whole pattern.
      if (args.pattern) (args.context as RouterContextProvider).get(pageContext).noted.route = args.pattern
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
  return { ...rest, refused: writeRefusal(refused, (args.context as RouterContextProvider).get(pageContext).locale) }
}

/**
 * What an action is handed: a request whose form is read by the door’s own reader, within its bounds and once, however the action asks for it.
 * Its body is the one that came, for a place that takes files as they arrive.
 */
function withForm(args: Given): Given {
  const here = () => (args.context as RouterContextProvider).get(pageContext)
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
  const { world, requestId, t } = (context as RouterContextProvider).get(pageContext)
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
