import type { World } from '../../foundation/platform/world.ts'
import { expiryMs } from '../../foundation/storage/staging.ts'

/** Sweeps the staging folder of this process. A file in pieces that somebody means to go on with stays, however long ago its last piece came. */
export async function tidyStaging({ db, staging, now }: Pick<World, 'db' | 'staging' | 'now'>): Promise<void> {
  const rows = await db
    .selectFrom('uploads')
    .where('stagedId', 'is not', null)
    .where('doneAt', 'is', null)
    .where('refusedAt', 'is', null)
    .where('expiresAt', '>', now())
    .select('stagedId')
    .execute()
  await staging.expire(new Date(now().getTime() - expiryMs), new Set(rows.flatMap(({ stagedId }) => stagedId ?? [])))
}
