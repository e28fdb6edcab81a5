import { isRefusal } from '../../foundation/platform/refusal.ts'
import { isStoreAway, type Staging, type Store } from '../../foundation/platform/store.ts'
import { BackupFault, damaged } from './backup-fault.ts'

/** Puts files back into the store, and takes out again what it has put there when the whole comes to nothing. */
export function restoringFiles(store: Store, staging: Staging) {
  const put: string[] = []
  return {
    async file(digest: string, sizeBytes: number, bytes: AsyncIterable<Buffer>): Promise<void> {
      try {
        const staged = await staging.take(bytes, { maxBytes: Number.MAX_SAFE_INTEGER })
        try {
          if (staged.digest !== digest || staged.sizeBytes !== sizeBytes)
            throw damaged(`the file ${digest} has other bytes than its digest says.`)
          // One that is there was there before: a store outlives its database.
          if (await store.has(digest)) return
          put.push(digest)
          await store.keep(staged)
        } finally {
          await staging.drop(staged.id)
        }
      } catch (error) {
        if (isRefusal(error) && error.code === 'no-room')
          throw new BackupFault('There is no room for the files of this backup, so nothing was restored.')
        if (isStoreAway(error))
          throw new BackupFault('The store of files does not do what it should, so nothing was restored. Try again when it does.', {
            cause: error,
          })
        throw error
      }
    },
    /** Leaves the store as it was. */
    async undo(): Promise<void> {
      for (const digest of put) await store.remove(digest)
    },
  }
}
