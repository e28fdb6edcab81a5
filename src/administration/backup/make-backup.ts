import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { Connection } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { keyMarkName } from '../../foundation/platform/keys.ts'
import type { Store } from '../../foundation/platform/store.ts'
import { encryptTo } from './age.ts'
import { BackupFault } from './backup-fault.ts'
import { type BackupManifest, format } from './backup-format.ts'
import type { Place } from './place.ts'
import { withPicture } from './take-picture.ts'
import { type Tell, writeBackup } from './write-backup.ts'

/** What a backup is made of. */
export type Source = { connection: Connection; config: Pick<Config, 'BASE_URL'>; store: Pick<Store, 'read'>; keys: Pick<Keyring, 'derive'> }
type Wish = { place: Place; name: string; recipients: readonly string[]; now: () => Date; tell?: Tell }

/** What came of making one. */
export type BackupMade = {
  at: Date
  place: string
  bytes: number
  sha256: string
  rows: number
  files: number
  /** Of files that the database names, those that the store did not have. */
  missing: string[]
  isEncrypted: boolean
  seconds: number
}

/** Makes a backup while Laurel runs: one picture of the database, the files it names, and the keys as they are sealed. @throws BackupFault */
export async function makeBackup(source: Source, { place, name, recipients, now, tell = () => undefined }: Wish): Promise<BackupMade> {
  const began = performance.now()
  const at = now()
  const hash = createHash('sha256')
  let bytes = 0
  let manifest: BackupManifest | undefined
  await withPicture(source.connection, async (client) => {
    const head = await headOf(client, source.config, at)
    async function* written() {
      manifest = yield* writeBackup({ client, store: source.store, head, sealKey: source.keys.derive('backup'), tell })
    }
    async function* counted(whole: AsyncIterable<Uint8Array>) {
      for await (const part of whole) {
        hash.update(part)
        bytes += part.length
        yield part
      }
    }
    await place.write(name, counted(recipients.length > 0 ? await encryptTo(recipients, written()) : written()))
  })
  if (!manifest) throw new Error('A backup ended before its end.')
  return {
    at,
    place: `${place.label.replace(/\/$/, '')}/${name}`,
    bytes,
    sha256: hash.digest('hex'),
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.files.count,
    missing: manifest.files.missing,
    isEncrypted: recipients.length > 0,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  }
}

export const laurelVersion: string = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version

async function headOf(client: pg.Client, { BASE_URL }: Pick<Config, 'BASE_URL'>, at: Date) {
  const { rows: migrations } = await client.query<{ name: string }>('select name from migrations order by name')
  const { rows: marks } = await client.query<{ value: unknown }>('select value from instance_facts where name = $1', [keyMarkName])
  const mark = marks[0]?.value
  if (typeof mark !== 'string')
    throw new BackupFault('This database has no mark of its master key. Start Laurel on it once; it leaves one.')
  const { rows: server } = await client.query<{ server_version: string }>('show server_version')
  return {
    format,
    laurel: laurelVersion,
    postgres: server[0]?.server_version ?? '',
    madeAt: at.toISOString(),
    baseUrl: BASE_URL,
    migrations: migrations.map(({ name }) => name),
    keyMark: mark,
  }
}
