import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { lookAtArchive } from './arriving-jobs.ts'

/** When a person has shown that another address or key is theirs, archives that named somebody else are looked at once more. */
export async function lookAgainWhenProved({ db, actor, later }: Scene): Promise<null> {
  const personId = personIdOf(actor)
  if (!personId) return null
  const waiting = await db
    .updateTable('arrivedArchives')
    .set({ state: 'checking', goal: 0, done: 0 })
    .where('personId', '=', personId)
    .where('state', '=', 'of-another')
    .returning('id')
    .execute()
  for (const { id } of waiting) await later(lookAtArchive, { archiveId: id })
  return null
}
