import { sql } from 'kysely'
import { type Person, roleNames } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import { leastPeople } from '../../recognition/reports/withhold.ts'
import { awardIsShown } from './card-rules.ts'
import { type Audience, daysBack } from './feed-fields.ts'

export type Choice = { organizationId: string; name: string; school: string | null; shownTo: Audience; hasChosen: boolean }

/** What a person has chosen in each organization they belong to. */
export async function findChoices(db: Queryable, actor: Person): Promise<Choice[]> {
  const [organizations, chosen, schools] = await Promise.all([
    organizationsOf(db, actor, ...roleNames),
    db.selectFrom('feedChoices').where('personId', '=', actor.id).select(['organizationId', 'shownTo']).execute(),
    db
      .selectFrom('memberships')
      .innerJoin('organizations as school', 'school.id', 'memberships.schoolId')
      .where('personId', '=', actor.id)
      .where('endedAt', 'is', null)
      .select(['memberships.organizationId', 'school.name'])
      .execute(),
  ])
  return organizations.map(({ id, name }) => {
    const row = chosen.find(({ organizationId }) => organizationId === id)
    return {
      organizationId: id,
      name,
      school: schools.find(({ organizationId }) => organizationId === id)?.name ?? null,
      // The table takes no other.
      shownTo: (row?.shownTo ?? 'nobody') as Audience,
      hasChosen: row !== undefined,
    }
  })
}

/** Where a person was never asked, though they earned something lately: they are asked once. */
export async function whereToAsk(db: Queryable, actor: Person, now: Date): Promise<Choice | null> {
  const open = (await findChoices(db, actor)).find(({ hasChosen }) => !hasChosen)
  if (!open) return null
  const lately = await db
    .selectFrom('awards')
    .where('earnerId', '=', actor.id)
    .where('awardedAt', '>', new Date(now.getTime() - daysBack * 86_400_000))
    .where(awardIsShown)
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return lately ? open : null
}

/** A person's awards, the newest first, with whether each is among what they show colleagues. */
export async function findOwnMoments(db: Queryable, personId: string, { before, size }: { before?: string | null; size: number }) {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .leftJoin('leftOutMoments as left', 'left.awardId', 'awards.id')
    .leftJoin('kudosCards as card', (join) => join.onRef('card.awardId', '=', 'awards.id').on('card.withdrawnAt', 'is', null))
    .where('awards.earnerId', '=', personId)
    .where(awardIsShown)
    .$if(Boolean(before), (query) => query.where('awards.id', '<', before ?? ''))
    .orderBy('awards.id', 'desc')
    .limit(size + 1)
    .select(['awards.id', 'awards.versionId', 'awards.awardedAt', 'version.title', 'left.leftOutAt', 'card.id as cardId'])
    .select((of) =>
      of.exists(of.selectFrom('moments').whereRef('moments.awardId', '=', 'awards.id').select('moments.awardId')).as('isMoment'),
    )
    .execute()
  const items = rows.slice(0, size).map(({ leftOutAt, isMoment, ...row }) => ({ ...row, isOut: leftOutAt !== null || !isMoment }))
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** What a person has muted, by name. */
export const findMutes = (db: Queryable, personId: string) =>
  db
    .selectFrom('feedMutes')
    .leftJoin('people', 'people.id', 'feedMutes.mutedId')
    .leftJoin('organizations as school', 'school.id', 'feedMutes.schoolId')
    .leftJoin('pathways', 'pathways.id', 'feedMutes.pathwayId')
    .leftJoin('pathwayVersions as way', 'way.id', 'pathways.currentVersionId')
    .where('feedMutes.personId', '=', personId)
    .orderBy('feedMutes.id', 'desc')
    .limit(300)
    .select(['feedMutes.id', 'feedMutes.mutedAt'])
    .select([
      sql<string>`coalesce(people.name, school.name, way.title, '')`.as('name'),
      sql<
        'person' | 'school' | 'pathway'
      >`case when muted_id is not null then 'person' when school_id is not null then 'school' else 'pathway' end`.as('kind'),
    ])
    .execute()

/** The schools of an organization and its pathways, by name, to choose what one sees. */
export async function findFilters(db: Queryable, organizationId: string) {
  const [schools, pathways] = await Promise.all([
    db.selectFrom('organizations').where('parentId', '=', organizationId).orderBy('name').limit(500).select(['id', 'name']).execute(),
    db
      .selectFrom('pathways')
      .innerJoin('pathwayVersions as version', 'version.id', 'pathways.currentVersionId')
      .where('pathways.organizationId', '=', organizationId)
      .where('pathways.retiredAt', 'is', null)
      .orderBy('version.title')
      .limit(300)
      .select(['pathways.id', 'version.title as name'])
      .execute(),
  ])
  return { schools, pathways }
}

/** So long back is lately. */
const gatheringDays = 60

/** In which schools and pathways colleagues earned something lately, by name and without a number, and only where enough of them did. */
export async function findGatherings(db: Queryable, organizationId: string, now: Date) {
  const since = new Date(now.getTime() - gatheringDays * 86_400_000)
  const { rows } = await sql<{ kind: 'school' | 'pathway'; id: string; name: string }>`
    select kind, id, name from gatherings(${organizationId}::uuid, ${since}, ${leastPeople})`.execute(db)
  return {
    schools: rows.filter(({ kind }) => kind === 'school').map(({ id, name }) => ({ id, name })),
    pathways: rows.filter(({ kind }) => kind === 'pathway').map(({ id, name }) => ({ id, name })),
  }
}
