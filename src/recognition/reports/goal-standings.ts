import type { Queryable } from '../../foundation/platform/database.ts'
import { buckets, type Standing } from './standing-words.ts'
import { leastPeople, withhold } from './withhold.ts'

export type Standings = { goal: string; countedAt: Date; least: number; rows: Standing[] }

/**
 * How many people are how far toward the goal, by school and in the whole organization. What is withheld is worked out over all of it, also where
 * only one school is shown, so that nobody learns more by putting two reports together. Null where nothing was counted.
 */
export async function goalStandings(
  db: Queryable,
  { organizationId, year, schoolId }: { organizationId: string; year: number; schoolId: string | null },
): Promise<Standings | null> {
  const counted = await db
    .selectFrom('goalStandings')
    .leftJoin('organizations as school', 'school.id', 'goalStandings.schoolId')
    .where('goalStandings.organizationId', '=', organizationId)
    .where('schoolYear', '=', year)
    .orderBy('school.name')
    .select(['goalStandings.schoolId', 'school.name', 'bucket', 'people', 'goal', 'countedAt'])
    .execute()
  const [first] = counted
  if (!first) return null
  const schools = [...Map.groupBy(counted, (row) => row.schoolId ?? '')]
  const counts = schools.map(([, rows]) => buckets.map((bucket) => rows.find((row) => row.bucket === bucket)?.people ?? 0))
  const whole = buckets.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const table = [...counts, whole].map((row) => [...row, row.reduce((sum, people) => sum + people, 0)])
  const hidden = withhold(table)
  const rowOf = (at: number, about: Pick<Standing, 'schoolId' | 'name' | 'isWhole'>): Standing => {
    const shown = (column: number) => (hidden[at]?.[column] ? null : (table[at]?.[column] ?? null))
    return {
      ...about,
      cells: Object.fromEntries(buckets.map((bucket, column) => [bucket, shown(column)])) as Standing['cells'],
      people: shown(buckets.length),
    }
  }
  const rows = [
    ...schools.map(([id, [row]], at) => rowOf(at, { schoolId: id || null, name: row?.name ?? '', isWhole: false })),
    rowOf(schools.length, { schoolId: null, name: '', isWhole: true }),
  ]
  return {
    goal: first.goal,
    countedAt: first.countedAt,
    least: leastPeople,
    rows: schoolId === null ? rows : rows.filter((row) => row.schoolId === schoolId),
  }
}
