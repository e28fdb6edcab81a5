import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { attemptStarted } from '../../work/attempts/attempt-facts.ts'
import { beginAttempt, openAttempt } from '../../work/attempts/begin-attempt.ts'
import { lockRenewable } from './find-renewal.ts'
import { mayRenewAward } from './renewal-policy.ts'
import { renewalState, whyNot } from './renewal-state.ts'

/**
 * Begins the renewal of an award: an attempt at the text that is published now, with only the parts that its rule asks. Nothing of the award
 * changes, and nothing that was handed in for it is handed in again.
 */
export const renewAward = command({
  name: 'award.renew',
  says: 'Begins to renew an award that runs out, with the parts that its renewal rule asks. Who has it open already comes back to that.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    awardId: z.uuid(),
    /** By whose rules it is to count, for who earns in several organizations. */
    organizationId: z.uuid().optional(),
  }),
  load: ({ db }, { awardId }) => lockRenewable(db, awardId),
  may: mayRenewAward,

  async run(scene, { awardId, organizationId: chosen }, award) {
    const earnerId = personIdOf(scene.actor)
    if (!earnerId) throw new Error('The policy lets only people renew.')
    const { achievementId, offeredBy: organizationId, shortId } = award
    const state = renewalState(award, scene.now)
    if (state.is === 'under-way') return { attemptId: state.attemptId, began: false, organizationId, achievementId }
    const because = whyNot(state, (at) => dayIn(award.timeZone, at))
    if (because || !shortId)
      throw conflict('not-renewable', because?.text ?? 'It can’t be renewed. You can earn it again.', because?.values ?? {})
    const begun = await beginAttempt(scene, {
      earnerId,
      achievement: { id: achievementId, organizationId },
      versionId: shortId,
      // Whoever renews has done it before: there is no learning to go through.
      route: 'already',
      chosen,
      renewsId: awardId,
    })
    const open = begun === null ? await openAttempt(scene, earnerId, achievementId) : undefined
    const attemptId = begun ?? (open?.renewsId === awardId ? open.id : null)
    if (!attemptId) throw conflict('start-again', 'This changed just now. Please try once more.')
    return { attemptId, began: begun !== null, organizationId, achievementId }
  },

  record: ({ awardId }, _award, { attemptId, began, organizationId, achievementId }) =>
    began ? fact(attemptStarted, { organizationId, subjectId: attemptId }, { route: 'already', achievementId, renewsId: awardId }) : null,
})
