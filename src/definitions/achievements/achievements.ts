import type { Kysely } from 'kysely'
import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { DB } from '../../foundation/platform/schema.ts'
import type { Definition } from './definition.ts'
import { wholeText } from './version-text.ts'

const versions = (db: Kysely<DB>) =>
  db
    .selectFrom('achievementVersions as version')
    .innerJoin('achievements', 'achievements.id', 'version.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .select([
      'achievements.id',
      'achievements.slug',
      'achievements.organizationId',
      'achievements.currentVersionId',
      'organizations.name as organizationName',
      'organizations.shortName as organizationShortName',
      'organizations.timeZone',
      'organizations.slug as organizationSlug',
      'version.id as versionId',
      'version.number',
      'version.publishedAt',
      'version.changeNote',
      'retirements.retiredAt',
      'retirements.reason as retirementReason',
    ])
    .select((is) => is.ref('version.definition').$castTo<Definition>().as('definition'))

/** A published text with who offers it. */
export type PublishedVersion = Awaited<ReturnType<typeof findPublished>>

/** What is published at an address now. @throws Refusal `micro-credential-missing` */
export async function findPublished(db: Queryable, slug: string) {
  const found = await versions(db)
    .where('achievements.slug', '=', slug)
    .whereRef('achievements.currentVersionId', '=', 'version.id')
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  return { ...found, definition: wholeText(found.definition) }
}

/** One published version, the current or an earlier one. @throws Refusal `micro-credential-missing` */
export async function findVersion(db: Queryable, slug: string, number: string) {
  const found = await versions(db)
    .where('achievements.slug', '=', slug)
    // A milestone is shown with its pathway.
    .where('achievements.isMilestone', '=', false)
    .where('version.number', '=', wholeNumber(number))
    .where('version.shortensId', 'is', null)
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  return { ...found, definition: wholeText(found.definition) }
}

/** A whole number that fits the column; −1, which no version has, for anything else that stood in an address. */
const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : -1)

/** Every version of a micro-credential, the newest first. */
export async function versionsOf(db: Queryable, achievementId: string) {
  const found = await db
    .selectFrom('achievementVersions')
    .where('achievementId', '=', achievementId)
    .where('shortensId', 'is', null)
    .orderBy('number', 'desc')
    .select(['id', 'number', 'publishedAt', 'changeNote'])
    .select((is) => is.ref('definition').$castTo<Definition>().as('definition'))
    .execute()
  return found.map((version) => ({ ...version, definition: wholeText(version.definition) }))
}

/** Whose published text this one began as, where that is another organization’s: the credit that a copy keeps. */
export async function adaptedFrom(db: Queryable, achievementId: string) {
  const source = await db
    .selectFrom('achievements as own')
    .innerJoin('achievements as source', 'source.id', 'own.copiedFromId')
    .innerJoin('achievementVersions as version', 'version.id', 'source.currentVersionId')
    .innerJoin('organizations', 'organizations.id', 'source.organizationId')
    .where('own.id', '=', achievementId)
    .whereRef('own.organizationId', '!=', 'source.organizationId')
    .select(['source.slug', 'version.title', 'organizations.name as organization'])
    .executeTakeFirst()
  return source ?? null
}

/** The draft, for those who may write it: for everyone else there is nothing. @throws Refusal `micro-credential-missing` */
export async function findInWork(db: Queryable, actor: Actor, achievementId: string) {
  const found = await db
    .selectFrom('achievements')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .leftJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .leftJoin('people as saver', 'saver.id', 'achievements.draftSavedBy')
    .where('achievements.id', '=', isId(achievementId) ? achievementId : emptyId)
    .where('achievements.organizationId', 'in', [...authoredBy(actor), emptyId])
    .where((is) => is.or([is('achievements.draft', 'is not', null), is('achievements.currentVersionId', 'is not', null)]))
    .select([
      'achievements.id',
      'achievements.slug',
      'achievements.organizationId',
      'achievements.draftRevision',
      'achievements.draftSavedAt',
      'achievements.copiedFromId',
      'organizations.name as organizationName',
      'organizations.shortName as organizationShortName',
      'organizations.timeZone',
      'organizations.accent',
      'organizations.slug as organizationSlug',
      'version.number as publishedNumber',
      'retirements.retiredAt',
      'saver.name as savedBy',
    ])
    .select((is) => is.ref('achievements.draft').$castTo<Definition | null>().as('draft'))
    .select((is) => is.ref('version.definition').$castTo<Definition | null>().as('published'))
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  return { ...found, draft: found.draft && wholeText(found.draft), published: found.published && wholeText(found.published) }
}

/** No row has it: lists in SQL can't be empty. */
export const emptyId = '00000000-0000-0000-0000-000000000000'

/** The organizations whose micro-credentials the actor may write. */
export const authoredBy = (actor: Actor): string[] => organizationsWhere(actor, 'author', 'admin')

/** Where someone stands with a micro-credential: their open attempt, or that they earned it. */
export type Standing = { attemptId: string; isEarned: boolean; isSuspended: boolean }

/** Where someone stands with one micro-credential; null where nothing is open or held. */
export async function standingOf(db: Queryable, actor: Actor, achievementId: string, now: Date): Promise<Standing | null> {
  return (await standingsOf(db, actor, [achievementId], now)).get(achievementId) ?? null
}

/** Where someone stands with each of these micro-credentials, in one read of their own attempts. */
export async function standingsOf(
  db: Queryable,
  actor: Actor,
  achievementIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Standing>> {
  if (actor.kind !== 'person' || achievementIds.length === 0) return new Map()
  const attempts = await db
    .selectFrom('attempts')
    .where('earnerId', '=', actor.id)
    .where('achievementId', 'in', [...achievementIds])
    .where('state', '!=', 'withdrawn')
    .where('purpose', '=', 'award')
    .distinctOn('achievementId')
    .orderBy('achievementId')
    .orderBy('id', 'desc')
    .select(['id', 'state', 'achievementId'])
    // What has run out or was taken back can be earned again.
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('awards')
            .leftJoin('revocations', 'revocations.awardId', 'awards.id')
            .whereRef('awards.attemptId', '=', 'attempts.id')
            .where('revocations.awardId', 'is', null)
            .where((award) => award.or([award('awards.expiresAt', 'is', null), award('awards.expiresAt', '>', now)]))
            .select('awards.id'),
        )
        .as('isHeld'),
    )
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('awards')
            .innerJoin('suspensions', 'suspensions.awardId', 'awards.id')
            .whereRef('awards.attemptId', '=', 'attempts.id')
            .select('awards.id'),
        )
        .as('isSuspended'),
    )
    .execute()
  return new Map(
    attempts
      .filter(({ state, isHeld }) => state !== 'earned' || isHeld)
      .map(({ id, state, achievementId, isSuspended }) => [
        achievementId,
        { attemptId: id, isEarned: state === 'earned', isSuspended: isSuspended === true },
      ]),
  )
}
