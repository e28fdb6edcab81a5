import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** Where a person stands on the way to assess for an organization. */
export type Standing = {
  /** The award they have of those that are asked, first what stands; null where they have none. */
  award: { id: string; title: string; state: 'stands' | 'expired' | 'taken-back' } | null
  isMember: boolean
  isAssessor: boolean
  isLead: boolean
  isAuthor: boolean
  /** For how many micro-credentials of the organization they are qualified. */
  qualified: number
  /** How many of them need a talk and another calibration first. */
  lapsed: number
  probation: { of: number; done: number; endedAt: Date | null } | null
  /** What they asked last. */
  request: { id: string; askedAt: Date; answer: 'given' | 'refused' | 'taken-back' | null; answeredAt: Date | null; reason: string } | null
}

const asDate = <Value extends string | Date | null>(value: Value) => (value === null ? null : new Date(value as string | Date))

/** Where a person stands with an organization, as far as who asks may read it. */
export async function findStanding(db: Queryable, personId: string, organizationId: string, now: Date): Promise<Standing> {
  const [person, place] = [sql`${personId}::uuid`, sql`${organizationId}::uuid`]
  const { rows } = await sql<Standing>`
    select
      (select json_build_object('id', awards.id, 'title', version.title, 'state',
          case when revocations.award_id is not null then 'taken-back' when awards.expires_at <= ${now}::timestamptz then 'expired' else 'stands' end)
        from awards join achievement_versions version on version.id = awards.version_id
          left join revocations on revocations.award_id = awards.id
        where awards.earner_id = ${person} and awards.achievement_id in (select achievement_id from ladder_awards where organization_id = ${place})
        order by revocations.award_id is not null, coalesce(awards.expires_at <= ${now}::timestamptz, false), awards.awarded_at desc limit 1) as award,
      member.id is not null as "isMember",
      coalesce('assessor' = any (member.roles), false) as "isAssessor",
      coalesce('assessor' = any (member.roles) and member.is_lead, false) as "isLead",
      coalesce('author' = any (member.roles), false) as "isAuthor",
      (select count(*)::integer from qualifications where person_id = ${person} and organization_id = ${place} and lapsed_at is null) as qualified,
      (select count(*)::integer from qualifications where person_id = ${person} and organization_id = ${place} and lapsed_at is not null) as lapsed,
      (select json_build_object('of', assessments, 'done', probation_done(${place}, ${person}), 'endedAt', ended_at)
        from probations where organization_id = ${place} and person_id = ${person}) as probation,
      (select json_build_object('id', id, 'askedAt', asked_at, 'answer', answer, 'answeredAt', answered_at, 'reason', reason)
        from assessor_requests where organization_id = ${place} and person_id = ${person} order by id desc limit 1) as request
    from (select 1) as one
      left join memberships member on member.person_id = ${person} and member.organization_id = ${place} and member.ended_at is null`.execute(
    db,
  )
  const [found] = rows
  if (!found) throw new Error('One row is asked for, and one comes.')
  const { probation, request } = found
  return {
    ...found,
    probation: probation && { ...probation, endedAt: asDate(probation.endedAt) },
    request: request && { ...request, askedAt: new Date(request.askedAt), answeredAt: asDate(request.answeredAt) },
  }
}

/** Whether who wants to assess has earned what is asked: any of the awards, or none where none is. */
export const hasWhatIsAsked = ({ award }: Pick<Standing, 'award'>, { awards }: { awards: readonly string[] }): boolean =>
  awards.length === 0 || award?.state === 'stands'

/** How what somebody gave on probation lies to what was decided; nothing where nothing of it is decided yet, or who asks may not know. */
export async function findProbationAgreement(db: Queryable, personId: string, organizationId: string) {
  const { rows } = await sql<{ assessments: number; criteria: number; exact: number; adjacent: number }>`
    select * from probation_agreement(${organizationId}::uuid, ${personId}::uuid)`.execute(db)
  const found = rows[0]
  return found && found.criteria > 0 ? found : null
}
