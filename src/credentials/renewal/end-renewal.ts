import { z } from 'zod'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, perform, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { attemptWithdrawn } from '../../work/attempts/attempt-facts.ts'
import { isClosed } from '../../work/attempts/attempt-states.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { loadWork } from '../../work/attempts/work-in-hand.ts'

/** An award was taken back: what was under way to renew it has nothing to renew. */
const endRenewals = job({ name: 'renewals.end', data: z.object({ awardId: z.uuid() }), atOnce: 5 })

/** Asks for it with the revocation. Not in its transaction: work that is being decided is locked by others in another order. */
export async function endRenewalsOf({ later }: Scene, { awardId }: { awardId: string }): Promise<null> {
  await later(endRenewals, { awardId })
  return null
}

export const endRenewal = command({
  name: 'renewal.end',
  says: 'Ends the renewal of an award that was taken back, as if its earner withdrew it. What was collected stays there to see.',
  reach: inside,
  limits: null,
  input: z.object({ attemptId: z.uuid() }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only Laurel itself ends what has nothing to renew.')),
  async run(scene, { attemptId }, { state }) {
    if (isClosed(state)) return { attemptId, ended: false }
    await moveAttempt(scene, { attemptId, state }, 'withdraw')
    return { attemptId, ended: true }
  },
  record: (_input, { organizationId, state }, { attemptId, ended }) =>
    ended ? fact(attemptWithdrawn, { organizationId, subjectId: attemptId }, { from: state }) : null,
})

/** The work behind `endRenewals`. An award that was given again meanwhile is left alone. */
export const endingRenewals = works(endRenewals, async (world: World, { awardId }) => {
  const open = await world.db
    .selectFrom('attempts')
    .innerJoin('revocations', 'revocations.awardId', 'attempts.renewsId')
    .where('attempts.renewsId', '=', awardId)
    .where('attempts.state', 'not in', ['earned', 'withdrawn'])
    .select('attempts.id')
    .execute()
  for (const { id } of open) await perform(world, system, endRenewal, { attemptId: id })
})
