import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'

/** A file of an attempt that is not an artifact yet: on its way, whole but not added, or refused. */
export type UnfinishedUpload = {
  id: string
  requirementId: string
  name: string
  sizeBytes: number
  receivedBytes: number
  /** When something of it came last. */
  lastPieceAt: Date
  expiresAt: Date
  /** Why it was not added, where it was tried. */
  problem: Sentence | null
  /** Whether that is for good. */
  isRefused: boolean
}

/** What is on its way into an attempt, or did not get there, the oldest first. */
export async function findUnfinished(db: Queryable, personId: string, attemptId: string, now: Date): Promise<UnfinishedUpload[]> {
  const rows = await db
    .selectFrom('uploads')
    .where('attemptId', '=', attemptId)
    .where('personId', '=', personId)
    .where('commentId', 'is', null)
    .where('doneAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('id')
    .select(['id', 'requirementId', 'name', 'sizeBytes', 'receivedBytes', 'lastPieceAt', 'expiresAt', 'problem', 'refusedAt'])
    .execute()
  return rows.map(({ problem, refusedAt, ...row }) => ({
    ...row,
    // Written by `noteProblem` in this shape.
    problem: problem as Sentence | null,
    isRefused: refusedAt !== null,
  }))
}

/** What of a person was posted as a spoken comment with a name that its sender gave it; null where nothing was, or it was refused. */
export async function findSpokenUpload(db: Queryable, personId: string, key: string): Promise<string | null> {
  const upload = await db
    .selectFrom('uploads')
    .where('personId', '=', personId)
    .where('sendKey', '=', key)
    .where('commentId', 'is not', null)
    .where('refusedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  return upload?.id ?? null
}

/**
 * One upload of a person, whatever became of it. To everyone else there is none; who is signed out meanwhile is told that, or their device would
 * take the file for gone.
 * @throws Refusal `upload-missing`, `unauthenticated`
 */
export async function findUpload(db: Queryable, actor: Actor, uploadId: string) {
  const personId = personIdOf(actor)
  if (personId === null) throw unauthenticated()
  if (!isId(uploadId)) throw missing('upload')
  return db
    .selectFrom('uploads')
    .where('id', '=', uploadId)
    .where('personId', '=', personId)
    .selectAll()
    .executeTakeFirstOrThrow(() => missing('upload'))
}
export type UploadRow = Awaited<ReturnType<typeof findUpload>>
