import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { embeddedNothing, embeddedPerson } from '../sharing/embed-page.ts'
import { framed, languageOf, mostInFrame } from '../sharing/framed.ts'
import { findProfile } from './find-profile.ts'

/** What other sites may frame of somebody's public page: what everyone reads there, while it is shown. It knows no session: the same for everybody. */
export const personEmbedApi = new Hono<Http>().get('/embed/people/:handle', async (context) => {
  const { world } = context.var
  const locale = languageOf(context)
  try {
    const { name, handle, awards } = await findProfile(readsOfAll(world.db), context.req.param('handle'), null, world.now())
    const baseUrl = world.config.BASE_URL
    const person = { name, awards: awards.slice(0, mostInFrame), address: `${baseUrl}/people/${handle}` }
    return framed(context, embeddedPerson(person, baseUrl, locale), 200, 60)
  } catch (error) {
    if (isRefusal(error) && error.kind === 'missing') return framed(context, embeddedNothing(locale), 404, 60)
    throw error
  }
})
