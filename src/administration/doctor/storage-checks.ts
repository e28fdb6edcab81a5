import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { backupState } from '../../foundation/platform/backup-state.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { sentence } from '../../foundation/words/sentence.ts'
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
    return {
      state: isScheduled ? 'fine' : 'look',
      says: sentence('The last backup is {days, plural, =0 {of today} one {# day old} other {# days old}}.', values),
      todo,
    }
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
