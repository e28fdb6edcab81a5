import type { Locale } from '../words/format.ts'
import type { Sentence, Values } from '../words/sentence.ts'

/** What a person may be in an organization (product.md §2). */
export const roleNames = ['earner', 'coach', 'assessor', 'author', 'principal', 'hr', 'admin'] as const
export type RoleName = (typeof roleNames)[number]

/** One membership: where, in which school, as what, in which time zone that is, by which contract, and whether they are a lead among its assessors. */
export type Membership = {
  organizationId: string
  schoolId: string | null
  roles: RoleName[]
  timeZone: string
  groupId?: string
  isLead?: boolean
}

/** The API key by which a request came: which one, and what it was made for, such as `awards:read`. */
export type KeyUse = { id: string; scopes: readonly string[] }

export type Person = {
  kind: 'person'
  id: string
  name: string
  email: string
  memberships: Membership[]
  /** The language they chose; null while their browser says it. */
  locale?: Locale | null
  /** Where a program asks in their name: they themselves, and no more than the key was made for. */
  key?: KeyUse
}
/** A program of an organization, by a key that its admins made: nobody in person, so it earns, weighs and decides nothing. */
export type OrganizationKey = { kind: 'key'; name: string; organizationId: string; timeZone: string; key: KeyUse }
export type Visitor = { kind: 'visitor' }
/** The system itself: jobs and the first start. */
export type System = { kind: 'system' }
/** Who runs this instance and works at its command line. */
export type Operator = { kind: 'operator' }
export type Actor = Person | OrganizationKey | Visitor | System | Operator

/**
 * As what a key of an organization counts there, and the operator everywhere: who answers for an organization, never someone who earns or
 * assesses. The scopes of a key say how much of that it may.
 */
const rolesOfPrograms: readonly RoleName[] = ['author', 'hr', 'admin']

export const visitor: Visitor = { kind: 'visitor' }
export const system: System = { kind: 'system' }
export const operator: Operator = { kind: 'operator' }

/** The person's id, or null for visitors, keys of organizations and the system. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

/** The API key by which the actor asks, be it an organization's or a person's own; null at a browser and for the system. */
export const keyOf = (actor: Actor): KeyUse | null => (actor.kind === 'key' || actor.kind === 'person' ? (actor.key ?? null) : null)

/** The time zone of where a person began first, by which what belongs to no organization is dated for them. */
export const zoneOf = (actor: Actor): string =>
  actor.kind === 'person' ? (actor.memberships[0]?.timeZone ?? 'UTC') : actor.kind === 'key' ? actor.timeZone : 'UTC'

/** Whether the actor holds a role in this organization. */
export const holds = (actor: Actor, role: RoleName, organizationId: string): boolean =>
  actor.kind === 'operator' ? rolesOfPrograms.includes(role) : organizationsWhere(actor, role).includes(organizationId)

/** Whether the actor holds one of these roles in this organization. */
export const holdsAny = (actor: Actor, roles: readonly RoleName[], organizationId: string): boolean =>
  roles.some((role) => holds(actor, role, organizationId))

/** Ids of the organizations in which the actor is a lead among the assessors: who settles where others differ and keeps anchors. */
export const leadsWhere = (actor: Actor): string[] =>
  actor.kind === 'person'
    ? actor.memberships.flatMap(({ organizationId, roles, isLead }) => (isLead && roles.includes('assessor') ? organizationId : []))
    : []

/** Ids of the organizations in which the actor holds the role. */
export const organizationsWhere = (actor: Actor, ...roles: RoleName[]): string[] =>
  actor.kind === 'person'
    ? actor.memberships
        .filter((membership) => roles.some((role) => membership.roles.includes(role)))
        .map(({ organizationId }) => organizationId)
    : actor.kind === 'key' && roles.some((role) => rolesOfPrograms.includes(role))
      ? [actor.organizationId]
      : []

/** The answer of a policy: pure, so that the page that shows a button asks the same function as the command. */
export type Permission = { allowed: true } | { allowed: false; code: string; because: Sentence }
export const yes: Permission = { allowed: true }
export const no = (code: string, text: string, values?: Values): Permission => ({ allowed: false, code, because: { text, values } })
export const signInFirst: Permission = no('sign-in-needed', 'Please sign in first.')
