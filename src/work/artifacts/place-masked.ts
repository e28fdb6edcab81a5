import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { conflict, invalid, missing } from '../../foundation/platform/refusal.ts'
import { isInHand } from '../attempts/attempt-states.ts'
import type { WorkInHand } from '../attempts/work-in-hand.ts'
import { endingOf } from '../evidence/clean-name.ts'
import { formatOf, kindsFor } from '../evidence/file-formats.ts'
import { answerMasked, requireMaskPart } from '../leaks/masking-asked.ts'
import { askForCopies } from './add-artifact.ts'
import { askForLook } from './file-looks.ts'

type Kept = { digest: string; contentType: string; name: string }

/**
 * The artifact with a file whose place a masked copy is to take.
 * @throws Refusal `artifact-replaced` where it has gone meanwhile, as with two windows
 */
export async function requireMaskable({ db }: { db: OpenTransaction }, work: WorkInHand, artifactId: string) {
  const artifact = await db
    .selectFrom('artifacts')
    .where('id', '=', artifactId)
    .where('attemptId', '=', work.id)
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('artifact'))
  await requireMaskPart({ db }, work, artifact)
  if (artifact.removedAt || artifact.fileDigest === null)
    throw conflict(
      'artifact-replaced',
      'What this is a copy of was removed or replaced meanwhile, so the copy did not take its place. Nothing else was changed.',
    )
  return artifact
}

/**
 * Puts a masked copy in the place of an artifact: with its name, note, captions and, unless nobody can be recognized any more, those who were
 * named in it. What it was made of is out of the work, and stays with its earner.
 */
export async function placeMasked(
  scene: Scene,
  work: WorkInHand,
  artifactId: string,
  { digest, contentType, name }: Kept,
  nobodyRecognizable: boolean,
): Promise<{
  artifactId: string
  attemptId: string
  requirementId: string
  isThere: boolean
  removed: string | null
  masked: readonly string[]
}> {
  const { db, newId, now } = scene
  const artifact = await requireMaskable(scene, work, artifactId)
  const { requirementId } = artifact
  if (artifact.fileDigest === digest) return { artifactId, attemptId: work.id, requirementId, isThere: true, removed: null, masked: [] }
  const requirement = await requireMaskPart(scene, work, artifact)
  const kinds = kindsFor(formatOf(contentType)?.family ?? 'document', requirement.accepts)
  const kind = kinds.find((each) => each === artifact.kind) ?? kinds[0]
  if (!kind) throw invalid('kind-not-asked', 'This part does not ask for files of this kind. Nothing was added.')
  const copy = newId()
  const isAllowed = requirement.studentMedia !== 'not-allowed'
  await db
    .insertInto('artifacts')
    .values({
      id: copy,
      attemptId: work.id,
      requirementId,
      kind,
      name: `${artifact.name.replace(/\.\w{1,5}$/, '')}.${endingOf(name)}`,
      note: artifact.note,
      part: artifact.part,
      ofShareId: artifact.ofShareId,
      // Where no student may be seen at all, it is asked anew.
      studentMedia: nobodyRecognizable ? (isAllowed ? 'not-recognizable' : 'unanswered') : artifact.studentMedia,
      fileDigest: digest,
      maskedFrom: artifact.maskedFrom ?? artifact.id,
      addedAt: now,
    })
    .execute()
  await db
    .insertInto('captions')
    .columns(['artifactId', 'language', 'body', 'cueCount', 'savedAt'])
    .expression((captions) =>
      captions
        .selectFrom('captions')
        .where('artifactId', '=', artifact.id)
        .select((of) => [of.val(copy).as('artifactId'), 'language', 'body', 'cueCount', 'savedAt']),
    )
    .execute()
  if (!nobodyRecognizable) {
    await db
      .insertInto('artifactStudents')
      .columns(['artifactId', 'studentId', 'seen', 'heard', 'work'])
      .expression((named) =>
        named
          .selectFrom('artifactStudents')
          .where('artifactId', '=', artifact.id)
          .select((of) => [of.val(copy).as('artifactId'), 'studentId', 'seen', 'heard', 'work']),
      )
      .execute()
    await db
      .insertInto('artifactHolds')
      .columns(['artifactId', 'because', 'heldAt'])
      .expression((holds) =>
        holds
          .selectFrom('artifactHolds')
          .where('artifactId', '=', artifact.id)
          .select((of) => [of.val(copy).as('artifactId'), 'because', 'heldAt']),
      )
      .execute()
  }
  await db.updateTable('artifacts').set({ removedAt: now }).where('id', '=', artifact.id).execute()
  // What is with the assessors stays as it was handed in; they are shown the copy.
  const masked = await answerMasked(scene, { artifact, copyId: copy, earnerId: work.earnerId })
  if (isInHand(work.state)) await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', work.id).execute()
  await askForCopies(scene, { digest, contentType })
  await askForLook(scene, copy)
  return { artifactId: copy, attemptId: work.id, requirementId, isThere: false, removed: artifact.id, masked }
}
