import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** Where something new comes in a list of an organization: at its end, once somebody has given the list an order. */
export async function placeAtEnd(db: Queryable, list: 'currencies' | 'categories', organizationId: string): Promise<number> {
  const { last } = await db
    .selectFrom(list)
    .where('organizationId', '=', organizationId)
    .select((of) => of.fn.coalesce(of.fn.max('place'), sql.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  return last === 0 ? 0 : last + 1
}

/** The list with one of its things moved to a place, counted from one; beyond the end is the end. */
export function movedTo<Item>(items: readonly Item[], item: Item, place: number): Item[] {
  const others = items.filter((each) => each !== item)
  return [...others.slice(0, place - 1), item, ...others.slice(place - 1)]
}
