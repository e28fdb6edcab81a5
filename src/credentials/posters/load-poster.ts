import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing, type Refusal } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { posterStandingOf, whyNotOpen } from './poster-standing.ts'
import type { WhoMayAsk } from './poster-words.ts'

/** A poster with what decides whether people can ask by it. */
export const posterRows = (db: Queryable) =>
  db
    .selectFrom('posters')
    .innerJoin('organizations', 'organizations.id', 'posters.organizationId')
    .innerJoin('achievements', 'achievements.id', 'posters.achievementId')
    .leftJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .select([
      'posters.id',
      'posters.organizationId',
      'posters.achievementId',
      'posters.name',
      'posters.decision',
      'posters.decidedBy',
      'posters.decidedOn',
      'posters.record',
      'posters.question',
      'posters.domains',
      'posters.most',
      'posters.opensAt',
      'posters.closesAt',
      'posters.tokenSealed',
      'posters.madeBy',
      'posters.madeAt',
      'posters.withdrawnAt',
      'organizations.name as organization',
      'organizations.slug',
      'organizations.timeZone',
      'organizations.accent',
      'achievements.slug as achievementSlug',
      'version.id as versionId',
      'version.title',
      'version.competency',
    ])
    .select((is) => is.ref('posters.who').$castTo<WhoMayAsk>().as('who'))
    .select(sql<boolean>`achievements.current_version_id is not null and retirements.achievement_id is null`.as('isOffered'))
    // Who was not approved takes no room, and who had it already neither.
    .select(
      sql<number>`(select count(*)::integer from poster_requests asked where asked.poster_id = posters.id and asked.state in ('waiting', 'asked-back', 'approved'))`.as(
        'asked',
      ),
    )
export type PosterRow = Awaited<ReturnType<ReturnType<typeof posterRows>['executeTakeFirstOrThrow']>>

/** A poster, locked until the command is done: who asks and who answers come in turn. @throws Refusal `poster-missing` */
export async function lockPoster({ db }: Pick<Scene, 'db'>, { posterId }: { posterId: string }): Promise<PosterRow> {
  await db.selectFrom('posters').where('id', '=', posterId).select('id').forUpdate().executeTakeFirst()
  return posterRows(db)
    .where('posters.id', '=', posterId)
    .executeTakeFirstOrThrow(() => missing('poster'))
}

/** Why nobody can ask by it now; null where they can. Days are those of the organization. */
export function whyNotNow(poster: PosterRow, now: Date): Refusal | null {
  const { organization, opensAt, closesAt, timeZone } = poster
  return whyNotOpen(posterStandingOf(poster, now), { organization, opens: dayIn(timeZone, opensAt), closes: dayIn(timeZone, closesAt) })
}

/** A request with its poster, both locked. @throws Refusal `poster-request-missing` */
export async function lockRequest(scene: Pick<Scene, 'db'>, { requestId }: { requestId: string }) {
  const known = await scene.db.selectFrom('posterRequests').where('id', '=', requestId).select('posterId').executeTakeFirst()
  if (!known) throw missing('poster request')
  const poster = await lockPoster(scene, known)
  const request = await requestRows(scene.db)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('poster request'))
  return { ...request, poster, organizationId: poster.organizationId, madeBy: poster.madeBy }
}

export const requestRows = (db: Queryable) =>
  db
    .selectFrom('posterRequests')
    .select(['id', 'posterId', 'name', 'email', 'answer', 'link', 'isShown', 'personId', 'tokenUntil', 'askedAt'])
    .select(['said', 'saidBy', 'listId', 'line', 'state', 'revision'])
export type RequestRow = Awaited<ReturnType<ReturnType<typeof requestRows>['executeTakeFirstOrThrow']>>
