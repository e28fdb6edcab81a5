import { sql } from 'kysely'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { HereOf, KnownPerson } from './plan-person.ts'

type Asked = { organizationId: string; people: readonly { sourcedId: string; known: KnownPerson | null; address: string }[] }
type Found = Pick<HereOf, 'member' | 'account' | 'invitation'>

type Row = {
  sourcedId: string
  personId: string | null
  personName: string | null
  membershipId: string | null
  schoolId: string | null
  roles: RoleName[] | null
  invitationId: string | null
  invitationAddress: string | null
  invitationName: string | null
  invitationSchoolId: string | null
}

/** Who some people of a roster are here: by what links them already, else by an address that their account has confirmed, else by an open invitation. */
export async function hereOf(db: Queryable, { organizationId, people }: Asked): Promise<Map<string, Found>> {
  const given = people.map(({ sourcedId, known, address }) => ({
    id: sourcedId,
    address,
    person: known?.personId ?? null,
    invitation: known?.invitationId ?? null,
  }))
  const { rows } = await sql<Row>`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id text, address text, person uuid, invitation uuid)
    ), linked as materialized (
      select given.*, coalesce(given.person, taken.accepted_by, owner.person_id) as whose
      from given
        left join invitations taken on taken.id = given.invitation
        left join person_addresses owner on given.address <> '' and owner.address = given.address and owner.verified_at is not null
    )
    select linked.id as "sourcedId", people.id as "personId", people.name as "personName",
      memberships.id as "membershipId", memberships.school_id as "schoolId", memberships.roles,
      open.id as "invitationId", open.address as "invitationAddress", open.name as "invitationName", open.school_id as "invitationSchoolId"
    from linked
      left join people on people.id = linked.whose and people.erased_at is null
      left join memberships on memberships.person_id = people.id and memberships.organization_id = ${organizationId} and memberships.ended_at is null
      left join lateral (
        select id, address, name, school_id from invitations
        where organization_id = ${organizationId} and accepted_at is null and cancelled_at is null
          and (invitations.id = linked.invitation or (linked.invitation is null and linked.address <> '' and address = linked.address))
        limit 1
      ) open on memberships.id is null`.execute(db)
  return new Map(
    rows.map((row) => [
      row.sourcedId,
      {
        account: row.personId ? { personId: row.personId, name: row.personName ?? '' } : null,
        member:
          row.personId && row.membershipId
            ? {
                membershipId: row.membershipId,
                personId: row.personId,
                name: row.personName ?? '',
                schoolId: row.schoolId,
                roles: row.roles ?? [],
              }
            : null,
        invitation: row.invitationId
          ? { id: row.invitationId, address: row.invitationAddress ?? '', name: row.invitationName ?? '', schoolId: row.invitationSchoolId }
          : null,
      },
    ]),
  )
}
