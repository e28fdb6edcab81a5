import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { EndorsedKind } from './endorsement-fields.ts'

/** Whose endorsements: those of one person’s awards, or of what is an organization’s own. */
export type Keeper = { earnerId: string } | { organizationId: string }
/** Who said it: a person, or an organization. */
export type Giver = { personId: string } | { byOrganizationId: string }

export const endorsementStates = ['waiting', 'shown', 'hidden', 'declined', 'withdrawn', 'void'] as const
export type EndorsementState = (typeof endorsementStates)[number]

const stateOf = sql<EndorsementState>`case when endorsements.voided_at is not null then 'void' when endorsements.withdrawn_at is not null then 'withdrawn'
  when endorsements.declined_at is not null then 'declined' when endorsements.accepted_at is null then 'waiting'
  when endorsements.hidden_at is not null then 'hidden' else 'shown' end`

/** Where what is endorsed is shown, and what it is called. */
const selectNamed = (db: Queryable) =>
  db
    .selectFrom('endorsements')
    .innerJoin('organizations as owner', 'owner.id', 'endorsements.organizationId')
    .leftJoin('organizations as sayer', 'sayer.id', 'endorsements.byOrganizationId')
    .leftJoin('awards', 'awards.id', 'endorsements.awardId')
    .leftJoin('achievements', 'achievements.id', 'endorsements.achievementId')
    .leftJoin('achievementVersions as version', (join) =>
      join.on(sql<boolean>`version.id = coalesce(endorsements.version_id, awards.version_id)`),
    )
    .select(['endorsements.id', 'endorsements.about', 'endorsements.name', 'position', 'place', 'body', 'givenAt'])
    .select(['owner.timeZone', 'owner.name as organization', 'sayer.name as byOrganization', 'version.number as versionNumber'])
    .select((of) => [
      of.ref('endorsements.kind').$castTo<EndorsedKind>().as('kind'),
      stateOf.as('state'),
      sql<string>`coalesce(version.title, owner.name)`.as('title'),
      sql<string | null>`awards.earner_name`.as('earnerName'),
      sql<string>`case endorsements.kind when 'award' then '/awards/' || endorsements.award_id when 'achievement' then '/catalog/' || achievements.slug else '/issuers/' || owner.slug end`.as(
        'path',
      ),
      sql<string | null>`case when endorsements.person_id is null then nullif(split_part(endorsements.address, '@', 2), '') end`.as(
        'domain',
      ),
    ])

type Slice = { before?: string | null | undefined; size: number }

/** What was said of what is theirs: first what they have not decided about, then the rest, newest first. */
export async function findReceived(db: Queryable, of: Keeper, { before, size }: Slice, only?: 'waiting' | 'settled') {
  const rows = await selectNamed(db)
    .$if('earnerId' in of, (query) => query.where('endorsements.earnerId', '=', 'earnerId' in of ? of.earnerId : ''))
    .$if('organizationId' in of, (query) =>
      query
        .where('endorsements.organizationId', '=', 'organizationId' in of ? of.organizationId : '')
        .where('endorsements.kind', '<>', 'award'),
    )
    // What turned out to be no word of somebody else is shown to nobody, also not to who it was about.
    .where('voidedAt', 'is', null)
    .$if(only === 'waiting', (query) =>
      query.where(sql<boolean>`accepted_at is null and declined_at is null and endorsements.withdrawn_at is null`),
    )
    .$if(only === 'settled', (query) =>
      query.where(sql<boolean>`(accepted_at is not null or declined_at is not null or endorsements.withdrawn_at is not null)`),
    )
    .$if(Boolean(before), (query) => query.where('endorsements.id', '<', before ?? ''))
    .orderBy('endorsements.id', 'desc')
    .limit(size + 1)
    .execute()
  const items = rows.slice(0, size)
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** What they said of others. Whether it was declined is not told: it waits, or it is shown or not. */
export async function findGiven(db: Queryable, by: Giver, { before, size }: Slice) {
  const rows = await selectNamed(db)
    .$if('personId' in by, (query) =>
      query.where('endorsements.personId', '=', 'personId' in by ? by.personId : '').where('endorsements.byOrganizationId', 'is', null),
    )
    .$if('byOrganizationId' in by, (query) =>
      query.where('endorsements.byOrganizationId', '=', 'byOrganizationId' in by ? by.byOrganizationId : ''),
    )
    .where('voidedAt', 'is', null)
    .$if(Boolean(before), (query) => query.where('endorsements.id', '<', before ?? ''))
    .orderBy('endorsements.id', 'desc')
    .limit(size + 1)
    .execute()
  const items = rows.slice(0, size).map(({ state, ...row }) => ({ ...row, state: state === 'declined' ? ('hidden' as const) : state }))
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

const selectRequests = (db: Queryable) =>
  db
    .selectFrom('endorsementRequests as asked')
    .innerJoin('organizations as owner', 'owner.id', 'asked.organizationId')
    .leftJoin('awards', 'awards.id', 'asked.awardId')
    .leftJoin('achievementVersions as version', (join) => join.on(sql<boolean>`version.id = coalesce(asked.version_id, awards.version_id)`))
    .leftJoin('achievements', 'achievements.id', 'version.achievementId')
    .select([
      'asked.id',
      'asked.about',
      'asked.address',
      'asked.note',
      'asked.askedAt',
      'asked.expiresAt',
      'asked.remindedAt',
      'owner.timeZone',
    ])
    .select(['awards.earnerName', 'owner.name as organization', 'version.achievementId'])
    .select((of) => [
      of.ref('asked.kind').$castTo<EndorsedKind>().as('kind'),
      of.ref('asked.answer').$castTo<'given' | 'refused' | null>().as('answer'),
      sql<string>`coalesce(version.title, owner.name)`.as('title'),
    ])

/** What they asked of others, newest first: what is open, what was refused, what nobody answered in time. */
export async function findRequests(db: Queryable, of: Keeper, { before, size }: Slice, isOpen = false, now = new Date(0)) {
  const rows = await selectRequests(db)
    .$if('earnerId' in of, (query) =>
      query.where('asked.kind', '=', 'award').where('asked.askedBy', '=', 'earnerId' in of ? of.earnerId : ''),
    )
    .$if('organizationId' in of, (query) =>
      query.where('asked.kind', '<>', 'award').where('asked.organizationId', '=', 'organizationId' in of ? of.organizationId : ''),
    )
    .where('asked.endedAt', 'is', null)
    .where((on) => on.or([on('asked.answer', 'is', null), on('asked.answer', '=', 'refused')]))
    .$if(isOpen, (query) => query.where('asked.answer', 'is', null).where('asked.expiresAt', '>', now))
    .$if(Boolean(before), (query) => query.where('asked.id', '<', before ?? ''))
    .orderBy('asked.id', 'desc')
    .limit(size + 1)
    .execute()
  const items = rows.slice(0, size)
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** What was asked of a person at an address of theirs, and waits. */
export const findAskedOf = (db: Queryable, personId: string, now: Date) =>
  selectRequests(db)
    .where(
      sql<boolean>`mailbox_of(asked.address) in (select mailbox_of(own.address) from person_addresses own where own.person_id = ${personId} and own.verified_at is not null)`,
    )
    .where('asked.answer', 'is', null)
    .where('asked.endedAt', 'is', null)
    .where('asked.expiresAt', '>', now)
    .orderBy('asked.id', 'desc')
    .limit(30)
    .execute()

/** So many micro-credentials are offered to ask about. */
const mostOffered = 300

/** What an organization may ask to be endorsed: its micro-credentials in the version that counts now, but for retired ones. */
export const findOffered = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .where('achievements.organizationId', '=', organizationId)
    .where('retiredAt', 'is', null)
    .orderBy('version.title')
    .limit(mostOffered)
    .select(['achievements.id', 'version.title'])
    .execute()
