import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import type { Actor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { booksOf } from './books-only.ts'
import { findLayouts } from './keep-layout.ts'
import { startingLayouts } from './layout.ts'
import { findPacket, packetRows } from './packet-content.ts'
import { packetCsv } from './packet-csv.ts'
import { packetPdf } from './packet-pdf.ts'

/** In which forms a packet is handed over. */
export const packetForms = ['csv', 'pdf', 'json'] as const
export type PacketForm = (typeof packetForms)[number]

const types: Record<PacketForm, string> = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
}

/**
 * A file of a packet that was handed over; asked again it is the same to the byte. A CSV may be asked for in other columns than those it was handed over in.
 * @throws Refusal `packet-missing`, `packet-not-closed`, `layout-missing`
 */
export async function packetFile(
  db: Queryable,
  actor: Actor,
  { packetId, form, columns }: { packetId: string; form: PacketForm; columns?: string | undefined },
): Promise<Response> {
  const packet = await findPacket(db, packetId)
  booksOf(actor, packet.organizationId)
  const { names } = packet
  if (!packet.closedAt || !packet.layout || !names)
    throw conflict('packet-not-closed', 'This packet is not handed over yet. It has files once it is approved and signed.')
  const body = await bytesOf()
  return new Response(body, {
    headers: {
      'Content-Type': types[form],
      'Content-Disposition': `attachment; filename="packet-${packet.number}-${packet.month.slice(0, 7)}.${form}"`,
      'Cache-Control': 'private, no-store',
    },
  })

  async function bytesOf(): Promise<string | Uint8Array<ArrayBuffer>> {
    if (form === 'json') {
      const { signed } = await db.selectFrom('packets').where('id', '=', packetId).select('signed').executeTakeFirstOrThrow()
      return signed ?? ''
    }
    const rows = await packetRows(db, packetId)
    if (form === 'csv') {
      const layout =
        columns === undefined
          ? packet.layout
          : ((await findLayouts(db, packet.organizationId)).find(({ id }) => id === columns)?.layout ??
            startingLayouts.find(({ id }) => id === columns)?.layout)
      if (!layout) throw missing('layout')
      return packetCsv(packet, rows, layout)
    }
    if (!names) return ''
    const earlier = await db
      .selectFrom('packets')
      .where('organizationId', '=', packet.organizationId)
      .where('number', '<', packet.number)
      .where('closedAt', 'is not', null)
      .orderBy('number', 'desc')
      .limit(1)
      .select('number')
      .executeTakeFirst()
    return new Uint8Array(await packetPdf(packet, rows, names, earlier ?? null))
  }
}

/** The files of a packet, for who keeps the books. */
export const packetFiles = new Hono<Http>().get('/value/packets/:file{[0-9a-f-]{36}\\.(csv|pdf|json)}', (context) => {
  const { db, actor } = context.var
  if (actor.kind === 'visitor') throw unauthenticated()
  const [packetId = '', form] = context.req.param('file').split('.')
  if (!isId(packetId)) throw missing('packet')
  return packetFile(db, actor, { packetId, form: form as PacketForm, columns: context.req.query('columns') })
})
