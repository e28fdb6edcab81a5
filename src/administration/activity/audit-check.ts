import { type ChainReport, checkChain } from '../../foundation/events/check-chain.ts'
import type { Database } from '../../foundation/platform/database.ts'

export type NamedReport = ChainReport & { name: string }

/** Checks the chain of each organization, or of the one with this name in addresses, and of what belongs to none. Null where there is no such organization. */
export async function auditCheck(db: Database, slug: string | null): Promise<NamedReport[] | null> {
  const organizations = await db
    .selectFrom('organizations')
    .$if(slug !== null, (query) => query.where('slug', '=', slug ?? ''))
    .where('kind', '!=', 'school')
    .select(['id', 'slug'])
    .orderBy('slug')
    .execute()
  if (slug !== null && organizations.length === 0) return null
  const reports: NamedReport[] = []
  for (const { id, slug: name } of organizations) reports.push({ name, ...(await checkChain(db, id)) })
  if (slug === null) reports.push({ name: 'no organization', ...(await checkChain(db, null)) })
  return reports
}

/** A report in a line or two, for the operator. */
export function inLines({ name, length, waiting, head, broken }: NamedReport): string[] {
  const rest = waiting > 0 ? `, ${waiting} waiting for their place` : ''
  if (broken)
    return [
      `${name}: BROKEN at link ${broken.number}${broken.eventId ? `, event ${broken.eventId}` : ''}`,
      `  ${broken.because}`,
      `  ${length} before it hold`,
    ]
  return [`${name}: ${length} hold${rest}${head ? `; the last is ${head}` : ''}`]
}
