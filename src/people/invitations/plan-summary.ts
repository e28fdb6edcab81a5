import type { TableReading } from '../../foundation/tables/guess-columns.ts'
import type { PlannedRow } from './plan-invitations.ts'

const shownRows = 200
const shownWrong = 500

/** What a page shows of a plan: how many of each, those that need a look first, and no more rows than anyone reads. */
export function summarizePlan(rows: readonly PlannedRow[]) {
  const of = (outcome: PlannedRow['outcome']) => rows.filter((row) => row.outcome === outcome)
  const [wrong, leftOut] = [of('wrong'), of('left-out')]
  const needALook = [...wrong.slice(0, shownWrong), ...leftOut.slice(0, shownWrong)]
  const others = rows.filter(({ outcome }) => outcome !== 'wrong' && outcome !== 'left-out')
  return {
    invite: of('invite').length,
    again: of('again').length,
    member: of('member').length,
    leftOut: leftOut.length,
    wrong: wrong.length,
    total: rows.length,
    proposals: rows.flatMap(({ row, invitee, proposed }) =>
      invitee ? proposed.map((role) => ({ email: invitee.email, name: invitee.name, written: row.roles, role })) : [],
    ),
    rows: [...needALook, ...others.slice(0, Math.max(0, shownRows - needALook.length))].map(({ row, outcome, reasons, invitee }) => ({
      line: row.line,
      email: invitee?.email ?? row.email,
      name: invitee?.name ?? row.name,
      school: row.school,
      roles: row.roles,
      outcome,
      reasons,
    })),
  }
}
export type PlanSummary = ReturnType<typeof summarizePlan>

/** How a table was read, without its rows. */
export const shownTable = ({ columns, headingLine, skipped }: TableReading<string>) => ({ columns, headingLine, skipped })
export type ShownTable = ReturnType<typeof shownTable>
