import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What a report is about: what an organization gave in one currency in a school year, in one of its schools or in all. */
export type Wish = { organizationId: string; year: number; currency: string; schoolId: string | null }

/** A part of what was given. Amounts stay text: they are never a float. */
export type Part<Key extends string = string> = { key: Key; amount: string; lines: number }

/** What was given, from the sums and what is not folded yet. */
const given = ({ organizationId, year, currency, schoolId }: Wish) => {
  const those = sql`organization_id = ${organizationId}::uuid and school_year = ${year} and currency = ${currency}
    ${schoolId === null ? sql`` : sql`and school_id = ${schoolId}::uuid`}`
  return sql`(
    select month, school_id, achievement_id, category, amount, lines from recognized where ${those}
    union all
    select month, school_id, achievement_id, category, amount, lines from recognized_changes where ${those}
  ) as given`
}

async function partsBy(db: Queryable, wish: Wish, key: RawBuilder<unknown>): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select ${key} as key, sum(amount)::numeric(20, 2)::text as amount, sum(lines)::int as lines from ${given(wish)}
    group by 1 having sum(amount) <> 0 or sum(lines) <> 0 order by sum(amount) desc, 1`.execute(db)
  return rows
}

/** All that was given. */
export async function wholeOf(db: Queryable, wish: Wish): Promise<Part> {
  const { rows } = await sql<Part>`
    select 'all' as key, coalesce(sum(amount), 0)::numeric(20, 2)::text as amount, coalesce(sum(lines), 0)::int as lines from ${given(wish)}`.execute(
    db,
  )
  return rows[0] ?? { key: 'all', amount: '0.00', lines: 0 }
}

/** By month, as the first day of each in which something was given. */
export const byMonth = (db: Queryable, wish: Wish) => partsBy(db, wish, sql`to_char(month, 'YYYY-MM-DD')`)

/** By category, the largest first; empty for what is given for no award. */
export const byCategory = (db: Queryable, wish: Wish) => partsBy(db, wish, sql`category`)

/** By school, the largest first; an empty name for what belongs to none. */
export async function bySchool(db: Queryable, wish: Wish): Promise<(Part & { name: string })[]> {
  const { rows } = await sql<Part & { name: string }>`
    select coalesce(given.school_id::text, '') as key, coalesce(school.name, '') as name, sum(amount)::numeric(20, 2)::text as amount,
      sum(lines)::int as lines
    from ${given(wish)} left join organizations school on school.id = given.school_id
    group by 1, 2 having sum(amount) <> 0 or sum(lines) <> 0 order by sum(amount) desc, 1`.execute(db)
  return rows
}

export type Brought = Part & { title: string; level: number; language: string; path: string; versionId: string }
export const mostOnPage = 25

/** What each micro-credential brought, the most first, a page at a time. */
export async function byAchievement(
  db: Queryable,
  wish: Wish,
  { page = 1, size = mostOnPage }: { page?: number; size?: number } = {},
): Promise<{ rows: Brought[]; isMore: boolean }> {
  const { rows } = await sql<Brought>`
    select each.key, each.amount, each.lines, version.title, version.level, coalesce(version.definition ->> 'language', 'en') as language,
      version.id as "versionId",
      case when pathways.id is null then '/catalog/' || achievements.slug else '/pathways/' || pathways.slug end as path
    from (
        select achievement_id as key, sum(amount)::numeric(20, 2)::text as amount, sum(lines)::int as lines, sum(amount) as most
        from ${given(wish)} where achievement_id is not null
        group by 1 having sum(amount) <> 0 or sum(lines) <> 0
        order by sum(amount) desc, 1 limit ${size + 1} offset ${(page - 1) * size}
      ) as each
      join achievements on achievements.id = each.key
      left join pathways on pathways.achievement_id = achievements.id
      cross join lateral (select * from achievement_versions where achievement_id = achievements.id and shortens_id is null order by number desc limit 1) as version
    order by each.most desc, each.key`.execute(db)
  return { rows: rows.slice(0, size), isMore: rows.length > size }
}

/** The school years in which an organization gave something, or a school of it earned something, the newest first. */
export async function yearsWith(db: Queryable, { organizationId, schoolId }: Pick<Wish, 'organizationId' | 'schoolId'>): Promise<number[]> {
  const those = (
    table: string,
  ) => sql`select from ${sql.table(table)} where organization_id = ${organizationId}::uuid and school_year = year
    ${schoolId === null ? sql`` : sql`and school_id = ${schoolId}::uuid`}`
  // Asked year by year, the index says at once whether there is a row.
  const { rows } = await sql<{ year: number }>`
    select year from generate_series(2000, 2099) as year
    where exists (${those('recognized')}) or exists (${those('recognized_changes')}) order by 1 desc`.execute(db)
  return rows.map(({ year }) => year)
}
