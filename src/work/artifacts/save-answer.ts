import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { asksWriting } from '../attempts/open-parts.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { writing } from './plain-writing.ts'

/** The longest answer that is kept: some twenty pages. */
export const longestAnswer = 60_000

/** `revision` is the one the writer saw: a text saved elsewhere meanwhile is never replaced unseen. @throws Refusal `answer-changed` with what it says now */
export const saveAnswer = command({
  name: 'answer.save',
  says: 'Keeps a written answer as it stands.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    attemptId: z.uuid(),
    requirementId: z.string().max(40),
    body: writing(longestAnswer, 'This answer is longer than we can keep. Please shorten it, or add it as a document.'),
    revision: z.number().int().min(0),
  }),

  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,

  async run({ db, now }, { attemptId, requirementId, body, revision }, work) {
    const requirement = requireOpenPart(work, requirementId)
    if (!asksWriting(requirement)) throw conflict('no-answer-asked', 'This part asks for artifacts, not for a written answer.')
    const kept = await db
      .selectFrom('answers')
      .where('attemptId', '=', attemptId)
      .where('requirementId', '=', requirementId)
      .select(['body', 'revision', 'savedAt'])
      .executeTakeFirst()
    if (kept && kept.body === body) return { revision: kept.revision, savedAt: kept.savedAt, requirementId }
    if (kept && kept.revision !== revision)
      throw savedElsewhere(
        'answer-changed',
        'This answer was changed in another window since. Both texts are kept: choose which one stays.',
        {
          revision: kept.revision,
          values: { body: kept.body },
        },
      )
    const next = { body, revision: (kept?.revision ?? 0) + 1, savedAt: now }
    await db
      .insertInto('answers')
      .values({ attemptId, requirementId, ...next })
      .onConflict((clash) => clash.columns(['attemptId', 'requirementId']).doUpdateSet(next))
      .execute()
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', attemptId).execute()
    return { revision: next.revision, savedAt: now, requirementId }
  },

  record: notAFact('Saved every few seconds; what matters is in the submission.'),
})
