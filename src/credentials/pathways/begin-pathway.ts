import { z } from 'zod'
import { pathwayBegun } from '../../definitions/pathways/pathway-facts.ts'
import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { Issued } from '../awards/issue-award.ts'
import { waitForTurn } from '../awards/one-at-a-time.ts'
import { completeThese } from './complete-pathways.ts'

/** People begin for themselves alone. */
export function mayBegin(actor: Actor): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return actor.kind === 'person' ? yes : no('not-a-person', 'Only a person can begin a pathway.')
}

export const beginPathway = command({
  name: 'pathway.begin',
  says: 'Begins a pathway for oneself, or takes its newest version where one is under way by an earlier one. What was earned counts.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ pathwayId: z.uuid() }),
  load: ({ db }, { pathwayId }) =>
    db
      .selectFrom('pathways')
      .where('id', '=', pathwayId)
      .where('currentVersionId', 'is not', null)
      .select(['id', 'organizationId', 'currentVersionId', 'retiredAt'])
      .executeTakeFirstOrThrow(() => missing('pathway')),
  may: (actor) => mayBegin(actor),

  async run(scene, _input, { id: pathwayId, currentVersionId: versionId, retiredAt }) {
    const { db, actor, now } = scene
    if (actor.kind !== 'person' || versionId === null) throw missing('pathway')
    const personId = actor.id
    if (retiredAt) throw conflict('pathway-retired', 'This pathway is not offered any more. What you earned stays.')
    await waitForTurn(db, personId)
    const started = await db
      .insertInto('pathwayStarts')
      .values({ pathwayId, personId, versionId, begunAt: now })
      .onConflict((clash) =>
        clash.columns(['pathwayId', 'personId']).doUpdateSet({ versionId }).where('pathwayStarts.versionId', '<>', versionId),
      )
      .returning('versionId')
      .executeTakeFirst()
    const { made, facts } = await completeThese(scene, personId, [{ pathwayId, versionId }])
    return { versionId, personId, isNew: started !== undefined, made: made satisfies Issued[], facts: facts satisfies Fact[] }
  },

  record: (_input, { id, organizationId }, { versionId, personId, isNew, facts }) => [
    ...(isNew ? [fact(pathwayBegun, { organizationId, subjectId: id }, { versionId, personId })] : []),
    ...facts,
  ],
})
