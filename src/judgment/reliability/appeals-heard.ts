import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fewestSubmissions } from './figures.ts'
import { beginOf, type Period } from './reliability-period.ts'

export type AppealsHeard = { heard: number; changed: number }
export type AppealsOfDefinition = AppealsHeard & { slug: string; title: string }

/**
 * How many appeals an organization decided, and how many of those changed something: in all, and by micro-credential. They are counted apart from the
 * agreement of assessors: who appeals chose to, and who hears it knows that somebody did. Few are not told of, since they would tell of persons.
 */
export async function appealsHeard(
  db: Queryable,
  { organizationId, period, now }: { organizationId: string; period: Period; now: Date },
): Promise<{ whole: AppealsHeard | null; definitions: AppealsOfDefinition[] }> {
  const { rows } = await sql<AppealsOfDefinition>`
    select achievements.slug, version.title, decided.heard, decided.changed
    from appeals_decided(${organizationId}::uuid, coalesce(${beginOf(period, now)}::timestamptz, '-infinity')) decided
      join achievements on achievements.id = decided.achievement_id
      join achievement_versions version on version.id = achievements.current_version_id
    order by decided.heard desc, version.title`.execute(db)
  const whole = rows.reduce((sum, { heard, changed }) => ({ heard: sum.heard + heard, changed: sum.changed + changed }), {
    heard: 0,
    changed: 0,
  })
  return {
    whole: whole.heard < fewestSubmissions ? null : whole,
    definitions: rows.filter(({ heard }) => heard >= fewestSubmissions),
  }
}
