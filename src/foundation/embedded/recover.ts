import { existsSync } from 'node:fs'
import { appendFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { ownerOf } from './postgres-folder.ts'
import { archiveOf, archiveSettings, copyCluster, listBases, takeBase } from './wal-archive.ts'

/** Why the database can't be brought back to a moment, in a sentence for who runs this instance. */
export class RecoveryFault extends Error {}

/** What came of it: from which base, and where the database of before lies. */
export type Recovery = { base: string; before: string | null }

const begin = '# recovery, by Laurel\n'

/**
 * Brings the database of our own server back to a moment: a base of before, and upon it everything that was written until then, from the archive and, where
 * it is still there, from the server itself. The database of before is put aside, and put back where this comes to nothing.
 * @param to null for the latest moment there is
 * @throws RecoveryFault
 */
export async function recover({
  dataDir,
  archive,
  to,
  now,
}: {
  dataDir: string
  archive: string
  to: Date | null
  now: () => Date
}): Promise<Recovery> {
  const owner = ownerOf(dataDir)
  if (owner !== null)
    throw new RecoveryFault(
      `Laurel is running on ${dataDir} (process ${owner}), and its database can be brought back only while it rests. Nothing was changed. Stop it, and ask again.`,
    )
  if (to && to > now()) throw new RecoveryFault('That moment is still ahead.')
  const cluster = join(dataDir, 'postgres')
  const settings = archiveSettings(archive)
  const folder = await folderOf(archive, cluster)
  const base = (await listBases(folder)).find(({ at }) => to === null || at <= to)
  if (!base)
    throw new RecoveryFault(`There is no base in ${folder} from before that moment. The first is made when Laurel runs with WAL_ARCHIVE.`)
  // One that runs, or was killed in the middle, is ended in order first, and what it wrote last is on the disk.
  if (existsSync(join(cluster, 'PG_VERSION'))) await (await startEmbeddedPostgres({ dataDir, settings })).stop()
  const before = existsSync(cluster) ? `${cluster}.before-${now().toISOString().slice(0, 19).replaceAll(':', '')}Z` : null
  if (before) await rename(cluster, before)
  try {
    await copyCluster(join(folder, base.name), cluster)
    await prepare(cluster, { folder, before, to })
    // Only so does it say "ready" once it has come to the moment, and not while it is under way.
    const server = await startEmbeddedPostgres({ dataDir, settings: (place) => [...settings(place), 'hot_standby=off'] })
    await forget(cluster)
    // From here on time runs on another line, which needs a base of its own.
    await takeBase(server.connection, cluster, folder, now).finally(() => server.stop())
    return { base: base.name, before }
  } catch (error) {
    await rm(cluster, { recursive: true, force: true })
    if (before) await rename(before, cluster)
    const because = error instanceof Error ? error.message : String(error)
    throw new RecoveryFault(
      /before configured recovery target was reached/.test(because)
        ? 'What was written does not reach to that moment. The database is as it was. Choose an earlier one, or the latest: leave --to out.'
        : `The database could not be brought back, and is as it was: ${because}`,
    )
  }
}

/** Of a lost cluster there is only the archive, which then must be of one. */
async function folderOf(archive: string, cluster: string): Promise<string> {
  if (existsSync(join(cluster, 'global', 'pg_control'))) return archiveOf(archive, cluster)
  const found = (await readdir(archive).catch(() => [])).filter((name) => /^\d{10,20}$/.test(name))
  if (found.length > 1)
    throw new RecoveryFault(`${archive} holds what ${found.length} databases wrote. Leave there only that of the one to recover.`)
  return join(archive, found[0] ?? '')
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

async function prepare(cluster: string, { folder, before, to }: { folder: string; before: string | null; to: Date | null }): Promise<void> {
  const places = [folder, ...(before ? [join(before, 'pg_wal')] : [])]
  const command = places.map((place) => `cp "${place}/%f" "%p" 2>/dev/null`).join(' || ')
  const lines = [
    `restore_command = ${quoted(command)}`,
    "recovery_target_action = 'promote'",
    ...(to ? [`recovery_target_time = ${quoted(to.toISOString().replace('T', ' ').replace('Z', '+00'))}`] : []),
  ]
  await appendFile(join(cluster, 'postgresql.auto.conf'), `${begin}${lines.join('\n')}\n`)
  await writeFile(join(cluster, 'recovery.signal'), '')
}

/** The settings of the way back say nothing to a server that is there. */
async function forget(cluster: string): Promise<void> {
  const path = join(cluster, 'postgresql.auto.conf')
  const [kept = ''] = (await readFile(path, 'utf8')).split(begin)
  await writeFile(path, kept)
}
