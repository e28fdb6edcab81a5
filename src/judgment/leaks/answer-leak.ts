import { z } from 'zod'
import { type Actor, holds, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { leakAnswered } from '../../work/leaks/leak-facts.ts'

/** Admins of the organization whose micro-credential it is say what becomes of it, and never of their own work. */
function mayAnswerLeak(actor: Actor, { organizationId, earnerId }: { organizationId: string; earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!holds(actor, 'admin', organizationId))
    return no('not-an-admin', 'Only admins of the organization that offers this micro-credential say what is masked.')
  if (earnerId === actor.id) return no('own-work', 'This is your own work. Another admin says what is masked.')
  return yes
}

export const answerLeak = command({
  name: 'leak.answer',
  says: 'Says of what an assessor marked that it may be seen, which the record tells, or that it tells nothing of whose the work is.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    leakId: z.uuid(),
    answer: z.enum(['judged-open', 'no-leak'], 'Say whether it may be seen, or tells nothing.'),
  }),
  load: ({ db }, { leakId }) =>
    db
      .selectFrom('leaks')
      .innerJoin('attempts', 'attempts.id', 'leaks.attemptId')
      .where('leaks.id', '=', leakId)
      .select(['leaks.id as leakId', 'leaks.organizationId', 'leaks.submissionId', 'leaks.attemptId', 'leaks.answer', 'attempts.earnerId'])
      .forUpdate('leaks')
      .executeTakeFirstOrThrow(() => missing('leak')),
  may: mayAnswerLeak,
  async run({ db, actor, now }, { leakId, answer }, { answer: before }) {
    // The earner may have masked it meanwhile: what was done first stands.
    if (before !== null) return { leakId, answer: before, isNew: false }
    await db
      .updateTable('leaks')
      .set({ answer, answeredAs: 'admin', answeredBy: personIdOf(actor), answeredAt: now })
      .where('id', '=', leakId)
      .execute()
    return { leakId, answer, isNew: true }
  },
  record: ({ answer }, { organizationId, submissionId, attemptId }, { isNew }) =>
    isNew ? fact(leakAnswered, { organizationId, subjectId: submissionId }, { attemptId, answer, by: 'admin' }) : null,
})
