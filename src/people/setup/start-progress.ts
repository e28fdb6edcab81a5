import { type Actor, holds } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { countMembers } from '../memberships/memberships.ts'

/** How far an organization is on its way to a first badge: what it published, and whether anyone else was asked in. */
export async function startProgress(db: Queryable, organizationId: string) {
  const [first, invited, members] = await Promise.all([
    db
      .selectFrom('achievements')
      .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
      .where('achievements.organizationId', '=', organizationId)
      .orderBy('achievements.id')
      .limit(1)
      .select(['achievements.slug', 'version.title'])
      .executeTakeFirst(),
    db.selectFrom('invitations').where('organizationId', '=', organizationId).limit(1).select('id').executeTakeFirst(),
    countMembers(db, organizationId),
  ])
  return { published: first ?? null, isInvited: invited !== undefined || members.all > 1 }
}

/** Whether an admin is still alone with what was published: then the next step is to ask people in. */
export const isBeginning = async (db: Queryable, actor: Actor, organizationId: string): Promise<boolean> =>
  holds(actor, 'admin', organizationId) && !(await startProgress(db, organizationId)).isInvited
