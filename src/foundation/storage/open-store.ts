import { join } from 'node:path'
import type { Config } from '../../config.ts'
import type { Keyring } from '../platform/keys.ts'
import type { Log } from '../platform/log.ts'
import { isStoreAway, type Store } from '../platform/store.ts'
import { openLocalStore } from './local-store.ts'
import { readStoreAddress } from './store-address.ts'

/**
 * Opens the store that the configuration names: a folder, of its own or in `DATA_DIR`, or a bucket of an S3 server.
 * @throws Error with one sentence where it can't be used, or is another instance's
 */
export async function openStore(config: Config, keys: Keyring, log: Log): Promise<Store> {
  const store = await openAt(config, log)
  await requireOwnStore({ store, keys }).catch((error) => {
    // One that is away may come back, and nothing is swept of it before it has said whose it is.
    if (!isStoreAway(error)) throw error
  })
  return store
}

/** Opens it without asking whose it is. */
export async function openAt(config: Config, log: Log): Promise<Store> {
  const address = readStoreAddress(config)
  if (address?.kind === 's3') {
    // Code that a folder does without.
    const { openS3Store } = await import('./s3-store.ts')
    return openS3Store(address, { log })
  }
  return openLocalStore(address?.folder ?? join(config.DATA_DIR, 'files'), log)
}

/** A store is known by a mark of the master key, so that nothing is swept that is another instance's. @throws Error where it is */
export async function requireOwnStore({ store, keys }: { store: Store; keys: Keyring }): Promise<void> {
  if (await store.belongsTo(keys.derive('store'))) return
  throw new Error(
    'STORE_URL: this store holds the files of another Laurel, one with another master key. Give this one a folder, bucket or prefix of its own.',
  )
}
