import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { noRoomHere, waitingMs } from '../../foundation/storage/staging.ts'
import type { UploadRow } from './find-uploads.ts'
import { type Hold, holdUpload, signEveryMs } from './hold-upload.ts'

type Receiving = Pick<World, 'db' | 'staging' | 'log' | 'now'>

/** How much of an upload is here. What lies in staging is right; the row says it to who can't look there. */
export async function receivedOf({ staging }: Pick<World, 'staging'>, upload: UploadRow): Promise<number> {
  if (upload.digest !== null || upload.doneAt !== null) return upload.sizeBytes
  if (upload.stagedId === null) return 0
  if (upload.stagingPlace !== staging.place) return upload.receivedBytes
  return (await staging.sizeOf(upload.stagedId)) ?? 0
}

/** That pieces can only be added where the others lie. The proxy must keep a person at one machine, or all share a folder (docs/operate). */
export function requireThisPlace({ staging, log }: Pick<World, 'staging' | 'log'>, upload: UploadRow): void {
  if (upload.stagingPlace === null || upload.stagingPlace === staging.place) return
  log.error(
    'A part of a file came to another machine than the one where it began. The proxy must keep a person at one machine, or STAGING_DIR be shared',
    {
      uploadId: upload.id,
    },
  )
  throw conflict(
    'upload-at-other-machine',
    'This file goes on at the machine of this server where it began, and this is another one. What has arrived is kept: try again. If it stays so, tell the people who run it.',
  )
}

/**
 * Adds a piece where the last one ended, and says how much there is now. What has arrived stays when its line breaks.
 * @throws Refusal `upload-missing`, `upload-elsewhere` for another offset, `upload-under-way`, `upload-at-other-machine`, `no-room`
 */
export async function receivePiece(world: Receiving, upload: UploadRow, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  requireThisPlace(world, upload)
  const { db, staging } = world
  const hold = await holdUpload(db, upload.id)
  let received = upload.receivedBytes
  try {
    const stagedId = await stagedOf(world, upload)
    const most = { maxBytes: upload.sizeBytes, tooLarge: () => tooMuch(upload.sizeBytes) }
    try {
      received = await staging.write(stagedId, offset, withSigns(hold, offset, bytes), most)
    } catch (error) {
      received = Math.min(upload.sizeBytes, (await staging.sizeOf(stagedId)) ?? 0)
      throw error
    }
    return received
  } finally {
    const now = world.now()
    await db
      .updateTable('uploads')
      .set({ lastPieceAt: now, expiresAt: new Date(now.getTime() + waitingMs) })
      .where('id', '=', upload.id)
      .execute()
    await hold.release(received)
  }
}

const tooMuch = (said: number) =>
  conflict('upload-too-much', 'This is more than the {said, number, bytes} that the file was said to have. What fits is kept.', { said })

/** The place of its pieces, made with the first. */
async function stagedOf({ db, staging }: Receiving, upload: UploadRow): Promise<string> {
  if (upload.stagedId !== null) {
    if ((await staging.sizeOf(upload.stagedId)) !== null) return upload.stagedId
    throw missing('upload')
  }
  const { freeBytes } = await staging.room()
  if (freeBytes < upload.sizeBytes) throw noRoomHere()
  const { id } = await staging.begin()
  await db.updateTable('uploads').set({ stagingPlace: staging.place, stagedId: id }).where('id', '=', upload.id).execute()
  return id
}

/** The bytes as they come. Before one is written that comes after a pause, it is asked whether the file is still ours. */
async function* withSigns(hold: Hold, offset: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last = performance.now()
  let received = offset
  for await (const chunk of bytes) {
    if (performance.now() - last > signEveryMs) {
      await hold.renew(received)
      last = performance.now()
    }
    yield chunk
    received += chunk.length
  }
}
