import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** The person an address belongs to: one they have shown to be theirs, or the one they sign in with. */
export async function findPersonByAddress(db: Queryable, address: string) {
  const byAddress = await db
    .selectFrom('personAddresses')
    .innerJoin('people', 'people.id', 'personAddresses.personId')
    .where('personAddresses.address', '=', address)
    .where('personAddresses.verifiedAt', 'is not', null)
    .select(['people.id', 'people.name', 'people.email'])
    .executeTakeFirst()
  if (byAddress) return byAddress
  return db.selectFrom('people').where('email', '=', address).select(['id', 'name', 'email']).executeTakeFirst()
}

/** A person's addresses, the primary one first. */
export const addressesOf = (db: Queryable, personId: string) =>
  db
    .selectFrom('personAddresses')
    .innerJoin('people', 'people.id', 'personAddresses.personId')
    .where('people.id', '=', personId)
    .select(['personAddresses.id', 'personAddresses.address', 'personAddresses.verifiedAt', 'personAddresses.tokenUntil'])
    .select((row) => row('people.email', '=', row.ref('personAddresses.address')).as('isPrimary'))
    .orderBy('isPrimary', 'desc')
    .orderBy('personAddresses.addedAt')
    .execute()

/** The names, other than the present one, that a person's awards were given to, with how many awards say each. */
export const formerNames = (db: Queryable, { id, name }: { id: string; name: string }) =>
  db
    .selectFrom('awards')
    .where('earnerId', '=', id)
    .where('earnerName', 'not in', [name, ''])
    .groupBy('earnerName')
    .select((row) => ['earnerName as name', row.fn.countAll<number>().as('awards')])
    .orderBy('awards', 'desc')
    .orderBy('earnerName')
    .limit(10)
    .execute()

/** How many browsers and devices someone is signed in on. */
export async function countSessions(db: Queryable, personId: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('sessions')
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Whether a password is set; with none, people sign in by link. */
export async function hasPassword(db: Queryable, personId: string): Promise<boolean> {
  const method = await db
    .selectFrom('signInMethods')
    .where('personId', '=', personId)
    .where('providerId', '=', 'credential')
    .where('password', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return method !== undefined
}

/** Whether what is sent to an address arrives in a mailbox of this person, whatever is written behind a plus. */
export const isOwnMailbox = async (db: Queryable, personId: string, address: string): Promise<boolean> =>
  (await db
    .selectFrom('personAddresses')
    .where('personId', '=', personId)
    .where(sql<boolean>`mailbox_of(address) = mailbox_of(${address})`)
    .select('id')
    .executeTakeFirst()) !== undefined
