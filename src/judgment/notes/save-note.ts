import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { writing } from '../../work/artifacts/plain-writing.ts'
import { loadOwnSeat } from '../own-seat/load-own-seat.ts'
import { mayKeepBeside } from '../own-seat/seat-policy.ts'
import { longestNote } from './longest-note.ts'

/** `revision` is the one the writer saw: a note saved in another window meanwhile is never replaced unseen. @throws Refusal `note-changed` */
export const saveNote = command({
  name: 'assessment.save-note',
  says: 'Keeps an assessor’s private note on a submission as it stands. Nobody else ever reads it.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    assessmentId: z.uuid(),
    body: writing(longestNote, 'This note is longer than we can keep. Please shorten it.'),
    revision: z.number().int().min(0),
  }),

  load: (scene, { assessmentId }) => loadOwnSeat(scene, assessmentId),
  may: mayKeepBeside,

  async run({ db, now }, { body, revision }, { assessmentId, releasedAt }) {
    if (releasedAt) throw conflict('released', 'You released this submission. Nothing was changed.')
    const kept = await db
      .selectFrom('assessorNotes')
      .where('assessmentId', '=', assessmentId)
      .select(['body', 'revision', 'savedAt'])
      .executeTakeFirst()
    if (kept && kept.body === body) return { revision: kept.revision, savedAt: kept.savedAt }
    if ((kept?.revision ?? 0) !== revision)
      throw savedElsewhere('note-changed', 'This note was changed in another window since. Both texts are kept: choose which one stays.', {
        revision: kept?.revision ?? 0,
        values: { body: kept?.body ?? '' },
      })
    const next = { body, revision: revision + 1, savedAt: now }
    await db
      .insertInto('assessorNotes')
      .values({ assessmentId, ...next })
      .onConflict((clash) => clash.column('assessmentId').doUpdateSet(next))
      .execute()
    return { revision: next.revision, savedAt: now }
  },

  record: notAFact('A private note is its writer’s alone, and so is that there is one.'),
})
