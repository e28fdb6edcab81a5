import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { hasAlready } from '../../foundation/doors/entity-tag.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findPublished } from '../achievements/achievements.ts'
import { fileHeaders, writeDefinitionFile } from '../achievements/definition-file.ts'
import { artOf, chosenAccent } from '../achievements/draw-art.ts'
import { badgeArt } from '../badges/badge-art.ts'
import { colorNames } from '../badges/category-colors.ts'

const types = { svg: 'image/svg+xml', png: 'image/png' } as const
type Form = keyof typeof types

/** Answers with the art of a version. What is kept never changes; what was drawn just now may be asked for again soon. */
async function answerArt(context: HttpContext, versionId: string, form: Form, isPinned: boolean): Promise<Response> {
  const art = isId(versionId) ? await artOf(context.var.db, versionId) : null
  if (!art) throw missing('badge')
  const body = form === 'svg' ? new TextEncoder().encode(art.svg) : new Uint8Array(art.png)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': types[form],
    'Cache-Control': isPinned && art.isKept ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    ETag: etag,
    'Access-Control-Allow-Origin': '*',
  }
  if (hasAlready(context, etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Length': String(body.length) } })
}

const formOf = (text: string | undefined): Form => {
  if (text === 'svg' || text === 'png') return text
  throw missing('badge')
}

const previewed = z.object({
  level: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  category: z.string().min(1).max(60),
  color: z.enum(colorNames),
  mark: z.string().max(40),
  issuer: z.string().max(24),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  milestone: z.literal('yes').optional(),
})

/** What anyone may have: badges as pictures, definitions as files, and the addresses that credentials point at. */
export const achievementApi = new Hono<Http>()
  .get('/catalog/:slug/:badge{badge\\.(?:svg|png)}', async (context) => {
    const { currentVersionId } = await findPublished(context.var.db, context.req.param('slug'))
    return answerArt(context, currentVersionId ?? '', formOf(context.req.param('badge').slice(6)), false)
  })
  .get('/versions/:versionId/:badge{badge\\.(?:svg|png)}', (context) =>
    answerArt(context, context.req.param('versionId'), formOf(context.req.param('badge').slice(6)), true),
  )
  .get('/catalog/:file{[a-z0-9-]+\\.json}', async (context) => {
    const slug = context.req.param('file').slice(0, -'.json'.length)
    const { definition, number } = await findPublished(context.var.db, slug)
    const source = `${context.var.world.config.BASE_URL}/catalog/${slug}/versions/${number}`
    return context.body(writeDefinitionFile(definition, source), 200, {
      ...fileHeaders(slug),
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
    })
  })
  // A badge as it would look: everything it depends on is in the address, so it is as safe to draw as to keep.
  .get('/badges/preview.svg', (context) => {
    const asked = previewed.safeParse(context.req.query())
    if (!asked.success) throw missing('badge')
    const { issuer, accent, milestone, ...look } = asked.data
    const art = badgeArt({ ...look, issuerShortName: issuer, accent: chosenAccent(accent), milestone: milestone !== undefined })
    return context.body(art, 200, {
      'Content-Type': types.svg,
      'Cache-Control': 'public, max-age=86400',
    })
  })
  // The id of a text in every credential: it stays, whatever the address in the catalog becomes.
  .get('/achievements/:id/versions/:number', async (context) => {
    const { id, number } = context.req.param()
    const found = isId(id)
      ? await context.var.db
          .selectFrom('achievementVersions')
          .innerJoin('achievements', 'achievements.id', 'achievementVersions.achievementId')
          .leftJoin('pathways', 'pathways.achievementId', 'achievements.id')
          .where('achievements.id', '=', id)
          .where('achievementVersions.shortensId', 'is', null)
          .where('achievementVersions.number', '=', /^\d{1,6}$/.test(number) ? Number(number) : -1)
          .select(['achievements.slug', 'pathways.slug as pathway'])
          .executeTakeFirst()
      : undefined
    if (!found) throw missing('micro-credential')
    if (found.pathway) return context.redirect(`/pathways/${found.pathway}`, 302)
    return context.redirect(`/catalog/${found.slug}/versions/${number}`, 302)
  })
