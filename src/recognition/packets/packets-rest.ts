import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, readBytes, rest } from '../../foundation/doors/rest.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { adjustLedger, takeAdjustmentBack } from '../periods/adjust-ledger.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'
import { closePeriod, heldBy, reopenPeriod } from '../periods/close-period.ts'
import { findPeriods } from '../periods/find-closings.ts'
import { booksOf } from './books-only.ts'
import { findLayouts, layoutSchema, removeLayout, saveLayout } from './keep-layout.ts'
import { lineKinds } from './line-kinds.ts'
import { countKinds, monthLines } from './month-lines.ts'
import { findPacket, findPackets, packetRows, standingOf } from './packet-content.ts'
import { packetFile, packetForms } from './packet-files.ts'
import { preparePacket } from './prepare-packet.ts'
import { approvePacket, closePacket, withdrawPacket } from './settle-packet.ts'

function requireBooks({ actor }: ReadContext, organizationId: string): void {
  const may = mayKeepBooks(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

const id = '019acf3e-0000-7000-8000-000000000004'
const amount = z.string().describe('A decimal number as text.')
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .describe('A month, such as 2027-03.')
const held = z.object({
  lines: z.int(),
  people: z.int(),
  sums: z.array(z.object({ currency: z.string(), unit: z.string(), amount })),
})
const packet = z
  .object({
    id: z.uuid(),
    number: z.int(),
    month: z.iso.date().describe('The first day of the month.'),
    standing: z.enum(['prepared', 'approved', 'closed', 'withdrawn']),
    lines: z.int(),
    people: z.int(),
    sums: z.array(z.looseObject({ currency: z.string(), unit: z.string(), amount })),
    preparedBy: z.string().nullable(),
    preparedAt: moment,
    approvedBy: z.string().nullable(),
    approvedAt: moment.nullable(),
    closedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'Packet' })

/** Months, adjustments and packets for payroll, for programs. */
export const packetsRest: readonly Operation[] = [
  rest(adjustLedger, {
    id: 'adjustLedger',
    at: 'POST /organizations/{organizationId}/adjustments',
    scope: 'value:write',
    says: 'Adds something to what a person was given, or takes something off, with a reason that they read. Nobody adjusts what they are given themselves.',
    status: 201,
    answers: z.object({ lineId: z.uuid(), unit: z.string() }),
    example: {
      input: { personId: id, currency: 'money', amount: '-50', reason: 'Paid twice in March, by another program.' },
      answer: { lineId: id, unit: 'USD' },
    },
  }),
  rest(takeAdjustmentBack, {
    id: 'takeAdjustmentBack',
    at: 'POST /adjustments/{lineId}/take-back',
    scope: 'value:write',
    says: 'Takes back an adjustment, whole and once, by a line of its own.',
    answers: z.object({ lineId: z.uuid(), amount }),
    example: { input: { reason: 'It was meant for somebody else.' }, answer: { lineId: id, amount: '50.00' } },
  }),
  read({
    id: 'readMonth',
    at: 'GET /organizations/{organizationId}/months/{month}',
    scope: 'value:read',
    says: 'What a month holds: lines, people, the sum of each currency, and how many lines of each kind there are to look at.',
    query: { organizationId: z.uuid(), month },
    answers: held.extend({ kinds: z.array(z.object({ kind: z.enum(lineKinds), lines: z.int(), people: z.int() })) }),
    find: async (reading, { organizationId, month: asked }) => {
      requireBooks(reading, organizationId)
      const place = { organizationId, month: `${asked}-01` }
      const [holds, kinds] = await Promise.all([heldBy(reading.db, place), countKinds(reading.db, place)])
      return { ...holds, kinds }
    },
  }),
  list({
    id: 'listMonthLines',
    at: 'GET /organizations/{organizationId}/months/{month}/lines',
    scope: 'value:read',
    says: 'The lines of a month, the newest first; those of one kind where it is asked.',
    query: { organizationId: z.uuid(), month, kind: z.enum(lineKinds).optional(), currency: z.string().max(60).optional() },
    item: z
      .object({
        id: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        cause: z.string(),
        title: z.string(),
        currency: z.string(),
        amount,
        unit: z.string(),
        period: z.iso.date(),
        recordedAt: moment,
        packetNumber: z.int().nullable().describe('The packet that it is in; null for none yet.'),
      })
      .meta({ id: 'MonthLine' }),
    find: async (reading, { organizationId, month: asked, kind, currency }, { after, size }) => {
      requireBooks(reading, organizationId)
      const before = after && z.uuid().safeParse(after).success ? after : undefined
      const { lines, next } = await monthLines(reading.db, { organizationId, month: `${asked}-01`, kind, currency, before, size })
      return { items: lines, next }
    },
  }),
  list({
    id: 'listPeriodClosings',
    at: 'GET /organizations/{organizationId}/period-closings',
    scope: 'value:read',
    says: 'Each time that a month of the ledger was closed, and opened again, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        month: z.iso.date(),
        closedAt: moment,
        reopenedAt: moment.nullable(),
        reopenReason: z.string().nullable(),
        held,
      })
      .meta({ id: 'PeriodClosing' }),
    find: async (reading, { organizationId }, { after, size }) => {
      requireBooks(reading, organizationId)
      const before = after && z.uuid().safeParse(after).success ? after : null
      const { closings, next } = await findPeriods(reading.db, { organizationId, before, size })
      return { items: closings, next }
    },
  }),
  rest(closePeriod, {
    id: 'closePeriod',
    at: 'POST /organizations/{organizationId}/months/{month}/close',
    scope: 'value:write',
    says: 'Closes a month that is over. What comes late counts in the next one that is open.',
    answers: held.extend({ closingId: z.uuid() }),
    example: { answer: { closingId: id, lines: 1, people: 1, sums: [{ currency: 'money', unit: 'USD', amount: '200.00' }] } },
  }),
  rest(reopenPeriod, {
    id: 'reopenPeriod',
    at: 'POST /organizations/{organizationId}/months/{month}/reopen',
    scope: 'value:write',
    says: 'Opens a closed month again, with a reason.',
    answers: z.object({ closingId: z.uuid() }),
    example: { input: { reason: 'A stipend of this month was not entered.' }, answer: { closingId: id } },
  }),
  list({
    id: 'listPackets',
    at: 'GET /organizations/{organizationId}/packets',
    scope: 'value:read',
    says: 'The packets for payroll of an organization, the newest first.',
    query: { organizationId: z.uuid() },
    item: packet,
    find: async (reading, { organizationId }, { after, size }) => {
      requireBooks(reading, organizationId)
      const before = after && /^\d{1,9}$/.test(after) ? Number(after) : undefined
      const { packets, next } = await findPackets(reading.db, { organizationId, before, size })
      return { items: packets.map((one) => ({ ...one, standing: standingOf(one) })), next: next === null ? null : String(next) }
    },
  }),
  list({
    id: 'listPacketLines',
    at: 'GET /packets/{packetId}/lines',
    scope: 'value:read',
    says: 'The lines of a packet in their order, with who and why in words.',
    query: { packetId: z.uuid() },
    item: z
      .object({
        place: z.int(),
        lineId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        email: z.string(),
        school: z.string(),
        title: z.string(),
        entry: z.string(),
        reason: z.string(),
        currency: z.string(),
        unit: z.string(),
        amount,
        period: z.iso.date(),
        isAdjusted: z.boolean(),
      })
      .meta({ id: 'PacketLine' }),
    find: async (reading, { packetId }, { after, size }) => {
      booksOf(reading.actor, (await findPacket(reading.db, packetId)).organizationId)
      const from = after && /^\d{1,9}$/.test(after) ? Number(after) : 0
      const rows = await packetRows(reading.db, packetId, { after: from, size: size + 1 })
      const items = rows.slice(0, size)
      return { items, next: rows.length > size ? String(items.at(-1)?.place ?? '') : null }
    },
  }),
  readBytes({
    id: 'readPacketFile',
    at: 'GET /packets/{packetId}/files/{form}',
    scope: 'value:read',
    says: 'A file of a packet that was handed over: CSV, tagged PDF, or signed JSON. Asked again it is the same to the byte.',
    query: {
      packetId: z.uuid(),
      form: z.enum(packetForms),
      columns: z.string().max(60).optional().describe('Other columns of a CSV than those it was handed over in.'),
    },
    find: ({ db, actor }, { packetId, form, columns }) => packetFile(db, actor, { packetId, form, columns }),
  }),
  rest(preparePacket, {
    id: 'preparePacket',
    at: 'POST /organizations/{organizationId}/packets',
    scope: 'value:write',
    says: 'Prepares the packet of a closed month: every line that no packet has yet and that waits for nobody.',
    status: 201,
    answers: z.object({ packetId: z.uuid(), number: z.int(), lines: z.int(), people: z.int() }),
    example: { input: { month: '2027-03' }, answer: { packetId: id, number: 3, lines: 41, people: 22 } },
  }),
  rest(approvePacket, {
    id: 'approvePacket',
    at: 'POST /packets/{packetId}/approve',
    scope: 'value:write',
    says: 'Approves a packet: a person who did not prepare it and whom it does not pay.',
    answers: z.object({ packetId: z.uuid(), number: z.int() }),
  }),
  rest(withdrawPacket, {
    id: 'withdrawPacket',
    at: 'POST /packets/{packetId}/withdraw',
    scope: 'value:write',
    says: 'Takes a packet back before it is handed over. Its lines come in the next one.',
    answers: z.object({ packetId: z.uuid(), number: z.int() }),
    example: { input: { reason: 'The stipends of March are missing.' }, answer: { packetId: id, number: 3 } },
  }),
  rest(closePacket, {
    id: 'closePacket',
    at: 'POST /packets/{packetId}/close',
    scope: 'value:write',
    says: 'Signs an approved packet with the key of the organization and closes it. It never changes again.',
    answers: z.object({ packetId: z.uuid(), number: z.int() }),
    example: { input: { layout: 'lines' }, answer: { packetId: id, number: 3 } },
  }),
  list({
    id: 'listPacketLayouts',
    at: 'GET /organizations/{organizationId}/packet-layouts',
    scope: 'value:read',
    says: 'The columns that an organization keeps for its payroll programs.',
    query: { organizationId: z.uuid() },
    item: z.object({ id: z.uuid(), name: z.string(), layout: layoutSchema, savedAt: moment }).meta({ id: 'PacketLayout' }),
    find: async (reading, { organizationId }) => {
      requireBooks(reading, organizationId)
      const layouts = await findLayouts(reading.db, organizationId)
      return { items: layouts.map((one) => ({ ...one, layout: { ...one.layout, columns: [...one.layout.columns] } })) as never, next: null }
    },
  }),
  rest(saveLayout, {
    id: 'savePacketLayout',
    at: 'POST /organizations/{organizationId}/packet-layouts',
    scope: 'value:write',
    says: 'Keeps the columns that a payroll program takes: which, how it names them, and in which order.',
    status: 201,
    answers: z.object({ layoutId: z.uuid() }),
    example: {
      input: {
        name: 'Our payroll',
        layout: {
          rows: 'sums',
          currencies: ['money'],
          codes: { money: 'PD' },
          columns: [
            { field: 'email', heading: 'Employee' },
            { field: 'amount', heading: 'Amount' },
          ],
        },
      },
      answer: { layoutId: id },
    },
  }),
  rest(removeLayout, {
    id: 'removePacketLayout',
    at: 'DELETE /packet-layouts/{layoutId}',
    scope: 'value:write',
    says: 'Removes columns that were kept. Packets that were handed over in them stay as they are.',
    answers: z.object({ layoutId: z.uuid() }),
  }),
]
