import { type RawBuilder, sql } from 'kysely'
import type { AcceptanceKind, AcceptanceText } from '../../definitions/rules/acceptance.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'

/** Where an acceptance stands: it waits for a second person, was sent back, counts, begins later, or is over. */
export type AcceptanceStanding = 'waiting' | 'sent-back' | 'in-force' | 'to-come' | 'over'

/** What an acceptance is about: whose it is and what it is called. */
export type AcceptedThing = {
  id: string
  kind: AcceptanceKind
  /** Of the micro-credential, the pathway or the issuer. */
  targetId: string
  title: string
  issuerId: string
  issuerName: string
  /** Where everyone reads about it. */
  address: string
}

/** An acceptance as its list shows it, with the version that counts now, will, or did. */
export type ListedAcceptance = AcceptedThing & {
  organizationId: string
  standing: AcceptanceStanding
  hasProposal: boolean
  text: AcceptanceText
  number: number | null
  from: string
  reviewOn: string | null
  until: string | null
  isReviewDue: boolean
}

/** What it is about, where `acceptances` is. */
const thing = sql`acceptances.id, acceptances.kind, coalesce(acceptances.achievement_id, acceptances.pathway_id, acceptances.issuer_id, acceptances.outside_id) as "targetId",
  coalesce(micro.title, path_version.title, issuer.name, outside.title, outside.issuer_name) as title, coalesce(issuer.id, outside.id) as "issuerId",
  coalesce(issuer.name, outside.issuer_name) as "issuerName",
  case acceptances.kind when 'achievement' then '/catalog/' || achievements.slug when 'pathway' then '/pathways/' || pathways.slug
    when 'issuer' then '/issuers/' || issuer.slug else coalesce(substring(outside.achievement from '^https?://.*'), substring(outside.issuer from '^https?://.*'), '') end as address`
const fromThings = sql`acceptances
  join organizations place on place.id = acceptances.organization_id
  left join organizations issuer on issuer.id = acceptances.issuer_id
  left join outside_offers outside on outside.id = acceptances.outside_id
  left join achievements on achievements.id = acceptances.achievement_id
  left join achievement_versions micro on micro.id = achievements.current_version_id
  left join pathways on pathways.id = acceptances.pathway_id
  left join pathway_versions path_version on path_version.id = pathways.current_version_id`
/** The version that counts now, else the last one, which is to come or over. */
const shownVersion = (today: RawBuilder<unknown>) => sql`left join lateral (
    select number, text, effective_from, review_on, until, achievements from acceptance_versions version where version.acceptance_id = acceptances.id
    order by (version.effective_from <= ${today}) desc, version.number desc limit 1) as shown on true`
const standing = (today: RawBuilder<unknown>) => sql<AcceptanceStanding>`case
    when shown.number is null then case when proposal.declined_at is null then 'waiting' else 'sent-back' end
    when shown.until < ${today} then 'over' when shown.effective_from > ${today} then 'to-come' else 'in-force' end`
const columns = (
  today: RawBuilder<unknown>,
) => sql`${thing}, acceptances.organization_id as "organizationId", ${standing(today)} as standing,
  proposal.acceptance_id is not null as "hasProposal", coalesce(shown.text, proposal.text) as text, shown.number,
  coalesce(shown.effective_from, proposal.effective_from)::text as "from",
  (case when shown.number is null then proposal.review_on else shown.review_on end)::text as "reviewOn", shown.until::text,
  coalesce(shown.review_on <= ${today} and (shown.until is null or shown.until >= ${today}), false) as "isReviewDue"`

const todayThere = (now: Date) => sql`(${now}::timestamptz at time zone place.time_zone)::date`

type Wishes = {
  organizationId: string
  now: Date
  words?: string
  standing?: AcceptanceStanding | null
  after?: string | null
  size?: number
}

/** What an organization accepts, a page at a time, the newest first. Who asks must be an admin or HR of it. */
export async function findAcceptances(
  db: Queryable,
  { organizationId, now, words = '', standing: asked = null, after = null, size = 30 }: Wishes,
) {
  const today = todayThere(now)
  const { rows } = await sql<ListedAcceptance>`
    select * from (
      select ${columns(today)} from ${fromThings} ${shownVersion(today)}
        left join acceptance_proposals proposal on proposal.acceptance_id = acceptances.id
      where acceptances.organization_id = ${organizationId} and (${after}::uuid is null or acceptances.id < ${after}::uuid)
    ) as listed
    where (${words} = '' or title ilike ${likeText(words)} or "issuerName" ilike ${likeText(words)})
      and (${asked}::text is null or standing = ${asked} or (${asked} = 'waiting' and "hasProposal"))
    order by id desc limit ${size + 1}`.execute(db)
  const found = rows.slice(0, size)
  return { acceptances: found, next: rows.length > size ? (found.at(-1)?.id ?? null) : null }
}

/** A version with who proposed it and who agreed. */
export type AcceptanceVersion = {
  number: number
  text: AcceptanceText
  from: string
  reviewOn: string | null
  until: string | null
  endReason: string | null
  proposedBy: string | null
  agreedBy: string | null
  agreedAt: Date
  covers: number | null
}
/** What waits for a second person. */
export type Proposal = {
  text: AcceptanceText
  from: string
  reviewOn: string | null
  revision: number
  proposedBy: string | null
  proposerId: string | null
  proposedAt: Date
  declinedBy: string | null
  declineReason: string | null
}

/** One acceptance with its versions, the newest first, and what is proposed. @throws Refusal `acceptance-missing` */
export async function findAcceptance(db: Queryable, id: string, now: Date) {
  const today = todayThere(now)
  const [found, versions, proposals] = await Promise.all([
    sql<ListedAcceptance & { slug: string; organizationName: string; timeZone: string; today: string }>`
      select ${columns(today)}, place.slug, place.name as "organizationName", place.time_zone as "timeZone", ${today}::text as today
      from ${fromThings} ${shownVersion(today)} left join acceptance_proposals proposal on proposal.acceptance_id = acceptances.id
      where acceptances.id = ${id}`.execute(db),
    sql<AcceptanceVersion>`
      select number, text, effective_from::text as "from", review_on::text as "reviewOn", until::text, end_reason as "endReason",
        proposer.name as "proposedBy", agreeing.name as "agreedBy", agreed_at as "agreedAt", cardinality(achievements) as covers
      from acceptance_versions version left join people proposer on proposer.id = version.proposed_by
        left join people agreeing on agreeing.id = version.agreed_by
      where acceptance_id = ${id} order by number desc limit 100`.execute(db),
    sql<Proposal>`
      select text, effective_from::text as "from", review_on::text as "reviewOn", revision, proposer.name as "proposedBy",
        proposed_by as "proposerId", proposed_at as "proposedAt", declining.name as "declinedBy", decline_reason as "declineReason"
      from acceptance_proposals left join people proposer on proposer.id = proposed_by left join people declining on declining.id = declined_by
      where acceptance_id = ${id}`.execute(db),
  ])
  const [acceptance] = found.rows
  if (!acceptance) throw missing('acceptance')
  return { ...acceptance, versions: versions.rows, proposal: proposals.rows[0] ?? null }
}

/** What an organization accepts of one thing already, if it does. */
export async function findAcceptanceOf(
  db: Queryable,
  organizationId: string,
  { kind, id }: { kind: AcceptanceKind; id: string },
  now: Date,
) {
  const known = await db
    .selectFrom('acceptances')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind)
    .where(
      kind === 'achievement' ? 'achievementId' : kind === 'pathway' ? 'pathwayId' : kind === 'issuer' ? 'issuerId' : 'outsideId',
      '=',
      id,
    )
    .select('id')
    .executeTakeFirst()
  return known ? findAcceptance(db, known.id, now) : null
}

/** Where what an issuer offers is accepted: only where who accepts shows it. */
export type AcceptedAt = AcceptedThing & {
  place: string
  placeId: string
  text: AcceptanceText
  from: string
  until: string | null
  reviewOn: string | null
}

/** By whom something of an issuer is accepted now or soon, a page at a time, the newest first. */
export async function findAcceptedAt(
  db: Queryable,
  { issuerId, now, after = null, size = 30 }: { issuerId: string; now: Date; after?: string | null; size?: number },
) {
  const today = todayThere(now)
  const { rows } = await sql<AcceptedAt>`
    select ${thing}, place.name as place, place.id as "placeId", shown.text, shown.effective_from::text as "from", shown.until::text,
      shown.review_on::text as "reviewOn"
    from ${fromThings} ${shownVersion(today)}
    where acceptances.issuer_id = ${issuerId} and (shown.text ->> 'isShown')::boolean and (shown.until is null or shown.until >= ${today})
      and (${after}::uuid is null or acceptances.id < ${after}::uuid)
    order by acceptances.id desc limit ${size + 1}`.execute(db)
  const found = rows.slice(0, size)
  return { places: found, next: rows.length > size ? (found.at(-1)?.id ?? null) : null }
}

/** What others offer that could be accepted, by words in its title or its issuer: issuers first, then sets, then micro-credentials. */
export async function findAcceptable(
  db: Queryable,
  organizationId: string,
  words: string,
  size = 60,
): Promise<Omit<AcceptedThing, 'id'>[]> {
  const { rows } = await sql<Omit<AcceptedThing, 'id'>>`
    select * from (
      select 'issuer' as kind, issuer.id as "targetId", issuer.name as title, issuer.id as "issuerId", issuer.name as "issuerName",
        '/issuers/' || issuer.slug as address, 1 as turn
      from organizations issuer
      where exists (select from achievements where achievements.organization_id = issuer.id and current_version_id is not null)
      union all
      select 'pathway', pathways.id, version.title, issuer.id, issuer.name, '/pathways/' || pathways.slug, 2
      from pathways join pathway_versions version on version.id = pathways.current_version_id
        join organizations issuer on issuer.id = pathways.organization_id
      where pathways.retired_at is null
      union all
      select 'achievement', achievements.id, version.title, issuer.id, issuer.name, '/catalog/' || achievements.slug, 3
      from achievements join achievement_versions version on version.id = achievements.current_version_id
        join organizations issuer on issuer.id = achievements.organization_id
      where not achievements.is_milestone and not exists (select from retirements where retirements.achievement_id = achievements.id)
    ) as offered
    where "issuerId" <> ${organizationId} and (${words} = '' or title ilike ${likeText(words)} or "issuerName" ilike ${likeText(words)})
    order by turn, title, "targetId" limit ${size}`.execute(db)
  return rows
}
