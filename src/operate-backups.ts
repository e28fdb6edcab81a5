import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { identitiesIn, newIdentity } from './administration/backup/age.ts'
import { BackupFault } from './administration/backup/backup-fault.ts'
import { type BackupMade, makeBackup } from './administration/backup/make-backup.ts'
import { openNamed } from './administration/backup/place.ts'
import { recordBackup, recordRestore } from './administration/backup/record-backup.ts'
import { checkBackup, type Restored, restoreBackup } from './administration/backup/restore-backup.ts'
import { inRecord } from './administration/backup/scheduled-backup.ts'
import { withSource } from './administration/backup/upgrade.ts'
import type { Progress, Tell } from './administration/backup/write-backup.ts'
import { type Config, readConfig } from './config.ts'
import { exitCodes } from './foundation/doors/command-line.ts'
import { startEmbeddedPostgres } from './foundation/embedded/embedded-postgres.ts'
import { ownerOf } from './foundation/embedded/postgres-folder.ts'
import { archiveSettings } from './foundation/embedded/wal-archive.ts'
import { system } from './foundation/platform/actor.ts'
import { cameThrough } from './foundation/platform/asked-by.ts'
import { perform } from './foundation/platform/command.ts'
import { type Connection, openPool } from './foundation/platform/database.ts'
import { createLog } from './foundation/platform/log.ts'
import { knownMigrations, seenMigrations } from './foundation/platform/migrate.ts'
import type { World } from './foundation/platform/world.ts'
import { openWorld } from './open-world.ts'
import { databaseName, openOwnDatabase, quietly } from './operate-database.ts'

export const backupUsage = `laurel backup <file|s3://…> [--to <age1…>]… [--json]
  Makes a backup while Laurel runs: one picture of the database, with the files it names and the keys as they are sealed.
  --to encrypts it to a recipient of age. What it takes to restore it is the master key, which is not in it, and the identity of a recipient.
laurel backup check <file|s3://…> [--identity <file>]
  Reads a backup to its end and checks every digest, its seal and its form. Restores nothing.
laurel backup new-key <file>
  Makes an identity of age in a new file, and says the recipient that backups are encrypted to.
laurel restore <file|s3://…> [--identity <file>] [--json]
  Restores a backup into an empty place: DATA_DIR with its master key, or DATABASE_URL.
laurel upgrade [<file|s3://…>] [--to <age1…>]… [--without-backup]
  Makes a backup, then brings the database to this version.
Ends with 0 when it is done, 1 where it was refused, 2 where it was asked wrongly, 3 on a fault, 4 where a backup was made and files were missing in the store.`

/** What a backup ends with that is whole but for files that the store did not have. */
const madeWithMissing = 4

type Line = { say: (text: string) => void; complain: (text: string) => void }

/** `backup`, `restore` and `upgrade`: they look after the place of an instance rather than what is in it, so they are no commands of a World. */
export async function operateBackups(line: Line, noun: string, args: readonly string[]): Promise<number> {
  const asked = askedOf(args)
  if (!asked) return told(line.complain, exitCodes.asked)
  const { values, positionals } = asked
  if (values.help || (positionals.length === 0 && noun !== 'upgrade')) return told(line.say, exitCodes.done)
  const [first = '', second, ...more] = positionals
  const subcommand = noun === 'backup' && (first === 'check' || first === 'new-key')
  if (more.length > 0 || (subcommand ? second === undefined : second !== undefined)) return told(line.complain, exitCodes.asked)
  try {
    if (noun === 'upgrade') return await upgrade(line, first, values)
    if (noun === 'restore') return await restore(line, first, values)
    if (first === 'new-key') return await newKey(line, second ?? '')
    if (first === 'check') return await check(line, second ?? '', values)
    return await backup(line, first, values)
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error
    line.complain(error.message)
    return exitCodes.refused
  }
}

type Values = { to?: string[]; identity?: string[]; json?: boolean; help?: boolean; 'without-backup'?: boolean }

function askedOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string', multiple: true },
        identity: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        'without-backup': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch {
    return null
  }
}

const told = (tell: Line['say'], code: number): number => {
  tell(backupUsage)
  return code
}

async function backup(line: Line, address: string, values: Values): Promise<number> {
  const config = readConfig(process.env)
  const database = await openOwnDatabase(config)
  try {
    const made = await backUpTo(line, config, database.connection, address, values.to ?? [])
    await writeDown(line, config, database.connection, (world) =>
      perform(world, system, recordBackup, { kind: 'by-hand', ...inRecord(made) }),
    )
    line.say(values.json ? JSON.stringify(made) : inWords(made))
    if (!made.isEncrypted) line.complain('It is not encrypted: who has it can read everything but the signing keys. --to encrypts it.')
    line.complain(
      `To restore it takes the master key, which is not in it: ${config.MASTER_KEY ? 'MASTER_KEY' : join(config.DATA_DIR, 'master.key')}. Keep a copy of that elsewhere.`,
    )
    return endOf(line, made)
  } finally {
    await database.stop()
  }
}

function endOf(line: Line, { missing }: BackupMade): number {
  if (missing.length === 0) return exitCodes.done
  line.complain(`The store did not have ${missing.length} of the files that the database names:`)
  for (const digest of missing.slice(0, 20)) line.complain(`  ${digest}`)
  return madeWithMissing
}

const inWords = ({ place, bytes, sha256, rows, files, seconds }: BackupMade) =>
  [`Made ${place}`, `  ${mb(bytes)}, ${rows} rows and ${files} files, in ${seconds} s`, `  sha256 ${sha256}`].join('\n')

async function backUpTo(
  line: Line,
  config: Config,
  connection: Connection,
  address: string,
  recipients: readonly string[],
): Promise<BackupMade> {
  const { place, name } = await openNamed(address, config)
  try {
    return await withSource(config, connection, createLog('silent'), (source) =>
      makeBackup(source, { place, name, recipients, now: () => new Date(), tell: tellOn(line) }),
    )
  } finally {
    place.close()
  }
}

/** Records what was done, where the database is at this version; a backup may be of one that is not. */
async function writeDown(line: Line, config: Config, connection: Connection, record: (world: World) => Promise<unknown>): Promise<void> {
  const pool = openPool(connection, () => undefined, 1)
  const isAtThisVersion = await Promise.all([knownMigrations(), seenMigrations(pool)])
    .then(([known, seen]) => known.length === seen.length)
    .finally(() => pool.end())
  if (!isAtThisVersion) return line.complain('The database waits for an upgrade, so this backup is not in its history.')
  const { world, close } = await openWorld(quietly(config), connection)
  await cameThrough('cli', () => record(world)).finally(close)
}

async function check(line: Line, address: string, values: Values): Promise<number> {
  const config = readConfig(process.env)
  const { place, name } = await openNamed(address, config)
  try {
    const found = await checkBackup(await place.read(name), { config, identities: identitiesOf(values), tell: tellOn(line) })
    line.say(values.json ? JSON.stringify(found) : wordsOf(found, 'This backup is whole.'))
    return exitCodes.done
  } finally {
    place.close()
  }
}

async function restore(line: Line, address: string, values: Values): Promise<number> {
  const config = readConfig(process.env)
  const { place, name } = await openNamed(address, config)
  const tell = tellOn(line)
  const identities = identitiesOf(values)
  const finish = (connection: Connection, { head, files }: Restored) =>
    writeDown(line, config, connection, async (world) =>
      perform(world, system, recordRestore, { madeAt: head.madeAt, laurel: head.laurel, files }),
    )
  try {
    // Asked for before a database is made for it.
    const source = await place.read(name)
    const given = { config, identities, tell }
    const restored = config.DATABASE_URL
      ? await restoreBackup(source, { ...given, connection: { connectionString: config.DIRECT_URL ?? config.DATABASE_URL } })
      : await restoreEmbedded(config, (connection) => restoreBackup(source, { ...given, connection }))
    const database = await openOwnDatabase(config)
    try {
      // It brings what was restored to this version, and takes up the jobs that waited.
      const { close } = await openWorld(quietly(config), database.connection)
      await close()
      await finish(database.connection, restored)
    } finally {
      await database.stop()
    }
    line.say(values.json ? JSON.stringify(restored) : wordsOf(restored, 'Restored. Start Laurel as before: npm start'))
    if (restored.head.baseUrl !== config.BASE_URL)
      line.complain(
        `It was made at ${restored.head.baseUrl}, and BASE_URL is ${config.BASE_URL}. Badges that were awarded lead to the former; start Laurel with it.`,
      )
    return exitCodes.done
  } finally {
    place.close()
  }
}

/** Restores into a new database of the embedded server, which gets its name when it is whole; of one that does not become whole, nothing stays. */
async function restoreEmbedded(config: Config, into: (connection: Connection) => Promise<Restored>): Promise<Restored> {
  const folder = join(config.DATA_DIR, 'postgres')
  const wasThere = existsSync(folder)
  const making = `${databaseName}_restored`
  const isFull = () =>
    new BackupFault(
      `There is a Laurel in ${config.DATA_DIR} already, and a backup is restored into an empty place only. Nothing was changed. Name another folder in DATA_DIR.`,
    )
  if (wasThere && ownerOf(config.DATA_DIR) !== null) throw isFull()
  const server = await startEmbeddedPostgres({ dataDir: config.DATA_DIR, settings: archiveSettings(config.WAL_ARCHIVE) })
  const admin = openPool(server.connection, () => undefined, 1)
  let isWhole = false
  try {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [databaseName])
    if (rows.length > 0) throw isFull()
    await admin.query(`drop database if exists ${making} with (force)`)
    await admin.query(`create database ${making}`)
    try {
      const restored = await into({ ...server.connection, database: making })
      await admin.query('checkpoint')
      await admin.query(`alter database ${making} rename to ${databaseName}`)
      isWhole = true
      return restored
    } finally {
      if (!isWhole) await admin.query(`drop database if exists ${making} with (force)`)
    }
  } finally {
    await admin.end()
    await server.stop()
    if (!isWhole && !wasThere) await rm(folder, { recursive: true, force: true })
  }
}

const wordsOf = ({ head, rows, files, seconds }: Restored, first: string) =>
  [
    first,
    `  made ${head.madeAt} by Laurel ${head.laurel} at ${head.migrations.at(-1)}`,
    `  ${rows} rows and ${files} files, in ${seconds} s`,
  ].join('\n')

async function upgrade(line: Line, address: string, values: Values): Promise<number> {
  const config = readConfig(process.env)
  const database = await openOwnDatabase(config)
  try {
    const pool = openPool(database.connection, () => undefined, 1)
    const [known, seen] = await Promise.all([knownMigrations(), seenMigrations(pool)]).finally(() => pool.end())
    const pending = known.filter((name) => !seen.includes(name))
    if (pending.length === 0) {
      line.say('The database is at this version already.')
      return exitCodes.done
    }
    const isWithout = values['without-backup'] === true
    if (address === '' && config.BACKUP_TO === undefined && !isWithout) {
      line.complain(
        `${pending.length} changes of the database wait. Say where a backup is to be made first, or --without-backup.\n\n${backupUsage}`,
      )
      return exitCodes.asked
    }
    const made = address !== '' && !isWithout ? await backUpTo(line, config, database.connection, address, values.to ?? []) : null
    if (made) line.say(inWords(made))
    // Without an address of its own the backup goes where the daily ones are.
    const before = { BACKUP_BEFORE_UPGRADE: made === null && !isWithout }
    const { world, close } = await openWorld({ ...quietly(config), ...before }, database.connection)
    if (made) await cameThrough('cli', () => perform(world, system, recordBackup, { kind: 'before-upgrade', ...inRecord(made) }))
    await close()
    line.say(`Upgraded: ${pending.join(', ')}`)
    return exitCodes.done
  } finally {
    await database.stop()
  }
}

async function newKey(line: Line, path: string): Promise<number> {
  const { identity, recipient } = await newIdentity()
  try {
    writeFileSync(path, `# Opens backups of Laurel that are encrypted to\n# ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw new BackupFault(`${path} can’t be made: ${error instanceof Error ? error.message : error}`)
  }
  line.say(recipient)
  line.complain(
    `${path} opens what is encrypted to this. Keep it away from the server, and a second copy elsewhere: without it the backups are lost.`,
  )
  return exitCodes.done
}

function identitiesOf({ identity = [] }: Values): string[] {
  return identity.flatMap((path) => {
    try {
      return identitiesIn(readFileSync(path, 'utf8'))
    } catch (error) {
      throw new BackupFault(`${path} can’t be read: ${error instanceof Error ? error.message : error}`)
    }
  })
}

const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Says how far it is, a line every few seconds. */
function tellOn(line: Line): Tell {
  let last = performance.now()
  return ({ doing, done, of, bytes }: Progress) => {
    if (performance.now() - last < 2000) return
    last = performance.now()
    const what = doing === 'database' ? 'tables' : 'files'
    line.complain(`  ${done}${of > 0 ? ` of ${of}` : ''} ${what}, ${mb(bytes)}`)
  }
}
