import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { lackingScopes, neededScopes, type Said, standingOf } from './consent-standing.ts'
import { calledIn } from './find-classes.ts'

/** A student in an artifact, with whether the family allows it as they are in it. */
export type PresentStudent = {
  studentId: string
  name: string
  seen: boolean
  heard: boolean
  work: boolean
  /** What the register says of it: allowed, not known, over since a day, or no. */
  allowed: 'yes' | 'unknown' | 'over' | 'no'
  /** What it rests on, where it is allowed. */
  consentId: string | null
}

/** Who is in these artifacts, as their earner said, and what the register says of each today. For the teacher of the class and for commands. */
export async function presentIn(db: Queryable, artifactIds: readonly string[]): Promise<Map<string, PresentStudent[]>> {
  const present = new Map<string, PresentStudent[]>()
  if (artifactIds.length === 0) return present
  const rows = await db
    .selectFrom('artifactStudents')
    .innerJoin('artifacts', 'artifacts.id', 'artifactStudents.artifactId')
    .innerJoin('students', 'students.id', 'artifactStudents.studentId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('consents')
          .whereRef('consents.studentId', '=', 'students.id')
          .orderBy('consents.id', 'desc')
          .limit(1)
          .select(['consents.id as saidId', 'answer', 'scopes', 'basis', 'until', 'saidBy', 'saidName', 'consents.note', 'recordedAt'])
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('artifactId', 'in', artifactIds)
    .orderBy('students.name')
    .orderBy('students.mark')
    .select(['artifactId', 'artifacts.kind', 'studentId', 'students.name', 'mark', 'seen', 'heard', 'work'])
    .select(['saidId', 'answer', 'scopes', 'basis', 'until', 'saidBy', 'saidName', 'last.note', 'recordedAt'])
    .select(sql<string>`current_date::text`.as('today'))
    .execute()
  for (const { artifactId, kind, studentId, name, mark, seen, heard, work, saidId, today, ...said } of rows) {
    // A row of the join is whole or empty.
    const standing = standingOf(saidId === null ? null : ({ ...said, id: saidId } as Said), today)
    const isAllowed = lackingScopes(standing, neededScopes(kind, { seen, heard, work })).length === 0
    const student: PresentStudent = {
      studentId,
      name: calledIn({ name, mark }),
      seen,
      heard,
      work,
      allowed: isAllowed ? 'yes' : standing.state === 'unknown' || standing.state === 'over' ? standing.state : 'no',
      consentId: isAllowed ? saidId : null,
    }
    present.set(artifactId, [...(present.get(artifactId) ?? []), student])
  }
  return present
}

/** Keeps on which words of families a submission rests. */
export async function keepBasis(
  db: Queryable,
  submissionId: string,
  artifacts: readonly { id: string; students?: readonly PresentStudent[] }[],
) {
  const rows = artifacts.flatMap(({ id, students = [] }) =>
    students.flatMap(({ consentId }) => (consentId === null ? [] : [{ submissionId, artifactId: id, consentId }])),
  )
  if (rows.length > 0) await db.insertInto('submissionConsents').values(rows).execute()
}
