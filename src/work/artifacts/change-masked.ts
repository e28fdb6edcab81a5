import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { artifactChanged, artifactRemoved, artifactRestored } from './artifact-facts.ts'

const which = { attemptId: z.uuid(), artifactId: z.uuid() }

/** A masked copy that is part of the work, and what it was made of. */
async function loadMasked(scene: Scene, attemptId: string, artifactId: string) {
  const work = await loadWork(scene, attemptId)
  const copy = await scene.db
    .selectFrom('artifacts')
    .where('id', '=', artifactId)
    .where('attemptId', '=', attemptId)
    .select(['id', 'requirementId', 'removedAt', 'maskedFrom'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('artifact'))
  return { ...work, copy }
}

export const takeOriginalBack = command({
  name: 'artifact.take-original-back',
  says: 'Puts what a masked copy was made of back in its place. The copy can be brought back for six hours.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: (scene, { attemptId, artifactId }) => loadMasked(scene, attemptId, artifactId),
  may: mayWorkOn,
  async run({ db, now }, _input, work) {
    const { copy } = work
    requireOpenPart(work, copy.requirementId)
    if (copy.removedAt || copy.maskedFrom === null) throw conflict('original-gone', 'The original of this copy is not kept any more.')
    const original = await db
      .updateTable('artifacts')
      .set({ removedAt: null })
      .where('id', '=', copy.maskedFrom)
      .where('expiredAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!original) throw conflict('original-gone', 'The original of this copy is not kept any more.')
    await db.updateTable('artifacts').set({ removedAt: now }).where('id', '=', copy.id).execute()
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', work.id).execute()
    return { requirementId: copy.requirementId, artifactId: original.id, removed: copy.id }
  },
  record: (_input, { organizationId, id }, { artifactId, removed }) => [
    fact(artifactRestored, { organizationId, subjectId: id }, { artifactId }),
    fact(artifactRemoved, { organizationId, subjectId: id }, { artifactId: removed }),
  ],
})

export const dropOriginal = command({
  name: 'artifact.drop-original',
  says: 'Lets go of what a masked copy was made of: it is deleted within hours, unless it was handed in.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: (scene, { attemptId, artifactId }) => loadMasked(scene, attemptId, artifactId),
  may: mayWorkOn,
  async run({ db }, _input, { copy }) {
    if (copy.maskedFrom === null) return { requirementId: copy.requirementId, changed: false }
    await db.updateTable('artifacts').set({ maskedFrom: null }).where('id', '=', copy.id).execute()
    return { requirementId: copy.requirementId, changed: true }
  },
  record: ({ artifactId }, { organizationId, id }, { changed }) =>
    changed ? fact(artifactChanged, { organizationId, subjectId: id }, { artifactId, fields: ['original'] }) : null,
})
