import { roleNames } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { membershipChanged } from '../../people/memberships/membership-facts.ts'
import { assessorRoleGiven } from './ladder-facts.ts'

type Given = { requestId: string; personId: string; organizationId: string; probation: number; answeredBy: string | null }

/**
 * Makes who asked an assessor, on probation where there is one. Who was one before goes on where they were: a probation that is past stays past.
 * @throws Refusal `not-a-member-any-more`
 */
export async function giveRole({ db, now }: Scene, { requestId, personId, organizationId, probation, answeredBy }: Given): Promise<Fact[]> {
  const membership = await db
    .selectFrom('memberships')
    .where('personId', '=', personId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .select(['id', 'roles', 'schoolId', 'title'])
    .forUpdate()
    .executeTakeFirst()
  if (!membership)
    throw conflict('not-a-member-any-more', 'This person does not belong to your organization any more. Nothing was changed.')
  await db.updateTable('assessorRequests').set({ answer: 'given', answeredAt: now, answeredBy }).where('id', '=', requestId).execute()
  const given = fact(assessorRoleGiven, { organizationId, subjectId: personId }, { requestId, probation })
  const { id, ...from } = membership
  if (from.roles.includes('assessor')) return [given]
  const roles = roleNames.filter((role) => role === 'assessor' || from.roles.includes(role))
  await db.updateTable('memberships').set({ roles }).where('id', '=', id).execute()
  if (probation > 0)
    await db
      .insertInto('probations')
      .values({ organizationId, personId, assessments: probation, begunAt: now })
      .onConflict((clash) => clash.doNothing())
      .execute()
  return [given, fact(membershipChanged, { organizationId, subjectId: personId }, { from, to: { ...from, roles } })]
}
