import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { Definition } from './definition.ts'
import { wholeText } from './version-text.ts'

/** A micro-credential, locked until the command is done. @throws Refusal `micro-credential-missing` */
export const lockAchievement = ({ db }: Scene, { achievementId }: { achievementId: string }) =>
  db
    .selectFrom('achievements')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .where('achievements.id', '=', achievementId)
    .select([
      'achievements.id',
      'achievements.organizationId',
      'achievements.slug',
      'achievements.draftRevision',
      'achievements.currentVersionId',
      'retirements.retiredAt',
    ])
    // Written by this code only, parsed before it was written.
    .select((is) => is.ref('achievements.draft').$castTo<Definition | null>().as('draft'))
    .select((is) => is.ref('achievements.draftParts').$castTo<Record<string, number>>().as('draftParts'))
    .forUpdate('achievements')
    .executeTakeFirstOrThrow(() => missing('micro-credential'))

export type LockedAchievement = Awaited<ReturnType<typeof lockAchievement>>

/** The published text that counts now, or null before the first. */
export async function currentVersion({ db }: Scene, { currentVersionId }: LockedAchievement) {
  if (currentVersionId === null) return null
  const found = await db
    .selectFrom('achievementVersions')
    .where('id', '=', currentVersionId)
    .select(['id', 'number'])
    .select((is) => is.ref('definition').$castTo<Definition>().as('definition'))
    .executeTakeFirst()
  return found ? { ...found, definition: wholeText(found.definition) } : null
}

/** The draft. @throws Refusal `nothing-in-work` where there is none, as after it was published in another window */
export function draftOf({ draft }: LockedAchievement): Definition {
  if (!draft) throw conflict('nothing-in-work', 'There is no draft here. It was published or discarded, perhaps in another window.')
  return wholeText(draft)
}
