import { Hono } from 'hono'
import type { Http } from '../doors/http.ts'
import { missing, unauthenticated } from '../platform/refusal.ts'
import { findInWork } from './achievements.ts'
import { fileHeaders, writeDefinitionFile } from './definition-file.ts'

/** What only authors may have: the text in work, as a file. */
export const draftApi = new Hono<Http>().get('/authoring/:id/draft.json', async (context) => {
  const { world, actor } = context.var
  if (actor.kind === 'visitor') throw unauthenticated()
  const { id, draft, published, slug } = await findInWork(world.db, actor, context.req.param('id'))
  const definition = draft ?? published
  if (!definition) throw missing('micro-credential')
  const source = draft ? undefined : `${world.config.BASE_URL}/catalog/${slug}`
  return context.body(writeDefinitionFile(definition, source), 200, {
    ...fileHeaders(draft ? `micro-credential-${id.slice(-6)}` : slug),
    'Cache-Control': 'private, no-store',
  })
})
