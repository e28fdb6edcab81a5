import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'

/** Someone's cohorts: those they are asked into first, then by name; archived ones last. There are a few. */
export async function findCohorts(db: Queryable, personId: string, now: Date, most = 100) {
  return db
    .selectFrom('cohorts')
    .innerJoin('cohortMembers as mine', 'mine.cohortId', 'cohorts.id')
    .innerJoin('organizations', 'organizations.id', 'cohorts.organizationId')
    .where('mine.personId', '=', personId)
    .where('mine.leftAt', 'is', null)
    .orderBy(sql`mine.joined_at is not null`)
    .orderBy(sql`cohorts.archived_at is not null`)
    .orderBy('cohorts.name')
    .orderBy('cohorts.id')
    .limit(most)
    .select([
      'cohorts.id',
      'cohorts.name',
      'cohorts.about',
      'cohorts.archivedAt',
      'organizations.name as organization',
      'organizations.timeZone',
    ])
    .select(['mine.isOrganizer', 'mine.isMuted', 'mine.joinedAt'])
    .select((of) =>
      of
        .selectFrom('cohortMembers')
        .whereRef('cohortId', '=', 'cohorts.id')
        .where('joinedAt', 'is not', null)
        .where('leftAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('members'),
    )
    .select((of) =>
      of
        .selectFrom('cohortMeetings')
        .whereRef('cohortId', '=', 'cohorts.id')
        .where('endsAt', '>', now)
        .orderBy('startsAt')
        .limit(1)
        .select('startsAt')
        .as('nextAt'),
    )
    .execute()
}

/** One cohort as a member sees it, or who is invited. For everyone else there is none. @throws Refusal `missing`, `unauthenticated` */
export async function findCohort(db: Queryable, actor: Actor, cohortId: string | undefined) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  if (!isId(cohortId)) throw missing('cohort')
  const { joinedAt, ...found } = await db
    .selectFrom('cohorts')
    .innerJoin('cohortMembers as mine', 'mine.cohortId', 'cohorts.id')
    .innerJoin('organizations', 'organizations.id', 'cohorts.organizationId')
    .where('cohorts.id', '=', cohortId)
    .where('mine.personId', '=', personId)
    .where('mine.leftAt', 'is', null)
    .select(['cohorts.id', 'cohorts.name', 'cohorts.about', 'cohorts.allowsOutside', 'cohorts.archivedAt', 'cohorts.revision'])
    .select(['cohorts.organizationId', 'organizations.name as organization', 'organizations.timeZone'])
    .select(['mine.personId', 'mine.isOrganizer', 'mine.isMuted', 'mine.joinedAt'])
    .executeTakeFirstOrThrow(() => missing('cohort'))
  return { ...found, hasJoined: joinedAt !== null }
}
export type CohortSeen = Awaited<ReturnType<typeof findCohort>>

/** What a member sees. @throws Refusal `missing` also for who is invited and has not answered */
export async function findOwnCohort(db: Queryable, actor: Actor, cohortId: string | undefined): Promise<CohortSeen> {
  const cohort = await findCohort(db, actor, cohortId)
  if (!cohort.hasJoined) throw missing('cohort')
  return cohort
}

/** What it works toward; a micro-credential that is no longer offered says so. */
export const findStudies = (db: Queryable, cohortId: string) =>
  db
    .selectFrom('cohortStudies')
    .innerJoin('achievements', 'achievements.id', 'cohortStudies.achievementId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'achievements.currentVersionId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .where('cohortId', '=', cohortId)
    .orderBy('achievementVersions.title')
    .select(['achievements.id', 'achievements.slug', 'achievementVersions.id as versionId', 'achievementVersions.title'])
    .select(sql<boolean>`retirements.achievement_id is not null`.as('isRetired'))
    .execute()

export const findUnits = (db: Queryable, cohortId: string) =>
  db
    .selectFrom('cohortUnits')
    .where('cohortId', '=', cohortId)
    .orderBy('place')
    .orderBy('id')
    .select(['id', 'title', 'minutes', 'task', 'linkUrl', 'revision'])
    .execute()
export type CohortUnit = Awaited<ReturnType<typeof findUnits>>[number]

/** Its dates, the next first; those that are over last, the latest of them first. */
export async function findMeetings(db: Queryable, { id, timeZone }: Pick<CohortSeen, 'id' | 'timeZone'>, now: Date) {
  const at = (column: 'startsAt' | 'endsAt', form: string) => sql<string>`to_char(${sql.ref(column)} at time zone ${timeZone}, ${form})`
  const rows = await db
    .selectFrom('cohortMeetings')
    .where('cohortId', '=', id)
    .orderBy('startsAt')
    .orderBy('id')
    .select(['id', 'title', 'place', 'startsAt', 'endsAt', 'revision'])
    .select(at('startsAt', 'YYYY-MM-DD').as('day'))
    .select(at('startsAt', 'HH24:MI').as('from'))
    .select(at('endsAt', 'HH24:MI').as('until'))
    .execute()
  return { ahead: rows.filter(({ endsAt }) => endsAt > now), over: rows.filter(({ endsAt }) => endsAt <= now).toReversed() }
}
export type Meeting = Awaited<ReturnType<typeof findMeetings>>['ahead'][number]

/** The next dates of someone's cohorts. */
export const findNextMeetings = (db: Queryable, personId: string, now: Date, most: number) =>
  db
    .selectFrom('cohortMeetings')
    .innerJoin('cohorts', 'cohorts.id', 'cohortMeetings.cohortId')
    .innerJoin('organizations', 'organizations.id', 'cohorts.organizationId')
    .innerJoin('cohortMembers as mine', 'mine.cohortId', 'cohorts.id')
    .where('mine.personId', '=', personId)
    .where('mine.joinedAt', 'is not', null)
    .where('mine.leftAt', 'is', null)
    .where('cohorts.archivedAt', 'is', null)
    .where('cohortMeetings.endsAt', '>', now)
    .orderBy('cohortMeetings.startsAt')
    .orderBy('cohortMeetings.id')
    .limit(most)
    .select(['cohortMeetings.id', 'cohortMeetings.cohortId', 'cohorts.name as cohort', 'title', 'place', 'startsAt', 'endsAt', 'changedAt'])
    .select('organizations.timeZone')
    .execute()

export const findMembers = (db: Queryable, cohortId: string) =>
  db
    .selectFrom('cohortMembers')
    .innerJoin('people', 'people.id', 'cohortMembers.personId')
    .where('cohortId', '=', cohortId)
    .where('leftAt', 'is', null)
    .orderBy(sql`joined_at is null`)
    .orderBy('isOrganizer', 'desc')
    .orderBy('people.name')
    .orderBy('people.id')
    .select(['people.id', 'people.name', 'isOrganizer'])
    .select(sql<boolean>`joined_at is not null`.as('hasJoined'))
    .execute()

const mostFound = 8

/** People of an organization by part of their name, who are not in the cohort yet: for who organizes it. */
export async function findPeopleToInvite(db: Queryable, { id, organizationId }: Pick<CohortSeen, 'id' | 'organizationId'>, words: string) {
  const each = words.trim().split(/\s+/).filter(Boolean).slice(0, 5)
  if (words.trim().length < 2) return []
  return db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .where((of) => of.and(each.map((word) => of('people.name', 'ilike', likeText(word)))))
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('cohortMembers')
            .where('cohortId', '=', id)
            .whereRef('cohortMembers.personId', '=', 'people.id')
            .where('leftAt', 'is', null)
            .select('personId'),
        ),
      ),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(mostFound)
    .select(['people.id', 'people.name', 'schools.name as school'])
    .execute()
}
