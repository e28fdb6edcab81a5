import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findOrganization, listOrganizations } from '../../people/organizations/organizations.ts'
import { findProbationAgreement, findStanding, hasWhatIsAsked } from './find-standing.ts'
import { ladderOf, payOf } from './ladder-rules.ts'

/** The micro-credentials of which one is asked, by title. */
export const findAskedAwards = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('ladderAwards')
    .innerJoin('achievements', 'achievements.id', 'ladderAwards.achievementId')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('ladderAwards.organizationId', '=', organizationId)
    .orderBy('version.title')
    .select(['achievements.id', 'achievements.slug', 'version.title'])
    .execute()

/** The organization whose way a page shows: the one its address names, else where the reader belongs, else the first there is. @throws Refusal `missing` */
async function chooseLadder(db: Queryable, actor: Actor, slug: string | null) {
  const ids = actor.kind === 'person' ? actor.memberships.map(({ organizationId }) => organizationId) : []
  const choices =
    ids.length === 0
      ? []
      : await db.selectFrom('organizations').where('id', 'in', ids).orderBy('name').select(['id', 'slug', 'name']).execute()
  if (slug) {
    const { id, name } = await findOrganization(db, slug)
    return { organization: { id, slug, name }, choices }
  }
  const [first] = choices.length > 0 ? choices : await listOrganizations(db)
  if (!first) throw missing('organization')
  return { organization: { id: first.id, slug: first.slug, name: first.name }, choices }
}

/** How one becomes an assessor of an organization, and where the reader stands with it. What is asked is there for everyone, without an account. */
export async function findLadder(db: Queryable, actor: Actor, { slug, now }: { slug: string | null; now: Date }) {
  const { organization, choices } = await chooseLadder(db, actor, slug)
  const personId = personIdOf(actor)
  const [rules, awards, pay, standing] = await Promise.all([
    ladderOf(db, organization.id),
    findAskedAwards(db, organization.id),
    payOf(db, organization.id),
    personId === null ? null : findStanding(db, personId, organization.id, now),
  ])
  const isAdmin = organizationsWhere(actor, 'admin').includes(organization.id)
  return {
    organization,
    choices: choices.map(({ slug: of, name }) => ({ slug: of, name })),
    rules,
    awards,
    pay: pay && { currency: pay.currency, currencyName: pay.currencyName, kind: pay.kind, unit: pay.unit, amount: pay.amount },
    standing,
    /** Whether one click asks. */
    mayAsk:
      rules !== null &&
      standing?.isMember === true &&
      !standing.isAssessor &&
      standing.request?.answer !== null &&
      hasWhatIsAsked(standing, rules),
    agreement: personId !== null && standing?.probation ? await findProbationAgreement(db, personId, organization.id) : null,
    isAdmin,
  }
}
export type Ladder = Awaited<ReturnType<typeof findLadder>>

/** Who asks to assess, with what they have of what is asked. */
export type AssessorRequest = {
  requestId: string
  personId: string
  name: string
  school: string | null
  askedAt: Date
  /** The title of their award that is asked, where it stands. */
  award: string | null
  /** Whether they belong to the organization still. */
  isMember: boolean
}

const pageSize = 25

/** Who asked and waits for an answer, the first who asked first, a page at a time. Who asks must be an admin of the organization. */
export async function findRequests(
  db: Queryable,
  { organizationId, after, now, limit = pageSize }: { organizationId: string; after: string | null; now: Date; limit?: number },
) {
  const { rows } = await sql<AssessorRequest>`
    select requests.id as request_id, people.id as person_id, people.name, schools.name as school, requests.asked_at,
      (select version.title from awards join achievement_versions version on version.id = awards.version_id
        where awards.earner_id = requests.person_id
          and awards.achievement_id in (select achievement_id from ladder_awards where organization_id = ${organizationId}::uuid)
          and coalesce(awards.expires_at > ${now}::timestamptz, true) and not exists (select from revocations where revocations.award_id = awards.id)
          and not exists (select from suspensions where suspensions.award_id = awards.id)
        order by awards.awarded_at desc limit 1) as award,
      members.id is not null as is_member
    from (select * from assessor_requests where organization_id = ${organizationId}::uuid and answer is null
        and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit + 1}) requests
      join people on people.id = requests.person_id
      left join memberships members on members.person_id = requests.person_id and members.organization_id = ${organizationId}::uuid and members.ended_at is null
      left join organizations schools on schools.id = members.school_id
    order by requests.id`.execute(db)
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.requestId ?? null) : null }
}

/** An assessor on the ladder, for who answers for the organization: in the order of names, never of figures. */
export type OnLadder = {
  membershipId: string
  personId: string
  name: string
  isLead: boolean
  /** Null where they are on no probation. */
  probation: { of: number; done: number } | null
  /** What became of the award by which they qualified, where none that is asked stands any more. */
  award: 'expired' | 'taken-back' | null
  /** How what they gave on probation lies to what was decided. */
  agreement: { assessments: number; criteria: number; exact: number; adjacent: number } | null
}

export const ladderShelves = ['all', 'probation', 'leads'] as const
export type LadderShelf = (typeof ladderShelves)[number]

/** The assessors of an organization with where they stand, a page at a time by name. Who asks must keep its anchors or answer for it. */
export async function findOnLadder(
  db: Queryable,
  {
    organizationId,
    shelf,
    after,
    now,
    limit = pageSize,
  }: {
    organizationId: string
    shelf: LadderShelf
    /** The membership after which a page begins. */
    after: string | null
    now: Date
    limit?: number
  },
) {
  const shelves = {
    all: sql`true`,
    probation: sql`exists (select from probations where probations.organization_id = members.organization_id
      and probations.person_id = members.person_id and probations.ended_at is null)`,
    leads: sql`members.is_lead`,
  }
  const { rows } = await sql<OnLadder>`
    with place as (select name_order, id from memberships where id = ${after}::uuid and organization_id = ${organizationId}::uuid),
    shown as (
      select members.* from memberships members
      where members.organization_id = ${organizationId}::uuid and members.ended_at is null and members.roles @> array['assessor'] and ${shelves[shelf]}
        and (${after}::uuid is null or (members.name_order, members.id) > (select name_order, id from place))
      order by members.name_order, members.id limit ${limit + 1}
    )
    select shown.id as membership_id, shown.person_id, people.name, shown.is_lead,
      case when probations.person_id is not null then json_build_object('of', probations.assessments,
        'done', probation_done(${organizationId}::uuid, shown.person_id)) end as probation,
      last.state as award,
      case when probations.person_id is not null then (select case when each.criteria > 0 then to_json(each) end
        from probation_agreement(${organizationId}::uuid, shown.person_id) each) end as agreement
    from shown join people on people.id = shown.person_id
      left join probations on probations.organization_id = shown.organization_id and probations.person_id = shown.person_id and probations.ended_at is null
      left join lateral (
        select case when revocations.award_id is not null then 'taken-back' when awards.expires_at <= ${now}::timestamptz then 'expired' end as state
        from awards left join revocations on revocations.award_id = awards.id
        where awards.earner_id = shown.person_id
          and awards.achievement_id in (select achievement_id from ladder_awards where organization_id = ${organizationId}::uuid)
        order by revocations.award_id is not null, coalesce(awards.expires_at <= ${now}::timestamptz, false) limit 1) last on true
    order by shown.name_order, shown.id`.execute(db)
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.membershipId ?? null) : null }
}
