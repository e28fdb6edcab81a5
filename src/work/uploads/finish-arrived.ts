import type { Actor } from '../../foundation/platform/actor.ts'
import { type From, performThrough } from '../../foundation/platform/command.ts'
import { busyAnswer } from '../../foundation/platform/connections.ts'
import { type Database, readsOfAll } from '../../foundation/platform/database.ts'
import { isRefusal, missing, type Refusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { UploadRow } from './find-uploads.ts'
import { finishSpoken } from './finish-spoken.ts'
import { finishUpload } from './finish-upload.ts'
import { holding } from './hold-upload.ts'

/** Adds a file whose last piece has come to the work that it was begun for. */
export const finishArrived = (world: World, actor: Actor, from: From<'page' | 'rest'>, upload: UploadRow) =>
  settling(world, upload, () => performThrough(from, world, actor, finishUpload, { attemptId: upload.attemptId, uploadId: upload.id }))

/** The same for what is spoken in a comment. @throws Refusal `upload-missing` for a file of another kind */
export function finishArrivedSpoken(world: World, actor: Actor, from: From<'page' | 'rest'>, upload: UploadRow) {
  const { commentId, id: uploadId } = upload
  if (commentId === null) throw missing('upload')
  return settling(world, upload, () => performThrough(from, world, actor, finishSpoken, { commentId, uploadId }))
}

/** What stands against a file is noted for whoever looks later; one that is refused for good goes from staging, any other stays to be tried again. */
async function settling<Value>(world: World, upload: UploadRow, finish: () => Promise<Value>): Promise<Value> {
  const db: Database = readsOfAll(world.db)
  try {
    const added = await holding(db, upload.id, finish)
    if (upload.stagedId !== null) await world.staging.drop(upload.stagedId)
    return added
  } catch (met) {
    const error = busyAnswer(met) ?? met
    if (isRefusal(error) && !/^upload-(under-way|missing|not-whole)$/.test(error.code)) await noteProblem({ ...world, db }, upload, error)
    throw error
  }
}

/** Whether a refusal is of the file itself: the same bytes would be refused again. All else may pass: room, store, where the work stands. */
const isOfFile = ({ kind }: Refusal): boolean => kind === 'invalid'

async function noteProblem({ db, now, staging }: World, { id, stagedId, stagingPlace }: UploadRow, refusal: Refusal): Promise<void> {
  await db
    .updateTable('uploads')
    .set({ problem: JSON.stringify(refusal.sentence), ...(isOfFile(refusal) && { refusedAt: now() }) })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .execute()
  if (isOfFile(refusal) && stagedId !== null && stagingPlace === staging.place) await staging.drop(stagedId)
}
