import { chownSync, mkdirSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { Connection } from '../platform/database.ts'
import { accountFor, openThePath } from './postgres-folder.ts'

/** How many bases are kept, with all that was written since the older one. */
const basesKept = 2
const basePattern = /^base-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)Z$/
const segmentPattern = /^[0-9A-F]{24}/

/** Of a cluster, what belongs to the server that runs, or comes by itself; the folders stay, empty. */
const emptyFolders = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']
const leftOut = /^(?:postmaster\.(?:pid|opts)|pgsql_tmp.*|pg_internal\.init.*)$/

/** Where what a cluster writes is archived: two that share an archive never meet, also after a restoration. Its number stands first in what it knows of itself. */
export const archiveOf = (root: string, cluster: string): string =>
  join(
    resolve(root),
    readFileSync(join(cluster, 'global', 'pg_control'))
      .readBigUInt64LE(0)
      .toString(),
  )

/**
 * The settings by which our own PostgreSQL puts everything that it writes into a folder, at the latest after a minute. What is there is never written over.
 * @throws Error where the path holds a sign that a command line would read
 */
export const archiveSettings =
  (root: string | undefined) =>
  (cluster: string): string[] => {
    if (root === undefined) return []
    if (/['"\\%$`\n]/.test(resolve(root)))
      throw new Error('WAL_ARCHIVE names a folder with a sign that can’t be used here. Choose a plain name.')
    const folder = archiveOf(root, cluster)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const account = accountFor()
    if (account) {
      for (const one of [resolve(root), folder]) chownSync(one, account.uid, account.gid)
      openThePath(folder)
    }
    const file = `"${folder}/%f"`
    const command = `if test -f ${file}; then cmp -s "%p" ${file}; else cp "%p" "${folder}/%f.part" && mv "${folder}/%f.part" ${file}; fi`
    return ['archive_mode=on', `archive_command=${command}`, 'archive_timeout=60']
  }

/** When each base was whole, the newest first. */
export async function listBases(folder: string): Promise<{ name: string; at: Date }[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .flatMap((name) => {
      const [, day, hours, minutes, seconds] = basePattern.exec(name) ?? []
      return day ? [{ name, at: new Date(`${day}${hours}:${minutes}:${seconds}Z`) }] : []
    })
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

/**
 * Copies the cluster of our own server while it runs, as what everything written since can be put upon; and clears away what only older ones needed.
 * @returns the name of the base
 */
export async function takeBase(connection: Connection, cluster: string, folder: string, now: () => Date): Promise<string> {
  const client = new pg.Client({ ...connection, application_name: 'laurel-base' })
  client.on('error', () => undefined)
  await client.connect()
  const making = join(folder, 'base.in-the-making')
  try {
    const { rows: archiver } = await client.query<{ fails: boolean }>(
      "select coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as fails from pg_stat_archiver",
    )
    // The end of a base would wait for it without end.
    if (archiver[0]?.fails) throw new Error(`What the database writes does not arrive in ${folder}. Look at its rights and its room.`)
    await rm(making, { recursive: true, force: true })
    // Start and end must come from one session: it says what is in between.
    await client.query("select pg_backup_start('laurel', true)")
    await copyCluster(cluster, making)
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>('select labelfile, spcmapfile from pg_backup_stop()')
    await writeFile(join(making, 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600, flush: true })
    const name = `base-${now().toISOString().slice(0, 19).replaceAll(':', '')}Z`
    await rename(making, join(folder, name))
    await tidy(folder)
    return name
  } finally {
    await client.end()
    await rm(making, { recursive: true, force: true })
  }
}

/** Copies a cluster; what goes away meanwhile is made good by what was written. */
export async function copyCluster(from: string, to: string, account = accountFor()): Promise<void> {
  const own = async (path: string) => {
    if (account) chownSync(path, account.uid, account.gid)
  }
  await mkdir(to, { mode: 0o700 })
  await own(to)
  for (const entry of await readdir(from, { withFileTypes: true }).catch(() => [])) {
    if (leftOut.test(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (emptyFolders.includes(entry.name)) {
      await mkdir(target, { mode: 0o700 })
      await own(target)
    } else if (entry.isDirectory()) await copyCluster(source, target, account)
    else if (entry.isFile()) {
      const isThere = await copyFile(source, target).then(
        () => true,
        (error) => (error.code === 'ENOENT' ? false : Promise.reject(error)),
      )
      if (isThere) await own(target)
    }
  }
}

async function tidy(folder: string): Promise<void> {
  const bases = await listBases(folder)
  for (const { name } of bases.slice(basesKept)) await rm(join(folder, name), { recursive: true, force: true })
  const oldest = bases.slice(0, basesKept).at(-1)
  const label = oldest && (await readFile(join(folder, oldest.name, 'backup_label'), 'utf8').catch(() => ''))
  const [, first] = /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(label ?? '') ?? []
  if (!first) return
  // The first eight digits tell the line of time, which a recovery begins anew; the rest is the place in it.
  for (const name of await readdir(folder))
    if (segmentPattern.test(name) && name.slice(8, 24) < first.slice(8)) await rm(join(folder, name))
}
