import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { anchorWritten } from './calibration-facts.ts'
import { mayWriteAnchor } from './calibration-policy.ts'

export const writeAnchor = command({
  name: 'anchor.write',
  says: 'Begins an anchor: work that somebody makes up for calibration, with all the tools of an attempt. Nobody earns anything by it.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    achievementId: z.uuid(),
    /** What authors call it among themselves. */
    name: z.string().trim().min(1, 'Give it a name by which you find it again.').max(120, 'Please keep the name under 120 characters.'),
  }),

  load: ({ db }, { achievementId }) =>
    db
      .selectFrom('achievements')
      .where('id', '=', achievementId)
      .where('currentVersionId', 'is not', null)
      .select(['id', 'organizationId', 'currentVersionId'])
      .executeTakeFirstOrThrow(() => missing('micro-credential')),

  may: mayWriteAnchor,

  async run({ db, actor, now, newId }, { achievementId, name }, { organizationId, currentVersionId }) {
    const madeBy = personIdOf(actor)
    if (!madeBy || !currentVersionId) throw new Error('The policy lets only people write, and only what is published.')
    const attemptId = newId()
    const anchorId = newId()
    await db
      .insertInto('attempts')
      .values({
        id: attemptId,
        achievementId,
        versionId: currentVersionId,
        earnerId: madeBy,
        // By nobody's rules: it never counts.
        organizationId: null,
        purpose: 'anchor',
        route: 'already',
        startedAt: now,
        changedAt: now,
      })
      .execute()
    await db
      .insertInto('anchors')
      .values({
        id: anchorId,
        organizationId,
        achievementId,
        versionId: currentVersionId,
        attemptId,
        source: 'written',
        name,
        madeBy,
        madeAt: now,
        changedAt: now,
      })
      .execute()
    return { anchorId, attemptId }
  },

  record: ({ achievementId }, { organizationId }, { anchorId }) =>
    fact(anchorWritten, { organizationId, subjectId: anchorId }, { achievementId }),
})
