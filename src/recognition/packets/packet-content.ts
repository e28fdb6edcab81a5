import { sql } from 'kysely'
import { amountText, hundredthsOf } from '../../definitions/rules/exact.ts'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { Locale } from '../../foundation/words/format.ts'
import type { Layout } from './layout.ts'

/** What all lines of one currency in a packet come to, with what the currency was called then. */
export type PacketSum = { currency: string; name: string; kind: CurrencyKind; unit: string; amount: string; lines: number; people: number }

/** Where a packet stands. */
export type PacketStanding = 'prepared' | 'approved' | 'closed' | 'withdrawn'

/** A packet, with who did what. */
export type Packet = {
  id: string
  organizationId: string
  month: string
  number: number
  language: Locale
  lines: number
  people: number
  sums: PacketSum[]
  preparedById: string | null
  preparedBy: string | null
  preparedAt: Date
  approvedById: string | null
  approvedBy: string | null
  approvedAt: Date | null
  withdrawnBy: string | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  closedBy: string | null
  closedAt: Date | null
  layout: Layout | null
  names: PacketNames | null
}

/** What everyone was called when a packet was closed, and where its days are those of. */
export type PacketNames = {
  organization: string
  timeZone: string
  preparedBy: string | null
  approvedBy: string | null
  closedBy: string | null
}

/** What is asked of packets. */
const packets = (db: Queryable) =>
  db
    .selectFrom('packets')
    .leftJoin('people as preparer', 'preparer.id', 'packets.preparedBy')
    .leftJoin('people as approver', 'approver.id', 'packets.approvedBy')
    .leftJoin('people as withdrawer', 'withdrawer.id', 'packets.withdrawnBy')
    .leftJoin('people as closer', 'closer.id', 'packets.closedBy')
    .select([
      'packets.id',
      'packets.organizationId',
      'packets.month',
      'packets.number',
      sql<Locale>`packets.language`.as('language'),
      'packets.lines',
      'packets.people',
      sql<PacketSum[]>`packets.sums`.as('sums'),
      'packets.preparedBy as preparedById',
      'preparer.name as preparedBy',
      'packets.preparedAt',
      'packets.approvedBy as approvedById',
      'approver.name as approvedBy',
      'packets.approvedAt',
      'withdrawer.name as withdrawnBy',
      'packets.withdrawnAt',
      'packets.withdrawnReason',
      'closer.name as closedBy',
      'packets.closedAt',
      sql<Layout | null>`packets.layout`.as('layout'),
      sql<PacketNames | null>`packets.names`.as('names'),
    ])

/** Where a packet stands now. */
export const standingOf = ({
  withdrawnAt,
  closedAt,
  approvedAt,
}: Pick<Packet, 'withdrawnAt' | 'closedAt' | 'approvedAt'>): PacketStanding =>
  withdrawnAt ? 'withdrawn' : closedAt ? 'closed' : approvedAt ? 'approved' : 'prepared'

/** A packet. @throws Refusal `packet-missing` */
export const findPacket = (db: Queryable, id: string): Promise<Packet> =>
  packets(db)
    .where('packets.id', '=', id)
    .executeTakeFirstOrThrow(() => missing('packet'))

/** The packets of an organization, the newest first, a page at a time; of one month where it is asked. */
export async function findPackets(
  db: Queryable,
  { organizationId, month, before, size = 30 }: { organizationId: string; month?: string; before?: number | undefined; size?: number },
): Promise<{ packets: Packet[]; next: number | null }> {
  const rows = await packets(db)
    .where('packets.organizationId', '=', organizationId)
    .$if(month !== undefined, (query) => query.where('packets.month', '=', month ?? ''))
    .$if(before !== undefined, (query) => query.where('packets.number', '<', before ?? 0))
    .orderBy('packets.number', 'desc')
    .limit(size + 1)
    .execute()
  const shown = rows.slice(0, size)
  return { packets: shown, next: rows.length > size ? (shown.at(-1)?.number ?? null) : null }
}

/** One line of a packet as it is handed over: words as they were when it was prepared, amounts as the ledger says. */
export type PacketRow = {
  place: number
  lineId: string
  personId: string
  name: string
  email: string
  school: string
  title: string
  entry: string
  reason: string
  currency: string
  unit: string
  amount: string
  period: string
  isAdjusted: boolean
}

/** The lines of a packet in their order, from a place on. */
export const packetRows = (
  db: Queryable,
  packetId: string,
  { after = 0, size }: { after?: number; size?: number } = {},
): Promise<PacketRow[]> =>
  db
    .selectFrom('packetLines')
    .innerJoin('ledgerLines', 'ledgerLines.id', 'packetLines.lineId')
    .where('packetLines.packetId', '=', packetId)
    .where('packetLines.place', '>', after)
    .orderBy('packetLines.place')
    .$if(size !== undefined, (query) => query.limit(size ?? 0))
    .select(['packetLines.place', 'packetLines.lineId', 'packetLines.personId', 'packetLines.name', 'packetLines.email'])
    .select(['packetLines.school', 'packetLines.title', 'packetLines.entry', 'packetLines.reason'])
    .select(['ledgerLines.currency', 'ledgerLines.unit', 'ledgerLines.amount', 'ledgerLines.period'])
    .select(sql<boolean>`ledger_lines.entered_by is not null`.as('isAdjusted'))
    .execute()

/** What rows come to, by any key, exact; in the order in which the keys are met. */
export function sumsBy<Row extends { amount: string }>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const sums = new Map<string, { first: Row; amount: bigint; lines: number }>()
  for (const row of rows) {
    const key = keyOf(row)
    const sum = sums.get(key) ?? { first: row, amount: 0n, lines: 0 }
    sums.set(key, { first: sum.first, amount: sum.amount + hundredthsOf(row.amount), lines: sum.lines + 1 })
  }
  return [...sums.values()].map(({ first, amount, lines }) => ({ first, amount: amountText(amount), lines }))
}
