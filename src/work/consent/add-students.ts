import { z } from 'zod'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { sealedCode } from './consent-codes.ts'
import { studentChanged, studentsAdded } from './consent-facts.ts'
import { mayKeepClass } from './consent-policy.ts'
import { loadClass, loadStudent, requireKept } from './load-class.ts'
import { type ListedStudent, mostStudents, newOnes, readStudents } from './read-students.ts'

const studentName = z
  .string()
  .transform((name) => name.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'Please give a name.').max(120, 'A name has at most 120 characters.'))
const studentMark = z.string().trim().max(60, 'Please keep this under 60 characters.')

export const addStudents = command({
  name: 'class.add-students',
  says: 'Adds students to a class from a list. Those that are there already stay as they are.',
  reach: onPages,
  limits: null,
  input: z.object({ classId: z.uuid(), list: z.string().max(1_048_576, 'This list is larger than 1 MB. Please split it.') }),
  load: (scene, { classId }) => loadClass(scene, classId),
  may: mayKeepClass,
  async run(scene, { list }, loaded) {
    requireKept(loaded)
    const { students, faults } = readStudents(list)
    if (students.length === 0 && faults.length === 0)
      throw invalidAt('list-empty', 'list', 'Please type or paste the names, one on each line.')
    const there = await studentsIn(scene, loaded.id)
    const fresh = newOnes(students, there)
    if (there.length + fresh.length > mostStudents)
      throw conflict('students-many', 'A class holds {most} students, and this would make {count}.', {
        most: mostStudents,
        count: there.length + fresh.length,
      })
    await writeStudents(scene, loaded.id, fresh, 'teacher')
    return { added: fresh.length, known: students.length - fresh.length, faults }
  },
  record: (_input, { organizationId, id }, { added }) =>
    added > 0 ? fact(studentsAdded, { organizationId, subjectId: id }, { count: added }) : null,
})

/** The students of a class, without those who were removed. */
export const studentsIn = ({ db }: Pick<Scene, 'db'>, classId: string) =>
  db
    .selectFrom('students')
    .where('classId', '=', classId)
    .where('removedAt', 'is', null)
    .orderBy('name')
    .orderBy('mark')
    .select(['id', 'name', 'mark'])
    .execute()

/** Writes students, each with a code of their own. */
export async function writeStudents(
  { db, keys, newId, now }: Scene,
  classId: string,
  students: readonly ListedStudent[],
  namedBy: 'teacher' | 'family',
): Promise<{ id: string; code: string }[]> {
  if (students.length === 0) return []
  const rows = students.map(({ name, mark, locale }) => {
    const id = newId()
    const { code, hash, sealed } = sealedCode(keys, id)
    return { code, row: { id, classId, name, mark, locale, namedBy, codeHash: hash, codeSealed: sealed, addedAt: now } }
  })
  await db
    .insertInto('students')
    .values(rows.map(({ row }) => row))
    .execute()
  return rows.map(({ code, row }) => ({ id: row.id, code }))
}

export const changeStudent = command({
  name: 'class.change-student',
  says: 'Changes the name of a student, what tells them apart, the language of the slip, or that they are of age.',
  reach: onPages,
  limits: null,
  input: z.object({
    studentId: z.uuid(),
    name: studentName,
    mark: studentMark.default(''),
    locale: z.enum(['en', 'es']),
    isAdult: z.boolean().default(false),
  }),
  load: (scene, { studentId }) => loadStudent(scene, studentId),
  may: mayKeepClass,
  async run(scene, { name, mark, locale, isAdult }, { id, student }) {
    const others = (await studentsIn(scene, id)).filter((other) => other.id !== student.id)
    if (newOnes([{ name, mark }], others).length === 0)
      throw invalidAt(
        'student-twice',
        'mark',
        'Another student of this class has this name. Write something here that tells the two apart.',
      )
    await scene.db.updateTable('students').set({ name, mark, locale, isAdult, namedBy: 'teacher' }).where('id', '=', student.id).execute()
    return { classId: id }
  },
  record: (_input, { organizationId, id }) => fact(studentChanged, { organizationId, subjectId: id }),
})

export const removeStudent = command({
  name: 'class.remove-student',
  says: 'Takes a student off the list of a class. What their family said stays, and its link still takes consent back.',
  reach: onPages,
  limits: null,
  input: z.object({ studentId: z.uuid() }),
  load: (scene, { studentId }) => loadStudent(scene, studentId),
  may: mayKeepClass,
  async run({ db, now }, _input, { id, student }) {
    await db
      .updateTable('students')
      .set({ removedAt: student.removedAt ?? now })
      .where('id', '=', student.id)
      .execute()
    return { classId: id }
  },
  record: (_input, { organizationId, id }) => fact(studentChanged, { organizationId, subjectId: id }),
})

export const renewCode = command({
  name: 'class.renew-code',
  says: 'Gives a student a new code and link. The one before leads nowhere from then on.',
  reach: onPages,
  limits: null,
  input: z.object({ studentId: z.uuid() }),
  load: (scene, { studentId }) => loadStudent(scene, studentId),
  may: mayKeepClass,
  async run({ db, keys }, _input, loaded) {
    requireKept(loaded)
    const { hash, sealed } = sealedCode(keys, loaded.student.id)
    await db.updateTable('students').set({ codeHash: hash, codeSealed: sealed }).where('id', '=', loaded.student.id).execute()
    return { classId: loaded.id }
  },
  record: (_input, { organizationId, id }) => fact(studentChanged, { organizationId, subjectId: id }),
})
