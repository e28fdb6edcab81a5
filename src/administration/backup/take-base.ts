import { join } from 'node:path'
import { z } from 'zod'
import { archiveOf, listBases, takeBase } from '../../foundation/embedded/wal-archive.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'

const dayMs = 86_400_000

/** Looks whether a base is due upon which what was archived can be put. */
const baseJob = job({ name: 'archive.base', data: z.object({}), atOnce: 1, every: '*/10 * * * *', retryLimit: 0, expireSeconds: 82_800 })

/** The work behind it: a base a day, where the embedded server archives what it writes. */
export const takingBase = works(baseJob, async ({ config, connection, log, now }: World) => {
  if (config.WAL_ARCHIVE === undefined || config.DATABASE_URL !== undefined) return
  const cluster = join(config.DATA_DIR, 'postgres')
  const folder = archiveOf(config.WAL_ARCHIVE, cluster)
  const [newest] = await listBases(folder)
  if (newest && now().getTime() - newest.at.getTime() < dayMs) return
  const base = await takeBase(connection, cluster, folder, now)
  log.info('A base for recovery was made', { base })
})
