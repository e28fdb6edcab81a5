import type { Readable } from 'node:stream'
import { DataStore, Upload } from '@tus/server'
import type { Actor } from '../../foundation/platform/actor.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { waitingMs } from '../../foundation/storage/staging.ts'
import { findUpload } from './find-uploads.ts'
import { receivedOf, receivePiece } from './receive-piece.ts'

/** Who asks, as the protocol's library does not know them: a store is made for one request. */
export type Asking = { world: World; actor: Actor; cancel: (uploadId: string) => Promise<void> }

/** Where the protocol keeps what arrives: rows of `uploads`, and staging. */
export class TusStore extends DataStore {
  private asking: Asking
  constructor(asking: Asking) {
    super()
    // Whose an upload is, `findUpload` asks; what is noted of it is bookkeeping, as a command's.
    this.asking = { ...asking, world: { ...asking.world, db: readsOfAll(asking.world.db) } }
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
  }

  override async getUpload(id: string): Promise<Upload> {
    const { world, actor } = this.asking
    const row = await findUpload(world.db, actor, id)
    return new Upload({
      id,
      size: row.sizeBytes,
      offset: await receivedOf(world, row),
      metadata: { filename: row.name },
      // The protocol counts from the creation; here it is from the last piece.
      creation_date: row.lastPieceAt.toISOString(),
    })
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { world, actor } = this.asking
    return receivePiece(world, await findUpload(world.db, actor, id), offset, stream)
  }

  override remove(id: string): Promise<void> {
    return this.asking.cancel(id)
  }

  override getExpiration(): number {
    return waitingMs
  }
}
