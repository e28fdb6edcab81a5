import { sql } from 'kysely'
import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'

/** In SQL: whether a moment is shown to somebody now. `moments` is in the statement. */
export const isShownTo = (viewerId: string) =>
  sql<boolean>`moment_shown(moments.award_id, moments.organization_id, moments.earner_id, ${viewerId}::uuid)`

/** The person who asks. @throws Refusal `sign-in-needed` */
export function personOf({ actor }: Pick<Scene, 'actor'>): string {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  return personId
}

/** A moment that is shown to who asks, locked, so that of two at once one is first. @throws Refusal `moment-missing`, also for what is not shown */
export const loadMoment = (
  scene: Pick<Scene, 'db' | 'actor'>,
  { awardId, organizationId }: { awardId: string; organizationId?: string | null | undefined },
) =>
  scene.db
    .selectFrom('moments')
    .where('awardId', '=', awardId)
    .$if(Boolean(organizationId), (query) => query.where('organizationId', '=', organizationId ?? ''))
    .where(isShownTo(personOf(scene)))
    .orderBy('organizationId')
    .limit(1)
    .select(['awardId', 'organizationId', 'earnerId'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('moment'))

/** What somebody gave, locked. @throws Refusal `kudos-missing` */
export const loadKudos = ({ db }: Pick<Scene, 'db'>, id: string) =>
  db
    .selectFrom('kudos')
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('kudos'))
