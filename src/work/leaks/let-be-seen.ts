import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork } from '../attempts/work-in-hand.ts'
import { leakAnswered } from './leak-facts.ts'

export const letLeakBeSeen = command({
  name: 'leak.let-be-seen',
  says: 'Lets those who weigh one’s blind work see what tells whose it is, unmasked. The record says that it was judged openly.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ attemptId: z.uuid(), artifactId: z.uuid() }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  async run({ db, actor, now }, { attemptId, artifactId }) {
    const artifact = await db
      .selectFrom('artifacts')
      .where('id', '=', artifactId)
      .where('attemptId', '=', attemptId)
      .select('maskedFrom')
      .executeTakeFirstOrThrow(() => missing('artifact'))
    const ids = artifact.maskedFrom === null ? [artifactId] : [artifactId, artifact.maskedFrom]
    const answered = await db
      .updateTable('leaks')
      .set({ answer: 'judged-open', answeredAs: 'earner', answeredBy: personIdOf(actor), answeredAt: now })
      .where('attemptId', '=', attemptId)
      .where('artifactId', 'in', ids)
      .where('answeredAt', 'is', null)
      .returning('submissionId')
      .execute()
    return { attemptId, submissionIds: [...new Set(answered.map(({ submissionId }) => submissionId))] }
  },
  record: ({ attemptId }, { organizationId }, { submissionIds }) =>
    submissionIds.map((subjectId) => fact(leakAnswered, { organizationId, subjectId }, { attemptId, answer: 'judged-open', by: 'earner' })),
})
