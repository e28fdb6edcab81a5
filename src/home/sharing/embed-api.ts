import { Hono } from 'hono'
import { awardStandingOf } from '../../credentials/award-pages/five-answers.ts'
import { findAward } from '../../credentials/awards/awards.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { embeddedAward, embeddedNothing, embeddedShare, embeddedWords } from './embed-page.ts'
import { findByToken, findSharedAwards } from './find-shared.ts'
import { framed, languageOf, mostInFrame } from './framed.ts'

/** An award as its public page tells it; null for one that is not there, or that its earner took down. */
async function findEmbedded({ world }: HttpContext['var'], id: string) {
  try {
    const { definition, ...award } = await findAward(readsOfAll(world.db), id)
    return award.hiddenAt ? null : { ...award, title: definition.title, standing: awardStandingOf(award, world.now()) }
  } catch (error) {
    if (isRefusal(error) && error.kind === 'missing') return null
    throw error
  }
}

/** What other sites may show of an award, or of what is shared with everyone who has the link. It knows no session: the same for everybody. */
export const embedApi = new Hono<Http>()
  .get('/embed/awards/:id', async (context) => {
    const locale = languageOf(context)
    const award = await findEmbedded(context.var, context.req.param('id'))
    return award
      ? framed(context, embeddedAward(award, context.var.world.config.BASE_URL, locale), 200, 300)
      : framed(context, embeddedNothing(locale), 404, 60)
  })
  .get('/embed/awards/:id/badge.json', async (context) => {
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      Vary: 'Accept-Language',
      'X-Content-Type-Options': 'nosniff',
    }
    const award = await findEmbedded(context.var, context.req.param('id'))
    if (!award) return context.json({ title: 'There is no such award.' }, 404, headers)
    const { id, title, standing, versionId } = award
    const baseUrl = context.var.world.config.BASE_URL
    const said = embeddedWords(award, languageOf(context))
    return context.json(
      { title, ...said, standing, page: `${baseUrl}/awards/${id}`, picture: `${baseUrl}/versions/${versionId}/badge.svg` },
      200,
      headers,
    )
  })
  .get('/embed/shares/:token', async (context) => {
    const { world } = context.var
    const locale = languageOf(context)
    const db = readsOfAll(world.db)
    const now = world.now()
    const token = context.req.param('token')
    const share = await findByToken(db, token, now)
    // What asks for a code or an address is shown in no frame: it would be typed into a page of somebody else.
    if (share?.access !== 'link') return framed(context, embeddedNothing(locale), 404, 60)
    const awards = (await findSharedAwards(db, share.id, now)).slice(0, mostInFrame)
    const baseUrl = world.config.BASE_URL
    return framed(context, embeddedShare({ ...share, awards, address: `${baseUrl}/shared/${token}` }, baseUrl, locale), 200, 60)
  })
