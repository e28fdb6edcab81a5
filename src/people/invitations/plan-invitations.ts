import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { listOf, type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { address, beyondMail, personName } from '../accounts/person-fields.ts'
import { readRoles } from '../memberships/role-words.ts'
import { schoolsOf } from '../organizations/organizations.ts'
import type { ListRow } from './invitation-list.ts'

/**
 * What will come of one row: an invitation, another one, nothing because this person belongs already or is left out, or it must be corrected.
 * `proposed` are roles that the list names and only an admin hands out.
 */
export type PlannedRow = {
  row: ListRow
  outcome: 'invite' | 'again' | 'member' | 'left-out' | 'wrong'
  reasons: Sentence[]
  invitee: Invitee | null
  proposed: RoleName[]
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
export const planInvitations = (rows: readonly ListRow[], facts: Facts): PlannedRow[] => rows.map(planOf(facts))

/** Says of one row after the other what will happen with it: of each list by another. */
export function planOf(facts: Facts): (row: ListRow) => PlannedRow {
  const firstLine = new Map<string, number>()
  const schools = knownSchools(facts.schools)
  return (row) => {
    const plan = planRow(row, schools)
    if (!plan.invitee) return plan
    const { email } = plan.invitee
    const first = firstLine.get(email)
    if (first === undefined) firstLine.set(email, row.line)
    else return without(row, 'left-out', [sentence('The same address is in row {row} already.', { row: String(first) })])
    if (facts.members.has(email)) return without(row, 'member')
    return facts.invited.has(email) ? { ...plan, outcome: 'again' } : plan
  }
}

/** How a form names one proposed role of one person. */
export const grantOf = (email: string, role: RoleName) => `${role} ${email}`

/** The invitations of a plan with the proposed roles that were ticked: one by one, or a whole role at once. A person who gets none is an earner. */
export const grantRoles = (plan: readonly PlannedRow[], ticked: ReadonlySet<string>): Invitee[] =>
  plan.flatMap(({ row, invitee, proposed }) => {
    if (!invitee) return []
    // Whole organizations are handed over one person at a time.
    const granted = proposed.filter((role) => ticked.has(grantOf(invitee.email, role)) || (role !== 'admin' && ticked.has(`${role} *`)))
    const { given } = readRoles(row.roles)
    return [{ ...invitee, roles: granted.length > 0 ? roleNames.filter((role) => [...given, ...granted].includes(role)) : invitee.roles }]
  })

const without = (row: ListRow, outcome: PlannedRow['outcome'], reasons: Sentence[] = []): PlannedRow => ({
  row,
  outcome,
  reasons,
  invitee: null,
  proposed: [],
})

function planRow(row: ListRow, schools: KnownSchools): PlannedRow {
  if (row.fault) return without(row, 'wrong', [row.fault])
  if (row.leftOut) return without(row, 'left-out', [row.leftOut])
  const { given, proposed, unknown, outsider } = readRoles(row.roles)
  if (outsider)
    return without(row, 'left-out', [sentence('The list says “{outsider}”; only people who work here are invited.', { outsider })])
  const reasons: Sentence[] = []
  const email = address.safeParse(row.email)
  if (row.email === '') reasons.push(sentence('There is no e-mail address in this row.'))
  else if (!email.success) reasons.push(addressFault(row.email, email.error.issues[0]?.message))
  const name = row.name === '' ? { success: true as const, data: '' } : personName.safeParse(row.name)
  if (!name.success) reasons.push(sentence('The name has more than 120 characters.'))
  if (row.name.includes('@'))
    reasons.push(sentence('The name “{name}” has an address in it: two rows may have become one.', { name: row.name }))
  for (const word of unknown)
    reasons.push(sentence('“{word}” is not a role. Roles are earner, coach, assessor, author, principal, hr and admin.', { word }))
  const school = findSchool(schools, row.school)
  reasons.push(...school.faults)
  if (reasons.length > 0 || !email.success || !name.success) return without(row, 'wrong', reasons)
  const roles: RoleName[] = given.length > 0 ? given : ['earner']
  return { row, outcome: 'invite', reasons, proposed, invitee: { email: email.data, name: name.data, schoolId: school.id, roles } }
}

const addressFault = (written: string, message = ''): Sentence =>
  message === beyondMail
    ? sentence('“{written}”: {fault}', { written, fault: sentence(beyondMail) })
    : sentence('“{written}” is not an e-mail address.', { written })

/** Tells the names of an organization’s schools from other words. */
export const isSchoolOf = (schools: Facts['schools']) => {
  const names = new Set(schools.flatMap(({ name, shortName }) => [plain(name), plain(shortName)]))
  return (cell: string): boolean => names.has(plain(cell.slice(0, 200)))
}

/** The schools of an organization by their plain names, made once for a list: it may name a hundred of them thousands of times. */
function knownSchools(schools: Facts['schools']) {
  const all = schools.map(({ id, name, shortName }) => ({ id, name, plainName: plain(name), plainShortName: plain(shortName) }))
  const byName = new Map<string, string>()
  // Of two that are called the same, the first.
  for (const { id, plainName, plainShortName } of all.toReversed()) byName.set(plainShortName, id).set(plainName, id)
  return { all, byName }
}
type KnownSchools = ReturnType<typeof knownSchools>

function findSchool({ all, byName }: KnownSchools, written: string): { id: string | null; faults: Sentence[] } {
  if (written === '') return { id: null, faults: [] }
  const wanted = plain(written)
  const found = byName.get(wanted)
  if (found !== undefined) return { id: found, faults: [] }
  const near = all.filter(({ plainName }) => plainName.includes(wanted) || wanted.includes(plainName)).slice(0, 3)
  const hints = near.map(({ name }) => sentence('“{name}”', { name }))
  return {
    id: null,
    faults: [
      sentence('There is no school “{written}” here.', { written }),
      ...(hints.length > 0 ? [sentence('Did you mean {schools}?', { schools: listOf(hints, 'or') })] : []),
    ],
  }
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[.,’']/g, '')
    .replace(/\bschool\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
