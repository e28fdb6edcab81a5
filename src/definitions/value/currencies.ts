import type { Queryable } from '../../foundation/platform/database.ts'

/** Time that counts, credits of any sort, and what is paid: in this order they are told. */
export const currencyKinds = ['hours', 'credits', 'money'] as const
export type CurrencyKind = (typeof currencyKinds)[number]

/** What an organization gives in. Everyone begins with clock hours and pay. */
export type Currency = { code: string; kind: CurrencyKind; name: string; unit: string; decimals: number }

/** So many an organization may have: an award brings a line of each at most. */
export const mostCurrencies = 20

/** What an organization gives in, as it is told. */
export async function currenciesOf(db: Queryable, organizationId: string): Promise<Currency[]> {
  const rows = await db
    .selectFrom('currencies')
    .where('organizationId', '=', organizationId)
    .orderBy('addedAt')
    .orderBy('code')
    .select(['code', 'kind', 'name', 'unit', 'decimals'])
    .execute()
  return rows
    .map((row) => ({ ...row, kind: row.kind as CurrencyKind }))
    .toSorted((a, b) => currencyKinds.indexOf(a.kind) - currencyKinds.indexOf(b.kind))
}
