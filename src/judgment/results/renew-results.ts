import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene } from '../../foundation/platform/command.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { countResults } from './count-results.ts'

/** Every hour: counts what became of the work on each version on which something happened since, and of all others once a day. */
const renewResults = job({ name: 'results.renew', data: z.object({}), atOnce: 1, every: '35 * * * *' })

const renewAfterMs = 86_400_000

/** Counts again what is old: told how many versions were counted. */
export async function countAgain(world: World): Promise<number> {
  const at = world.now()
  const db = readsOfAll(world.db)
  const { rows } = await sql<{ versionId: string; achievementId: string; organizationId: string }>`
    select version.id as "versionId", version.achievement_id as "achievementId", achievements.organization_id as "organizationId"
    from (select version_id, max(changed_at) as changed_at from attempts where purpose = 'award' group by version_id) moved
      join achievement_versions version on version.id = moved.version_id
      join achievements on achievements.id = version.achievement_id
      left join version_results kept on kept.version_id = version.id
    where kept.version_id is null or kept.counted_at <= moved.changed_at or kept.counted_at < ${new Date(at.getTime() - renewAfterMs)}`.execute(
    db,
  )
  for (const { versionId, achievementId, organizationId } of rows) {
    const figures = JSON.stringify(await countResults(db, { versionId, achievementId, now: at }))
    await inScene(world, system, (scene) =>
      scene.db
        .insertInto('versionResults')
        .values({ versionId, achievementId, organizationId, countedAt: at, figures })
        .onConflict((clash) => clash.column('versionId').doUpdateSet({ countedAt: at, figures, organizationId }))
        .execute(),
    )
  }
  return rows.length
}

/** The work behind `renewResults`. */
export const renewingResults = works(renewResults, async (world: World) => {
  await countAgain(world)
})
