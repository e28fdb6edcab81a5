import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { hashOfCode, readCode } from './consent-codes.ts'
import { standingOf } from './consent-standing.ts'

const classOf = (db: Queryable) =>
  db
    .selectFrom('classes')
    .innerJoin('people as teachers', 'teachers.id', 'classes.teacherId')
    .leftJoin('organizations', 'organizations.id', 'classes.organizationId')
    .select([
      'classes.id as classId',
      'classes.teacherId',
      'classes.organizationId',
      'classes.name as className',
      'classes.endsOn',
      'classes.endedAt',
      'teachers.name as teacher',
      'organizations.name as organization',
      'organizations.timeZone',
    ])

/** The student whose family holds this code, with their class and teacher; null where it is nobody’s. */
export async function findStudentByCode(db: Queryable, typed: string, now: Date) {
  const code = readCode(typed)
  if (!code) return null
  const found = await classOf(db)
    .innerJoin('students', 'students.classId', 'classes.id')
    .where('codeHash', '=', hashOfCode(code))
    .select(['students.id as studentId', 'students.name', 'students.locale', 'students.isAdult', 'students.removedAt'])
    .executeTakeFirst()
  if (!found) return null
  const today = dayIn(found.timeZone ?? 'UTC', now)
  return { ...found, code, today, isLate: found.endedAt !== null || found.removedAt !== null || found.endsOn < today }
}

/** The class of which this is the link for families; null where it is none. */
export async function findClassByCode(db: Queryable, typed: string, now: Date) {
  const code = readCode(typed)
  if (!code) return null
  const found = await classOf(db).where('joinHash', '=', hashOfCode(code)).executeTakeFirst()
  if (!found) return null
  const today = dayIn(found.timeZone ?? 'UTC', now)
  return { ...found, code, today, isLate: found.endedAt !== null || found.endsOn < today }
}

/** Everything that was said of a student, the newest first, and how they stand. */
export async function historyOf(db: Queryable, studentId: string, today: string) {
  const said = await db
    .selectFrom('consents')
    .where('studentId', '=', studentId)
    .orderBy('id', 'desc')
    .select(['id', 'answer', 'scopes', 'basis', 'until', 'saidBy', 'saidName', 'note', 'recordedAt'])
    .execute()
  return { said, standing: standingOf(said[0], today) }
}
