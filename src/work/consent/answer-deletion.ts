import { z } from 'zod'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { deletionAnswered } from './consent-facts.ts'
import { mayKeepClass } from './consent-policy.ts'
import { expireArtifacts } from './expire-artifacts.ts'
import { loadStudent } from './load-class.ts'

export const answerDeletion = command({
  name: 'class.answer-deletion',
  says: 'Deletes what a family asked to be deleted, or says why that is not possible.',
  reach: onPages,
  limits: null,
  input: z.object({
    requestId: z.uuid(),
    outcome: z.enum(['deleted', 'not-possible'], 'Please choose what becomes of it.'),
    answer: z.string().trim().max(500, 'Please keep this under 500 characters.').default(''),
  }),
  async load(scene, { requestId }) {
    const request = await scene.db
      .selectFrom('deletionRequests')
      .where('id', '=', requestId)
      .select(['id', 'studentId', 'doneAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('deletion request'))
    return { ...(await loadStudent(scene, request.studentId)), request }
  },
  may: mayKeepClass,
  async run(scene, { outcome, answer }, { request, student }) {
    if (request.doneAt) throw conflict('deletion-done', 'This request was answered already.')
    if (outcome === 'not-possible' && answer.length < 10)
      throw invalidAt('answer-missing', 'answer', 'Please tell the family why, in a sentence.')
    const artifacts = await scene.db
      .selectFrom('artifactStudents')
      .innerJoin('artifacts', 'artifacts.id', 'artifactStudents.artifactId')
      .where('studentId', '=', student.id)
      // What went by rule left words behind, which go too.
      .where((is) => is.or([is('expiredAt', 'is', null), is('expiredBecause', '=', 'rule')]))
      .select('artifacts.id')
      .execute()
    const ids = artifacts.map(({ id }) => id)
    const deleted = outcome === 'deleted' ? await expireArtifacts(scene, ids, 'asked') : 0
    const became = outcome === 'deleted' && deleted === 0 ? 'nothing-there' : outcome
    await scene.db
      .updateTable('deletionRequests')
      .set({ doneAt: scene.now, outcome: became, answer, deleted })
      .where('id', '=', request.id)
      .execute()
    return { outcome: became, deleted }
  },
  record: (_input, { organizationId, id }, { outcome, deleted }) =>
    fact(deletionAnswered, { organizationId, subjectId: id }, { outcome, deleted }),
})
