import { type Context, Hono } from 'hono'
import { attachmentNamed } from '../../credentials/award-pages/attachment-name.ts'
import type { Http } from '../../foundation/doors/http.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { paperOf } from '../../foundation/printing/paper.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { isLocale, plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { findKeptTranscript } from './find-kept.ts'
import { findTranscript } from './find-transcript.ts'
import { findShared, openLinksOf, transcriptAddress } from './share-transcript.ts'
import { findRecord, findShownRecord } from './sign-record.ts'
import { type Chosen, everything, readParts } from './transcript-parts.ts'
import { transcriptPdf } from './transcript-pdf.ts'
import { placeOf } from './year-start.ts'

const closed = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'X-Content-Type-Options': 'nosniff' }

type Printed = { id: string | null; personId: string; personName: string; name: string | null; chosen: Chosen; address: string | null }

async function pdf(context: Context<Http>, db: Queryable, printed: Printed): Promise<Response> {
  const { world, locale: readers } = context.var
  const { lang, paper } = context.req.query()
  const locale = isLocale(lang) ? lang : readers
  const { personId, personName, chosen, id } = printed
  const now = world.now()
  const [transcript, { yearStart, timeZone }] = await Promise.all([
    findTranscript(db, { personId, chosen, now, isPublic: true }),
    placeOf(db, personId),
  ])
  const record = id ? await findShownRecord(db, { transcriptId: id, transcript, baseUrl: world.config.BASE_URL }) : null
  const name = printed.name ?? plainTextIn(locale)(texts('All awards'))
  const bytes = await transcriptPdf(
    {
      transcript,
      personName,
      name,
      printedOn: dayIn(timeZone, now),
      // Printed twice on a day it is the same to the byte.
      at: new Date(`${dayIn('UTC', now)}T00:00:00Z`),
      yearStart,
      address: printed.address,
      record: record && { bytes: record.bytes, signedOn: dayIn(timeZone, record.signedAt), organization: record.organization },
    },
    locale,
    paperOf(paper, timeZone),
  )
  return context.body(new Uint8Array(bytes), 200, {
    ...closed,
    'Content-Type': 'application/pdf',
    'Content-Disposition': attachmentNamed([personName, name].join(', '), 'pdf').replace(/^attachment/, 'inline'),
  })
}

function json(context: Context<Http>, record: { bytes: Uint8Array } | null, personName: string): Response {
  if (!record) throw missing('transcript')
  return context.body(new Uint8Array(record.bytes), 200, {
    ...closed,
    'Content-Type': 'application/vc+ld+json',
    'Content-Disposition': attachmentNamed(personName, 'json'),
  })
}

/** The files of transcripts: of one's own, and of those that a link shows. */
export const transcriptApi = new Hono<Http>()
  .get('/wallet/transcript.pdf', async (context) => {
    const { db, actor } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    return pdf(context, db, { id: null, personId: actor.id, personName: actor.name, name: null, chosen: everything, address: null })
  })
  .get('/wallet/transcript/:file{[0-9a-f-]{36}\\.(?:pdf|json)}', async (context) => {
    const { db, actor, world } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    const [id = '', kind] = context.req.param('file').split('.')
    const { name, chosen } = await findKeptTranscript(db, actor.id, id)
    if (kind === 'json') return json(context, await findRecord(db, id), actor.name)
    const [link] = await openLinksOf(db, world.keys, world.config.BASE_URL, id, world.now())
    const address = link?.address ?? null
    return pdf(context, db, { id, personId: actor.id, personName: actor.name, name, chosen, address })
  })
  .get('/transcripts/:file{[\\w-]{8,64}\\.(?:pdf|json)}', async (context) => {
    const { world } = context.var
    const db = readsOfAll(world.db)
    const [token = '', kind] = context.req.param('file').split('.')
    const shared = await findShared(db, token, world.now())
    const chosen = { awards: shared.awards, shows: readParts(shared.shows) }
    const baseUrl = world.config.BASE_URL
    if (kind === 'json') {
      const transcript = await findTranscript(db, { personId: shared.personId, chosen, now: world.now(), isPublic: true })
      return json(context, await findShownRecord(db, { transcriptId: shared.id, transcript, baseUrl }), shared.personName)
    }
    return pdf(context, db, { ...shared, chosen, address: transcriptAddress(baseUrl, token) })
  })
