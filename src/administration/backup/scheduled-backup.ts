import { z } from 'zod'
import type { Config } from '../../config.ts'
import { system } from '../../foundation/platform/actor.ts'
import { backupState } from '../../foundation/platform/backup-state.ts'
import { perform } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { BackupFault } from './backup-fault.ts'
import { backupName, madeWhen, tooMany } from './backup-names.ts'
import { isDue } from './is-due.ts'
import { type BackupMade, makeBackup, type Source } from './make-backup.ts'
import { openPlace } from './place.ts'
import { recordBackup, recordFailedBackup } from './record-backup.ts'
import type { Tell } from './write-backup.ts'

/** Looks every ten minutes whether the daily backup is due, so that one is made up for after a night in which nothing ran. */
export const backUp = job({
  name: 'backup.make',
  data: z.object({}),
  atOnce: 1,
  every: '*/10 * * * *',
  retryLimit: 0,
  expireSeconds: 82_800,
})

/** The work behind `backUp`. */
export const backingUp = works(backUp, async (world: World) => {
  const { config, log } = world
  if (config.BACKUP_TO === undefined) return
  const now = world.now()
  const { last, failed } = await backupState(world.db, config, now)
  if (!isDue({ at: config.BACKUP_AT, now, last: last?.at ?? null, failed: failed?.at ?? null })) return
  try {
    const made = await keepBackup({ ...world, config }, config, world.now)
    await perform(world, system, recordBackup, { kind: 'scheduled', ...inRecord(made) })
    log.info('A backup was made', { place: made.place, bytes: made.bytes, files: made.files, seconds: made.seconds })
    if (made.missing.length > 0) log.error('Files were not in the store when a backup was made', { missing: made.missing.slice(0, 20) })
  } catch (error) {
    const fault = error instanceof BackupFault ? error.message : 'Laurel met a fault of its own; the log has it.'
    log.error('A backup could not be made', { error })
    await perform(world, system, recordFailedBackup, { kind: 'scheduled', at: now, place: shown(config.BACKUP_TO), fault })
  }
})

type Settings = Pick<
  Config,
  'BACKUP_TO' | 'BACKUP_KEEP' | 'BACKUP_KEEP_DAYS' | 'BACKUP_RECIPIENTS' | 'STORE_KEY' | 'STORE_SECRET' | 'BACKUP_KEY' | 'BACKUP_SECRET'
>

/** Makes a backup where they are kept, and clears away those that are too many by then. @throws BackupFault */
export async function keepBackup(source: Source, settings: Settings, now: () => Date, tell?: Tell): Promise<BackupMade> {
  const { BACKUP_TO, BACKUP_KEEP, BACKUP_KEEP_DAYS, BACKUP_RECIPIENTS: recipients } = settings
  if (BACKUP_TO === undefined) throw new BackupFault('Nothing says where backups are kept. Set BACKUP_TO.')
  const place = await openPlace(BACKUP_TO, settings)
  try {
    const name = backupName(now(), recipients.length > 0)
    const made = await makeBackup(source, { place, name, recipients, now, ...(tell && { tell }) })
    for (const old of tooMany(await place.list(), { keep: BACKUP_KEEP, keepDays: BACKUP_KEEP_DAYS, now: now() })) await place.remove(old)
    await place.clearUnfinished(new Date(now().getTime() - 86_400_000), (one) => madeWhen(one) !== null)
    return made
  } finally {
    place.close()
  }
}

/** What is written down of a backup. */
export const inRecord = ({ missing, ...made }: BackupMade) => ({ ...made, missingFiles: missing.length })

/** An address without what may be secret in it. */
export const shown = (address: string): string => address.replace(/\/\/[^@/]*@/, '//')
