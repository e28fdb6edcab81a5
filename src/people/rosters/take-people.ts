import { sql } from 'kysely'
import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { personRenamed } from '../accounts/account-facts.ts'
import { newLinkToken } from '../accounts/link-tokens.ts'
import { invitationCanceled, invitationSent } from '../invitations/invitation-facts.ts'
import { membersAmong } from '../invitations/plan-invitations.ts'
import { invitationUntil } from '../memberships/invitations.ts'
import { membershipChanged, membershipEnded } from '../memberships/membership-facts.ts'
import type { KnownPerson, PersonChange } from './plan-person.ts'

export type PersonRow = Pick<PersonChange, 'sourcedId' | 'name' | 'email' | 'before' | 'after' | 'membershipId' | 'invitationId'> & {
  place: number
  kinds: string[]
  granted: RoleName[]
}
export type TakenPerson = { place: number; because: Sentence | null; invitationId: string | null; known: KnownPerson }
export type Concerned = { personId: string; organizationId: string }
type Taken = { taken: TakenPerson[]; facts: Fact[]; left: Concerned[]; changed: Concerned[] }

const changedSince = sentence('Somebody has changed it here meanwhile.')

/** Takes in what a roster says of people: who is new is invited, without a letter; who moved, moves; who left belongs here no more. */
export async function takePeople(
  scene: Scene,
  { organizationId, agreedBy }: { organizationId: string; agreedBy: string | null },
  schools: ReadonlyMap<string, string | null>,
  rows: readonly PersonRow[],
): Promise<Taken> {
  const made: Taken = { taken: [], facts: [], left: [], changed: [] }
  const schoolOf = ({ after }: PersonRow): string | null =>
    after.schools?.[0] === undefined ? null : (schools.get(after.schools[0]) ?? null)
  const isNew = ({ kinds }: PersonRow) => kinds.includes('new') || kinds.includes('asked')
  await inviteThem(scene, { organizationId, agreedBy }, rows.filter(isNew), schoolOf, made)
  for (const row of rows) {
    if (isNew(row)) continue
    const because = row.kinds.includes('left')
      ? await endTheirs(scene, organizationId, row, made)
      : row.membershipId
        ? await changeMember(scene, organizationId, row, schoolOf(row), made)
        : row.invitationId
          ? await changeInvitation(scene, row, schoolOf(row), agreedBy)
          : null
    made.taken.push({ place: row.place, because, invitationId: row.invitationId, known: row.after.known })
  }
  await keepKnown(
    scene.db,
    organizationId,
    made.taken.map(({ known, invitationId }) => ({ ...known, invitationId: known.invitationId ?? invitationId })),
  )
  return made
}

type By = { organizationId: string; agreedBy: string | null }

async function inviteThem(
  scene: Scene,
  { organizationId, agreedBy }: By,
  rows: readonly PersonRow[],
  schoolOf: (row: PersonRow) => string | null,
  made: Taken,
) {
  if (rows.length === 0) return
  const { db, now, newId } = scene
  const members = await membersAmong(
    db,
    organizationId,
    rows.map(({ email }) => email),
  )
  const fresh = rows.filter(({ email }) => !members.has(email))
  const values = fresh.map((row) => ({
    id: newId(),
    organizationId,
    schoolId: schoolOf(row),
    address: row.email,
    name: row.after.known.name,
    roles: roleNames.filter((role) => role === 'earner' || row.granted.includes(role)),
    tokenHash: newLinkToken().hash,
    invitedBy: agreedBy,
    invitedAt: now,
    expiresAt: invitationUntil(now),
  }))
  const kept = new Map<string, string>()
  if (values.length > 0) {
    const inserted = await db
      .insertInto('invitations')
      .values(values)
      .onConflict((row) =>
        row.columns(['organizationId', 'address']).where('acceptedAt', 'is', null).where('cancelledAt', 'is', null).doNothing(),
      )
      .returning(['id', 'address'])
      .execute()
    for (const { id, address } of inserted) {
      kept.set(address, id)
      made.facts.push(fact(invitationSent, { organizationId, subjectId: id }))
    }
  }
  for (const row of rows) {
    const invitationId = kept.get(row.email) ?? null
    const because = invitationId ? null : sentence('They belong here or are invited already.')
    made.taken.push({ place: row.place, because, invitationId, known: { ...row.after.known, invitationId } })
  }
}

/** An open membership, locked; null where it ended meanwhile. */
const openMembership = (db: OpenTransaction, id: string) =>
  db
    .selectFrom('memberships')
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .select(['id', 'personId', 'schoolId', 'roles', 'title'])
    .forUpdate()
    .executeTakeFirst()

async function endTheirs(
  { db, now }: Scene,
  organizationId: string,
  { membershipId, invitationId }: PersonRow,
  made: Taken,
): Promise<Sentence | null> {
  if (membershipId) {
    const membership = await openMembership(db, membershipId)
    if (!membership) return sentence('They did not belong here any more.')
    if (membership.roles.includes('admin')) return sentence('A roster ends no admin’s membership.')
    await db.updateTable('memberships').set({ endedAt: now }).where('id', '=', membershipId).execute()
    made.facts.push(fact(membershipEnded, { organizationId, subjectId: membership.personId }, { roles: membership.roles }))
    made.left.push({ personId: membership.personId, organizationId })
    return null
  }
  if (!invitationId) return null
  const canceled = await db
    .updateTable('invitations')
    .set({ cancelledAt: now })
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (canceled) made.facts.push(fact(invitationCanceled, { organizationId, subjectId: invitationId }))
  return canceled ? null : changedSince
}

async function changeMember(
  { db, now }: Scene,
  organizationId: string,
  row: PersonRow,
  schoolId: string | null,
  made: Taken,
): Promise<Sentence | null> {
  if (row.after.schools === null && row.after.name === null && row.granted.length === 0) return null
  const membership = await openMembership(db, row.membershipId ?? '')
  if (!membership) return sentence('They did not belong here any more.')
  const { personId, title } = membership
  const moves = row.after.schools !== null
  if (moves && membership.schoolId !== row.before.schoolId) return changedSince
  const roles = roleNames.filter((role) => membership.roles.includes(role) || row.granted.includes(role))
  const to = { roles, schoolId: moves ? schoolId : membership.schoolId, title }
  if (to.schoolId !== membership.schoolId || roles.length !== membership.roles.length) {
    await db.updateTable('memberships').set({ schoolId: to.schoolId, roles }).where('id', '=', membership.id).execute()
    made.facts.push(
      fact(
        membershipChanged,
        { organizationId, subjectId: personId },
        { from: { roles: membership.roles, schoolId: membership.schoolId, title }, to },
      ),
    )
    made.changed.push({ personId, organizationId })
  }
  if (row.after.name !== null && row.before.name !== null) {
    const renamed = await db
      .updateTable('people')
      .set({ name: row.after.name, updatedAt: now })
      .where('id', '=', personId)
      .where('name', '=', row.before.name)
      .returning('id')
      .executeTakeFirst()
    if (!renamed) return changedSince
    made.facts.push(fact(personRenamed, { subjectId: personId }, { from: row.before.name, to: row.after.name }))
  }
  return null
}

async function changeInvitation({ db }: Scene, row: PersonRow, schoolId: string | null, agreedBy: string | null): Promise<Sentence | null> {
  const { after, granted } = row
  if (after.schools === null && after.name === null && after.email === null && granted.length === 0) return null
  const open = await db
    .selectFrom('invitations')
    .where('id', '=', row.invitationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .select(['id', 'organizationId', 'roles'])
    .forUpdate()
    .executeTakeFirst()
  if (!open) return changedSince
  if (after.email !== null) {
    const other = await db
      .selectFrom('invitations')
      .where('organizationId', '=', open.organizationId)
      .where('address', '=', after.email)
      .where('acceptedAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .where('id', '!=', open.id)
      .select('id')
      .executeTakeFirst()
    if (other) return sentence('Another invitation went to “{email}” already.', { email: after.email })
  }
  await db
    .updateTable('invitations')
    .set({
      ...(after.schools !== null && { schoolId }),
      ...(after.name !== null && { name: after.name }),
      // The link that went to the earlier address ends.
      ...(after.email !== null && { address: after.email, tokenHash: newLinkToken().hash }),
      ...(granted.length > 0 && {
        roles: roleNames.filter((role) => open.roles.includes(role) || granted.includes(role)),
        invitedBy: agreedBy,
      }),
    })
    .where('id', '=', open.id)
    .execute()
  return null
}

/** What is known of people of the roster from now on: as many as there are in one statement. */
export async function keepKnown(db: OpenTransaction, organizationId: string, people: readonly KnownPerson[]): Promise<void> {
  if (people.length === 0) return
  await sql`insert into roster_people as there (organization_id, sourced_id, told, name, email, person_id, invitation_id, is_gone)
    select ${organizationId}, "sourcedId", told, name, email, "personId", "invitationId", "isGone"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given ("sourcedId" text, told jsonb, name text, email text, "personId" uuid, "invitationId" uuid, "isGone" boolean)
    on conflict (organization_id, sourced_id) do update set told = excluded.told, name = excluded.name, email = excluded.email,
      person_id = excluded.person_id, invitation_id = excluded.invitation_id, is_gone = excluded.is_gone,
      written_at = case when there.email = excluded.email and there.invitation_id is not distinct from excluded.invitation_id then there.written_at end
    where not there.is_forgotten`.execute(db)
}
