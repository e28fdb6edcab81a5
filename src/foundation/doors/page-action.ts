import { type ActionFunctionArgs, type RouterContextProvider, redirect } from 'react-router'
import type { z } from 'zod'
import { type Command, type From, type OpenTo, performThrough } from '../platform/command.ts'
import { isRefusal, missing, type Refusal } from '../platform/refusal.ts'
import { meantBy, readForm, refuse, sentForm } from './form.ts'
import type { FormBounds } from './form-reader.ts'
import { pageContext } from './page-context.ts'
import { doneOnce } from './sent-twice.ts'

/** What of a page's arguments says who asks, and where from. */
type Asked = { context: Readonly<RouterContextProvider> }

/** Where a request for this page came from. */
export function askedFrom({ context }: Asked): From<'page'> {
  const { requestId, clientAddress, sent, world } = context.get(pageContext)
  return { door: 'page', requestId, clientAddress, session: () => world.accounts.sessionIn(sent.headers) }
}

/** By whom and where a form was sent, to know one that is sent twice; null for visitors, who are not told apart. */
function senderOf({ context, request }: ActionFunctionArgs): { personId: string; address: string } | null {
  const { actor } = context.get(pageContext)
  return actor.kind === 'person' ? { personId: actor.id, address: new URL(request.url).pathname } : null
}

/** Carries out a command that opens to pages, for the person who asks for this page. */
export function performHere<Input extends z.ZodType, Loaded, Result, Prepared>(
  asked: Asked,
  command: Command<Input, Loaded, Result, Prepared> & OpenTo<'page'>,
  given: z.input<Input>,
): Promise<Result> {
  const { world, actor } = asked.context.get(pageContext)
  return performThrough(askedFrom(asked), world, actor, command, given)
}

type Done<Result> = { result: Result; args: ActionFunctionArgs; form: FormData }
type Options<Input extends z.ZodType> = {
  /** What the command takes beside what the form says, or in its place; else the parameters of the address. */
  input?: (args: ActionFunctionArgs, form: FormData) => Partial<z.input<Input>> | Promise<Partial<z.input<Input>>>
  /** What a refusal comes to, where that is not the form again with everything in it; null for the form. */
  refused?: (refusal: Refusal, args: ActionFunctionArgs, form: FormData) => unknown
  bounds?: FormBounds
}

/** An action that answers with what a page shows, goes elsewhere, or shows the form again. */
type Action<Answer> = (args: ActionFunctionArgs) => Promise<Answer | Response | ReturnType<typeof refuse>>

/**
 * The action of a page that performs one command with what its form says (plus the address's parameters), then goes to `to`, or shows what it
 * says. A refusal shows the form again with everything in it.
 */
export const form =
  <Input extends z.ZodType, Loaded, Result, Prepared, Answer>(
    command: Command<Input, Loaded, Result, Prepared> & OpenTo<'page'>,
    to: (done: Done<Result>) => Answer | Promise<Answer>,
    { input, refused, bounds }: Options<Input> = {},
  ): Action<Exclude<Answer, string>> =>
  async (args) => {
    const sent = await sentForm(args, bounds)
    try {
      const more = input ? await input(args, sent) : args.params
      // The command's own schema decides whether this fits.
      const given = Object.assign({}, meantBy(command.input, { ...readForm(sent), ...args.params }), more) as z.input<Input>
      return await doneOnce(senderOf(args), sent, async () => {
        const next = await to({ result: await performHere(args, command, given), args, form: sent })
        return typeof next === 'string' ? redirect(next, 303) : (next as Exclude<Answer, string>)
      })
    } catch (error) {
      const instead = isRefusal(error) ? await refused?.(error, args, sent) : null
      return (instead as Response | null | undefined) ?? refuse(error, sent)
    }
  }

/**
 * The action of a page with several forms. Each names its `intent` and has an action of its own; where the same form is there many times, as
 * once in each row, the intent says which after a colon, `copy:…`, so that the one that was sent shows the answer.
 * @param before what is asked before anything is read, as how often someone tried
 * @param unread the intent whose form says that what was sent is too large to be read
 */
export const forms =
  <Answer>(
    actions: Record<string, (args: ActionFunctionArgs) => Promise<Answer>>,
    { before, bounds, unread }: { before?: (args: ActionFunctionArgs) => Promise<void>; bounds?: FormBounds; unread?: string } = {},
  ) =>
  async (args: ActionFunctionArgs): Promise<Answer | ReturnType<typeof refuse>> => {
    await before?.(args)
    let sent: FormData
    try {
      sent = await sentForm(args, bounds)
    } catch (error) {
      if (unread === undefined) throw error
      const empty = new FormData()
      empty.set('intent', unread)
      return refuse(error, empty)
    }
    const [intent = ''] = String(sent.get('intent') ?? '').split(':')
    const action = Object.hasOwn(actions, intent) ? actions[intent] : undefined
    if (!action) throw missing('form')
    return action(args)
  }
