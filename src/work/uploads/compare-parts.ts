import { conflict } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { partsOf } from './file-parts.ts'
import type { UploadRow } from './find-uploads.ts'
import { receivedOf, requireThisPlace } from './receive-piece.ts'

/**
 * Whether a file that somebody means to go on with is the one that began to arrive: these parts of it, one after the other, are as they are here.
 * @throws Refusal `upload-other-file`, `upload-at-other-machine`
 */
export async function compareParts(
  world: Pick<World, 'staging' | 'log'>,
  upload: UploadRow,
  received: number,
  given: Uint8Array,
): Promise<void> {
  requireThisPlace(world, upload)
  if (received > (await receivedOf(world, upload))) throw isOther(upload.name)
  if (received === 0 || upload.stagedId === null) return
  let at = 0
  for (const { start, length } of partsOf(received)) {
    const here = await world.staging.peek(upload.stagedId, start, length)
    if (!here.equals(given.subarray(at, at + length))) throw isOther(upload.name)
    at += length
  }
}

const isOther = (name: string) =>
  conflict(
    'upload-other-file',
    'This is not the file that began to arrive as “{name}”: what is in it differs. Choose that file, or cancel it and add this one.',
    { name },
  )
