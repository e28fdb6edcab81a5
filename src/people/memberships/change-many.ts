import type { Actor, RoleName } from '../../foundation/platform/actor.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { type From, perform } from '../../foundation/platform/command.ts'
import { invalidAt, isRefusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { changeMembership } from './change-membership.ts'
import { endMembership } from './end-membership.ts'
import { bulkRoles } from './member-choices.ts'
import { findMember } from './memberships.ts'

export type ManyChange = { kind: 'give' | 'take'; role: RoleName } | { kind: 'school'; schoolId: string | null } | { kind: 'end' }
export type ManyChanged = { done: number; refused: { name: string; because: Sentence }[] }

const mostAtOnce = 200

/** A change as a form says it: `give:coach`, `take:coach`, `school:…`, `end`. @throws Refusal `nothing-chosen` */
export function readManyChange(given: string): ManyChange {
  const [kind = '', value = ''] = given.split(':')
  const role = bulkRoles.find((name) => name === value)
  if ((kind === 'give' || kind === 'take') && role) return { kind, role }
  if (kind === 'school') return { kind, schoolId: value === '' ? null : value }
  if (kind === 'end') return { kind }
  throw invalidAt('nothing-chosen', 'change', 'Please choose what to do.')
}

/**
 * Changes many memberships, each by the command that changes one: asked, recorded and followed as if by itself.
 * Those who can’t be changed are named with the reason; the others go on. @throws Refusal `nobody-chosen`
 */
export async function changeMany(
  world: World,
  actor: Actor,
  membershipIds: readonly string[],
  change: ManyChange,
  from?: From<'page' | 'rest'>,
): Promise<ManyChanged> {
  if (membershipIds.length === 0) throw invalidAt('nobody-chosen', 'change', 'Please tick at least one person.')
  if (membershipIds.length > mostAtOnce)
    throw invalidAt('nobody-chosen', 'change', 'At most {most} people at a time.', { most: mostAtOnce })
  const changed: ManyChanged = { done: 0, refused: [] }
  for (const membershipId of new Set(membershipIds)) {
    let name = ''
    try {
      const member = await findMember(world.db, organizationsWhere(actor, 'admin'), membershipId)
      name = member.name
      if (change.kind === 'end' && member.roles.includes('admin')) {
        changed.refused.push({ name, because: sentence('An admin’s membership is ended on their own page.') })
        continue
      }
      if (change.kind === 'end') await perform(world, actor, endMembership, { membershipId }, from)
      else await perform(world, actor, changeMembership, { membershipId, title: member.title, ...after(member, change) }, from)
      changed.done++
    } catch (error) {
      if (!isRefusal(error)) throw error
      changed.refused.push({ name, because: error.sentence })
    }
  }
  return changed
}

function after(member: { roles: RoleName[]; schoolId: string | null }, change: Exclude<ManyChange, { kind: 'end' }>) {
  if (change.kind === 'school') return { roles: member.roles, schoolId: change.schoolId }
  const roles = change.kind === 'give' ? [...new Set([...member.roles, change.role])] : member.roles.filter((role) => role !== change.role)
  return { roles, schoolId: member.schoolId }
}
