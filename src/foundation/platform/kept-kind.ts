import { sql } from 'kysely'
import type { OpenTransaction, Queryable } from './database.ts'

/** A row that went, and of which organization it was. */
export type Gone = { organizationId: string | null }

/**
 * Something that is kept for a time and then goes by itself. A feature describes what is its own; `administration/retention/kinds.ts` lists all.
 * Its three texts are for people (`texts`).
 */
export type KeptKind = {
  name: string
  /** Whose it is: each organization sets its own time, or who runs the instance sets one for all. */
  of: 'organization' | 'instance'
  what: string
  /** What becomes of it when its time is over. */
  goes: string
  /** Why it can't be set to less or more. */
  because: string
  /** In days. */
  usual: number
  least: number
  most: number
  /**
   * Clears away what is older, in one transaction and at most so many: told which organization each was of. Null where something else of the
   * feature does, which asks for the time by `keptDays`.
   */
  clear: ((db: OpenTransaction, due: Due) => Promise<readonly Gone[]>) | null
}

/** What is cleared away in one go. */
export type Due = { kind: KeptKind; now: Date; most: number }

/** For how many days something of an organization is kept; null for what belongs to none. */
export async function keptDays(db: Queryable, { name, usual }: KeptKind, organizationId: string | null): Promise<number> {
  const { rows } = await sql<{ days: number }>`select retention_period(${name}, ${organizationId}::uuid, ${usual}) as days`.execute(db)
  return rows[0]?.days ?? usual
}

/** In SQL: whether a row is older than its organization keeps such. `shortest` is a bound for all, by which an index can go. */
export async function overdue(db: Queryable, { kind, now }: Due, { at, organizationId }: { at: string; organizationId: string | null }) {
  const { name, usual } = kind
  const { rows } = await sql<{ shortest: number }>`
    select least(${usual}::int, min(period)) as shortest from retention_periods where kind = ${name}`.execute(db)
  const shortest = rows[0]?.shortest ?? usual
  const whose = organizationId === null ? sql`null::uuid` : sql`${sql.raw(organizationId)}`
  return sql<boolean>`${sql.raw(at)} < ${now}::timestamptz - make_interval(days => ${shortest})
    and ${sql.raw(at)} < ${now}::timestamptz - make_interval(days => retention_period(${name}, ${whose}, ${usual}))`
}
