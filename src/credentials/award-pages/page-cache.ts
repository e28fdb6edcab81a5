import { sql } from 'kysely'
import { keptPages } from '../../foundation/doors/kept-pages.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'

/** What the page of an award depends on, in one word: signed, taken back, run out, listed, taken down, and the frame around it. Null where there is no such award. */
async function pageState(db: Queryable, id: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws('|', credentials.digest, awards.earner_name = '', revocations.revoked_at, suspensions.suspended_at,
      (select max(lifted_at) from lifted_suspensions where award_id = awards.id), awards.expires_at <= ${now}, award_listings.listed_at, award_hidings.hidden_at,
      (select string_agg(concat_ws(' ', said.id, signed.signed_at), ' ' order by said.id) from endorsements said left join endorsement_credentials signed on signed.endorsement_id = said.id
        where said.award_id = awards.id and said.accepted_at is not null and said.hidden_at is null and said.withdrawn_at is null and said.voided_at is null), 
      case when awards.renews_id is not null or exists (select from awards newer where newer.renews_id = awards.id) then (
        select string_agg(concat_ws(' ', kin.id, kin.expires_at <= ${now}, back.revoked_at, off.suspended_at, down.hidden_at), '|' order by kin.id)
        from awards kin left join revocations back on back.award_id = kin.id left join suspensions off on off.award_id = kin.id
          left join award_hidings down on down.award_id = kin.id
        where kin.earner_id = awards.earner_id and kin.achievement_id = awards.achievement_id) end, issuers.name, issuers.slug, issuers.time_zone,
      achievements.slug, (select string_agg(concat_ws('|', name, short_name, accent, time_zone), '|' order by created_at) from (
        select name, short_name, accent, time_zone, created_at from organizations where kind = 'district' order by created_at limit 2) as districts)) as state
    from awards
      join organizations as issuers on issuers.id = awards.organization_id
      join achievements on achievements.id = awards.achievement_id
      left join credentials on credentials.award_id = awards.id
      left join revocations on revocations.award_id = awards.id
      left join suspensions on suspensions.award_id = awards.id
      left join award_hidings on award_hidings.award_id = awards.id
      left join award_listings on award_listings.award_id = awards.id
    where awards.id = ${id}`.execute(db)
  return rows[0]?.state ?? null
}

/** Badge pages are followed from one link by many. */
export const awardPageCache = () =>
  keptPages({
    path: '/awards/:id',
    most: 2000,
    async stateOf({ req, var: { world, db } }) {
      const id = req.param('id') ?? ''
      return isId(id) && !req.url.includes('?') ? pageState(db, id, world.now()) : null
    },
  })
