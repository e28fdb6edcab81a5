import type { RoleName } from '../../foundation/platform/actor.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What somebody with a role of the roster becomes here by it alone. Every further role is proposed. */
export const becomesOfRoles = ['earner', 'coach', 'aside'] as const
export type BecomesOfRole = (typeof becomesOfRoles)[number]
export const becomesOfOrgs = ['school', 'whole', 'above', 'aside'] as const
export type BecomesOfOrg = (typeof becomesOfOrgs)[number]
export const namesTaken = ['preferred', 'legal'] as const
export const addressesTaken = ['email', 'username', 'either'] as const

/** What the words and fields of a roster become, said once and kept. */
export type Mapping = {
  /** By the role in small letters. */
  roles: Record<string, { becomes: BecomesOfRole; proposes: RoleName | null }>
  /** By the type in small letters. */
  types: Record<string, BecomesOfOrg>
  /** By the id of an organization: the id of a school here, or what it becomes. */
  orgs: Record<string, string>
  names: (typeof namesTaken)[number]
  address: (typeof addressesTaken)[number]
  keepsIdentifier: boolean
}

const as = (becomes: BecomesOfRole, proposes: RoleName | null = null) => ({ becomes, proposes })

/** What the words of OneRoster 1.1 and 1.2 become unless somebody says otherwise. An administrator there is anybody who runs a school. */
export const usualMapping: Mapping = {
  roles: {
    teacher: as('earner'),
    aide: as('earner'),
    counselor: as('earner'),
    proctor: as('earner'),
    principal: as('earner', 'principal'),
    administrator: as('earner', 'principal'),
    siteadministrator: as('earner', 'principal'),
    districtadministrator: as('earner', 'admin'),
    systemadministrator: as('earner', 'admin'),
  },
  types: { school: 'school', district: 'whole', local: 'whole', state: 'whole', national: 'whole', department: 'above' },
  orgs: {},
  names: 'preferred',
  address: 'email',
  keepsIdentifier: true,
}

/** A mapping as it is kept, filled up with what is usual. */
export function mappingOf(kept: unknown): Mapping {
  const said = (kept ?? {}) as Partial<Mapping>
  return {
    ...usualMapping,
    ...said,
    roles: { ...usualMapping.roles, ...said.roles },
    types: { ...usualMapping.types, ...said.types },
  }
}

export const becomesOfRoleLabels: Record<BecomesOfRole, string> = texts({ earner: 'Earner', coach: 'Coach', aside: 'Not taken in' })
export const becomesOfOrgLabels: Record<BecomesOfOrg, string> = texts({
  school: 'A school',
  whole: 'The whole organization',
  above: 'Where it belongs to',
  aside: 'Not taken in',
})
export const namesLabels: Record<Mapping['names'], string> = texts({
  preferred: 'Preferred name, where there is one',
  legal: 'Given and family name',
})
