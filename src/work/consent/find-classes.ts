import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { type Said, standingOf } from './consent-standing.ts'

/** The classes of a teacher, those of now first, with how many students and how many of them have no answer yet. */
export async function classesOf(db: Queryable, teacherId: string) {
  return db
    .selectFrom('classes')
    .where('teacherId', '=', teacherId)
    .select(['id', 'name', 'schoolYear', 'endsOn', 'endedAt'])
    .select([
      sql<number>`(select count(*) from students where class_id = classes.id and removed_at is null)`.as('students'),
      sql<number>`(select count(*) from students where class_id = classes.id and removed_at is null
        and not exists (select from consents where student_id = students.id))`.as('unknown'),
      sql<number>`(select count(*) from deletion_requests join students on students.id = student_id where class_id = classes.id and done_at is null)`.as(
        'requests',
      ),
    ])
    .orderBy(sql`ended_at is not null`)
    .orderBy('schoolYear', 'desc')
    .orderBy('name')
    .limit(200)
    .execute()
}

/** A class of this teacher; undefined for everyone else. */
export const findClass = (db: Queryable, teacherId: string, classId: string) =>
  db
    .selectFrom('classes')
    .leftJoin('organizations', 'organizations.id', 'classes.organizationId')
    .where('classes.id', '=', classId)
    .where('teacherId', '=', teacherId)
    .select(['classes.id', 'classes.name', 'schoolYear', 'endsOn', 'endedAt', 'joinSealed', 'organizations.timeZone as zone'])
    .select('organizations.name as organization')
    .executeTakeFirst()

/** The students of classes with how each stands today. */
export async function studentsOf(db: Queryable, classIds: readonly string[], now: Date, zone = 'UTC') {
  if (classIds.length === 0) return []
  const rows = await db
    .selectFrom('students')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('consents')
          .whereRef('consents.studentId', '=', 'students.id')
          .orderBy('consents.id', 'desc')
          .limit(1)
          .select(['consents.id as saidId', 'answer', 'scopes', 'basis', 'until', 'saidBy', 'saidName', 'note', 'recordedAt'])
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('classId', 'in', classIds)
    .where('removedAt', 'is', null)
    .orderBy('students.name')
    .orderBy('students.mark')
    .select(['students.id', 'students.classId', 'students.name', 'students.mark', 'students.locale', 'students.isAdult'])
    .select(['students.namedBy', 'saidId', 'answer', 'scopes', 'basis', 'until', 'saidBy', 'saidName', 'note', 'recordedAt'])
    .execute()
  const today = dayIn(zone, now)
  return rows.map(({ id, classId, name, mark, locale, isAdult, namedBy, saidId, ...said }) => ({
    id,
    classId,
    name,
    mark,
    locale,
    isAdult,
    namedBy,
    // A row of the join is whole or empty.
    standing: standingOf(saidId === null ? null : ({ ...said, id: saidId } as Said), today),
  }))
}

/** How students are called where two of one name must be told apart. */
export const calledIn = ({ name, mark }: { name: string; mark: string }): string => (mark ? `${name} (${mark})` : name)

/** What families of a class asked to be deleted, the open ones first. */
export const requestsOf = (db: Queryable, classId: string) =>
  db
    .selectFrom('deletionRequests')
    .innerJoin('students', 'students.id', 'deletionRequests.studentId')
    .where('students.classId', '=', classId)
    .orderBy(sql`done_at is not null`)
    .orderBy('dueOn')
    .limit(100)
    .select(['deletionRequests.id', 'students.id as studentId', 'students.name', 'students.mark', 'askedAt', 'dueOn', 'doneAt', 'outcome'])
    .select(['saidName', 'deletionRequests.note', 'answer', 'deleted'])
    .execute()

export type ConsentCounts = {
  classes: number
  students: number
  given: number
  refused: number
  unknown: number
  requests: number
  late: number
}

/**
 * How many classes an organization has, and how their students stand: all that its admins learn. What a family said of a child is between it and the
 * teacher, and an admin who could look through it would be one more to be trusted with it.
 */
export async function consentCounts(db: Queryable, organizationId: string): Promise<ConsentCounts> {
  const { rows } = await sql<Record<keyof ConsentCounts, number | string>>`select * from consent_counts(${organizationId})`.execute(db)
  const [row] = rows
  const count = (name: keyof ConsentCounts) => Number(row?.[name] ?? 0)
  return {
    classes: count('classes'),
    students: count('students'),
    given: count('given'),
    refused: count('refused'),
    unknown: count('unknown'),
    requests: count('requests'),
    late: count('late'),
  }
}
