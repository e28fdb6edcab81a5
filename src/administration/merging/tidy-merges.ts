import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { settleAccepted } from '../../recognition/acceptance/apply-acceptances.ts'
import { forgetProofs } from './account-proofs.ts'

const tidyMerges = job({ name: 'merging.tidy-up', data: z.object({}), atOnce: 1, every: '50 3 * * *' })

/** Once a night: what a merge changed goes when it can be undone no more, and proofs that have run out. */
export const tidyingMerges = works(tidyMerges, async (world: World) => {
  const { db, now } = world
  const at = now()
  await settleMerged(world, at)
  await db
    .deleteFrom('accountMergeRows')
    .using('accountMerges')
    .whereRef('accountMerges.id', '=', 'mergeId')
    .where('undoUntil', '<', at)
    .execute()
  await forgetProofs(db, at)
})

/**
 * What both accounts had, such as the same badge from elsewhere, and what a year has a limit for, was given to each of them. Now that they stay one, the
 * ledger says what one person is given. Not before: lines that were written meanwhile could not be told apart when a merge is undone.
 */
async function settleMerged(world: World, at: Date): Promise<void> {
  const { rows } = await sql<{ personId: string; organizationId: string }>`
    select distinct merges.kept_id as "personId", lines.organization_id as "organizationId"
    from account_merges merges
      join people on people.id = merges.kept_id and people.erased_at is null
      join ledger_lines lines on lines.person_id = merges.kept_id
    where merges.undone_at is null and merges.undo_until < ${at}
      and exists (select from account_merge_rows moved where moved.merge_id = merges.id)
    order by 1, 2`.execute(world.db)
  for (const whose of rows) await perform(world, system, settleAccepted, whose)
}
