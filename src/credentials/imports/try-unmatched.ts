import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { askUnmatched } from './import-jobs.ts'

/** When a person has shown that another address is theirs, badges that named somebody else are tried again. */
export async function tryUnmatched({ db, actor, later }: Scene): Promise<null> {
  const personId = personIdOf(actor)
  if (!personId) return null
  const waiting = await db
    .selectFrom('importedBadges')
    .where('personId', '=', personId)
    .where('about', '<>', 'you')
    .where('removedAt', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  if (waiting) await later(askUnmatched, { personId })
  return null
}
