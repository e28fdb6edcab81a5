import { createContext, type RouterContext } from 'react-router'
import type { Actor } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import type { World } from '../platform/world.ts'
import type { Locale, PlainText } from '../words/format.ts'
import type { ReadForm } from './form-reader.ts'

/** What every page knows of its request. */
export type PageContext = {
  world: World
  /** What the actor may read. */
  db: Queryable
  actor: Actor
  requestId: string
  nonce: string
  clientAddress: string
  /** The reader's language. */
  locale: Locale
  /** Writes a message in the reader's language, for what is told in words by the time it leaves here. */
  t: PlainText
  /** Reads the form of this request, within bounds and once. */
  form: ReadForm
  /** The request as it came, its body unread. */
  sent: Request
  /** Where the pattern of the page is noted, by which answers are counted. */
  noted: { route?: string }
}

// Pages are bundled and the server is not, so this module exists twice; the key must be one.
const slot = Symbol.for('laurel.page-context')
const held = globalThis as { [slot]?: RouterContext<PageContext> }
held[slot] ??= createContext<PageContext>()

/** The context key under which a page's loader and action find the World and the actor. */
export const pageContext: RouterContext<PageContext> = held[slot]
