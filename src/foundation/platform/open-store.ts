import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { openLocalStore } from './local-store.ts'
import type { Log } from './log.ts'
import type { Store } from './store.ts'
import { readStoreAddress } from './store-address.ts'

/** Opens the store that the configuration names: a folder, of its own or in `DATA_DIR`, or a bucket of an S3 server. */
export async function openStore(config: Config, log: Log): Promise<Store> {
  const address = readStoreAddress(config)
  if (address?.kind === 's3') {
    // Half a megabyte of code that a folder does without.
    const { openS3Store } = await import('./s3-store.ts')
    return openS3Store(address, { log })
  }
  return openLocalStore(address?.folder ?? join(config.DATA_DIR, 'files'), log)
}
