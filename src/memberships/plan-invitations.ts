import { schoolsOf } from '../organizations/organizations.ts'
import { address, personName } from '../people/person-fields.ts'
import type { RoleName } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import type { ListRow } from './invitation-list.ts'
import { readRoles } from './role-words.ts'

/** What will come of one row: an invitation, another one, nothing because she belongs already, or it must be mended. */
export type PlannedRow = {
  row: ListRow
  outcome: 'invite' | 'again' | 'member' | 'wrong'
  reasons: string[]
  invitee: Invitee | null
}
export type Invitee = { email: string; name: string; schoolId: string | null; roles: RoleName[] }

type Facts = { schools: { id: string; name: string; shortName: string }[]; members: Set<string>; invited: Set<string> }

/** Reads what the plan depends on: the schools, who belongs already, who is invited already. */
export async function planFacts(db: Queryable, organizationId: string, addresses: string[]): Promise<Facts> {
  const [schools, members, invited] = await Promise.all([
    schoolsOf(db, organizationId),
    membersAmong(db, organizationId, addresses),
    db
      .selectFrom('invitations')
      .where('organizationId', '=', organizationId)
      .where('acceptedAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .select('address')
      .execute(),
  ])
  return { schools, members, invited: new Set(invited.map((row) => row.address)) }
}

/** Which of these addresses belong to a member. */
export async function membersAmong(db: Queryable, organizationId: string, addresses: string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set()
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('personAddresses', 'personAddresses.personId', 'memberships.personId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .where('personAddresses.verifiedAt', 'is not', null)
    .where('personAddresses.address', 'in', addresses)
    .select('personAddresses.address')
    .execute()
  return new Set(rows.map((row) => row.address))
}

/** Says for every row what will happen and, where nothing can, why. Pure. */
export function planInvitations(rows: readonly ListRow[], { schools, members, invited }: Facts): PlannedRow[] {
  const firstLine = new Map<string, number>()
  return rows.map((row) => {
    if (row.fault) return { row, outcome: 'wrong', reasons: [row.fault], invitee: null }
    const reasons: string[] = []
    const email = address.safeParse(row.email)
    if (row.email === '') reasons.push('There is no e-mail address in this row.')
    else if (!email.success) reasons.push(`“${row.email}” is not an e-mail address.`)
    const name = row.name === '' ? { success: true as const, data: '' } : personName.safeParse(row.name)
    if (!name.success) reasons.push('The name has more than 120 characters.')
    const { roles, unknown } = readRoles(row.roles)
    for (const word of unknown) reasons.push(`“${word}” is not a role. Roles are earner, coach, assessor, author, principal, hr and admin.`)
    const school = findSchool(schools, row.school)
    if (school.fault) reasons.push(school.fault)
    if (email.success) {
      const first = firstLine.get(email.data)
      if (first === undefined) firstLine.set(email.data, row.line)
      else reasons.push(`The same address is in row ${first} already.`)
    }
    if (reasons.length > 0 || !email.success || !name.success) return { row, outcome: 'wrong', reasons, invitee: null }
    const invitee = { email: email.data, name: name.data, schoolId: school.id, roles }
    if (members.has(email.data)) return { row, outcome: 'member', reasons: [], invitee: null }
    return { row, outcome: invited.has(email.data) ? 'again' : 'invite', reasons: [], invitee }
  })
}

function findSchool(schools: Facts['schools'], written: string): { id: string | null; fault?: string } {
  if (written === '') return { id: null }
  const wanted = plain(written)
  const found = schools.find(({ name, shortName }) => plain(name) === wanted || plain(shortName) === wanted)
  if (found) return { id: found.id }
  const near = schools.filter(({ name }) => plain(name).includes(wanted) || wanted.includes(plain(name))).slice(0, 3)
  const hint = near.length > 0 ? ` Did you mean ${near.map(({ name }) => `“${name}”`).join(' or ')}?` : ''
  return { id: null, fault: `There is no school “${written}” here.${hint}` }
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[.,’']/g, '')
    .replace(/\bschool\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
