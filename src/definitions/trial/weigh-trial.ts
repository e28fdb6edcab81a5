import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { criteriaOf } from '../achievements/criteria-of.ts'
import { levels } from '../achievements/levels.ts'
import { loadTrial, memberOf, requireOpenTrial } from './load-trial.ts'
import { mayWeighTrial } from './trial-policy.ts'

export const weighTrialWork = command({
  name: 'trial.weigh',
  says: 'Tries a criterion of a draft on what somebody wrote in its trial: a level, and what the rubric left open. It decides nothing.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    trialId: z.uuid(),
    memberId: z.uuid().describe('Whose work, without a name.'),
    criterionId: z.string().min(1).max(40),
    level: z.enum(levels, 'Choose a level.'),
    remark: z.string().trim().max(1000, 'Please shorten this to 1,000 characters.').default(''),
  }),

  load: loadTrial,
  may: mayWeighTrial,

  async run({ db, now }, { memberId, criterionId, level, remark }, trial) {
    const draft = requireOpenTrial(trial, now)
    if (!criteriaOf(draft).some(({ id }) => id === criterionId))
      throw invalidAt('criterion-unknown', 'criterionId', 'This criterion is not in the draft any more. Please look once more.')
    await db
      .selectFrom('trialMembers')
      .where('id', '=', memberId)
      .where('trialId', '=', trial.id)
      .where('part', '=', 'tries')
      .where('leftAt', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow(() => missing('trial'))
    const { id: weigherId } = memberOf(trial)
    const given = { level, remark, savedAt: now }
    await db
      .insertInto('trialLevels')
      .values({ weigherId, memberId, criterionId, ...given })
      .onConflict((clash) => clash.columns(['weigherId', 'memberId', 'criterionId']).doUpdateSet(given))
      .execute()
    return { trialId: trial.id, memberId, criterionId }
  },

  record: notAFact('A rubric is tried out for its author: nothing is decided by it, and it goes again.'),
})
