import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** That somebody approved or refused a line at a step. */
export type LineApproval = {
  lineId: string
  step: number
  isApproved: boolean
  /** Null where it is not known any more. */
  approverId: string | null
  approver: string | null
  /** In whose place. */
  inPlaceOf: string | null
  decidedAt: Date
  reason: string
}

/** Who approved these lines, and when, step by step; what takes a line back, or restores it, was approved with it. */
export async function approvalsOf(db: Queryable, lineIds: readonly string[]): Promise<Map<string, LineApproval[]>> {
  if (lineIds.length === 0) return new Map()
  const { rows } = await sql<LineApproval>`
    select asked.line_id as "lineId", made.step, made.is_approved as "isApproved", made.approver_id as "approverId", people.name as approver,
      away.name as "inPlaceOf", made.decided_at as "decidedAt", made.reason
    from lines_to_approve asked join line_approvals made on made.line_id = asked.root_id
      left join people on people.id = made.approver_id left join people away on away.id = made.in_place_of
    where asked.line_id = any(${[...lineIds]}::uuid[]) order by asked.line_id, made.step`.execute(db)
  return Map.groupBy(rows, ({ lineId }) => lineId)
}
