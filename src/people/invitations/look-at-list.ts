import type { Queryable } from '../../foundation/platform/database.ts'
import { giveWay, mapGivingWay } from '../../foundation/platform/give-way.ts'
import { readColumnChoice } from '../../foundation/tables/column-choice.ts'
import { address } from '../accounts/person-fields.ts'
import { schoolsOf } from '../organizations/organizations.ts'
import { type ListRow, type ReadList, readInvitationList, readPeopleList, writeInvitationList } from './invitation-list.ts'
import { peopleColumns } from './people-columns.ts'
import { grantRoles, isSchoolOf, type PlannedRow, planFacts, planOf } from './plan-invitations.ts'

/** What is carried from step to step of sending a list, so that nothing of it is lost in between. */
export type Carried = { text: string; mended: string; mangled: string }
export type Looked = { read: ReadList | null; plan: PlannedRow[]; carried: Carried; mending: string | null; grants: string[] }

const manglings = ['mac', 'utf-8', 'none'] as const

/**
 * Reads a list as its form carries it and plans every row. What was corrected takes the place of the rows that had to be:
 * `text` as it came, `mended` what has been put right since, `mending` what is in the field now.
 */
export async function lookAtList(db: Queryable, organizationId: string, form: FormData, text: string): Promise<Looked> {
  const schools = await schoolsOf(db, organizationId)
  const mangled = manglings.find((name) => name === form.get('mangled')) ?? null
  const how = { columns: readColumnChoice(form, peopleColumns), mangled, isSchool: isSchoolOf(schools) }
  const given = (name: string) => (typeof form.get(name) === 'string' ? String(form.get(name)) : null)
  const mending = given('mending')
  const mended = given('mended') ?? ''
  const listOf = (list: string): ListRow[] => (list.trim() === '' ? [] : readInvitationList(list, { mangled: 'none' }))
  // Once all of it was sent, only what has been fixed since is left.
  const read = text.trim() === '' && (mending !== null || mended !== '') ? null : readPeopleList(text, how)
  const [right, now] = [listOf(mended), listOf(mending ?? '')]
  const rows = read?.rows ?? []
  await giveWay()
  const addresses = (await mapGivingWay([...rows, ...right, ...now], (row) => address.safeParse(row.email).data ?? [])).flat()
  const facts = await planFacts(db, organizationId, addresses)
  const first = mending === null ? null : await mapGivingWay(rows, planOf(facts))
  const kept = first ? first.flatMap(({ row, outcome }) => (outcome === 'wrong' ? [] : [row])) : rows
  const plan = await mapGivingWay([...kept, ...right, ...now], planOf(facts))
  return { read, plan, carried: { text, mended, mangled: mangled ?? '' }, mending, grants: form.getAll('grant').map(String) }
}

/** The rows that have just been put right go to those corrected before; what must still be corrected stays in the field. */
export function afterLooking({ plan, carried, mending }: Looked): { carried: Carried; mending: string } {
  const wrong = plan.filter(({ outcome }) => outcome === 'wrong').map(({ row }) => row)
  const toMend = wrong.length > 0 ? writeInvitationList(wrong) : ''
  if (mending === null || mending.trim() === '') return { carried, mending: toMend }
  const before = carried.mended.trim() === '' ? [] : readInvitationList(carried.mended, { mangled: 'none' })
  const now = plan.slice(-readInvitationList(mending, { mangled: 'none' }).length).filter(({ outcome }) => outcome !== 'wrong')
  const mended = [...before, ...now.map(({ row }) => row)]
  return { carried: { ...carried, mended: mended.length > 0 ? writeInvitationList(mended) : '' }, mending: toMend }
}

/** Whom to invite of what was looked at. Rows changed in the field since then wait to be looked at first. */
export function invitedNow({ plan, mending, grants }: Looked) {
  const later = mending === null || mending.trim() === '' ? 0 : readInvitationList(mending, { mangled: 'none' }).length
  return grantRoles(plan.slice(0, plan.length - later), new Set(grants))
}
