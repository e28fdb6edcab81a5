/** What a person may be in an organization (product.md §2). */
export const roleNames = ['earner', 'coach', 'assessor', 'author', 'principal', 'hr', 'admin'] as const
export type RoleName = (typeof roleNames)[number]

/** One membership: where, in which school, as what, and in which time zone that is. */
export type Membership = { organizationId: string; schoolId: string | null; roles: RoleName[]; timeZone: string }

export type Person = { kind: 'person'; id: string; name: string; email: string; memberships: Membership[] }
export type Visitor = { kind: 'visitor' }
/** The system itself: jobs and the first start. */
export type System = { kind: 'system' }
export type Actor = Person | Visitor | System

export const visitor: Visitor = { kind: 'visitor' }
export const system: System = { kind: 'system' }

/** The person's id, or null for visitors and the system. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

/** The time zone of where a person began first, by which what belongs to no organization is dated for them. */
export const zoneOf = (actor: Actor): string => (actor.kind === 'person' ? (actor.memberships[0]?.timeZone ?? 'UTC') : 'UTC')

/** Whether the actor holds a role in this organization. */
export const holds = (actor: Actor, role: RoleName, organizationId: string): boolean =>
  actor.kind === 'person' &&
  actor.memberships.some((membership) => membership.organizationId === organizationId && membership.roles.includes(role))

/** Whether the actor holds one of these roles in this organization. */
export const holdsAny = (actor: Actor, roles: readonly RoleName[], organizationId: string): boolean =>
  roles.some((role) => holds(actor, role, organizationId))

/** Ids of the organizations in which the actor holds the role. */
export const organizationsWhere = (actor: Actor, ...roles: RoleName[]): string[] =>
  actor.kind === 'person'
    ? actor.memberships
        .filter((membership) => roles.some((role) => membership.roles.includes(role)))
        .map(({ organizationId }) => organizationId)
    : []

/** The answer of a policy: pure, so that the page that shows a button asks the same function as the command. */
export type Verdict = { allowed: true } | { allowed: false; code: string; because: string }
export const yes: Verdict = { allowed: true }
export const no = (code: string, because: string): Verdict => ({ allowed: false, code, because })
export const signInFirst: Verdict = no('sign-in-needed', 'Please sign in first.')
