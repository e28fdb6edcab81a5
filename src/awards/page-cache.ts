import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Http } from '../doors/http.ts'
import type { Reader } from '../platform/database.ts'
import { isId } from '../platform/is-id.ts'
import { recentlyUsed } from '../platform/recently-used.ts'

/**
 * What the page of an award depends on, in one word: signed, taken back, run out, listed, and the frame around it.
 * A page whose word is the same says the same. Null where there is no such award.
 */
async function pageState(db: Reader, id: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws('|', credentials.digest, revocations.revoked_at, awards.expires_at <= ${now}, award_listings.listed_at, issuers.name, issuers.slug,
      achievements.slug, (select string_agg(concat_ws('|', name, short_name, accent), '|' order by created_at) from (
        select name, short_name, accent, created_at from organizations where kind = 'district' order by created_at limit 2) as districts)) as state
    from awards
      join organizations as issuers on issuers.id = awards.organization_id
      join achievements on achievements.id = awards.achievement_id
      left join credentials on credentials.award_id = awards.id
      left join revocations on revocations.award_id = awards.id
      left join award_listings on award_listings.award_id = awards.id
    where awards.id = ${id}`.execute(db)
  return rows[0]?.state ?? null
}

type Kept = { state: string; body: ArrayBuffer; type: string }

/**
 * Badge pages are looked at in bursts, by strangers who followed one link. For them a page is rendered once for each state of its award.
 * @param most how many pages are kept; one has about 20 KB
 */
export function awardPageCache(most = 2000): Hono<Http> {
  const kept = recentlyUsed<Kept>(most)
  return new Hono<Http>().get('/awards/:id', async (context, next) => {
    const id = context.req.param('id')
    const { actor, world } = context.var
    // A HEAD comes here too, and the page of one is empty.
    if (context.req.method !== 'GET' || actor.kind !== 'visitor' || context.req.url.includes('?') || !isId(id)) return next()
    const state = await pageState(world.db, id, world.now())
    const known = kept.get(id)
    if (state !== null && known?.state === state) return context.body(known.body, 200, { 'Content-Type': known.type })
    await next()
    if (state === null || context.res.status !== 200) return
    const body = await context.res.arrayBuffer()
    const type = context.res.headers.get('content-type') ?? ''
    kept.set(id, { state, body, type })
    context.res = new Response(body, context.res)
  })
}
