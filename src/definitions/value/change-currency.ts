import { sql } from 'kysely'
import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../../people/organizations/organization-policy.ts'
import { movedTo } from '../badges/list-order.ts'
import { checkCurrency, currencyDecimals, currencyName, currencyUnit } from './add-currency.ts'
import { currenciesOf } from './currencies.ts'
import { currencyBroughtBack, currencyChanged, currencyMoved, currencyRemoved, currencyRetired } from './value-facts.ts'

const which = { organizationId: z.uuid(), code: z.string().min(1).max(40).describe('Which one: its code, which never changes.') }

async function lockCurrency({ db }: Scene, { organizationId, code }: { organizationId: string; code: string }) {
  const { id } = await db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select('id')
    // One change of the list after the other; rules, which name the organization, are set meanwhile.
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('organization'))
  // Whoever sets a rule in it is waited for, so that it is known whether it is used.
  await db.selectFrom('currencies').where('organizationId', '=', id).where('code', '=', code).select('code').forUpdate().execute()
  const all = await currenciesOf(db, id)
  const currency = all.find((one) => one.code === code)
  if (!currency) throw missing('currency')
  return { id, all, currency }
}

/** What rules and lines there are in a currency: whether any, in which unit otherwise than this, and whether finer than so. */
async function usesOf({ db }: Scene, organizationId: string, code: string, unit: string, decimals: number) {
  const { rows } = await sql<{ isUsed: boolean; hasOtherUnit: boolean; isFiner: boolean }>`
    select exists (select from value_rules where organization_id = ${organizationId} and currency = ${code})
        or exists (select from ledger_lines where organization_id = ${organizationId} and currency = ${code}) as "isUsed",
      exists (select from value_rules where organization_id = ${organizationId} and currency = ${code} and unit <> ${unit}) as "hasOtherUnit",
      exists (select from value_rules where organization_id = ${organizationId} and currency = ${code}
        and amount <> round(amount, ${decimals}::int)) as "isFiner"`.execute(db)
  return rows[0] ?? { isUsed: false, hasOtherUnit: false, isFiner: false }
}

export const changeCurrency = command({
  name: 'currency.change',
  says: 'Changes what something that an organization gives is called. Its unit stays once a rule is set in it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ ...which, name: currencyName, unit: currencyUnit, decimals: currencyDecimals }),
  load: lockCurrency,
  may: mayEditOrganization,

  async run(scene, { code, name, unit, decimals }, { id, all, currency }) {
    checkCurrency(
      { kind: currency.kind, name, unit },
      all.filter((one) => one !== currency),
    )
    const { hasOtherUnit, isFiner } = await usesOf(scene, id, code, unit, decimals)
    if (hasOtherUnit)
      throw invalidAt('currency-in-use', 'unit', 'Rules are set in {unit} already, so the unit stays. Remove this and add another.', {
        unit: currency.unit,
      })
    if (isFiner) throw invalidAt('currency-in-use', 'decimals', 'There are rules with finer amounts, so the decimals stay.')
    await scene.db
      .updateTable('currencies')
      .set({ name, unit, decimals })
      .where('organizationId', '=', id)
      .where('code', '=', code)
      .execute()
    return { ...currency, name, unit, decimals }
  },

  record: ({ code, name, unit, decimals }, { id, currency: before }) =>
    before.name === name && before.unit === unit && before.decimals === decimals
      ? null
      : fact(currencyChanged, { organizationId: id, subjectId: id }, { code, name, unit, decimals }),
})

export const moveCurrency = command({
  name: 'currency.move',
  says: 'Gives something that an organization gives another place in its list.',
  reach: everyDoor,
  limits: null,
  input: z.object({ ...which, place: z.number().int().min(1).max(100).describe('Its place from now on, counted from one.') }),
  load: lockCurrency,
  may: mayEditOrganization,

  async run({ db }, { place }, { id, all, currency }) {
    const codes = movedTo(all, currency, place).map(({ code }) => code)
    await sql`update currencies set place = ordered.place from unnest(${codes}::text[]) with ordinality as ordered (code, place)
      where currencies.organization_id = ${id} and currencies.code = ordered.code`.execute(db)
  },

  record: ({ code, place }, { id }) => fact(currencyMoved, { organizationId: id, subjectId: id }, { code, place }),
})

export const removeCurrency = command({
  name: 'currency.remove',
  says: 'Takes away something that an organization gives. What rules or lines were made in is retired instead: they stay, and no new rule is set in it.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: lockCurrency,
  may: mayEditOrganization,

  async run(scene, { code }, { id, all, currency }) {
    if (currency.retiredAt) throw conflict('retired-already', 'This is retired already.')
    if (all.every((one) => one === currency || one.retiredAt))
      throw conflict('last-of-list', 'This is the last one. Add another first, so that there is something to choose.')
    const { isUsed } = await usesOf(scene, id, code, currency.unit, currency.decimals)
    if (isUsed)
      await scene.db
        .updateTable('currencies')
        .set({ retiredAt: scene.now })
        .where('organizationId', '=', id)
        .where('code', '=', code)
        .execute()
    else await scene.db.deleteFrom('currencies').where('organizationId', '=', id).where('code', '=', code).execute()
    return { isRetired: isUsed }
  },

  record: (_input, { id, currency: { code, name } }, { isRetired }) =>
    fact(isRetired ? currencyRetired : currencyRemoved, { organizationId: id, subjectId: id }, { code, name }),
})

export const bringBackCurrency = command({
  name: 'currency.bring-back',
  says: 'Lets rules be set again in something that was retired.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: lockCurrency,
  may: mayEditOrganization,

  async run({ db }, { code }, { id, currency }) {
    if (!currency.retiredAt) throw conflict('not-retired', 'This is not retired.')
    await db.updateTable('currencies').set({ retiredAt: null }).where('organizationId', '=', id).where('code', '=', code).execute()
  },

  record: (_input, { id, currency: { code, name } }) => fact(currencyBroughtBack, { organizationId: id, subjectId: id }, { code, name }),
})
