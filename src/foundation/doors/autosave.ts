import type { z } from 'zod'
import { type Command, type OpenTo, performThrough } from '../platform/command.ts'
import { isRefusal, statusOf, writeRefusal } from '../platform/refusal.ts'
import { meantBy, readForm } from './form.ts'
import { type FormBounds, formOf } from './form-reader.ts'
import type { HttpContext } from './http.ts'
import { requireSensible } from './sensible-params.ts'

type Saved = { revision: number; savedAt: Date }
/** The fields of a form, as a browser would send them. */
type Values = Record<string, string | string[]>

type Options<Input extends z.ZodType> = {
  /** What the command takes of what was sent, where the form's fields are not named as its own; else what they mean by its schema. */
  given?: (form: FormData, context: HttpContext) => z.input<Input> | Promise<z.input<Input>>
  /** What is kept now, as the fields of the form; else its texts as they are. */
  shown?: (kept: Record<string, unknown>, context: HttpContext) => Values
  bounds?: FormBounds
}

/**
 * The server end of a form that saves itself (`useAutosave`), whatever it saves: it answers `saved` with the new revision, `conflict` with
 * what was saved elsewhere meanwhile, so that both texts can be shown, or `refused` with the reason.
 */
export const autosave =
  <Input extends z.ZodType, Loaded, Result extends Saved, Prepared>(
    command: Command<Input, Loaded, Result, Prepared> & OpenTo<'page'>,
    { given, shown = texts, bounds }: Options<Input> = {},
  ) =>
  async (context: HttpContext): Promise<Response> => {
    const { world, actor, requestId, clientAddress } = context.var
    const params = context.req.param()
    requireSensible(params)
    try {
      const form = await formOf(context, bounds)
      const input = given ? await given(form, context) : meantBy(command.input, { ...readForm(form), ...params })
      const from = { door: 'page', requestId, clientAddress } as const
      const { revision, savedAt } = await performThrough(from, world, actor, command, input)
      return context.json({ saved: { revision, at: savedAt.toISOString() } })
    } catch (error) {
      if (!isRefusal(error)) throw error
      const { kind, kept } = error
      if (kept) return context.json({ conflict: { revision: kept.revision, values: shown(kept.values, context) } }, 409)
      // One line is all there is room for where nobody pressed a button: what is wrong with the field says more than that something is.
      const { code, message, fields } = writeRefusal(error, context.var.locale)
      const said = (kind === 'invalid' && fields[0]?.message) || message
      return context.json({ refused: { code, message: said, fields } }, statusOf[kind])
    }
  }

const texts = (kept: Record<string, unknown>): Values =>
  Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
