import { z } from 'zod'
import type { ArtifactKind } from '../../definitions/achievements/definition.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { placeFile, termsOf } from '../artifacts/add-artifact.ts'
import { artifactAdded, artifactRemoved } from '../artifacts/artifact-facts.ts'
import { placeMasked } from '../artifacts/place-masked.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork } from '../attempts/work-in-hand.ts'
import { maskedFacts } from '../leaks/masking-asked.ts'
import { findUpload } from './find-uploads.ts'
import { type Kept, keepPieces } from './keep-pieces.ts'

/** Done twice, or killed in the middle and done again, it makes one artifact. */
export const finishUpload = command({
  name: 'upload.finish',
  says: 'Adds a file whose pieces are all here.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ attemptId: z.uuid(), uploadId: z.uuid() }),

  async prepare(stage, actor, { attemptId, uploadId }): Promise<Kept | null> {
    const upload = await findUpload(stage.db, actor, uploadId)
    if (upload.attemptId !== attemptId || upload.commentId !== null) throw missing('upload')
    if (upload.doneAt !== null || upload.refusedAt !== null) return null
    return keepPieces(stage, upload, await termsOf(stage, actor, upload))
  },
  async load(scene, { attemptId, uploadId }) {
    const work = await loadWork(scene, attemptId)
    const upload = await scene.db
      .selectFrom('uploads')
      .where('id', '=', uploadId)
      .where('attemptId', '=', attemptId)
      .where('commentId', 'is', null)
      .selectAll()
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('upload'))
    return { ...work, upload }
  },
  may: mayWorkOn,

  async run(scene, _input, { upload, ...work }, kept) {
    const place = { attemptId: work.id, requirementId: upload.requirementId }
    if (upload.doneAt !== null || kept === null) {
      if (upload.artifactId === null) throw missing('upload')
      return { ...place, artifactId: upload.artifactId, isThere: true, removed: null, masked: [] }
    }
    const placed =
      upload.replaces === null
        ? {
            ...(await placeFile(scene, work, upload.requirementId, kept, (upload.kind as ArtifactKind | null) ?? undefined)),
            removed: null,
            masked: [],
          }
        : await placeMasked(scene, work, upload.replaces, kept, upload.nobodyRecognizable)
    await scene.db
      .updateTable('uploads')
      .set({ artifactId: placed.artifactId, doneAt: scene.now, problem: null })
      .where('id', '=', upload.id)
      .execute()
    return placed
  },
  record: (_input, { organizationId, id }, { artifactId, isThere, removed, masked }) => {
    if (isThere) return null
    const added = fact(artifactAdded, { organizationId, subjectId: id }, { artifactId })
    if (removed === null) return added
    return [
      added,
      fact(artifactRemoved, { organizationId, subjectId: id }, { artifactId: removed }),
      ...maskedFacts({ organizationId, id }, masked),
    ]
  },
})
