import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { attemptWithdrawn } from './attempt-facts.ts'
import { mayWorkOn } from './attempt-policy.ts'
import { isClosed } from './attempt-states.ts'
import { moveAttempt } from './move-attempt.ts'
import { loadWork } from './work-in-hand.ts'

export const withdrawAttempt = command({
  name: 'attempt.withdraw',
  says: 'Ends an attempt without a decision. What was collected stays there to see.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ attemptId: z.uuid() }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,

  async run(scene, { attemptId }, { state, purpose }) {
    if (purpose === 'anchor')
      throw conflict('an-anchor', 'This is a sample for assessors. Take it out of use on its own page instead; nothing was changed.')
    if (isClosed(state))
      throw state === 'earned'
        ? conflict('over-already', 'This is earned; there is nothing to withdraw.')
        : conflict('over-already', 'This is withdrawn already.')
    await moveAttempt(scene, { attemptId, state }, 'withdraw')
    return { attemptId }
  },

  record: (_input, { organizationId, state }, { attemptId }) =>
    fact(attemptWithdrawn, { organizationId, subjectId: attemptId }, { from: state }),
})
