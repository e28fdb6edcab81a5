import type { Queryable } from '../../foundation/platform/database.ts'

/** Time that counts, credits of any sort, and what is paid: in this order they are told. */
export const currencyKinds = ['hours', 'credits', 'money'] as const
export type CurrencyKind = (typeof currencyKinds)[number]

/** What an organization gives in. Everyone begins with clock hours and pay. */
export type Currency = {
  code: string
  kind: CurrencyKind
  name: string
  unit: string
  decimals: number
  /** Since when no rule is set in it; null while it is given. */
  retiredAt: Date | null
}

/** So many an organization may have: an award brings a line of each at most. */
export const mostCurrencies = 20

/** What an organization gives in, as it is told: in the order that its admins chose, else by kind. What is retired is among them. */
export async function currenciesOf(db: Queryable, organizationId: string): Promise<Currency[]> {
  const rows = await db
    .selectFrom('currencies')
    .where('organizationId', '=', organizationId)
    .orderBy('place')
    .orderBy('addedAt')
    .orderBy('code')
    .select(['code', 'kind', 'name', 'unit', 'decimals', 'retiredAt', 'place'])
    .execute()
  return rows
    .map((row) => ({ ...row, kind: row.kind as CurrencyKind }))
    .toSorted((a, b) => a.place - b.place || currencyKinds.indexOf(a.kind) - currencyKinds.indexOf(b.kind))
    .map(({ place, ...currency }) => currency)
}
