import { sql } from 'kysely'
import { z } from 'zod'
import { amountText, hundredthsOf } from '../../definitions/rules/exact.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { locales, plainTextIn } from '../../foundation/words/format.ts'
import { whoStandsBehind } from '../../people/api-keys/who-stands-behind.ts'
import { entries, whyInWords } from '../ledger/reason-words.ts'
import { type LedgerLine, toldLines } from '../ledger/told-lines.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'
import { isClosed, lockBooks } from '../periods/closed-months.ts'
import { peopleAt, toPack } from './lines-to-pack.ts'
import type { PacketSum } from './packet-content.ts'
import { packetPrepared } from './packet-facts.ts'

export const preparePacket = command({
  name: 'packet.prepare',
  says: 'Prepares the packet of a closed month for payroll: every line that no packet has yet and that waits for nobody.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Choose a month.')
      .describe('A closed month, such as 2027-03.'),
    language: z.enum(locales).default('en').describe('The language of its reasons.'),
  }),

  // Locked until the commit: of two who prepare at once the second finds the first one’s packet.
  load: async ({ db }, { organizationId }) => ({ ...(await lockBooks(db, organizationId)), organizationId }),
  may: mayKeepBooks,

  async run({ db, actor, now, newId }, { organizationId, month: asked, language }) {
    const month = `${asked}-01`
    if (!(await isClosed(db, { organizationId, month })))
      throw invalidAt('month-still-open', 'month', 'This month is open, and what it holds can still change. Close it first.')
    const underWay = await db
      .selectFrom('packets')
      .where('organizationId', '=', organizationId)
      .where('withdrawnAt', 'is', null)
      .where('closedAt', 'is', null)
      .select('number')
      .executeTakeFirst()
    if (underWay)
      throw conflict('packet-under-way', 'Packet {number} is under way. Hand it over or take it back first; nothing was changed.', {
        number: underWay.number,
      })
    const lines = await toldLines(db, toPack({ organizationId, month }))
    if (lines.length === 0)
      throw conflict(
        'packet-empty',
        'Everything up to this month is in a packet already, or waits for approval. There is nothing to hand over.',
      )
    const people = await peopleAt(
      db,
      organizationId,
      lines.map(({ personId }) => personId),
    )
    const t = plainTextIn(language)
    const nameOf = (line: LedgerLine) => people.get(line.personId)?.name ?? ''
    const sorted = lines.toSorted(
      (a, b) => compare(nameOf(a), nameOf(b)) || compare(a.personId, b.personId) || compare(a.currency, b.currency) || compare(a.id, b.id),
    )
    const names = new Map((await currenciesOf(db, organizationId)).map((currency) => [currency.code, currency]))
    const sums = sumsOf(sorted, (code) => t(names.get(code)?.name ?? code))
    const { last } = await db
      .selectFrom('packets')
      .where('organizationId', '=', organizationId)
      .select((row) => row.fn.max('number').as('last'))
      .executeTakeFirstOrThrow()
    const packet = { id: newId(), number: (last ?? 0) + 1, lines: sorted.length, people: people.size }
    await db
      .insertInto('packets')
      .values({
        ...packet,
        organizationId,
        month,
        language,
        sums: JSON.stringify(sums),
        preparedBy: await whoStandsBehind(db, actor),
        preparedAt: now,
      })
      .execute()
    const rows = sorted.map((line, at) => {
      const who = people.get(line.personId)
      return {
        packet_id: packet.id,
        place: at + 1,
        line_id: line.id,
        person_id: line.personId,
        name: who?.name ?? '',
        email: who?.email ?? '',
        school: who?.school ?? '',
        title: line.title,
        entry: t(entries[line.cause]),
        reason: whyInWords(line, language),
      }
    })
    await sql`insert into packet_lines select * from jsonb_populate_recordset(null::packet_lines, ${JSON.stringify(rows)}::jsonb)`.execute(
      db,
    )
    return { packetId: packet.id, number: packet.number, lines: packet.lines, people: packet.people }
  },

  record: ({ organizationId, month }, _loaded, { packetId, number, lines }) =>
    fact(packetPrepared, { organizationId, subjectId: packetId }, { month, number, lines }),
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What lines come to by currency and unit, exact. */
function sumsOf(lines: readonly LedgerLine[], nameOf: (code: string) => string): PacketSum[] {
  const sums = new Map<string, { line: LedgerLine; amount: bigint; lines: number; people: Set<string> }>()
  for (const line of lines) {
    const key = `${line.currency} ${line.unit}`
    const sum = sums.get(key) ?? { line, amount: 0n, lines: 0, people: new Set<string>() }
    sum.people.add(line.personId)
    sums.set(key, { ...sum, amount: sum.amount + hundredthsOf(line.amount), lines: sum.lines + 1 })
  }
  return [...sums]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([, { line, amount, lines: count, people }]) => ({
      currency: line.currency,
      name: nameOf(line.currency),
      kind: line.kind,
      unit: line.unit,
      amount: amountText(amount),
      lines: count,
      people: people.size,
    }))
}
