import { roleNames } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { memberAbsences, memberOrders } from './member-choices.ts'
import type { MemberFilter } from './member-list.ts'

/** Which people an address asks for, in which order. What it says wrong is as if it said nothing. */
export function readMemberFilter(given: URLSearchParams, now: Date): Required<Omit<MemberFilter, 'size' | 'after'>> {
  const of = <Name extends string>(names: readonly Name[], field: string) => names.find((name) => name === given.get(field)) ?? null
  const kind = of(memberAbsences, 'absent')
  const schoolId = given.get('school')
  return {
    q: (given.get('q') ?? '').trim().slice(0, 100),
    role: of(roleNames, 'role'),
    schoolId: schoolId && isId(schoolId) ? schoolId : null,
    absent: kind && { kind, now },
    order: of(memberOrders, 'sort') ?? 'name',
    descending: given.get('order') === 'descending',
  }
}
