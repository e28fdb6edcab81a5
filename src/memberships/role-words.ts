import { type RoleName, roleNames } from '../platform/actor.ts'

/** What someone in a role does, for the one who hands it out. */
export const roleHelp: Record<RoleName, string> = {
  earner: 'Collects evidence and earns micro-credentials.',
  coach: 'Helps earners before they hand in.',
  assessor: 'Weighs evidence against the rubric and decides.',
  author: 'Writes and publishes micro-credentials.',
  principal: 'Sees who is learning what, where they allow it.',
  hr: 'Sees what was earned and what it is worth.',
  admin: 'Invites people, hands out roles, sets up the organization.',
}

const words: Record<string, RoleName> = {
  ...Object.fromEntries(roleNames.map((role) => [role, role])),
  earners: 'earner',
  teacher: 'earner',
  teachers: 'earner',
  educator: 'earner',
  staff: 'earner',
  paraprofessional: 'earner',
  para: 'earner',
  learner: 'earner',
  coaches: 'coach',
  assessor: 'assessor',
  reader: 'assessor',
  readers: 'assessor',
  reviewer: 'assessor',
  assessors: 'assessor',
  authors: 'author',
  administrator: 'admin',
  admins: 'admin',
  payroll: 'hr',
  'human resources': 'hr',
}

/** The roles that a cell of a list names, however it separates them; `unknown` are the words that name none. An empty cell is an earner. */
export function readRoles(cell: string): { roles: RoleName[]; unknown: string[] } {
  const parts = cell
    .split(/[;,|/+&]|\band\b/i)
    .map((part) => part.trim())
    .filter(Boolean)
  const roleOf = (part: string) => (Object.hasOwn(words, part.toLowerCase()) ? words[part.toLowerCase()] : undefined)
  const roles = parts.map(roleOf).filter((role) => role !== undefined)
  return { roles: parts.length === 0 ? ['earner'] : [...new Set(roles)], unknown: parts.filter((part) => !roleOf(part)) }
}
