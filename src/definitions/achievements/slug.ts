import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'

/** The words of a title as they stand in an address: `whole-class-discourse`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const short = plain.length <= 80 ? plain : plain.slice(0, 80).replace(/-[^-]*$/, '')
  return short || 'micro-credential'
}

/** An address that nobody has yet: the title's, or that with the next number. Others who ask at the same moment wait for this transaction. */
export async function freeSlug(db: OpenTransaction, title: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('achievements.slug'))`.execute(db)
  const wanted = slugOf(title)
  const rows = await db
    .selectFrom('achievements')
    .where((is) => is.or([is('slug', '=', wanted), is('slug', 'like', `${wanted}-%`)]))
    .select('slug')
    .execute()
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}
