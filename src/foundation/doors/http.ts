import type { Context } from 'hono'
import type { Actor } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import type { World } from '../platform/world.ts'
import type { Locale } from '../words/format.ts'

/** What every HTTP handler finds on its context. */
export type Http = {
  /** `db` is what the actor may read. */
  Variables: {
    world: World
    db: Queryable
    actor: Actor
    requestId: string
    secureHeadersNonce?: string
    clientAddress: string
    locale: Locale
    contentPolicy?: string
    /** What is noted of this request while it is answered: the pattern of its page. */
    noted: { route?: string }
  }
}
export type HttpContext = Context<Http>
