import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { askingOptions, makingOptions } from './passkey-options.ts'

const asked = { 'Cache-Control': 'private, no-store' }

/** What a browser is asked to sign, for the script of the pages where passkeys are used. Nothing is written for it. */
export const passkeyApi = new Hono<Http>()
  .get('/sign-in/passkey.json', (context) => context.json(askingOptions(context.var.world, 'sign-in', null), 200, asked))
  .get('/settings/merge/passkey.json', (context) => {
    const { actor, world } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    return context.json(askingOptions(world, 'prove', actor.id), 200, asked)
  })
  .get('/settings/sign-in/passkey.json', async (context) => {
    const { db, actor, world } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    return context.json(await makingOptions(world, db, actor), 200, asked)
  })
