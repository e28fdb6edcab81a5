/** Why a backup can't be made or restored, in a sentence for who runs this instance. Everything else that is thrown is a fault of ours. */
export class BackupFault extends Error {}

/** The sentence for a backup whose bytes are not those that were written. */
export const damaged = (what: string): BackupFault =>
  new BackupFault(`This backup is not what was written: ${what} Nothing was restored. Take another copy of it, or an earlier backup.`)

/** The sentence for a backup that ends before its end. */
export const cutOff = (): BackupFault =>
  new BackupFault('This backup is cut off: its end is missing. Nothing was restored. Take another copy of it, or an earlier backup.')
