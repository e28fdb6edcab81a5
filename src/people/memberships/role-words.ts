import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What someone in a role does, for the one who hands it out. */
export const roleHelp: Record<RoleName, string> = texts({
  earner: 'Collects evidence and earns micro-credentials.',
  coach: 'Says who coaches. It opens nothing more yet.',
  assessor: 'Weighs evidence against the rubric and decides.',
  author: 'Writes and publishes micro-credentials.',
  principal: 'Says who leads a school. It opens nothing more yet.',
  hr: 'Sets what micro-credentials are worth in hours and pay.',
  admin: 'Invites people, hands out roles, sets up the organization, sees what waits and what is late.',
})

/** What a list may hand out by itself. Every other role lets its holder see, decide or change what is somebody else’s: a list only proposes it. */
export const plainRoles: readonly RoleName[] = ['earner', 'coach']

const words: Record<string, RoleName> = {
  ...Object.fromEntries(roleNames.map((role) => [role, role])),
  earners: 'earner',
  teacher: 'earner',
  teachers: 'earner',
  educator: 'earner',
  staff: 'earner',
  paraprofessional: 'earner',
  para: 'earner',
  aide: 'earner',
  counselor: 'earner',
  learner: 'earner',
  docente: 'earner',
  maestro: 'earner',
  maestra: 'earner',
  profesor: 'earner',
  profesora: 'earner',
  coaches: 'coach',
  reader: 'assessor',
  readers: 'assessor',
  reviewer: 'assessor',
  assessors: 'assessor',
  authors: 'author',
  // In OneRoster and most student systems this is anyone who runs a school, not the person who runs the organization here.
  administrator: 'principal',
  siteadministrator: 'principal',
  principals: 'principal',
  director: 'principal',
  directora: 'principal',
  admins: 'admin',
  payroll: 'hr',
  'human resources': 'hr',
}

/** Who stands in lists of schools and is not invited to work here. */
const elsewhere = new Set(['student', 'students', 'parent', 'guardian', 'relative', 'estudiante', 'alumno', 'alumna'])

/**
 * The roles that a cell of a list names, however it separates them. `given` are those a list may hand out, `proposed` those an admin must agree to;
 * `unknown` are the words that name none, `outsider` the word that says this is a student or a parent.
 */
export function readRoles(cell: string): { given: RoleName[]; proposed: RoleName[]; unknown: string[]; outsider: string | null } {
  const parts = cell
    .split(/[;,|/+&]|\band\b|\by\b/i)
    .map((part) => part.trim())
    .filter(Boolean)
  const roleOf = (part: string) => (Object.hasOwn(words, part.toLowerCase()) ? words[part.toLowerCase()] : undefined)
  const named = roleNames.filter((role) => parts.some((part) => roleOf(part) === role))
  const isElsewhere = (part: string) => elsewhere.has(part.toLowerCase())
  return {
    given: named.filter((role) => plainRoles.includes(role)),
    proposed: named.filter((role) => !plainRoles.includes(role)),
    unknown: parts.filter((part) => !roleOf(part) && !isElsewhere(part)),
    outsider: named.length === 0 ? (parts.find(isElsewhere) ?? null) : null,
  }
}
