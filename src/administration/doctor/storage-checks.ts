import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { backupState } from '../../foundation/platform/backup-state.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { findTools } from '../../work/media/find-tools.ts'
import type { Check, Finding } from './finding.ts'

type Found = Omit<Finding, 'name'>

export const storeCheck: Check = {
  name: 'store',
  async look({ store, staging }): Promise<Found> {
    const bytes = Buffer.from(`A look at the store, ${randomUUID()}.`)
    const staged = await staging.take(Readable.from([bytes]), { maxBytes: bytes.length })
    try {
      await store.keep(staged)
      const read = await store.read(staged)
      const back = read ? await buffer(read) : null
      await store.remove(staged.digest)
      if (!back?.equals(bytes))
        return {
          state: 'wrong',
          says: sentence('The store of files gave back something else than it was given.'),
          todo: sentence('See to the store that STORE_URL names before more evidence goes there.'),
        }
      return { state: 'fine', says: sentence('The store of files keeps what it is given, gives it back, and removes it.') }
    } catch {
      return {
        state: 'wrong',
        says: sentence('The store of files can’t keep anything just now. The log of Laurel says why.'),
        todo: sentence('See to the store that STORE_URL names. What was added before is safe.'),
      }
    } finally {
      await staging.drop(staged.id)
    }
  },
}

/** What came of reading files whole: those that are not what was kept are shown to nobody until they are brought back. */
export const filesCheck: Check = {
  name: 'files',
  async look({ db, config, now }): Promise<Found> {
    const days = config.EVIDENCE_CHECK_DAYS
    const since = new Date(now().getTime() - (days + 2) * 86_400_000)
    const reads = readsOfAll(db)
    const [faults, overdue] = await Promise.all([
      reads.selectFrom('fileChecks').where('state', '<>', 'whole').select(['digest', 'state']).orderBy('checkedAt').limit(1000).execute(),
      reads
        .selectFrom('files')
        .leftJoin('fileChecks', 'fileChecks.digest', 'files.digest')
        .where(({ eb, fn, ref }) => eb(fn.coalesce(ref('checkedAt'), ref('storedAt')), '<', since))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ])
    const [first] = faults
    if (first) {
      const values = {
        altered: faults.filter(({ state }) => state === 'altered').length,
        gone: faults.filter(({ state }) => state === 'gone').length,
        digest: first.digest,
      }
      return {
        state: 'wrong',
        says: sentence(
          'Of the files in the store {altered, plural, =0 {none is another} one {# is another} other {# are others}} than was kept, and {gone, plural, =0 {none is} one {# is} other {# are}} missing. The first has the digest {digest}.',
          values,
        ),
        todo: sentence('Bring them back into the store from a backup. Each is compared again within a day.'),
      }
    }
    if (days === 0)
      return {
        state: 'look',
        says: sentence('Files in the store are not compared with their digests by themselves.'),
        todo: sentence('Set EVIDENCE_CHECK_DAYS, or see that the store does so itself.'),
      }
    if (Number(overdue.count) > 0)
      return {
        state: 'look',
        says: sentence('{count, plural, one {# file} other {# files}} in the store waited longer than {days} days to be compared.', {
          count: Number(overdue.count),
          days,
        }),
        todo: sentence('Let Laurel run through the night, or raise EVIDENCE_CHECK_DAYS.'),
      }
    return {
      state: 'fine',
      says: sentence('Every file in the store was compared with its digest within {days} days, or came since.', { days }),
    }
  },
}

export const roomCheck: Check = {
  name: 'space',
  async look({ staging }): Promise<Found> {
    const { freeBytes, isTight } = await staging.room()
    const values = { gigabytes: Math.round(freeBytes / 1e8) / 10 }
    if (isTight)
      return {
        state: 'wrong',
        says: sentence('Only {gigabytes} GB are free on the disk of DATA_DIR, so files are refused.', values),
        todo: sentence('Make room there, or move the store to another disk or an S3 server.'),
      }
    if (freeBytes < 20e9)
      return {
        state: 'look',
        says: sentence('{gigabytes} GB are free on the disk of DATA_DIR.', values),
        todo: sentence('Plan for more room.'),
      }
    return { state: 'fine', says: sentence('{gigabytes} GB are free on the disk of DATA_DIR.', values) }
  },
}

export const backupCheck: Check = {
  name: 'backup',
  async look({ db, config, now }): Promise<Found> {
    const { last, failed, isOld, isScheduled } = await backupState(readsOfAll(db), config, now())
    const todo = sentence('Make one now (laurel backup), and let Laurel make one every day: set BACKUP_TO.')
    if (failed) return { state: 'wrong', says: sentence('The last backup failed: {fault}', { fault: failed.fault }), todo }
    if (!last) return { state: config.DEMO ? 'look' : 'wrong', says: sentence('There is no backup yet.'), todo }
    const values = { days: Math.floor((now().getTime() - last.at.getTime()) / 86_400_000) }
    if (last.missingFiles > 0)
      return {
        state: 'wrong',
        says: sentence('{files, plural, one {# file} other {# files}} could not be read when the last backup was made.', {
          files: last.missingFiles,
        }),
        todo: sentence('See to the store of files.'),
      }
    if (isOld)
      return {
        state: 'wrong',
        says: sentence('The last backup is {days, plural, =0 {of today} one {# day old} other {# days old}}.', values),
        todo,
      }
    if (!isScheduled)
      return {
        state: 'look',
        says: sentence(
          'The last backup is {days, plural, =0 {of today} one {# day old} other {# days old}}, and Laurel makes none by itself.',
          values,
        ),
        todo,
      }
    return {
      state: 'fine',
      says: sentence('The last backup is {days, plural, =0 {of today} one {# day old} other {# days old}}.', values),
    }
  },
}

/** What the embedded database writes, so that it can be brought back to any moment. While nothing arrives, its own disk fills. */
export const archiveCheck: Check = {
  name: 'archive',
  async look({ db, config }): Promise<Found[]> {
    if (config.WAL_ARCHIVE === undefined || config.DATABASE_URL !== undefined) return []
    const { rows } = await sql<{ fails: boolean; arrived: boolean; minutes: number | null }>`
      select coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as fails,
        last_archived_time is not null as arrived, (extract(epoch from now() - coalesce(last_archived_time, stats_reset)) / 60)::int as minutes from pg_stat_archiver`.execute(
      readsOfAll(db),
    )
    const { fails = false, minutes = null } = rows[0] ?? {}
    if (fails)
      return [
        {
          state: 'wrong',
          says: sentence(
            'What the database writes has not arrived in {folder} for {minutes, plural, one {# minute} other {# minutes}}, so it can’t be brought back to a moment since, and its own disk fills.',
            { folder: config.WAL_ARCHIVE, minutes: minutes ?? 0 },
          ),
          todo: sentence('Make room in that folder, or see to its rights. What waits goes there by itself then.'),
        },
      ]
    if (!rows[0]?.arrived)
      return [
        {
          state: 'look',
          says: sentence('Nothing that the database writes has arrived in {folder} yet.', { folder: config.WAL_ARCHIVE }),
          todo: sentence('Look again in some minutes.'),
        },
      ]
    return [{ state: 'fine', says: sentence('What the database writes arrives in {folder}.', { folder: config.WAL_ARCHIVE }) }]
  },
}

export const keyCheck: Check = {
  name: 'keys',
  async look(world): Promise<Found[]> {
    const keys = await readsOfAll(world.db)
      .selectFrom('issuerKeys')
      .innerJoin('organizations', 'organizations.id', 'issuerKeys.organizationId')
      .where('issuerKeys.retiredAt', 'is', null)
      .select(['organizations.name', 'organizations.id', 'issuerKeys.secretSealed'])
      .execute()
    const shut = keys.filter(({ id, secretSealed }) => {
      try {
        world.keys.unseal(secretSealed, id)
        return false
      } catch {
        return true
      }
    })
    const signing: Found = shut[0]
      ? {
          state: 'wrong',
          says: sentence('The signing key of {name} can’t be opened with the master key, so nothing can be signed for it.', {
            name: shut[0].name,
          }),
          todo: sentence('Put the right master key back, or rotate that key.'),
        }
      : {
          state: 'fine',
          says: sentence('{count, plural, one {The signing key opens} other {All # signing keys open}}.', { count: keys.length }),
        }
    if (world.config.MASTER_KEY) return [signing]
    const file = await stat(join(world.config.DATA_DIR, 'master.key')).catch(() => null)
    if (file && (file.mode & 0o077) !== 0)
      return [
        signing,
        {
          state: 'look',
          says: sentence('The file of the master key can be read by others on this machine.'),
          todo: sentence('Let only its owner read it: chmod 600 {path}', { path: join(world.config.DATA_DIR, 'master.key') }),
        },
      ]
    return [signing]
  },
}

/** What a Laurel without ffmpeg does without: it is no fault, and said so. */
export const recordingsCheck: Check = {
  name: 'recordings',
  async look({ config }): Promise<Found> {
    const tools = await findTools(config.FFMPEG_PATH)
    if (tools?.writesH264 && tools.writesAac)
      return { state: 'fine', says: sentence('Recordings are prepared for every browser by ffmpeg {version}.', { version: tools.version }) }
    if (tools)
      return {
        state: 'look',
        says: sentence('The ffmpeg that is installed can’t write H.264 or AAC, so some recordings play in some browsers only.'),
        todo: sentence('Install one that can, or name it in FFMPEG_PATH.'),
      }
    if (config.FFMPEG_PATH !== undefined)
      return {
        state: 'look',
        says: sentence('FFMPEG_PATH names no ffmpeg that runs, with ffprobe beside it.'),
        todo: sentence('Correct FFMPEG_PATH, or leave it out.'),
      }
    return {
      state: 'fine',
      says: sentence(
        'No ffmpeg is installed. Recordings play as they came, with the picture and the waveform that browsers make, and without a check for silence.',
      ),
      todo: sentence(
        'To have every kind prepared for all browsers, install ffmpeg with ffprobe (or name it in FFMPEG_PATH) and start Laurel again.',
      ),
    }
  },
}
