import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { keepFilesLock } from '../../foundation/platform/advisory-locks.ts'
import type { Connection } from '../../foundation/platform/database.ts'
import { BackupFault } from './backup-fault.ts'
import { plainSettings } from './catalog.ts'

/** Any number that no other program on the same PostgreSQL takes. */
const oneBackupLock = 7_206_157
/** So long sweeps have to let go of the file that they are at. */
const sweepTries = 600

/**
 * Lets `use` read one picture of the database, as its owner, whatever happens meanwhile; and keeps every file that it names in the store until then.
 * @throws BackupFault while another backup is being made
 */
export async function withPicture<Result>(connection: Connection, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ ...connection, application_name: 'laurel-backup' })
  // It is told to whoever waits for an answer.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [oneBackupLock])
    if (!rows[0]?.held) throw new BackupFault('Another backup of this Laurel is being made just now. Wait until it is done.')
    // Before the picture is taken: what a sweep removes until then is not in it.
    await holdSweeps(client)
    await client.query('begin isolation level repeatable read, read only')
    await client.query(plainSettings)
    await client.query('set local row_security = off')
    const result = await use(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}

async function holdSweeps(client: pg.Client): Promise<void> {
  for (let tries = 0; ; tries++) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [keepFilesLock])
    if (rows[0]?.held) return
    if (tries === sweepTries) throw new BackupFault('Files are being cleared away just now, and that does not end. Try again later.')
    await wait(100)
  }
}
