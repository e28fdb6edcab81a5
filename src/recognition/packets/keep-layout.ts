import { z } from 'zod'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'
import { lockBooks } from '../periods/closed-months.ts'
import { fields, type Layout, mostColumns } from './layout.ts'
import { layoutRemoved, layoutSaved } from './packet-facts.ts'

/** So many sets of columns an organization may keep. */
const mostLayouts = 30

/** In what columns packets are handed over, as a program sends it. */
export const layoutSchema = z.object({
  rows: z.enum(['lines', 'sums']).describe('A row for each line, or one for each person and currency.'),
  currencies: z.array(z.string().max(60)).max(20).default([]).describe('Codes of the currencies that are in it; none for all.'),
  codes: z.record(z.string().max(60), z.string().trim().max(40)).default({}).describe('What the payroll program calls each currency.'),
  columns: z
    .array(
      z.object({
        field: z.enum(fields),
        heading: z.string().trim().min(1, 'Give each column a heading.').max(80, 'A heading has at most 80 characters.'),
        text: z.string().trim().max(80).optional().describe('What a column of one text says.'),
      }),
    )
    .min(1, 'Choose at least one column.')
    .max(mostColumns, 'There are more columns than can be kept.'),
})

/** The columns that an organization keeps. */
export async function findLayouts(
  db: Queryable,
  organizationId: string,
): Promise<{ id: string; name: string; layout: Layout; savedAt: Date }[]> {
  const rows = await db
    .selectFrom('packetLayouts')
    .where('organizationId', '=', organizationId)
    .orderBy('name')
    .limit(mostLayouts)
    .select(['id', 'name', 'layout', 'savedAt'])
    .execute()
  // Only what passed the schema is kept.
  return rows.map((row) => ({ ...row, layout: row.layout as unknown as Layout }))
}

export const saveLayout = command({
  name: 'packet-layout.save',
  says: 'Keeps the columns that a payroll program takes: which, how it names them, and in which order.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    layoutId: z.uuid().optional().describe('The ones that are changed; left out for new ones.'),
    name: z.string().trim().min(2, 'Give them a name.').max(80, 'The name has at most 80 characters.'),
    layout: layoutSchema,
  }),
  load: async ({ db }, { organizationId }) => ({ ...(await lockBooks(db, organizationId)), organizationId }),
  may: mayKeepBooks,

  async run({ db, actor, now, newId }, { organizationId, layoutId, name, layout }) {
    const currencies = new Set((await currenciesOf(db, organizationId)).map(({ code }) => code))
    const stranger = [...layout.currencies, ...Object.keys(layout.codes)].find((code) => !currencies.has(code))
    if (stranger !== undefined)
      throw invalidAt('layout-currency', 'layout.currencies', 'There is no currency “{currency}” here.', { currency: stranger })
    const others = await findLayouts(db, organizationId)
    if (layoutId && !others.some(({ id }) => id === layoutId)) throw missing('layout')
    if (others.some((other) => other.name === name && other.id !== layoutId))
      throw invalidAt('layout-name-taken', 'name', 'Other columns have this name already. Choose another.')
    if (!layoutId && others.length >= mostLayouts)
      throw conflict('layouts-many', 'There are {count} already, which is as many as can be kept. Remove one first.', {
        count: others.length,
      })
    const id = layoutId ?? newId()
    const values = { name, layout: JSON.stringify(layout), savedBy: personIdOf(actor), savedAt: now }
    await db
      .insertInto('packetLayouts')
      .values({ id, organizationId, ...values })
      .onConflict((clash) => clash.column('id').doUpdateSet(values))
      .execute()
    return { layoutId: id }
  },

  record: ({ organizationId, name }, _loaded, { layoutId }) => fact(layoutSaved, { organizationId, subjectId: layoutId }, { name }),
})

export const removeLayout = command({
  name: 'packet-layout.remove',
  says: 'Removes columns that were kept for a payroll program. Packets that were handed over in them stay as they are.',
  reach: everyDoor,
  limits: null,
  input: z.object({ layoutId: z.uuid() }),
  load: ({ db }, { layoutId }) =>
    db
      .selectFrom('packetLayouts')
      .where('id', '=', layoutId)
      .select(['organizationId', 'name'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('layout')),
  may: mayKeepBooks,
  async run({ db }, { layoutId }) {
    await db.deleteFrom('packetLayouts').where('id', '=', layoutId).execute()
    return { layoutId }
  },
  record: ({ layoutId }, { organizationId, name }) => fact(layoutRemoved, { organizationId, subjectId: layoutId }, { name }),
})
