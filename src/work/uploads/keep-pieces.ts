import type { Stage } from '../../foundation/platform/command.ts'
import { conflict, invalid, missing } from '../../foundation/platform/refusal.ts'
import { cleanName } from '../evidence/clean-name.ts'
import { formatOf } from '../evidence/file-formats.ts'
import { keepArrived, type Terms } from '../evidence/keep-file.ts'
import type { UploadRow } from './find-uploads.ts'

/** A file whose pieces are in the store. */
export type Kept = { digest: string; contentType: string; seconds: number | null; name: string }

type Keeping = Pick<Stage, 'db' | 'staging' | 'store' | 'config' | 'now'>

/** Takes the pieces of an upload into the store as one file. @throws Refusal `upload-not-whole`, `upload-differs`, or what the terms say */
export async function keepPieces(stage: Keeping, upload: UploadRow, terms: Terms): Promise<Kept> {
  const { db, staging, store } = stage
  const { id, stagedId, sizeBytes, name, checksum } = upload
  const isHere = stagedId !== null && upload.stagingPlace === staging.place && (await staging.sizeOf(stagedId)) === sizeBytes
  if (!isHere) {
    // The server was killed after the store had it: there it is found by the digest that was noted before.
    if (upload.digest !== null && (await store.has(upload.digest))) return keepAgain(stage, upload, upload.digest, terms)
    throw conflict('upload-not-whole', 'This file has not arrived whole. Choose it again to go on where it stopped.')
  }
  const staged = await staging.finish(stagedId)
  if (checksum !== null && checksum !== staged.digest)
    throw invalid('upload-differs', 'What arrived is not the file that was promised: its SHA-256 is another. Please send it again.')
  await db.updateTable('uploads').set({ digest: staged.digest }).where('id', '=', id).execute()
  return keepArrived(stage, staged, name, terms)
}

async function keepAgain({ db, now }: Keeping, { name }: UploadRow, digest: string, { suits, roomLeft }: Terms): Promise<Kept> {
  const file = await db
    .updateTable('files')
    .set({ storedAt: now() })
    .where('digest', '=', digest)
    .returning(['contentType', 'sizeBytes', 'seconds'])
    .executeTakeFirst()
  const format = file && formatOf(file.contentType)
  if (!format) throw missing('upload')
  suits?.({ format, contentType: file.contentType, seconds: file.seconds })
  const room = await roomLeft?.()
  if (room && file.sizeBytes > room.bytes) throw room.refusal()
  return { digest, contentType: file.contentType, seconds: file.seconds, name: cleanName(name, format.endings) }
}
