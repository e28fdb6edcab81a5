import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'

/** A class that a command is about to change, locked. @throws Refusal `class-missing` */
export async function loadClass({ db }: Pick<Scene, 'db'>, classId: string) {
  const { zone, ...found } = await db
    .selectFrom('classes')
    .leftJoin('organizations', 'organizations.id', 'classes.organizationId')
    .where('classes.id', '=', classId)
    .select(['classes.id', 'teacherId', 'organizationId', 'classes.name', 'schoolYear', 'endsOn', 'endedAt'])
    .select('organizations.timeZone as zone')
    .forUpdate('classes')
    .executeTakeFirstOrThrow(() => missing('class'))
  return { ...found, zone: zone ?? 'UTC' }
}

/** A student with the class they are in, both locked. @throws Refusal `student-missing` */
export async function loadStudent({ db }: Pick<Scene, 'db'>, studentId: string) {
  const student = await db
    .selectFrom('students')
    .where('id', '=', studentId)
    .select(['id', 'classId', 'name', 'mark', 'locale', 'isAdult', 'removedAt'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('student'))
  return { ...(await loadClass({ db }, student.classId)), student }
}

/** Refuses to change what was put away. */
export function requireKept({ endedAt }: { endedAt: Date | null }): void {
  if (endedAt) throw conflict('class-ended', 'This class was put away. What was said in it stays, and nothing new is added.')
}
