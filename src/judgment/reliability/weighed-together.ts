import { sql } from 'kysely'
import type { Level } from '../../definitions/achievements/definition.ts'
import { levels } from '../../definitions/achievements/levels.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Unit } from './agreement.ts'
import { fewestSubmissions } from './figures.ts'

/** A decided submission that two or more weighed, without a word of whose it is or who weighed it. */
export type WeighedTogether = {
  decisionId: string
  achievementId: string
  decidedAt: Date
  /** By criterion, the levels given, in the order of the seats. */
  criteria: Readonly<Record<string, Unit>>
}

type Wish = { organizationId: string; achievementId?: string | undefined; from: Date | null }

/** So many are read at once, so that taking them in never holds others up. */
const rowsOfOnce = 1000

/** What several weighed of the micro-credentials of an organization, from a moment on, the oldest first. */
export async function findWeighedTogether(db: Queryable, { organizationId, achievementId, from }: Wish): Promise<WeighedTogether[]> {
  const found: WeighedTogether[] = []
  for (;;) {
    const last = found.at(-1)
    const rows = await db
      .selectFrom('weighedTogether')
      .where('organizationId', '=', organizationId)
      .$if(achievementId !== undefined, (query) => query.where('achievementId', '=', achievementId ?? ''))
      .$if(from !== null, (query) => query.where('decidedAt', '>=', from ?? new Date(0)))
      .$if(last !== undefined, (query) => query.where('decisionId', '>', last?.decisionId ?? ''))
      .orderBy('decisionId')
      .limit(rowsOfOnce)
      .select(['decisionId', 'achievementId', 'decidedAt', sql<Record<string, number[]>>`criteria`.as('criteria')])
      .execute()
    found.push(...rows)
    if (rows.length < rowsOfOnce) return found
  }
}

type Line = { achievement: string; submission: number; criterion: string; month: string; given: Level[] }

/**
 * One page of what a researcher takes along: a line for each criterion that several weighed, without person, day or id; submissions are numbered in the
 * order of their decisions. Micro-credentials of which several weighed too few are left out, as on the page.
 */
export async function linesTogether(db: Queryable, organizationId: string, after: { id: string; number: number } | null, size: number) {
  const rows = await db
    .selectFrom('weighedTogether')
    .innerJoin('achievements', 'achievements.id', 'weighedTogether.achievementId')
    .where('weighedTogether.organizationId', '=', organizationId)
    .where('weighedTogether.achievementId', 'in', (query) =>
      query
        .selectFrom('weighedTogether')
        .where('organizationId', '=', organizationId)
        .groupBy('achievementId')
        .having(sql<boolean>`count(*) >= ${fewestSubmissions}`)
        .select('achievementId'),
    )
    .$if(after !== null, (query) => query.where('decisionId', '>', after?.id ?? ''))
    .orderBy('decisionId')
    .limit(size + 1)
    .select(['decisionId', 'achievements.slug', 'decidedAt', sql<Record<string, number[]>>`criteria`.as('criteria')])
    .execute()
  const first = (after?.number ?? 0) + 1
  const shown = rows.slice(0, size)
  const lines: Line[] = shown.flatMap(({ slug, decidedAt, criteria }, place) =>
    Object.entries(criteria)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([criterion, given]) => ({
        achievement: slug,
        submission: first + place,
        criterion,
        month: decidedAt.toISOString().slice(0, 7),
        given: given.map((level) => levels[level] ?? 'not-yet'),
      })),
  )
  const last = shown.at(-1)
  return { rows: lines, next: rows.length > size && last ? { id: last.decisionId, number: first + shown.length - 1 } : null }
}
