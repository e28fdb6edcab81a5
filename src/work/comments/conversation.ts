import { sql } from 'kysely'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import { type Actor, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { showingOf } from '../evidence/file-formats.ts'

/** What is talked about, and who may: one artifact of an attempt, its earner, and the coaches it is shared with now. */
export type Conversation = Awaited<ReturnType<typeof loadConversation>>

/** Who a coach must be for a share to stand: the one it names, with the role where they hold it. */
type Party = { earnerId: string; coaches: readonly { coachId: string; organizationId: string }[] }

/** The organization whose coaches an attempt can be shared with, and whose tags sort its comments: where its earner works, else the one that offers it. */
export const coachingOrganization = sql<string>`coalesce(attempts.organization_id, achievements.organization_id)`

/**
 * An artifact with its earner and its coaches. For whoever never had part in it there is none.
 * @throws Refusal `missing`
 */
export async function loadConversation(db: Queryable, actor: Actor, artifactId: string) {
  const [found, shares] = await Promise.all([
    db
      .selectFrom('artifacts')
      .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
      .leftJoin('files', 'files.digest', 'artifacts.fileDigest')
      .leftJoin('artifactHolds', 'artifactHolds.artifactId', 'artifacts.id')
      .where('artifacts.id', '=', artifactId)
      .select([
        'artifacts.id',
        'artifacts.attemptId',
        'artifacts.requirementId',
        'artifacts.kind',
        'artifacts.name',
        'artifacts.note',
        'artifacts.body',
        'artifacts.linkUrl',
        'artifacts.removedAt',
        'artifacts.expiredAt',
        'artifactHolds.heldAt',
        'files.digest',
        'files.sizeBytes',
        'files.contentType',
        'files.seconds',
        'files.width',
        'files.height',
        'attempts.earnerId',
        'attempts.state',
        'attempts.versionId',
        'attempts.achievementId',
        'achievements.organizationId as issuerId',
        'achievements.slug',
        'achievementVersions.definition',
        coachingOrganization.as('organizationId'),
      ])
      .executeTakeFirst(),
    db
      .selectFrom('coachShares')
      .where('artifactId', '=', artifactId)
      .orderBy('id')
      .select(['id', 'coachId', 'organizationId', 'stoppedAt'])
      .execute(),
  ])
  const personId = personIdOf(actor)
  const isParty = personId !== null && (found?.earnerId === personId || shares.some(({ coachId }) => coachId === personId))
  if (!found || !isParty) throw missing('artifact')
  const definition = definitionSchema.parse(found.definition)
  return {
    ...found,
    definition,
    criteria: criteriaOf(definition)
      .filter(({ requirement }) => requirement.id === found.requirementId)
      .map(({ id, name }) => ({ id, name })),
    showing: showingIn(found),
    coaches: shares.filter(({ stoppedAt }) => stoppedAt === null),
  }
}

/** As what an artifact is looked at, by which its places are named. */
export type Showing = 'video' | 'audio' | 'image' | 'pdf' | 'text' | 'link' | 'file'

function showingIn({ body, linkUrl, contentType }: { body: string | null; linkUrl: string | null; contentType: string | null }): Showing {
  if (body !== null) return 'text'
  if (linkUrl !== null) return 'link'
  return showingOf(contentType)
}

/** The earner, and the coaches with whom it is shared as long as they coach, talk about an artifact. */
export function mayTakePart(actor: Actor, { earnerId, coaches }: Party): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (actor.id === earnerId) return yes
  const share = coaches.find(({ coachId }) => coachId === actor.id)
  if (!share) return no('not-shared', 'This is not shared with you, or not any more.')
  const isCoach = actor.memberships.some(({ organizationId, roles }) => organizationId === share.organizationId && roles.includes('coach'))
  return isCoach ? yes : no('not-a-coach', 'Only coaches see what is shared with them, as long as they coach.')
}

/** Who wrote something changes it. */
export function mayChangeOwn(actor: Actor, loaded: Party & { authorId: string }): Permission {
  const may = mayTakePart(actor, loaded)
  if (!may.allowed || actor.kind !== 'person') return may
  return actor.id === loaded.authorId ? yes : no('not-your-comment', 'Someone else wrote this, and only they can change it.')
}
