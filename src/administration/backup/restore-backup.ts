import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import pg from 'pg'
import type { Config } from '../../config.ts'
import type { Connection } from '../../foundation/platform/database.ts'
import { createKeyring, type Keyring, keyMarkName } from '../../foundation/platform/keys.ts'
import { createLog } from '../../foundation/platform/log.ts'
import { openStore } from '../../foundation/storage/open-store.ts'
import { openStaging } from '../../foundation/storage/staging.ts'
import { BackupFault, damaged } from './backup-fault.ts'
import type { BackupHead, BackupManifest } from './backup-format.ts'
import { readBackup } from './read-backup.ts'
import { beginRestoration, type Restoration, refuseFull, refuseNewer } from './restore-database.ts'
import { restoringFiles } from './restore-files.ts'
import type { Tell } from './write-backup.ts'

type Given = { config: Config; identities: readonly string[]; tell?: Tell }

/** What was restored, or could be. */
export type Restored = { head: BackupHead; rows: number; files: number; seconds: number }

/** Reads a backup to its end and checks all that it says of itself, without a place to restore it to. @throws BackupFault */
export async function checkBackup(source: AsyncIterable<Uint8Array>, { config, identities, tell }: Given): Promise<Restored> {
  const began = performance.now()
  const { head, manifest } = await readBackup(
    source,
    identities,
    {
      async begin(given) {
        return { sealKey: (await keyringFor(config, given)).derive('backup') }
      },
      table: async (name, bytes) => ({ rows: await countRows(name, bytes) }),
      async file(_digest, _sizeBytes, bytes) {
        for await (const _part of bytes);
      },
    },
    tell,
  )
  await refuseNewer(head)
  return summary(head, manifest, began)
}

/**
 * Restores a backup into an empty database and the store that the configuration names: all of it, or nothing.
 * @param source is read once, so the place stays as it was until the end of the backup has been seen
 * @throws BackupFault where the place is not empty, or the backup is not whole, not ours, newer, or sealed with another master key
 */
export async function restoreBackup(
  source: AsyncIterable<Uint8Array>,
  { config, identities, tell, connection }: Given & { connection: Connection },
): Promise<Restored> {
  const began = performance.now()
  const log = createLog('silent')
  // One connection: what it has not committed when it ends is gone.
  const pool = new pg.Pool({ ...connection, max: 1, idleTimeoutMillis: 0, application_name: 'laurel-restore' })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const open: { database?: Restoration; files?: ReturnType<typeof restoringFiles>; close?: () => void } = {}
  try {
    await inOneConnection(pool, refuseFull)
    const { head, manifest } = await readBackup(
      source,
      identities,
      {
        async begin(given) {
          await refuseNewer(given)
          const keys = await keyringFor(config, given)
          const store = await openStore(config, keys, log)
          open.close = () => store.close()
          open.files = restoringFiles(store, await openStaging(config.STAGING_DIR, { keepFreeBytes: config.FREE_DISK_BYTES, log }))
          open.database = await beginRestoration(pool, given)
          return { sealKey: keys.derive('backup') }
        },
        table: async (name, bytes) => begun(open.database).table(name, bytes),
        file: async (...file) => begun(open.files).file(...file),
      },
      tell,
    )
    await begun(open.database).commit(manifest)
    return summary(head, manifest, began)
  } catch (error) {
    await open.database?.rollBack()
    await open.files?.undo()
    throw isFull(error) ? new BackupFault('The disk is full, so nothing was restored.', { cause: error }) : error
  } finally {
    open.close?.()
    await pool.end()
  }
}

/** PostgreSQL says that a disk is full by a code of its own. */
const isFull = (error: unknown) => error instanceof Error && 'code' in error && /^(?:53100|ENOSPC|EDQUOT)$/.test(String(error.code))

const begun = <Part>(part: Part | undefined): Part => {
  if (!part) throw new Error('A backup gave something before its beginning.')
  return part
}

async function inOneConnection(pool: pg.Pool, use: (client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  await use(client).finally(() => client.release())
}

const summary = (head: BackupHead, { tables, files }: BackupManifest, began: number): Restored => ({
  head,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  files: files.count,
  seconds: Math.round((performance.now() - began) / 100) / 10,
})

/** The keyring of the master key that is here, which must be the one of the backup. @throws BackupFault where it is missing or another */
async function keyringFor({ MASTER_KEY, DATA_DIR }: Config, { keyMark }: BackupHead): Promise<Keyring> {
  const path = join(DATA_DIR, 'master.key')
  const hex = MASTER_KEY ?? (await readFile(path, 'utf8').catch(() => null))?.trim()
  if (!hex)
    throw new BackupFault(
      `It takes the master key to open this backup, and there is none here. Put it in ${path}, readable by you alone, or in MASTER_KEY.`,
    )
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new BackupFault(`${path} is not a master key: that is 64 hexadecimal digits.`)
  const keyring = createKeyring(Buffer.from(hex, 'hex'))
  try {
    keyring.unseal(Buffer.from(keyMark, 'base64'), keyMarkName)
  } catch {
    throw new BackupFault(
      `The master key in ${MASTER_KEY ? 'MASTER_KEY' : path} is not the one of this backup. Take the one that Laurel had when the backup was made.`,
    )
  }
  return keyring
}

async function countRows(name: string, bytes: AsyncIterable<Buffer>): Promise<number> {
  let rows = 0
  try {
    await pipeline(bytes, createZstdDecompress(), async (text: AsyncIterable<Buffer>) => {
      // A row ends with a line, and a line within a row is written otherwise.
      for await (const part of text) for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) rows++
    })
  } catch (error) {
    if (error instanceof BackupFault) throw error
    throw damaged(`the table ${name} can’t be read.`)
  }
  return rows
}
