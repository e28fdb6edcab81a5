import { Readable } from 'node:stream'
import { perform } from '../foundation/platform/command.ts'
import { addFile } from '../work/artifacts/add-artifact.ts'
import { changeArtifact } from '../work/artifacts/change-artifact.ts'
import { filePlaceOf, maskFileNames } from '../work/name-finder/mask-file-names.ts'
import { namesInFile } from '../work/name-finder/names-in-file.ts'
import { beginUpload } from '../work/uploads/begin-upload.ts'
import { findUpload } from '../work/uploads/find-uploads.ts'
import { finishUpload } from '../work/uploads/finish-upload.ts'
import { receivePiece } from '../work/uploads/receive-piece.ts'
import type { AtWork } from './demo-work.ts'
import { makeEvidence } from './evidence.ts'

/**
 * Adds notes that name a student and a photo on which faces are seen, and has both masked as the product does it: the name is found and masked by
 * its finder, and the blurred photo comes as an upload that takes the place of the first. The originals stay with their earner.
 */
export async function addMasked(work: AtWork, parts: { notes: string; photo: string }): Promise<void> {
  await addMaskedNotes(work, parts.notes)
  await addBlurredPhoto(work, parts.photo)
}

async function addMaskedNotes(work: AtWork, requirementId: string): Promise<void> {
  const { world, stage, earner, attemptId } = work
  const { artifactId } = await add(work, requirementId, 'conference-notes')
  const file = await world.db
    .selectFrom('artifacts')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.id', '=', artifactId)
    .select(['artifacts.id', 'files.digest', 'files.contentType', 'files.sizeBytes'])
    .executeTakeFirstOrThrow()
  const looked = await namesInFile(world, world.db, earner, file)
  const places = 'found' in looked ? looked.found.findings.map(({ ranges }) => filePlaceOf(ranges)) : []
  await perform(stage, earner, maskFileNames, { attemptId, artifactId, of: file.digest, places })
}

async function addBlurredPhoto(work: AtWork, requirementId: string): Promise<void> {
  const { world, stage, earner, attemptId } = work
  const { artifactId } = await add(work, requirementId, 'goal-talk')
  await perform(stage, earner, changeArtifact, { attemptId, artifactId, revision: 1, studentMedia: 'consent-held' })
  const { name, bytes } = await makeEvidence('goal-talk-blurred')
  const place = { attemptId, requirementId, replaces: artifactId, nobodyRecognizable: true }
  const { uploadId } = await perform(stage, earner, beginUpload, { ...place, name, sizeBytes: bytes.length })
  await receivePiece({ ...world, now: stage.now }, await findUpload(world.db, earner, uploadId), 0, Readable.from([bytes]))
  await perform(stage, earner, finishUpload, { attemptId, uploadId })
}

async function add({ stage, earner, attemptId }: AtWork, requirementId: string, key: 'conference-notes' | 'goal-talk') {
  const { name, bytes } = await makeEvidence(key)
  return perform(stage, earner, addFile, { attemptId, requirementId, name, bytes: Readable.from([bytes]) })
}
