import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { loadTrial, memberOf, requireOpenTrial } from './load-trial.ts'
import { trialFinished, trialLeft } from './trial-facts.ts'
import { mayLeaveTrial, mayTry } from './trial-policy.ts'

const which = z.object({ trialId: z.uuid() })
const answer = z.enum(['yes', 'partly', 'no']).nullish()

export const saveTrialPart = command({
  name: 'trial.save-part',
  says: 'Keeps what somebody wrote to try a part of a draft, and what they say of it: whether it is clear, possible, and how long it took.',
  reach: pageAndRest,
  limits: null,

  input: which.extend({
    requirementId: z.string().min(1).max(40),
    body: z.string().max(20_000, 'Please shorten this to 20,000 characters.').default(''),
    linkUrl: z
      .union([
        z.literal(''),
        z.url({ protocol: /^https?$/, error: 'This must be a web address that begins with https:// or http://.' }).max(2000),
      ])
      .default(''),
    isClear: answer,
    isPossible: answer,
    minutes: z.number().int().min(0, 'Not less than none.').max(6000, 'That is more than a hundred hours.').nullish(),
    remark: z.string().trim().max(2000, 'Please shorten this to 2,000 characters.').default(''),
  }),

  load: loadTrial,
  may: mayTry,

  async run({ db, now }, { requirementId, body, linkUrl, isClear, isPossible, minutes, remark }, trial) {
    const draft = requireOpenTrial(trial, now)
    if (!draft.requirements.some(({ id }) => id === requirementId))
      throw invalidAt('part-unknown', 'requirementId', 'This part is not in the draft any more. Please look once more.')
    const { id: memberId } = memberOf(trial)
    const work = { body, linkUrl, savedAt: now }
    const said = { isClear: isClear ?? null, isPossible: isPossible ?? null, minutes: minutes ?? null, remark, savedAt: now }
    await db
      .insertInto('trialWork')
      .values({ memberId, requirementId, ...work })
      .onConflict((clash) => clash.columns(['memberId', 'requirementId']).doUpdateSet(work))
      .execute()
    await db
      .insertInto('trialAnswers')
      .values({ memberId, requirementId, ...said })
      .onConflict((clash) => clash.columns(['memberId', 'requirementId']).doUpdateSet(said))
      .execute()
    return { trialId: trial.id, requirementId }
  },

  record: notAFact('What somebody writes on trial is for the author of the draft alone, and goes again.'),
})

export const finishTrial = command({
  name: 'trial.finish',
  says: 'Says that one has gone through a draft on trial. It can still be changed until the trial ends.',
  reach: pageAndRest,
  limits: null,
  input: which,
  load: loadTrial,
  may: mayTry,

  async run({ db, now }, _input, trial) {
    requireOpenTrial(trial, now)
    const { id, finishedAt } = memberOf(trial)
    const said = await db.selectFrom('trialAnswers').where('memberId', '=', id).select('requirementId').limit(1).executeTakeFirst()
    if (!said) throw conflict('nothing-said', 'Say something of at least one part first.')
    if (!finishedAt) await db.updateTable('trialMembers').set({ finishedAt: now }).where('id', '=', id).execute()
    return { trialId: trial.id, isNew: !finishedAt }
  },

  record: (_input, { achievementId, organizationId }, { trialId, isNew }) =>
    isNew ? fact(trialFinished, { organizationId, subjectId: achievementId }, { trialId }) : null,
})

export const leaveTrial = command({
  name: 'trial.leave',
  says: 'Leaves a trial, and takes along what one wrote and said in it.',
  reach: pageAndRest,
  limits: null,
  input: which,
  load: loadTrial,
  may: mayLeaveTrial,

  async run({ db, now }, _input, trial) {
    const { id } = memberOf(trial)
    await db.deleteFrom('trialWork').where('memberId', '=', id).execute()
    await db.deleteFrom('trialAnswers').where('memberId', '=', id).execute()
    await db
      .deleteFrom('trialLevels')
      .where(({ eb, or }) => or([eb('memberId', '=', id), eb('weigherId', '=', id)]))
      .execute()
    await db.updateTable('trialMembers').set({ leftAt: now, finishedAt: null }).where('id', '=', id).execute()
    return { trialId: trial.id }
  },

  record: (_input, { achievementId, organizationId }, { trialId }) =>
    fact(trialLeft, { organizationId, subjectId: achievementId }, { trialId }),
})
