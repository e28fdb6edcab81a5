import { z } from 'zod'
import { list, moment, type Operation, rest } from '../../foundation/doors/rest.ts'
import { holds, personIdOf } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { leakAnswers, leakKinds, leakRules } from '../../work/leaks/leak-kinds.ts'
import { letLeakBeSeen } from '../../work/leaks/let-be-seen.ts'
import { answerLeak } from '../leaks/answer-leak.ts'
import { markLeak } from '../leaks/mark-leak.ts'
import { findOpenLeaks } from './find-leaks.ts'

const id = '0198c0de-0000-7000-8000-000000000001'

/** What in blind evidence tells whose it is. */
export const leakRest: readonly Operation[] = [
  rest(markLeak, {
    id: 'markLeak',
    at: 'POST /assessments/{assessmentId}/leaks',
    scope: 'assessment:write',
    says: 'Marks what in blind evidence tells whose it is. By the rule of the organization it is masked, judged openly, or the submission goes back to the queue.',
    status: 201,
    answers: z.object({ leakId: z.uuid(), assessmentId: z.uuid(), rule: z.enum(leakRules), isMasked: z.boolean() }),
    example: { input: { kind: 'name', citation: { requirementId: 'context', quote: 'Maya Castellanos' } } },
  }),
  list({
    id: 'listLeaks',
    at: 'GET /organizations/{organizationId}/leaks',
    scope: 'organizations:read',
    says: 'What assessors marked as telling whose blind work it is and nobody has masked yet, the oldest first; without whose it is and who marked it.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        leakId: z.uuid(),
        submissionId: z.uuid(),
        code: z.string(),
        title: z.string(),
        kind: z.enum(leakKinds),
        artifactId: z.uuid().nullable(),
        markedAt: moment,
      })
      .meta({ id: 'Leak' }),
    find: async (reading, { organizationId }, { after, size }) => {
      if (!holds(reading.actor, 'admin', organizationId))
        throw forbidden('not-an-admin', 'Only admins of this organization give out what it has to assess.')
      const { rows, next } = await findOpenLeaks(reading.db, { organizationId, personId: personIdOf(reading.actor), after, size })
      return { items: rows.map(({ place: _, ...row }) => row), next }
    },
  }),
  rest(answerLeak, {
    id: 'answerLeak',
    at: 'POST /leaks/{leakId}/answer',
    scope: 'organizations:write',
    says: 'Says that what was marked may be seen, or tells nothing. What was masked meanwhile stays masked.',
    answers: z.object({ leakId: z.uuid(), answer: z.enum(leakAnswers), isNew: z.boolean() }),
    example: { input: { answer: 'judged-open' } },
  }),
  rest(letLeakBeSeen, {
    id: 'letLeakBeSeen',
    at: 'POST /attempts/{attemptId}/leaks/let-be-seen',
    scope: 'work:write',
    says: 'Lets those who weigh your blind work see an artifact as it is, though it tells whose it is.',
    answers: z.object({ attemptId: z.uuid(), submissionIds: z.array(z.uuid()) }),
    example: { input: { artifactId: id } },
  }),
]
