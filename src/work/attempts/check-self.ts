import { z } from 'zod'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { levels } from '../../definitions/achievements/levels.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { invalid } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from './attempt-policy.ts'
import { loadWork, requireInHand } from './work-in-hand.ts'

export const checkSelf = command({
  name: 'self-check.save',
  says: 'Keeps what earners think of their own work, by criterion. No one else sees it.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ attemptId: z.uuid(), levels: z.record(z.string(), z.enum(levels)) }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,

  async run({ db, now }, { attemptId, levels: chosen }, work) {
    requireInHand(work)
    const known = new Set(criteriaOf(work.definition).map(({ id }) => id))
    if (Object.keys(chosen).some((id) => !known.has(id))) throw invalid('criterion-unknown', 'The rubric has no such criterion.')
    for (const [criterionId, level] of Object.entries(chosen)) {
      await db
        .insertInto('selfChecks')
        .values({ attemptId, criterionId, level, savedAt: now })
        .onConflict((clash) => clash.columns(['attemptId', 'criterionId']).doUpdateSet({ level, savedAt: now }))
        .execute()
    }
    // The last choice is the one that counts, wherever it was made.
    return { revision: 0, savedAt: now }
  },

  record: notAFact('What earners think of their own work is theirs alone.'),
})
