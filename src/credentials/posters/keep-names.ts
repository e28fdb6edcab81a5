import { z } from 'zod'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import { plainName, splitAddress } from '../../foundation/tables/read-recipients.ts'

const most = 2000

export type NamedOne = { name: string; email: string }

/** Names or addresses, one on a line, as they are pasted from the record of a decision. */
export const namesField = z
  .string()
  .max(200_000, 'This is longer than a poster takes. Please leave out what is no name.')
  .default('')
  .transform((text): NamedOne[] => {
    const lines = text.split(/[\n;]+/).map((line) => line.trim().slice(0, 400))
    return lines.flatMap((line) => {
      const { email, name } = line.includes('@') ? splitAddress(line) : { email: '', name: line }
      const one = { email: email.includes('@') ? email.toLowerCase().slice(0, 320) : '', name: plainName(name).slice(0, 200) }
      return one.email === '' && one.name === '' ? [] : [one]
    })
  })
  .refine((names) => names.length <= most, 'At most 2,000 names.')

/** Keeps whom the record names, in place of what was kept before. */
export async function keepNames(db: OpenTransaction, posterId: string, names: readonly NamedOne[]): Promise<void> {
  await db.deleteFrom('posterNames').where('posterId', '=', posterId).execute()
  if (names.length === 0) return
  await db
    .insertInto('posterNames')
    .values(names.map((one, index) => ({ posterId, line: index + 1, ...one })))
    .execute()
}

/** Letters without accents, capitals and what stands between them, in whatever order first and last name come. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .sort()
    .join(' ')

/** Whether the record names who asks: by their address, by their name, not at all; null where no names were given. */
export type OnRecord = 'address' | 'name' | 'no' | null

export async function readRecord(db: Queryable, posterId: string): Promise<(asker: NamedOne) => OnRecord> {
  const names = await db.selectFrom('posterNames').where('posterId', '=', posterId).select(['name', 'email']).execute()
  const emails = new Set(names.map(({ email }) => email).filter((email) => email !== ''))
  const keys = new Set(names.map(({ name }) => nameKey(name)).filter((key) => key !== ''))
  return ({ name, email }) => (names.length === 0 ? null : emails.has(email) ? 'address' : keys.has(nameKey(name)) ? 'name' : 'no')
}
