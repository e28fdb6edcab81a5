import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../../people/organizations/organization-policy.ts'
import { placeAtEnd } from '../badges/list-order.ts'
import { type Currency, currenciesOf, currencyKinds, mostCurrencies } from './currencies.ts'
import { currencyAdded } from './value-facts.ts'

export const currencyName = z.string().trim().min(1, 'Please give it a name.').max(60, 'Please keep the name under 60 characters.')
export const currencyUnit = z
  .string()
  .trim()
  .min(1, 'Please say what is written behind an amount.')
  .max(30, 'Please keep the unit under 30 characters.')
  .describe('What is written behind an amount, such as CEU; of money its three letters, such as USD.')
export const currencyDecimals = z.number().int().min(0).max(2, 'Amounts have two decimals at most.')

/** Adds something that an organization can give for an award, beside clock hours and pay. */
export const addCurrency = command({
  name: 'currency.add',
  says: 'Adds something that an organization can give for an award, beside clock hours and pay.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    name: currencyName,
    kind: z.enum(currencyKinds, 'Choose what kind it is.').describe('Counted as time, counted as it is, or paid.'),
    unit: currencyUnit,
    decimals: currencyDecimals.default(2),
  }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id')
      // One after the other, so that they can be counted.
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization')),

  may: mayEditOrganization,

  async run({ db, now }, { name, kind, unit, decimals }, { id }) {
    const known = await currenciesOf(db, id)
    checkCurrency({ kind, name, unit }, known)
    if (known.length >= mostCurrencies)
      throw conflict('currencies-many', 'There are {count} already, which is as many as there can be.', { count: known.length })
    const code = codeFor(
      name,
      known.map((one) => one.code),
    )
    const place = await placeAtEnd(db, 'currencies', id)
    await db.insertInto('currencies').values({ organizationId: id, code, kind, name, unit, decimals, place, addedAt: now }).execute()
    return { code, kind, name, unit, decimals, retiredAt: null }
  },

  record: (_input, { id }, { code, kind, name, unit }) =>
    fact(currencyAdded, { organizationId: id, subjectId: id }, { code, kind, name, unit }),
})

/** Refuses money that there is none of, and a name that another has. @throws Refusal `money-unknown`, `currency-name-taken` */
export function checkCurrency({ kind, name, unit }: Pick<Currency, 'kind' | 'name' | 'unit'>, others: readonly Currency[]): void {
  if (kind === 'money' && !isMoney(unit)) throw invalidAt('money-unknown', 'unit', 'Name the money by its three letters, such as USD.')
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw invalidAt('currency-name-taken', 'name', 'There is something of that name already.')
}

const isMoney = (unit: string) => /^[A-Z]{3}$/.test(unit) && Intl.supportedValuesOf('currency').includes(unit)

/** A code of the letters and digits of a name that no other has. */
export function codeFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
    .replace(/-+$/, '')
  const base = plain === '' ? 'currency' : plain
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(code)) return code
  }
}
