import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'

/** The words of a title as they stand in an address: `whole-class-discourse`. */
function slugOf(title: string): string {
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

/** What has an address of its own in the catalog. */
type Addressed = 'achievements' | 'pathways'

/** An address that none of these has yet: the title's, or that with the next number. Others who ask at the same moment wait for this transaction. */
export async function freeSlug(db: OpenTransaction, of: Addressed, title: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${of}.slug`}))`.execute(db)
  const wanted = slugOf(title)
  const { rows } = await sql<{
    slug: string
  }>`select slug from ${sql.table(of)} where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(db)
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}
