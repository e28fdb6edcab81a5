import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork } from '../attempts/work-in-hand.ts'
import { dropStaged } from './tidy-uploads.ts'
import { uploadNotAFact } from './upload-facts.ts'

/** Also of work that was handed in or withdrawn meanwhile: what is on its way is nobody's evidence. An artifact that came of it stays. */
export const cancelUpload = command({
  name: 'upload.cancel',
  says: 'Gives a file up that is on its way: what has arrived of it is removed from the server.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ attemptId: z.uuid(), uploadId: z.uuid() }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  async run({ db, actor, later }, { attemptId, uploadId }) {
    const gone = await db
      .deleteFrom('uploads')
      .where('id', '=', uploadId)
      .where('attemptId', '=', attemptId)
      .where('personId', '=', personIdOf(actor) ?? '')
      .where('commentId', 'is', null)
      .returning(['requirementId', 'stagedId', 'stagingPlace'])
      .executeTakeFirstOrThrow(() => missing('upload'))
    if (gone.stagedId !== null && gone.stagingPlace !== null)
      await later(dropStaged, { stagedId: gone.stagedId, stagingPlace: gone.stagingPlace })
    return { requirementId: gone.requirementId }
  },
  record: notAFact(uploadNotAFact),
})
