import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { ledgerLineReversed } from './ledger-facts.ts'

/**
 * Takes back what an assessment that is void brought who made it, as an entry of its own: nothing in the ledger is ever changed or removed. A
 * second time it changes nothing.
 */
export async function reverseLines({ db, now, newId }: Scene, { assessmentId }: { assessmentId: string }): Promise<Fact[]> {
  const lines = await db
    .selectFrom('ledgerLines')
    .innerJoin('organizations', 'organizations.id', 'ledgerLines.organizationId')
    .where('assessmentId', '=', assessmentId)
    .where('cause', '<>', 'reversal')
    .selectAll('ledgerLines')
    .select(['organizations.timeZone', 'organizations.schoolYearStart'])
    .execute()
  if (lines.length === 0) return []
  const reversed = await db
    .insertInto('ledgerLines')
    .values(
      lines.map(({ timeZone, schoolYearStart, period, ...line }) => ({
        ...line,
        id: newId(),
        cause: 'reversal',
        // Text to text: an amount is never a float.
        amount: `-${line.amount}`,
        reversesId: line.id,
        recordedAt: now,
        schoolYear: schoolYearOf(dayIn(timeZone, now), schoolYearStart),
      })),
    )
    .onConflict((conflict) => conflict.column('reversesId').doNothing())
    .returning(['id', 'organizationId', 'awardId', 'personId', 'currency', 'amount', 'unit', 'reversesId'])
    .execute()
  return reversed.map(({ id, organizationId, reversesId, ...line }) =>
    fact(ledgerLineReversed, { organizationId, subjectId: id }, { ...line, assessmentId, reversesId: String(reversesId) }),
  )
}
