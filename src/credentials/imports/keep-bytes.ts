import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Stage } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { storeFile } from '../../work/evidence/store-file.ts'
import { pictureType } from '../verification/picture.ts'

/** Keeps the exact bytes of a badge, and gives their digest. The row comes first, as for every file. */
export async function keepBytes(stage: Pick<Stage, 'staging' | 'store' | 'db' | 'now'>, bytes: Uint8Array): Promise<string> {
  const staged = await stage.staging.take(Readable.from([Buffer.from(bytes)]), { maxBytes: bytes.length })
  try {
    const { digest } = await storeFile(stage, staged, { contentType: typeOf(bytes), seconds: null })
    return digest
  } finally {
    await stage.staging.drop(staged.id)
  }
}

/** What bytes are, by how they begin. */
function typeOf(bytes: Uint8Array): string {
  const picture = pictureType(bytes)
  if (picture) return picture
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart()
  if (start.startsWith('%PDF-')) return 'application/pdf'
  return /^[[{]/.test(start) ? 'application/json' : start.startsWith('eyJ') ? 'application/jwt' : 'text/plain'
}

/** The bytes of a file of a few megabytes; null where they are not in the store. */
export async function readBytes({ db, store }: Pick<World, 'db' | 'store'>, digest: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('files').where('digest', '=', digest).select(['digest', 'sizeBytes']).executeTakeFirst()
  const stream = row && (await store.read({ digest, sizeBytes: Number(row.sizeBytes) }))
  return stream ? new Uint8Array(await buffer(stream)) : null
}
