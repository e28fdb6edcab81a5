import { z } from 'zod'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalid, missing } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { letBeSeen } from '../consent/hold-back.ts'
import { presentIn } from '../consent/present-students.ts'
import { artifactChanged } from './artifact-facts.ts'

const studentIds = z.array(z.uuid()).max(400).default([])

export const nameStudents = command({
  name: 'artifact.name-students',
  says: 'Says which students of one’s own classes are in an artifact: seen, heard, or by their work. It takes the place of what was said before.',
  // The lists of classes are for nobody but their teacher, and for no program.
  reach: onPages,
  limits: null,
  input: z.object({ attemptId: z.uuid(), artifactId: z.uuid(), seen: studentIds, heard: studentIds, work: studentIds }),
  async load(scene, { attemptId, artifactId }) {
    const work = await loadWork(scene, attemptId)
    const artifact = await scene.db
      .selectFrom('artifacts')
      .where('id', '=', artifactId)
      .where('attemptId', '=', attemptId)
      .where('removedAt', 'is', null)
      .select(['id', 'requirementId', 'kind', 'studentMedia', 'revision'])
      .executeTakeFirstOrThrow(() => missing('artifact'))
    return { ...work, artifact }
  },
  may: mayWorkOn,
  async run({ db, now }, { seen, heard, work }, loaded) {
    const { artifact, earnerId } = loaded
    const requirement = requireOpenPart(loaded, artifact.requirementId)
    const ids = [...new Set([...seen, ...heard, ...work])]
    if (requirement.studentMedia === 'not-allowed' && ids.length > 0)
      throw invalid('students-not-allowed', 'No student may be seen or heard in this part, with or without consent.')
    const own =
      ids.length === 0
        ? []
        : await db
            .selectFrom('students')
            .innerJoin('classes', 'classes.id', 'students.classId')
            .where('students.id', 'in', ids)
            .where('classes.teacherId', '=', earnerId)
            .select('students.id')
            .execute()
    if (own.length !== ids.length) throw missing('student')
    await db.deleteFrom('artifactStudents').where('artifactId', '=', artifact.id).execute()
    if (ids.length > 0)
      await db
        .insertInto('artifactStudents')
        .values(
          ids.map((studentId) => ({
            artifactId: artifact.id,
            studentId,
            seen: seen.includes(studentId),
            heard: heard.includes(studentId),
            work: work.includes(studentId),
          })),
        )
        .execute()
    const isAllowed = ((await presentIn(db, [artifact.id])).get(artifact.id) ?? []).every(({ allowed }) => allowed === 'yes')
    if (isAllowed) await letBeSeen({ db }, artifact.id)
    const from = artifact.studentMedia
    const to = ids.length > 0 ? 'consent-held' : from
    await db
      .updateTable('artifacts')
      .set({ studentMedia: to, revision: artifact.revision + (from === to ? 0 : 1) })
      .where('id', '=', artifact.id)
      .execute()
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', loaded.id).execute()
    return { requirementId: artifact.requirementId, from, to }
  },
  record: ({ artifactId }, { organizationId, id }, { from, to }) =>
    fact(
      artifactChanged,
      { organizationId, subjectId: id },
      {
        artifactId,
        fields: ['students'],
        ...(from === to ? {} : { studentMedia: { from, to } }),
      },
    ),
})
