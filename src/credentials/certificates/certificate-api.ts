import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { conflict, isRefusal } from '../../foundation/platform/refusal.ts'
import { isLocale } from '../../foundation/words/format.ts'
import { attachmentNamed } from '../award-pages/attachment-name.ts'
import { drawCertificate } from './draw-certificate.ts'
import { findCertificate } from './find-certificate.ts'

/** Certificates that were drawn lately: anyone may ask for one, as often as they like, and each costs a tenth of a second. */
const drawn = recentlyUsed<Buffer>(60)

/** The printable certificate of an award, for everyone who may read its page. */
export const certificateApi = new Hono<Http>().get('/awards/:file{[0-9a-f-]{36}\\.pdf}', async (context) => {
  const [id = ''] = context.req.param('file').split('.')
  const { lang, paper, download } = context.req.query()
  try {
    const found = await findCertificate(context.var.world, id, { locale: isLocale(lang) ? lang : undefined, paper })
    if (!found) {
      const notYet = conflict('credential-not-signed-yet', 'This award is being signed. Please ask again in a few seconds.')
      return problemAnswer(context, notYet, 503, { 'Retry-After': '3' })
    }
    const { facts, ...how } = found
    const { art: _art, credential: _credential, ...words } = facts
    const key = JSON.stringify([words, how])
    const bytes = drawn.get(key) ?? (await drawCertificate(facts, how.locale, how.paper))
    drawn.set(key, bytes)
    return context.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      // How it stands is printed on it, so it is asked for again each time.
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      ...(download !== undefined && {
        'Content-Disposition': attachmentNamed([facts.title, facts.earnerName].filter(Boolean).join(', '), 'pdf'),
      }),
    })
  } catch (error) {
    if (isRefusal(error) && error.code === 'earner-forgotten') return problemAnswer(context, error, 410)
    throw error
  }
})
