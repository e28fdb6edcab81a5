import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { personRenamed } from '../accounts/account-facts.ts'
import { newLinkToken } from '../accounts/link-tokens.ts'
import { invitationCanceled } from '../invitations/invitation-facts.ts'
import { membershipBegan, membershipChanged } from '../memberships/membership-facts.ts'
import type { PersonChange } from './plan-person.ts'
import { keepKnown } from './take-people.ts'

type Row = Pick<PersonChange, 'before' | 'after'> & {
  kinds: string[]
  membershipId: string | null
  invitationId: string | null
  granted: RoleName[]
  takenAt: Date
}

const newer = sentence('Something newer has come of it, so it stays as it is.')

/** A person as they were before a roster; a sentence where something newer keeps it. */
export async function undoPerson(scene: Scene, organizationId: string, row: Row, facts: Fact[]): Promise<Sentence | null> {
  const { db } = scene
  const because = row.kinds.includes('left')
    ? await bringBack(scene, organizationId, row, facts)
    : row.kinds.includes('new') || row.kinds.includes('asked')
      ? await takeBackInvitation(scene, organizationId, row, facts)
      : row.membershipId
        ? await changeBack(scene, organizationId, row, facts)
        : row.invitationId
          ? await changeInvitationBack(scene, organizationId, row)
          : null
  // What stays is what the roster said, so the next one compares with that.
  if (because) return because
  if (row.before.known) await keepKnown(db, organizationId, [row.before.known])
  else
    await db
      .deleteFrom('rosterPeople')
      .where('organizationId', '=', organizationId)
      .where('sourcedId', '=', row.after.known.sourcedId)
      .where('isForgotten', '=', false)
      .execute()
  return null
}

async function bringBack(
  { db }: Scene,
  organizationId: string,
  { membershipId, invitationId, takenAt }: Row,
  facts: Fact[],
): Promise<Sentence | null> {
  if (membershipId) {
    const ended = await db
      .selectFrom('memberships')
      .where('id', '=', membershipId)
      .where('endedAt', '=', takenAt)
      .select(['personId', 'roles', 'schoolId'])
      .forUpdate()
      .executeTakeFirst()
    if (!ended) return newer
    const other = await db
      .selectFrom('memberships')
      .where('personId', '=', ended.personId)
      .where('organizationId', '=', organizationId)
      .where('endedAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    const person = await db
      .selectFrom('people')
      .where('id', '=', ended.personId)
      .where('erasedAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    if (other || !person) return newer
    await db.updateTable('memberships').set({ endedAt: null }).where('id', '=', membershipId).execute()
    facts.push(fact(membershipBegan, { organizationId, subjectId: ended.personId }, { roles: ended.roles, schoolId: ended.schoolId }))
    return null
  }
  if (!invitationId) return null
  const canceled = await db
    .selectFrom('invitations')
    .where('id', '=', invitationId)
    .where('cancelledAt', '=', takenAt)
    .select('address')
    .executeTakeFirst()
  if (!canceled) return newer
  const other = await db
    .selectFrom('invitations')
    .where('organizationId', '=', organizationId)
    .where('address', '=', canceled.address)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (other) return newer
  await db.updateTable('invitations').set({ cancelledAt: null }).where('id', '=', invitationId).execute()
  return null
}

async function takeBackInvitation(
  { db, now }: Scene,
  organizationId: string,
  { invitationId }: Row,
  facts: Fact[],
): Promise<Sentence | null> {
  if (!invitationId) return null
  const canceled = await db
    .updateTable('invitations')
    .set({ cancelledAt: now })
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (canceled) {
    facts.push(fact(invitationCanceled, { organizationId, subjectId: invitationId }))
    return null
  }
  const accepted = await db
    .selectFrom('invitations')
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return accepted ? sentence('They have accepted the invitation.') : null
}

async function changeBack({ db, now }: Scene, organizationId: string, row: Row, facts: Fact[]): Promise<Sentence | null> {
  const { before, after, granted } = row
  if (after.schools === null && after.name === null && granted.length === 0) return null
  const membership = await db
    .selectFrom('memberships')
    .where('id', '=', row.membershipId)
    .where('endedAt', 'is', null)
    .select(['id', 'personId', 'schoolId', 'roles', 'title'])
    .forUpdate()
    .executeTakeFirst()
  if (!membership) return newer
  const { personId, title } = membership
  if (after.schools !== null) {
    const [sourcedId] = after.schools
    const org =
      sourcedId === undefined
        ? null
        : await db
            .selectFrom('rosterOrgs')
            .where('organizationId', '=', organizationId)
            .where('sourcedId', '=', sourcedId)
            .select('schoolId')
            .executeTakeFirst()
    if (membership.schoolId !== (org?.schoolId ?? null)) return newer
  }
  const kept = roleNames.filter((role) => membership.roles.includes(role) && !granted.includes(role))
  const roles = kept.length > 0 ? kept : (['earner'] as RoleName[])
  const schoolId = after.schools !== null ? before.schoolId : membership.schoolId
  if (schoolId !== membership.schoolId || roles.length !== membership.roles.length) {
    await db.updateTable('memberships').set({ schoolId, roles }).where('id', '=', membership.id).execute()
    facts.push(
      fact(
        membershipChanged,
        { organizationId, subjectId: personId },
        { from: { roles: membership.roles, schoolId: membership.schoolId, title }, to: { roles, schoolId, title } },
      ),
    )
  }
  if (after.name !== null && before.name !== null) {
    const renamed = await db
      .updateTable('people')
      .set({ name: before.name, updatedAt: now })
      .where('id', '=', personId)
      .where('name', '=', after.name)
      .returning('id')
      .executeTakeFirst()
    if (!renamed) return newer
    facts.push(fact(personRenamed, { subjectId: personId }, { from: after.name, to: before.name }))
  }
  return null
}

async function changeInvitationBack(
  { db }: Scene,
  organizationId: string,
  { invitationId, before, after, granted }: Row,
): Promise<Sentence | null> {
  if (after.schools === null && after.name === null && after.email === null && granted.length === 0) return null
  const open = await db
    .selectFrom('invitations')
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .select(['id', 'roles'])
    .forUpdate()
    .executeTakeFirst()
  if (!open) return newer
  const address = after.email === null ? null : before.email
  if (address !== null) {
    const other = await db
      .selectFrom('invitations')
      .where('organizationId', '=', organizationId)
      .where('address', '=', address)
      .where('acceptedAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .where('id', '!=', open.id)
      .select('id')
      .executeTakeFirst()
    if (other) return newer
  }
  const roles = roleNames.filter((role) => open.roles.includes(role) && !granted.includes(role))
  await db
    .updateTable('invitations')
    .set({
      ...(after.schools !== null && { schoolId: before.schoolId }),
      ...(after.name !== null && { name: before.name ?? '' }),
      // The link that went to the address in between ends.
      ...(address !== null && { address, tokenHash: newLinkToken().hash }),
      ...(granted.length > 0 && roles.length > 0 && { roles }),
    })
    .where('id', '=', open.id)
    .execute()
  return null
}
