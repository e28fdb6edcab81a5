import { fileURLToPath } from 'node:url'
import { readStoreAddress } from '../../foundation/storage/store-address.ts'
import { BackupFault } from './backup-fault.ts'
import { openFolderPlace } from './folder-place.ts'

/** A folder, or a prefix of a bucket, in which backups lie. */
export type Place = {
  /** Where that is, without anything secret. */
  label: string
  /** Keeps a backup under a name that is free: whole, or not at all. @throws BackupFault where the name is taken, or there is no room */
  write(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /** @throws BackupFault where there is none of this name */
  read(name: string): Promise<AsyncIterable<Uint8Array>>
  list(): Promise<string[]>
  remove(name: string): Promise<void>
  /** Clears away what was begun before then under such a name and never became a backup. */
  clearUnfinished(before: Date, isOurs: (name: string) => boolean): Promise<void>
  close(): void
}

type Secrets = {
  STORE_KEY?: string | undefined
  STORE_SECRET?: string | undefined
  BACKUP_KEY?: string | undefined
  BACKUP_SECRET?: string | undefined
}

/** Opens the place that an address names: a path, `file:///…`, or `s3://…` as in `STORE_URL`. @throws BackupFault where it names none */
export async function openPlace(address: string, secrets: Secrets): Promise<Place> {
  if (!/^[a-z0-9+]+:\/\//i.test(address)) return openFolderPlace(address)
  let read: ReturnType<typeof readStoreAddress>
  try {
    read = readStoreAddress({
      STORE_URL: address,
      STORE_KEY: secrets.BACKUP_KEY ?? keyUnlessGiven(address, secrets.STORE_KEY),
      STORE_SECRET: secrets.BACKUP_SECRET ?? keyUnlessGiven(address, secrets.STORE_SECRET),
    })
  } catch (error) {
    throw new BackupFault(`The address of a backup ${error instanceof Error ? error.message : error}`.replace(/ STORE_/g, ' BACKUP_'))
  }
  if (read?.kind !== 's3') return openFolderPlace(fileURLToPath(address))
  // Code that a folder does without.
  const { openS3Place } = await import('./s3-place.ts')
  return openS3Place(read)
}

/** A key within the address goes before that of the store. */
const keyUnlessGiven = (address: string, key: string | undefined) => (URL.parse(address)?.username ? undefined : key)

/** One backup by its whole address: the place, and its name there. */
export async function openNamed(address: string, secrets: Secrets): Promise<{ place: Place; name: string }> {
  const [, folder = '', name = '', query = ''] = /^(.*?)([^/]*?)(\?[^/]*)?$/s.exec(address) ?? []
  if (name === '') throw new BackupFault(`${address.replace(/\/\/[^@/]*@/, '//')} names a folder and no file.`)
  // What stands behind a question mark is of an address alone; in a path it is part of the name.
  if (!/^[a-z0-9+]+:\/\//i.test(address)) return { place: await openPlace(folder || '.', secrets), name: name + query }
  return { place: await openPlace(folder + query, secrets), name: decodeURIComponent(name) }
}
